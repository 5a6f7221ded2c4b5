"""Reads about kept files."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.core import signing
from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext as _

from serambi.core.errors import NotFound
from serambi.files.models import FilePage, Purpose, Reading, State, StoredFile
from serambi.offices.models import Office

_SALT = "files.draft"


def draft_token(stored: StoredFile) -> str:
    """A signed name for an upload already made, to be carried by the form that made it."""
    return signing.dumps(f"{stored.office_id}:{stored.pk}", salt=_SALT)


def draft_by_token(
    *, office: Office, purpose: Purpose, token: str, seconds: int = 7 * 24 * 3600
) -> StoredFile:
    """The upload for `purpose` that `token` names and that waits.

    Raises NotFound for a token that is forged, foreign or stale, or of an upload for another purpose: it
    was judged by other rules, and another desk may read it.
    """
    try:
        office_id, _mark, file_id = str(
            signing.loads(token, salt=_SALT, max_age=seconds)
        ).partition(":")
    except signing.BadSignature as fault:
        raise _gone() from fault
    if office_id != str(office.pk):
        raise _gone()
    found: StoredFile | None = StoredFile.objects.filter(
        office=office, pk=UUID(file_id), purpose=purpose, state=State.DRAFT
    ).first()
    if found is None:
        raise _gone()
    return found


def files_by_id(*, office: Office, ids: Iterable[UUID]) -> list[StoredFile]:
    """The office's files among `ids`, oldest first; foreign ones are left out."""
    return list(
        StoredFile.objects.filter(office=office, pk__in=list(ids)).order_by("created_at", "pk")
    )


def pages_of(stored: StoredFile) -> QuerySet[FilePage]:
    """The pages of `stored` in their order; none until the worker has read the text layer."""
    return FilePage.objects.filter(stored=stored).order_by("number")


@dataclass(frozen=True, slots=True)
class Progress:
    """How many pages of `total` a machine has read; `unreadable` ones it gave up."""

    read: int
    total: int
    unreadable: int = 0

    @property
    def left(self) -> int:
        """Pages still to be read."""
        return self.total - self.read - self.unreadable


def progress_of(stored: StoredFile) -> Progress:
    """How far machine reading of one file has come; all zero before its pages are counted."""
    return progress([stored]).get(stored.pk, Progress(0, 0))


def progress(files: Iterable[StoredFile]) -> dict[UUID, Progress]:
    """How far each of `files` has come, in one query; a file without pages is left out."""
    image = Q(origin=FilePage.Origin.IMAGE)
    rows = (
        FilePage.objects.filter(stored__in=[one.pk for one in files])
        .order_by()
        .values_list("stored")
        .annotate(
            total=Count("pk"),
            read=Count("pk", filter=~image),
            lost=Count("pk", filter=image & Q(is_unreadable=True)),
        )
    )
    return {pk: Progress(read, total, lost) for pk, total, read, lost in rows}


def first_pages(files: Iterable[StoredFile]) -> dict[UUID, FilePage]:
    """The first page of each of `files` that has a small picture, without its text; one query."""
    rows = FilePage.objects.filter(stored__in=[one.pk for one in files], number=1)
    return {row.stored_id: row for row in rows.exclude(thumbnail="").defer("text")}


def read_since(*, office: Office, since: datetime | None) -> QuerySet[StoredFile]:
    """The office's files whose pages are filled and changed after `since` (None: all), oldest first.

    A scan comes twice: when its pages are counted, and again when they have been read.
    """
    files = StoredFile.objects.filter(
        office=office, read_at__isnull=False, reading__in=(Reading.DONE, Reading.WAITING)
    )
    if since is not None:
        files = files.filter(read_at__gt=since)
    return files.order_by("read_at", "pk")


def _gone() -> NotFound:
    return NotFound(
        "files.gone", _("Berkas itu tidak ada lagi."), _("Pilih berkasnya sekali lagi.")
    )
