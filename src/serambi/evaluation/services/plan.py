"""Plan a meeting on today's figures, and change the plan until it begins."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from serambi.core import clock
from serambi.evaluation import access, events, words
from serambi.evaluation.life import Act
from serambi.evaluation.models import EvaluationMeeting, MeetingAttendee, MeetingTopic
from serambi.evaluation.selectors.agenda import Proposal, proposals
from serambi.evaluation.selectors.figures import packed, service_figures
from serambi.evaluation.selectors.meetings import colleagues
from serambi.evaluation.services.hold import hold_for, log
from serambi.identity.actors import Actor
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope

MOST_TOPICS = 20


@dataclass(frozen=True, slots=True)
class Plan:
    """A meeting as somebody plans it. `ticked` are keys of proposals, `own` further lines, one each."""

    title: str
    starts_at: datetime | None
    ends_at: datetime | None
    place: str
    chair: str
    chair_post: str
    note_taker: str
    link: str = ""
    ticked: tuple[str, ...] = ()
    own: str = ""


def plan(*, office: Office, actor: Actor, said: Plan, submit_key: UUID) -> EvaluationMeeting:
    """A new meeting with its agenda; the office's people are put on the list of those to invite.

    The same `submit_key` finds the meeting that was made with it. Raises NotAllowed, InvalidInput at
    the field.
    """
    words.demand(access.can_prepare(actor, office.pk))
    columns = _checked(said)
    figures = service_figures(office)
    topics = _topics(said, proposals(office, figures))
    with transaction.atomic(), office_scope(office):
        Office.objects.select_for_update().get(pk=office.pk)  # numbers follow one another
        rows = EvaluationMeeting.objects.filter(office=office)
        again: EvaluationMeeting | None = rows.filter(submit_key=submit_key).first()
        if again is not None:
            return again
        last = rows.aggregate(last=Max("number"))["last"] or 0
        now = clock.now()
        meeting: EvaluationMeeting = EvaluationMeeting.objects.create(
            office=office, number=last + 1, figures=packed(figures), figures_at=now, made_at=now,
            made_by=actor.id, submit_key=submit_key, **columns,
        )  # fmt: skip
        _write_topics(meeting, topics)
        _expect(meeting)
        log(meeting, actor, events.PLANNED.code, number=meeting.number, title=meeting.title)
    return meeting


def change(
    *, office: Office, actor: Actor, meeting: EvaluationMeeting, said: Plan, topics: Sequence[str]
) -> EvaluationMeeting:
    """Change facts and agenda before the meeting begins; `topics` are the titles in their order.

    A title that stands there already keeps its reason. Raises NotAllowed, InvalidInput, Conflict.
    """
    words.demand(access.can_prepare(actor, office.pk))
    columns = _checked(said)
    with transaction.atomic(), office_scope(office):
        fresh = hold_for(office, meeting, Act.CHANGE)
        changed = [name for name, value in columns.items() if getattr(fresh, name) != value]
        for name, value in columns.items():
            setattr(fresh, name, value)
        fresh.save()
        known = {one.title: one for one in MeetingTopic.objects.filter(meeting=fresh)}
        wanted = _lines("\n".join(topics))
        if list(known) != wanted:
            changed.append("agenda")
            MeetingTopic.objects.filter(meeting=fresh).delete()
            _write_topics(
                fresh, [known.get(title) or MeetingTopic(title=title) for title in wanted]
            )
        if changed:
            log(fresh, actor, events.CHANGED.code, changed=", ".join(changed))
    return fresh


def _checked(said: Plan) -> dict[str, Any]:
    starts, ends = words.span(said.starts_at, said.ends_at)
    return {
        "title": words.line(said.title, "title", _("Nama rapat"), 160, least=5),
        "starts_at": starts,
        "ends_at": ends,
        "place": words.line(said.place, "place", _("Tempat"), 200),
        "link": words.address(said.link, "link"),
        "chair": words.line(said.chair, "chair", _("Pimpinan rapat"), 120),
        "chair_post": words.line(said.chair_post, "chair_post", _("Jabatan pimpinan rapat"), 120),
        "note_taker": words.line(said.note_taker, "note_taker", _("Notulis"), 120),
    }


def _topics(said: Plan, offered: list[Proposal]) -> list[MeetingTopic]:
    found = [
        MeetingTopic(title=one.title[:200], reason=one.reason[:400], proposal=one.key)
        for one in offered
        if one.key in said.ticked
    ]
    found += [MeetingTopic(title=title) for title in _lines(said.own)]
    if not found:
        raise words.wrong(
            "ticked", _("Agendanya masih kosong."), _("Pilih satu usul, atau tulis sendiri.")
        )
    return _few(found)


def _lines(text: str) -> list[str]:
    raw = words.paragraphs(text, "own", _("Agenda"), 4000)
    lines = [words.line(one, "own", _("Agenda"), 200) for one in raw.split("\n") if one.strip()]
    return list(dict.fromkeys(lines))


def _few(found: list[MeetingTopic]) -> list[MeetingTopic]:
    if len(found) > MOST_TOPICS:
        raise words.wrong(
            "own", _("Agenda ini lebih dari %(most)s baris.") % {"most": MOST_TOPICS},
            _("Gabungkan yang serupa."),
        )  # fmt: skip
    return found


def _write_topics(meeting: EvaluationMeeting, found: list[MeetingTopic]) -> None:
    if not found:
        raise words.wrong("own", _("Agendanya masih kosong."), _("Tulis sedikitnya satu baris."))
    MeetingTopic.objects.bulk_create(
        MeetingTopic(
            office=meeting.office, meeting=meeting, position=place, title=one.title,
            reason=one.reason, proposal=one.proposal, planned_reason=one.planned_reason,
        )
        for place, one in enumerate(_few(found), start=1)
    )  # fmt: skip


def _expect(meeting: EvaluationMeeting) -> None:
    """Everybody with a case role is on the list; guests are added by hand."""
    MeetingAttendee.objects.bulk_create(
        MeetingAttendee(
            office=meeting.office, meeting=meeting, position=place, user_id=one.user_id,
            name=one.name, post=one.post, email=one.email,
        )
        for place, one in enumerate(colleagues(meeting.office), start=1)
    )  # fmt: skip
