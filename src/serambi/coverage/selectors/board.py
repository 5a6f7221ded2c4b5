"""The board of one office: every statutory heading and how it stands today."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from serambi.catalogue.models import CatalogueStamp
from serambi.core import clock
from serambi.coverage.models import CoverageSlot
from serambi.coverage.selectors.holdings import Flaw, Holding, holdings
from serambi.coverage.selectors.ladder import Ladder
from serambi.law.duties import Counted, Duty, Fault, Held, Judged, Standing, duty, judge, percent
from serambi.law.headings import Category, Heading, headings
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope


@dataclass(frozen=True, slots=True)
class SlotView:
    """One heading on the board. `last` is the later of the newest change and the last look."""

    heading: Heading
    duty: Duty
    judged: Judged
    holding: Holding
    last: date | None
    owner_id: int | None = None
    owner: str = ""
    unit: str = ""
    waived_reason: str = ""
    row: CoverageSlot | None = None

    @property
    def mark(self) -> str:
        """How the tile looks: the worst fault, or the standing."""
        return (
            self.judged.faults[0].value if self.judged.faults else str(self.judged.standing.value)
        )

    @property
    def flaws(self) -> Sequence[Flaw]:
        """Single entries that want mending."""
        return self.holding.flaws


@dataclass(frozen=True, slots=True)
class Bar:
    """One category, or the election list: its slots and how many of those that count are covered."""

    key: str
    slots: tuple[SlotView, ...]

    @property
    def counted(self) -> int:
        """How many headings count."""
        return sum(slot.judged.counts for slot in self.slots)

    @property
    def good(self) -> int:
        """How many of them are covered."""
        return sum(slot.judged.good for slot in self.slots)

    @property
    def percent(self) -> int | None:
        """Coverage in whole percent."""
        return percent(self.good, self.counted)


@dataclass(frozen=True, slots=True)
class Board:
    """Everything at one moment. `homeless` counts published entries without a heading."""

    office: Office
    today: date
    slots: tuple[SlotView, ...]
    homeless: int

    @property
    def bars(self) -> list[Bar]:
        """Berkala, serta merta, setiap saat, and the election list, each heading in one of them."""
        groups: dict[str, list[SlotView]] = {key: [] for key in (*Category, "pemilu")}
        for slot in self.slots:
            key = "pemilu" if slot.heading.election else slot.heading.category.value
            groups[key].append(slot)
        return [Bar(key, tuple(slots)) for key, slots in groups.items()]

    @property
    def whole(self) -> Bar:
        """All headings together."""
        return Bar("whole", self.slots)

    @property
    def faults(self) -> dict[str, int]:
        """How many headings have each fault."""
        tally = Counter(fault.value for slot in self.slots for fault in slot.judged.faults)
        return {fault.value: tally[fault.value] for fault in Fault}

    def slot(self, code: str) -> SlotView | None:
        """The slot of one heading."""
        return next((one for one in self.slots if one.heading.code == code), None)


def board(office: Office, ladder: Ladder | None = None) -> Board:
    """The office's board today; seven queries, however long the list is.

    Who makes the boards of many offices hands in one `ladder`, so that the names are read once.
    """
    today = clock.today(office.tz)
    with office_scope(office):
        found = holdings(office, (ladder or Ladder()).names_for(office))
        stamp = CatalogueStamp.objects.filter(office=office).first()
        kept = CoverageSlot.objects.filter(office=office).select_related("owner")
        rows = {row.heading: row for row in kept}
    slots = {
        one.code: _slot(one, found.get(one.code, Holding()), rows.get(one.code), today, office)
        for one in headings()
    }
    _derive(slots, stamp, office, today)
    homeless = found[""].entries if "" in found else 0
    return Board(office, today, tuple(slots.values()), homeless)


def _slot(
    heading: Heading, holding: Holding, row: CoverageSlot | None, today: date, office: Office
) -> SlotView:
    rule = duty(heading.code)
    looked = row.checked_at.astimezone(office.tz).date() if row and row.checked_at else None
    held = holding.held(looked)
    waived = row is not None and row.waived_at is not None
    return SlotView(
        heading=heading,
        duty=rule,
        judged=judge(rule, held, today, waived=waived),
        holding=holding,
        last=held.last if held.entries else looked,
        owner_id=row.owner_id if row else None,
        owner=row.owner.name if row and row.owner else "",
        unit=row.unit if row else "",
        waived_reason=row.waived_reason if row else "",
        row=row,
    )


def _derive(
    slots: dict[str, SlotView], stamp: CatalogueStamp | None, office: Office, today: date
) -> None:
    """Headings that are covered by the list itself, or by another category."""
    for code, slot in slots.items():
        if slot.duty.counted is Counted.LIST and stamp is not None and stamp.counts.get("total"):
            day = stamp.changed_at.astimezone(office.tz).date()
            held = Held(entries=1, documented=1, last=max(day, slot.last or day))
            slots[code] = _again(slot, judge(slot.duty, held, today), held.last)
        elif slot.duty.counted is Counted.BERKALA:
            periodic = Bar("", tuple(one for one in slots.values() if _periodic(one)))
            whole = periodic.counted > 0 and periodic.good == periodic.counted
            missing = any(Fault.MISSING in one.judged.faults for one in periodic.slots)
            worst = Fault.MISSING if missing else Fault.STALE
            verdict = (
                Judged(Standing.COVERED, (), None)
                if whole
                else Judged(Standing.FAULTY, (worst,), None)
            )
            slots[code] = _again(slot, verdict, slot.last)


def _periodic(slot: SlotView) -> bool:
    return slot.heading.category is Category.BERKALA and not slot.heading.election


def _again(slot: SlotView, judged: Judged, last: date | None) -> SlotView:
    return SlotView(
        slot.heading, slot.duty, judged, slot.holding, last,
        slot.owner_id, slot.owner, slot.unit, slot.waived_reason, slot.row,
    )  # fmt: skip
