"""The pages of proofs, of access for everybody, and of the yearly figures."""

from serambi.casework.models import InformationRequest
from serambi.evidence.models import Evidence
from serambi.offices.models import Office
from serambi.search.site import SitePage


def _has_proofs(office: Office) -> bool:
    return Evidence.objects.filter(office=office, is_public=True, removed_at=None).exists()


def _has_requests(office: Office) -> bool:
    return InformationRequest.objects.filter(office=office).exists()


PAGES = (
    SitePage("bukti", "bukti/", _has_proofs),
    SitePage("aksesibilitas", "bukti/aksesibilitas/"),
    SitePage("laporan-akses", "bukti/laporan-akses/", _has_requests),
)
