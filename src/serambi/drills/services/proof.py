"""Screenshots and photos that show what a log says."""

from django.core.files.uploadedfile import UploadedFile

from serambi.files.models import Purpose, StoredFile
from serambi.files.services import attach, receive
from serambi.identity.actors import Actor
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope


def keep(
    office: Office, actor: Actor, upload: "UploadedFile[bytes] | None", field: str
) -> StoredFile | None:
    """The upload judged, rebuilt without its side data, and sealed: it may show a conversation.

    Nothing for no upload. Raises InvalidInput with `field`. Call it outside a transaction.
    """
    if upload is None:
        return None
    with office_scope(office):
        return receive(
            office=office, upload=upload, purpose=Purpose.DRILL, actor=actor, encrypted=True,
            field=field,
        )  # fmt: skip


def claim(office: Office, stored: StoredFile | None) -> None:
    """Attach it, in the transaction that writes the link."""
    if stored is not None:
        attach(office=office, files=[stored])
