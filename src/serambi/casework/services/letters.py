"""The letters that go with the acts, filled from the case; typesetting belongs to `letters`."""

from datetime import date
from uuid import UUID

from django.conf import settings

from serambi.casework.models import Decision, InformationRequest
from serambi.casework.models.choices import Channel, WayDeliver, WayObtain
from serambi.casework.models.order import OrderedBy
from serambi.casework.selectors.clock import CaseClock, Dates
from serambi.casework.selectors.signatory import signatory_of
from serambi.casework.services.order import open_order
from serambi.casework.services.redacted import blackout_words
from serambi.core import clock
from serambi.identity.actors import Actor
from serambi.law.clocks import ClockEvent, ClockKind, Due, Regime, due, rule
from serambi.law.exemptions import exemption
from serambi.law.lifecycle import OUTCOME_NAMES, Outcome
from serambi.law.rules import REGIME_NAMES, UNIT_NAMES, Rule
from serambi.law.strip import strip
from serambi.letters import contents, services
from serambi.letters.kinds import About, ClockDay, Person
from serambi.letters.models import Letter
from serambi.offices.selectors import calendar_for
from serambi.ui.addresses import address

OBJECT = "request"


def receipt(case: InformationRequest, actor: Actor, dates: Dates) -> Letter:
    """The *tanda bukti*, numbered with the register number and typeset when first read."""
    tracking = settings.SERAMBI_ADDRESS + address("track:open", case.office.code)
    content = contents.Receipt(
        about=_about(case),
        applicant_name=case.applicant.name,
        tracking_code=case.tracking_code,
        tracking_url=f"{tracking}#{case.tracking_code}",
        due_on=dates.answer.date,
        answer_length=_length(dates.answer.rule),
        extended_due_on=dates.longest.date,
        extended_length=_length(dates.longest.rule),
        regime_name=REGIME_NAMES[dates.regime],
        basis=dates.answer.basis,
        way_obtain=str(WayObtain(case.way_obtain).label),
        way_deliver=str(WayDeliver(case.way_deliver).label),
        strip=_strip(dates.answer, case),
    )
    return _issue(case, content, actor, number=case.register_no, web=True)


def incomplete(case: InformationRequest, actor: Actor, missing: str, until: Due) -> Letter:
    """What is missing, as a letter."""
    content = contents.Incomplete(
        about=_about(case),
        applicant=_person(case),
        missing=tuple(line.strip(" -•") for line in missing.splitlines() if line.strip(" -•")),
        complete_by=until.date,
        complete_length=_length(until.rule),
        due_on=case.due_on,
        basis=until.basis,
    )
    return _issue(case, content, actor)


def extended(
    case: InformationRequest, actor: Actor, reason: str, before: date, found: CaseClock
) -> Letter:
    """The single extension, with the trace of the new date."""
    content = contents.Extension(
        about=_about(case),
        applicant=_person(case),
        old_due_on=before,
        new_due_on=case.due_on,
        length=_length(found.dates.longest.rule),
        reason=reason,
        basis=found.dates.longest.basis,
        trace=tuple(found.in_force.sentences()),
        strip=_strip(found.in_force, case),
    )
    return _issue(case, content, actor)


def answer(case: InformationRequest, decision: Decision, actor: Actor) -> Letter:
    """The written consideration, then the notice or the refusal that refers to it."""
    considered = _issue(case, _consideration(case, decision), actor)
    content: contents.Refusal | contents.Notice
    if decision.outcome == Outcome.DITOLAK:
        content = _refusal(case, decision, considered.number)
    else:
        content = _notice(case, decision, considered.number)
    return _issue(case, content, actor, enclosures=_enclosed(decision))


def handover(case: InformationRequest, decision: Decision, actor: Actor, way: str) -> Letter:
    """The *tanda terima* of what was given."""
    names = [item.title for item in decision.items.all()] or [decision.material]
    content = contents.Handover(
        about=_about(case),
        recipient=_person(case),
        items=tuple(contents.HandedItem(name=name, form=decision.medium) for name in names),
        medium=decision.medium,
        way=way,
        handed_at=clock.now(),
        in_person=case.way_deliver == WayDeliver.COLLECT,
        cost=_cost(decision),
    )
    return _issue(case, content, actor)


