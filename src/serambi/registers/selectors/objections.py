"""The objection register (UU 14/2008 arts. 35-36; 11 columns of the statutory book)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Prefetch, QuerySet

from serambi.casework.selectors.clock import working_days_between
from serambi.identity.masking import mask_address, mask_email, mask_name, mask_phone
from serambi.law.calendar import WorkingCalendar
from serambi.law.clocks import Regime
from serambi.law.objection import OUTCOME_NAMES, Outcome, State
from serambi.objections.models import Objection, ObjectionReply, Objector
from serambi.offices.models import Office
from serambi.offices.selectors import calendar_for
from serambi.registers.columns import Line, Told
from serambi.registers.period import Period
from serambi.registers.veil import veiled

UNDECIDED = {
    State.TIDAK_DITANGGAPI: "Tidak ditanggapi sampai tenggat",
    State.DICABUT: "Dicabut pemohon",
}


def objections(office: Office, regime: Regime, period: Period) -> QuerySet[Objection]:
    """The book's objections in the order of receipt; withdrawn ones stay in."""
    start, end = period.bounds(office.tz)
    return Objection.objects.filter(
        regime=regime.value, received_at__gte=start, received_at__lt=end
    ).order_by("received_at", "recorded_at", "id")


def lines(
    office: Office, rows: QuerySet[Objection], *, masked: bool
) -> Iterator[tuple[Objection, Line]]:
    """Each objection with its 11 cells. A fixed number of queries, however many there are."""
    sent = ObjectionReply.objects.filter(stage=ObjectionReply.Stage.SENT).select_related(
        "decided_by"
    )
    calendar = calendar_for(office)
    whole = rows.select_related("objector", "case").prefetch_related(
        "grounds", Prefetch("replies", queryset=sent)
    )
    for row in whole:
        yield row, _line(_Entry(row, office, calendar, masked=masked))


@dataclass(frozen=True, slots=True)
class _Entry:
    row: Objection
    office: Office
    calendar: WorkingCalendar
    masked: bool

    @property
    def reply(self) -> ObjectionReply | None:
        """The answer that was sent."""
        return next(iter(self.row.replies.all()), None)

    def local(self, at: datetime) -> date:
        return at.astimezone(self.office.tz).date()

    def free(self, text: str) -> str:
        """Typed text; without people in the masked copy."""
        if not self.masked:
            return text
        who = self.row.objector
        return veiled(text, [name for name in (who.name, who.proxy_name) if name])


def _line(entry: _Entry) -> Line:
    row, reply = entry.row, entry.reply
    return (
        row.register_no,
        entry.local(row.received_at),
        _identity(row.objector, masked=entry.masked),
        row.request_no,
        entry.free(row.information),
        entry.free(row.purpose),
        "; ".join(f"{one.letter}. {one.rule.title}" for one in row.grounds.all()),
        _decided(row, reply),
        _answered(entry),
        _superior(reply),
        str(row.get_response_display()) if row.response else "",
    )


def _identity(who: Objector, *, masked: bool) -> str:
    """Name, proxy, address and how to reach them, in one cell as the book has it."""
    if masked:
        parts: Iterable[str] = (
            mask_name(who.name),
            f"kuasa: {mask_name(who.proxy_name)}" if who.proxy_name else "",
            mask_address(who.address),
            mask_phone(who.phone) if who.phone else "",
            mask_email(who.email),
        )
    else:
        proxy = f"kuasa: {who.proxy_name}" if who.proxy_name else ""
        parts = (who.name, proxy, who.address, who.phone, who.email)
    return ", ".join(part for part in parts if part)


def _decided(row: Objection, reply: ObjectionReply | None) -> str:
    if reply is not None:
        return OUTCOME_NAMES[Outcome(reply.outcome)]
    return UNDECIDED.get(State(row.state), "Belum ditanggapi")


def _answered(entry: _Entry) -> Told | None:
    if entry.row.answered_at is None:
        return None
    received, day = entry.local(entry.row.received_at), entry.local(entry.row.answered_at)
    after = max(0, working_days_between(received, day, entry.calendar))
    return Told(day, after, weekday=True)


def _superior(reply: ObjectionReply | None) -> str:
    if reply is None or reply.decided_by is None:
        return ""
    return ", ".join(part for part in (reply.decided_by.name, reply.decider_title) if part)
