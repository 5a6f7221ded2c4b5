"""A form whose well-typed fields and uploads are kept with the draft even when others are wrong."""

from serambi.casework.models import KeptDraft
from serambi.casework.services import keeping
from serambi.casework.writing.person import ProxyForm
from serambi.core.errors import InvalidInput
from serambi.identity.guards import OfficeRequest
from serambi.ui.forms import DomainForm


def keep_uploads(request: OfficeRequest, draft: KeptDraft, form: ProxyForm) -> bool:
    """Store what was uploaded; False when a file is refused (its field says why)."""
    well = True
    for which, upload in form.uploads().items():
        try:
            keeping.attach(draft=draft, upload=upload, which=which, actor=request.actor)
        except InvalidInput as error:
            form.blame(error)
            well = False
    return well


def keep_valid(draft: KeptDraft, form: DomainForm) -> None:
    """Keep every field that could stand; a wrong one is shown back and stored nowhere."""
    typed = form.cleaned_data.items()
    kept = {name: value for name, value in typed if name not in keeping.UPLOADS}
    keeping.keep(draft=draft, changes=kept)