def _notice(case: InformationRequest, decision: Decision, considered_no: str) -> contents.Notice:
    given = withheld = None
    if decision.outcome in {Outcome.DIKABULKAN, Outcome.SEBAGIAN}:
        given = contents.Given(
            material=decision.material,
            medium=decision.medium,
            cost=_cost(decision),
            days_to_provide=decision.days_to_provide,
            delivery=case.get_way_deliver_display(),
            items=tuple(item.title for item in decision.items.all()),
            blackout=blackout_words(decision),
            exemption=_exemption(decision),
        )
    else:
        withheld = contents.Withheld(
            reason=contents.WithheldReason(decision.outcome),
            explanation=decision.explanation,
            holder=decision.holder,
            holder_contact=decision.holder_contact,
            promised_on=decision.promised_on,
        )
    return contents.Notice(
        about=_about(case),
        applicant=_person(case),
        given=given,
        withheld=withheld,
        consideration_no=considered_no,
        object_until=_object_until(case),
        order=_ordered(case),
    )


def _refusal(case: InformationRequest, decision: Decision, considered_no: str) -> contents.Refusal:
    ground = _exemption(decision)
    assert ground is not None  # noqa: S101 - proposal.check demands it of a refusal
    return contents.Refusal(
        about=_about(case),
        applicant=_person(case),
        exemption=ground,
        consequence_open=decision.consequence_open,
        consequence_closed=decision.consequence_closed,
        explanation=decision.explanation,
        consideration_no=considered_no,
        object_until=_object_until(case),
    )


def _consideration(case: InformationRequest, decision: Decision) -> contents.Consideration:
    return contents.Consideration(
        about=_about(case),
        applicant=_person(case),
        decision=OUTCOME_NAMES[Outcome(decision.outcome)],
        consideration=decision.consideration,
        exemption=_exemption(decision),
        consequence_open=decision.consequence_open,
        consequence_closed=decision.consequence_closed,
        order=_ordered(case),
    )


def _ordered(case: InformationRequest) -> contents.Ordered | None:
    """The order that the answer carries out."""
    found = open_order(case)
    if found is None:
        return None
    return contents.Ordered(
        by=str(found.get_by_display()),
        number=found.register_no,
        is_final=found.by != OrderedBy.ATASAN,
    )


def _enclosed(decision: Decision) -> str:
    """The line *Lampiran* of an answer whose documents go along with it."""
    count = decision.items.count()
    granted = decision.outcome in {Outcome.DIKABULKAN, Outcome.SEBAGIAN}
    return f"{count} dokumen" if granted and count and not decision.cost_total else ""


def _issue(
    case: InformationRequest,
    content: contents.Content,
    actor: Actor,
    *,
    number: str | None = None,
    web: bool = False,
    enclosures: str = "",
) -> Letter:
    return services.issue(
        office=case.office,
        kind=content.kind,
        about=(OBJECT, UUID(str(case.pk))),
        content=content,
        signatory=signatory_of(case.office, None if web else actor),
        actor=actor,
        number=number,
        enclosures=enclosures,
    )


def _object_until(case: InformationRequest) -> date:
    """The last day to object, counted from the notice (UU 14/2008 art. 36(1))."""
    now = clock.now()
    found = rule("objection.file", Regime(case.regime), now.astimezone(case.office.tz).date())
    start = [ClockEvent(kind=ClockKind.GROUND, at=now)]
    return due(start, found, calendar_for(case.office), case.office.tz).date


def _about(case: InformationRequest) -> About:
    return About(
        register_no=case.register_no,
        received_at=case.received_at,
        information=case.details,
        purpose=case.purpose,
        channel=str(Channel(case.channel).label),
    )


def _person(case: InformationRequest) -> Person:
    who = case.applicant
    return Person(
        name=who.proxy_name or who.name,
        address=who.address,
        occupation=who.get_occupation_display(),
        phone=who.phone,
        email=who.email,
        on_behalf_of=who.name if who.proxy_name else "",
    )


def _cost(decision: Decision) -> contents.Cost:
    return contents.Cost(
        sheets=decision.sheets,
        price_per_sheet=decision.price_per_sheet,
        sending=decision.cost_sending,
        other=decision.cost_other,
        payment=decision.payment_way,
    )


def _exemption(decision: Decision) -> contents.Exemption | None:
    if not decision.exemption:
        return None
    found = exemption(decision.exemption)
    return contents.Exemption(article=found.basis, wording=found.title, statute=decision.statute)


def _length(found: Rule) -> str:
    return f"{found.length} {UNIT_NAMES[found.unit]}"


def _strip(found: Due, case: InformationRequest) -> tuple[ClockDay, ...]:
    today = case.received_at.astimezone(case.office.tz).date()
    return tuple(
        ClockDay(day=cell.day, kind=cell.kind.value, number=cell.number, name=cell.name)
        for cell in strip(found, today)
    )
