"""Plan a meeting, change it, type its minutes, write decisions, sign that one is here."""

import uuid
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from serambi.evaluation.forms.fields import line, paragraph
from serambi.evaluation.models import EvaluationMeeting, ImprovementAction, MeetingTopic
from serambi.evaluation.selectors.agenda import Proposal
from serambi.evaluation.selectors.meetings import Colleague
from serambi.evaluation.selectors.targets import Choice
from serambi.evaluation.services import MeetingDecision, Plan
from serambi.offices.models import Office
from serambi.ui.forms import DomainForm, day_input, needed
from serambi.ui.words import Words


def _hour(label: Words) -> forms.TimeField:
    widget = forms.TimeInput(format="%H:%M", attrs={"type": "time"})
    return needed(forms.TimeField(label=label, required=False, widget=widget))


class FactsForm(DomainForm):
    """The facts of a meeting."""

    title = needed(line(_("Nama rapat")))
    day = needed(forms.DateField(label=_("Hari"), required=False, widget=day_input()))
    hour = _hour(_("Mulai"))
    until = _hour(_("Selesai"))
    place = needed(line(_("Tempat")))
    link = line(_("Tautan daring"), _("Bila ada yang hadir lewat video."))
    chair = needed(line(_("Pimpinan rapat")))
    chair_post = needed(line(_("Jabatannya")))
    note_taker = needed(line(_("Notulis")))

    def __init__(self, *args: Any, office: Office, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.office = office

    def _plan(self, **more: Any) -> Plan:
        typed = self.cleaned_data
        return Plan(
            title=typed["title"], starts_at=self._at("hour"), ends_at=self._at("until"),
            place=typed["place"], link=typed["link"], chair=typed["chair"],
            chair_post=typed["chair_post"], note_taker=typed["note_taker"], **more,
        )  # fmt: skip

    def _at(self, name: str) -> datetime | None:
        day, hour = self.cleaned_data.get("day"), self.cleaned_data.get(name)
        return datetime.combine(day, hour, self.office.tz) if day and hour else None


class PlanForm(FactsForm):
    """A new meeting: the proposals of the figures as ticks, further lines as text."""

    ticked = forms.MultipleChoiceField(
        label=_("Usul agenda dari angka layanan"), required=False,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip
    own = paragraph(_("Agenda lain"), _("Satu baris untuk tiap agenda."))
    submit_key = forms.UUIDField(widget=forms.HiddenInput, required=False)

    def __init__(
        self, *args: Any, office: Office, offered: Sequence[Proposal], **kwargs: Any
    ) -> None:
        super().__init__(*args, office=office, **kwargs)
        field: Any = self.fields["ticked"]
        field.choices = [(one.key, one.title) for one in offered]
        field.choice_hints = {one.key: one.reason for one in offered}
        if not offered:
            del self.fields["ticked"]

    def plan(self) -> Plan:
        """What was typed. Call after `is_valid()`."""
        return self._plan(
            ticked=tuple(self.cleaned_data.get("ticked", ())), own=self.cleaned_data["own"]
        )

    def key(self) -> uuid.UUID:
        """What makes a second press the same meeting."""
        found: uuid.UUID = self.cleaned_data.get("submit_key") or uuid.uuid4()
        return found


class ChangeForm(FactsForm):
    """The facts and the agenda as text."""

    own = needed(paragraph(_("Agenda"), _("Satu baris untuk tiap agenda, menurut urutannya."), 6))

    def plan(self) -> Plan:
        """What was typed. Call after `is_valid()`."""
        return self._plan()

    def topics(self) -> list[str]:
        """The agenda, line by line."""
        return str(self.cleaned_data["own"]).split("\n")


def initial_of(meeting: EvaluationMeeting, topics: Sequence[MeetingTopic]) -> dict[str, Any]:
    """What the form of change shows."""
    tz = meeting.office.tz
    starts, ends = meeting.starts_at.astimezone(tz), meeting.ends_at.astimezone(tz)
    return {
        "title": meeting.title, "day": starts.date(), "hour": starts.time(), "until": ends.time(),
        "place": meeting.place, "link": meeting.link, "chair": meeting.chair,
        "chair_post": meeting.chair_post, "note_taker": meeting.note_taker,
        "own": "\n".join(one.title for one in topics),
    }  # fmt: skip


def first_of(office: Office, people: Sequence[Colleague], actor_name: str) -> dict[str, Any]:
    """What the form of a new meeting starts with."""
    head = next((one for one in people if "pembina" in one.post.casefold()), None)
    head = head or next((one for one in people if "ketua" in one.post.casefold()), None)
    return {
        "title": str(_("Rapat Evaluasi Pengelolaan Data dan Informasi")),
        "place": f"Ruang rapat {office.name}",
        "chair": head.name if head else "", "chair_post": head.post if head else "",
        "note_taker": actor_name, "submit_key": uuid.uuid4(),
    }  # fmt: skip


class GuestForm(DomainForm):
    name = needed(line(_("Nama")))
    post = needed(line(_("Jabatan atau asal")))
    email = line(_("Surel"), _("Bila diisi, undangan dikirim ke sana."))


class MinutesForm(DomainForm):
    """One field per topic; the fields are named after the topics' keys."""

    summary = paragraph(_("Pembukaan"), _("Siapa membuka rapat dan apa tujuannya."), 3)
    writer = forms.CharField(widget=forms.HiddenInput, required=False)
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, topics: Sequence[MeetingTopic], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.topics = topics
        for place, topic in enumerate(topics, start=1):
            self.fields[f"notes-{topic.pk}"] = paragraph(f"{place}. {topic.title}", topic.reason, 5)

    @property
    def topic_fields(self) -> list[Any]:
        """The fields of the topics, bound, in order."""
        return [self[f"notes-{topic.pk}"] for topic in self.topics]

    def notes(self) -> dict[int, str]:
        """What was typed, by the key of the topic."""
        return {topic.pk: self.cleaned_data[f"notes-{topic.pk}"] for topic in self.topics}


class DecisionForm(DomainForm):
    decision = needed(
        paragraph(
            _("Keputusan"), _("Mulai dengan kata kerja: menerbitkan, melengkapi, memperbaiki."), 2
        )
    )
    owner_id = needed(
        forms.TypedChoiceField(
            label=_("Penanggung jawab"), coerce=int, empty_value=None, required=False
        )
    )
    due_on = needed(forms.DateField(label=_("Paling lambat"), required=False, widget=day_input()))
    wanted = needed(
        line(
            _("Bukti selesai"),
            _("Apa yang akan ditunjukkan, misalnya: tautan halaman SOP yang baru."),
        )
    )
    target = forms.ChoiceField(
        label=_("Yang hendak dinaikkan"), required=False,
        help_text=_("Angka atau pertanyaan ini diukur saat notulen disegel dan sekali lagi saat selesai."),
    )  # fmt: skip
    topic_id = forms.TypedChoiceField(
        label=_("Dari agenda"), coerce=int, empty_value=None, required=False
    )

    def __init__(
        self,
        *args: Any,
        people: Sequence[Colleague],
        topics: Sequence[MeetingTopic],
        aims: tuple[Sequence[Choice], Sequence[Choice]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        fields: dict[str, Any] = self.fields
        fields["owner_id"].choices = [("", "–")] + [
            (one.user_id, f"{one.name}, {one.post}") for one in people
        ]
        fields["topic_id"].choices = [("", "–")] + [(one.pk, one.title) for one in topics]
        groups = [(_("Angka layanan"), aims[0]), (_("Pertanyaan kuesioner"), aims[1])]
        fields["target"].choices = [("", _("Tidak diukur dengan angka"))] + [
            (name, [(one.value, one.name) for one in found]) for name, found in groups if found
        ]

    def said(self) -> MeetingDecision:
        """What was typed. Call after `is_valid()`."""
        typed = self.cleaned_data
        return MeetingDecision(
            decision=typed["decision"], owner_id=typed["owner_id"], due_on=typed["due_on"],
            wanted=typed["wanted"], target=typed["target"], topic_id=typed["topic_id"],
        )  # fmt: skip


def decision_initial(action: ImprovementAction) -> dict[str, Any]:
    """What the form shows of a decision."""
    return {
        "decision": action.decision, "owner_id": action.owner_id, "due_on": action.due_on,
        "wanted": action.wanted, "target": action.target, "topic_id": action.topic_id,
    }  # fmt: skip


class ReasonForm(DomainForm):
    reason = needed(paragraph(_("Alasan"), rows=2))


class AddendumForm(ReasonForm):
    text = needed(
        paragraph(
            _("Yang ditambahkan"),
            _("Notulen sendiri tidak berubah; tambahan ini menjadi surat tersendiri."),
            4,
        )
    )
