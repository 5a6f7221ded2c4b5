"""The draft in words, for the page on which it is checked."""

from django.utils.translation import gettext as _

from serambi.casework.models.choices import ApplicantKind, Occupation, WayDeliver, WayObtain
from serambi.casework.submission import Submission
from serambi.files.models import StoredFile

Rows = list[tuple[str, str]]


def words_of(submission: Submission, uploads: dict[str, StoredFile]) -> dict[str, Rows]:
    """Terms and values under "applicant" and "way"; what was not given is left out."""
    who = submission.applicant
    applicant = [
        (_("Meminta sebagai"), str(ApplicantKind(who.kind).label)),
        (_("Nama"), who.name),
        (_("NIK"), who.nik if who.kind == ApplicantKind.INDIVIDUAL else ""),
        (_("Nomor pengesahan"), who.approval_no if who.kind == ApplicantKind.LEGAL_BODY else ""),
        (_("Alamat"), who.address),
        (_("Pekerjaan"), str(Occupation(who.occupation).label)),
        (_("Telepon"), who.phone),
        (_("Surel"), who.email),
        (_("Penerima kuasa"), who.proxy_name),
        (_("NIK penerima kuasa"), who.proxy_nik),
        (_("Foto KTP atau akta"), _name(uploads, "identity_file")),
        (_("Surat kuasa"), _name(uploads, "authority_file")),
        (_("Bantuan khusus"), who.accommodation),
    ]
    way = [
        (_("Cara memperoleh"), str(WayObtain(submission.way_obtain).label)),
        (_("Cara menerima"), str(WayDeliver(submission.way_deliver).label)),
        (_("Tujuan penggunaan"), submission.purpose),
    ]
    return {"applicant": [row for row in applicant if row[1]], "way": way}


def _name(uploads: dict[str, StoredFile], which: str) -> str:
    found = uploads.get(which)
    return found.name if found else ""
