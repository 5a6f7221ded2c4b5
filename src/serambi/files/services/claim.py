"""From draft to attached, or away."""

from collections.abc import Iterable

from django.db import transaction
from django.utils.translation import gettext as _

from serambi.core.errors import Conflict
from serambi.files import storage
from serambi.files.models import State, StoredFile
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope


def attach(*, office: Office, files: Iterable[StoredFile]) -> None:
    """Mark drafts as belonging to something now, so that the sweep leaves them alone.

    Call it in the transaction that writes the link. Attaching twice is no fault. Raises Conflict
    when a file is not of this office or was swept meanwhile.
    """
    ids = {stored.pk for stored in files}
    with office_scope(office), transaction.atomic():
        changed = StoredFile.objects.filter(office=office, pk__in=ids).update(state=State.ATTACHED)
    if changed != len(ids):
        raise Conflict(
            "files.gone",
            _("Berkas yang diunggah tadi tidak ada lagi."),
            _("Pilih berkasnya sekali lagi."),
        )


def discard(*, office: Office, stored: StoredFile) -> bool:
    """Take a draft away at the wish of the person who made it; False if it is no draft any more.

    The row goes first and the bytes after the commit: a crash between leaves bytes without a
    row, which the sweep `files.orphans` removes.
    """
    with office_scope(office), transaction.atomic():
        gone, _rows = StoredFile.objects.filter(
            office=office, pk=stored.pk, state=State.DRAFT
        ).delete()
        if gone:
            transaction.on_commit(lambda: storage.remove(stored.path))
    return bool(gone)
