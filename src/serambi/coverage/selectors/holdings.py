"""What an office has published under each heading, and what is wrong with single entries."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from serambi.catalogue.models import CatalogueEntry, EntryFile, EntryLink
from serambi.coverage.models import LinkCheck
from serambi.coverage.placeholder import Names, placeholder
from serambi.law.duties import Fault, Held
from serambi.offices.models import Office

COLUMNS = ("pk", "heading", "title", "summary", "unit", "officer", "format", "updated_at")
TEXTS = ("title", "summary", "unit", "officer")


@dataclass(frozen=True, slots=True)
class Flaw:
    """One entry that wants mending: which, what, and why in a sentence."""

    entry_id: UUID
    title: str
    fault: Fault
    sentence: str


@dataclass(slots=True)
class Holding:
    """What stands under one heading. `bare` entries have no file and no link, `bare_id` is the first.

    `last` is the day of the newest change.
    """

    entries: int = 0
    documented: int = 0
    bare: int = 0
    bare_id: UUID | None = None
    last: date | None = None
    flaws: list[Flaw] = field(default_factory=list)

    def count(self, fault: Fault) -> int:
        """How many flaws of this kind there are."""
        return sum(flaw.fault is fault for flaw in self.flaws)

    def held(self, last: date | None) -> Held:
        """The same as the law asks for it; `last` when somebody looked later than the last change."""
        days = [day for day in (self.last, last) if day is not None]
        return Held(
            entries=self.entries,
            documented=self.documented,
            broken=self.count(Fault.BROKEN),
            placeholders=self.count(Fault.PLACEHOLDER),
            last=max(days, default=None),
        )


def holdings(office: Office, names: Names) -> dict[str, Holding]:
    """By heading; "" holds the entries without one. Three queries inside the office's scope."""
    with_file = set(_documented(office))
    links = _links(office)
    found: dict[str, Holding] = defaultdict(Holding)
    rows = CatalogueEntry.objects.filter(office=office, state=CatalogueEntry.State.PUBLISHED)
    for row in rows.values_list(*COLUMNS).order_by("number").iterator(chunk_size=2_000):
        entry = dict(zip(COLUMNS, row, strict=True))
        own = links.get(entry["pk"], [])
        paper = entry["format"] == CatalogueEntry.Format.HARDCOPY
        shown = entry["pk"] in with_file or bool(own) or paper
        _add(found[entry["heading"]], entry, own, office, names, documented=shown)
    return found


def _add(
    held: Holding,
    entry: dict[str, object],
    links: list[tuple[str, str, str]],
    office: Office,
    names: Names,
    *,
    documented: bool,
) -> None:
    pk, title = entry["pk"], str(entry["title"])
    changed = entry["updated_at"]
    assert isinstance(pk, UUID)  # noqa: S101 - the columns above
    assert isinstance(changed, datetime)  # noqa: S101 - the columns above
    day = changed.astimezone(office.tz).date()
    held.entries += 1
    held.documented += documented
    held.bare += not documented
    if not documented and held.bare_id is None:
        held.bare_id = pk
    held.last = day if held.last is None else max(held.last, day)
    reasons = (placeholder(str(entry[name]), names) for name in TEXTS)
    if (reason := next((one for one in reasons if one), None)) is not None:
        held.flaws.append(Flaw(pk, title, Fault.PLACEHOLDER, reason))
    for state, label, why in links:
        if state == LinkCheck.State.BROKEN:
            held.flaws.append(Flaw(pk, title, Fault.BROKEN, f"{label}: {why}"))


def _documented(office: Office) -> Iterable[UUID]:
    rows = EntryFile.objects.filter(office=office, removed_at=None)
    return rows.order_by().values_list("entry_id", flat=True)


def _links(office: Office) -> dict[UUID, list[tuple[str, str, str]]]:
    rows = EntryLink.objects.filter(office=office, removed_at=None).values_list(
        "entry_id", "check_row__state", "label", "check_row__reason"
    )
    found: dict[UUID, list[tuple[str, str, str]]] = defaultdict(list)
    for entry_id, state, label, reason in rows:
        found[entry_id].append((state or "", label, reason or ""))
    return found
