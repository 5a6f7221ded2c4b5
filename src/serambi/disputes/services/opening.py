"""What a final ruling opens: the request is ordered answered, the list names it, the exemption ends.

Lock order: the catalogue's stamp is taken before the ledger's head, as the catalogue asks.
"""

from dataclasses import replace
from datetime import date, timedelta

from serambi.casework.models.order import OrderedBy
from serambi.casework.services.order import order
from serambi.catalogue import services as catalogue
from serambi.catalogue.fields import EntryFields
from serambi.catalogue.models import CatalogueEntry
from serambi.catalogue.services import shelf
from serambi.classification.services.records import open_by_ruling
from serambi.core import clock
from serambi.core.dates import format_day
from serambi.disputes import events
from serambi.disputes.models import Dispute, Ruling
from serambi.disputes.models.choices import Instance
from serambi.disputes.selectors.exempt import exemption_behind
from serambi.disputes.selectors.holder import holder
from serambi.disputes.services.case import log
from serambi.identity.actors import Actor, system
from serambi.law import lifecycle
from serambi.law.clocks import Regime
from serambi.law.dispute import Outcome
from serambi.law.headings import Category
from serambi.law.roles import Role
from serambi.offices.models import Office
from serambi.offices.selectors import calendar_for

HEADING = "setiap_saat.putusan"


def before_opening(office: Office) -> None:
    """Take the catalogue's lock at the start of an act that may open something."""
    shelf.lock_stamp(office)


def open_by(dispute: Dispute, ruling: Ruling, actor: Actor) -> None:
    """Open what the final `ruling` opens; nothing where it opens nothing.

    The entry of the information list is made at once (UU 14/2008 art. 11(2)); its files follow when
    the ruling is carried out. The request is reopened with the ruling's day.
    """
    if not ruling.opens:
        return
    until = _until(dispute, ruling)
    entry = _end_exemption(dispute, ruling, actor) or _list(dispute, ruling)
    dispute.execute_until, dispute.entry = until, entry
    dispute.save(update_fields=["execute_until", "entry"])
    log(dispute, actor, events.TO_EXECUTE, until=format_day(until))
    log(dispute, actor, events.LISTED, number=entry.number, entry=str(entry.pk))
    _order(dispute, ruling, actor, until)


def _end_exemption(dispute: Dispute, ruling: Ruling, actor: Actor) -> CatalogueEntry | None:
    """The exempt record behind the refusal ends with a ruling that opens all of it.

    The record's own act lists the information; None where no record stands behind it, and for a
    part, which leaves the rest exempt. The ruling ends the exemption, not the person who writes it
    down (UU 14/2008 art. 46), so an Atasan's act carries the PPID's right here.
    """
    record = exemption_behind(dispute)
    if record is None or ruling.outcome != Outcome.DIKABULKAN:
        return None
    bound = replace(actor, roles=actor.roles | {Role.PPID})
    opened = open_by_ruling(
        office=dispute.office, actor=bound, record_id=record.pk, ruling=f"nomor {ruling.number}"
    )
    log(dispute, actor, events.EXEMPTION_ENDED, record=f"nomor {record.number}", id=str(record.pk))
    return opened.entry


def _until(dispute: Dispute, ruling: Ruling) -> date:
    """The ruling's day, or its working days counted from finality."""
    if ruling.execute_until is not None:
        return ruling.execute_until
    calendar = calendar_for(dispute.office)
    assert dispute.final_on is not None and ruling.execute_days is not None  # noqa: S101, PT018 - the caller set both
    day, left = dispute.final_on, ruling.execute_days
    while left:
        day += timedelta(days=1)
        left -= calendar.is_working(day)
    return day


def _list(dispute: Dispute, ruling: Ruling) -> CatalogueEntry:
    """The public entry, by itself: no person has to remember it."""
    office = dispute.office
    house = system(office.pk)
    unit, officer = holder(dispute)
    entry = catalogue.draft(
        office=office,
        actor=house,
        fields=EntryFields(
            category=Category.SETIAP_SAAT.value,
            heading=HEADING,
            title=ruling.opened_title,
            summary=f"Dinyatakan terbuka oleh {_who(dispute, ruling)} dengan putusan nomor {ruling.number}.",
            is_election=dispute.regime == Regime.PEMILU,
            unit=unit,
            officer=officer,
            made_on=ruling.pronounced_on,
        ),
    )
    return catalogue.publish(office=office, actor=house, entry=entry)


def _who(dispute: Dispute, ruling: Ruling) -> str:
    if ruling.instance in {Instance.MEDIATION, Instance.COMMISSION}:
        return dispute.forum_name
    return str(ruling.get_instance_display())


def _order(dispute: Dispute, ruling: Ruling, actor: Actor, until: date) -> None:
    """Reopen the request, unless its applicant withdrew it: then only the list opens."""
    case = dispute.case
    if case is None:
        return
    state = lifecycle.State(case.state)
    if lifecycle.allowed(state, Role.SISTEM, lifecycle.Act.ORDER) is None:
        return
    commission = ruling.instance in {Instance.MEDIATION, Instance.COMMISSION}
    order(
        office=dispute.office,
        actor=actor,
        case_id=case.pk,
        outcome=lifecycle.Outcome(ruling.outcome),
        by=OrderedBy.KI if commission else OrderedBy.COURT,
        register_no=ruling.number,
        reason=ruling.order[:5000],
        due=max(until, clock.today(dispute.office.tz)),
    )
