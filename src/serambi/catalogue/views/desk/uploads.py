"""Uploads that outlive a form which came back with mistakes."""

from serambi.catalogue.forms.entry import FileForm
from serambi.core.errors import InvalidInput, NotFound
from serambi.files import selectors as files
from serambi.files.models import Purpose, StoredFile
from serambi.files.services import receive
from serambi.identity.guards import OfficeRequest
from serambi.offices.models import Office


def keep(request: OfficeRequest, office: Office, form: FileForm) -> StoredFile | None:
    """The file of this form: the one sent now, else the one sent before. Errors go to its field."""
    form.is_valid()
    upload = request.FILES.get(form.add_prefix("berkas"))
    if upload is not None:
        try:
            return receive(
                office=office, upload=upload, purpose=Purpose.CATALOGUE,
                actor=request.actor, field="berkas",
            )  # fmt: skip
        except InvalidInput as error:
            form.errors.pop("berkas", None)
            form.blame(error)
            return None
    token = form.typed("token")
    if not token:
        return None
    try:
        return files.draft_by_token(office=office, purpose=Purpose.CATALOGUE, token=token)
    except NotFound as error:
        form.add_error("berkas", str(error))
        return None


def token_of(stored: StoredFile | None) -> str:
    """What the form carries to find the upload again."""
    return files.draft_token(stored) if stored is not None else ""
