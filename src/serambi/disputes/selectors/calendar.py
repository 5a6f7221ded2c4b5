"""Hearings and own dates as calendar entries. No applicant is named: calendars travel."""

from collections.abc import Iterable

from django.db.models import QuerySet

from serambi.disputes.icalendar import Deadline, Meeting, calendar
from serambi.disputes.models import Dispute, Hearing
from serambi.disputes.models.choices import HearingStatus
from serambi.disputes.selectors.clock import clocks_of
from serambi.offices.models import Office
from serambi.offices.selectors import calendar_for


def ics(office: Office, disputes: QuerySet[Dispute], name: str) -> bytes:
    """One calendar of all hearings and of the dates the office must keep; four queries at most."""
    table = calendar_for(office)
    entries: list[Meeting | Deadline] = []
    for dispute in disputes.select_related("case").prefetch_related("hearings", "rulings"):
        dispute.office = office
        entries += [_meeting(one, dispute) for one in dispute.hearings.all()]
        entries += [
            Deadline(
                uid=f"{dispute.pk}-{one.code}@{office.code}.serambi",
                day=one.due.date,
                changed_at=dispute.recorded_at,
                title=f"{one.title}: {dispute.name}",
                words=one.due.basis,
            )
            for one in clocks_of(dispute, list(dispute.rulings.all()), table)
            if one.ours
        ]
        entries += _execution(dispute)
    return calendar(name, office.tz, entries)


def _meeting(hearing: Hearing, dispute: Dispute) -> Meeting:
    closed = "Sidang tertutup." if hearing.closed else ""
    number = f"Panggilan {hearing.summons_no}." if hearing.summons_no else ""
    return Meeting(
        uid=f"{hearing.pk}@{dispute.office.code}.serambi",
        starts_at=hearing.starts_at,
        ends_at=hearing.ends_at,
        changed_at=hearing.changed_at,
        title=f"{hearing.get_kind_display()}: {dispute.name}",
        place=hearing.place,
        link=hearing.link,
        words="\n".join(part for part in (dispute.forum_name, number, closed) if part),
        sequence=hearing.sequence,
        cancelled=hearing.status == HearingStatus.CANCELLED,
    )


def _execution(dispute: Dispute) -> Iterable[Deadline]:
    if dispute.execute_until is not None and dispute.executed_on is None:
        yield Deadline(
            uid=f"{dispute.pk}-execution@{dispute.office.code}.serambi",
            day=dispute.execute_until,
            changed_at=dispute.recorded_at,
            title=f"Putusan harus dilaksanakan: {dispute.name}",
        )
