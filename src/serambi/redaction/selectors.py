"""Reads about redactions."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from serambi.catalogue.models import EntryFile
from serambi.core.errors import NotFound
from serambi.files.models import Purpose, StoredFile
from serambi.files.policy import ACCEPTED
from serambi.ledger.models import Event
from serambi.ledger.selectors import thread
from serambi.offices.models import Office
from serambi.redaction import events
from serambi.redaction.models import Box, Redaction
from serambi.redaction.rollup import RollUp, roll_up

_REDACTABLE = [kind.media_type for kind in ACCEPTED[Purpose.REDACTION]]
OPEN = (Redaction.State.DRAFT, Redaction.State.MAKING, Redaction.State.SUBMITTED)


@dataclass(frozen=True, slots=True)
class PageCount:
    """One page in the list of pages: boxes that black out, and finds that wait."""

    number: int
    taken: int
    found: int


@dataclass(frozen=True, slots=True)
class DeskRedaction:
    """A redaction with the boxes of one page and what the page list shows."""

    redaction: Redaction
    page: int
    boxes: list[Box]
    counts: list[PageCount]
    rollup: RollUp
    thread: list[Event]
    undoable: bool

    @property
    def size(self) -> tuple[int, int] | None:
        """Width and height of this page, None for a sheet of a workbook."""
        sizes = self.redaction.sizes
        return tuple(sizes[self.page - 1]) if len(sizes) >= self.page else None

    @property
    def taken(self) -> list[Box]:
        """Boxes of this page that black out."""
        return [box for box in self.boxes if box.status == Box.Status.TAKEN]

    @property
    def found(self) -> list[Box]:
        """Finds of this page that nobody decided on."""
        return [box for box in self.boxes if box.status == Box.Status.FOUND]

    @property
    def refused(self) -> list[Box]:
        """Finds of this page that stay to be read."""
        return [box for box in self.boxes if box.status == Box.Status.REFUSED]

    @property
    def waiting(self) -> int:
        """Finds of all pages that nobody decided on."""
        return sum(one.found for one in self.counts)


def desk_redaction(
    visible: QuerySet[Redaction], office: Office, redaction_id: UUID, page: int = 1
) -> DeskRedaction:
    """One of the `visible` redactions at `page`. Raises NotFound for any other."""
    redaction = one(visible, office, redaction_id)
    number = min(max(page, 1), redaction.pages)
    rows = redaction.boxes.values("page").annotate(
        taken=Count("pk", filter=Q(status=Box.Status.TAKEN)),
        found=Count("pk", filter=Q(status=Box.Status.FOUND)),
    )
    counted = {row["page"]: (row["taken"], row["found"]) for row in rows.order_by("page")}
    return DeskRedaction(
        redaction=redaction,
        page=number,
        boxes=list(redaction.boxes.filter(page=number).select_related("made_by")),
        counts=[PageCount(at, *counted.get(at, (0, 0))) for at in range(1, redaction.pages + 1)],
        rollup=rollup_of(redaction),
        thread=thread(office, (events.OBJECT, redaction.pk)),
        undoable=redaction.steps.exists(),
    )


def one(visible: QuerySet[Redaction], office: Office, redaction_id: UUID) -> Redaction:
    """One of the `visible` redactions. Raises NotFound for any other."""
    found: Redaction | None = (
        visible.select_related("source", "output", "created_by", "proposed_by", "approved_by")
        .filter(pk=redaction_id)
        .first()
    )
    if found is None:
        raise NotFound("redaction.unknown", "Penghitaman ini tidak ada di kantor ini.")
    found.office = office
    return found


def queue(visible: QuerySet[Redaction], states: Iterable[str]) -> QuerySet[Redaction]:
    """The `visible` redactions in these states, newest first, with how many boxes they have."""
    return (
        visible.filter(state__in=list(states))
        .select_related("source", "created_by")
        .annotate(
            taken=Count("boxes", filter=Q(boxes__status=Box.Status.TAKEN)),
            undecided=Count("boxes", filter=Q(boxes__status=Box.Status.FOUND)),
        )
        .order_by("-created_at")
    )


def rollup_of(redaction: Redaction) -> RollUp:
    """What is blacked out, by ground."""
    rows = redaction.boxes.filter(status=Box.Status.TAKEN).order_by("page", "top", "left", "pk")
    unit = "lembar" if redaction.is_book else "halaman"
    return roll_up(
        redaction.name, redaction.pages, rows.values_list("page", "basis", "material"), unit
    )


def of_sources(office: Office, sources: Iterable[UUID]) -> dict[UUID, Redaction]:
    """File → its newest redaction that was not dropped."""
    rows = (
        Redaction.objects.filter(office=office, source_id__in=list(sources))
        .exclude(state=Redaction.State.DROPPED)
        .select_related("output")
        .order_by("created_at")
    )
    return {row.source_id: row for row in rows}


def of_outputs(office: Office, outputs: Iterable[UUID]) -> dict[UUID, Redaction]:
    """New file → the approved redaction that made it."""
    rows = Redaction.objects.filter(
        office=office, output_id__in=list(outputs), state=Redaction.State.APPROVED
    )
    return {row.output_id: row for row in rows if row.output_id is not None}


def long_ones() -> QuerySet[Redaction]:
    """Submitted files that the worker has to make, oldest first."""
    return Redaction.objects.filter(state=Redaction.State.MAKING).order_by("proposed_at")


def own_file(office: Office, file_id: UUID) -> StoredFile | None:
    """A kept file of the office."""
    found: StoredFile | None = StoredFile.objects.filter(office=office, pk=file_id).first()
    return found


def place_of(redaction: Redaction) -> EntryFile | None:
    """The document of the information list that its file still is, or None."""
    if redaction.about != Redaction.About.ENTRY:
        return None
    rows = EntryFile.objects.filter(
        office_id=redaction.office_id, entry=redaction.about_id, stored=redaction.source_id,
        removed_at=None,
    )  # fmt: skip
    found: EntryFile | None = rows.select_related("entry").first()
    return found


def entry_documents(office: Office, search: str, most: int = 12) -> list[EntryFile]:
    """Documents of the information list that can be blacked out here, the newest first, whose title
    or entry has the words."""
    rows = EntryFile.objects.filter(
        office=office, removed_at=None, stored__media_type__in=_REDACTABLE
    ).select_related("entry", "stored")
    for word in search.split()[:6]:
        rows = rows.filter(Q(title__icontains=word) | Q(entry__title__icontains=word))
    return list(rows.order_by("-pk")[:most])
