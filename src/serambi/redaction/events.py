"""Acts of the redaction desk; payloads name grounds and counts, never what stands under a box."""

from django.utils.translation import gettext_noop as _

from serambi.ledger.registry import Act, register

OBJECT = "redaction"
CASE = "request"


def _act(code: str, sentence: str, meaning: str) -> Act:
    return register(Act(f"redaction.{code}", sentence, "redaction", meaning))


BEGUN = _act(
    "begun",
    _("Penghitaman berkas dimulai: {pages} halaman."),
    "A file was taken to the redaction desk; the payload carries its SHA-256.",
)
PROOF_FAILED = _act(
    "proof_failed",
    _("Berkas hasil tidak lolos pembuktian; tidak disimpan."),
    "A new file was made and the proof found something; nothing was kept.",
)
SUBMITTED = _act(
    "submitted",
    _(
        "Berkas hasil dibuat, terbukti, dan diajukan: {boxes} bagian di {pages} halaman ({grounds})."
    ),
    "The new file was made and proved and waits for a second person; the payload carries its SHA-256.",
)
TAKEN_BACK = _act(
    "taken_back",
    _("Pengajuan ditarik untuk diperbaiki."),
    "Whoever submitted took it back; the new file goes.",
)
SENT_BACK = _act(
    "sent_back",
    _("Dikembalikan. Alasan: {reason}"),
    "The second person did not approve; the new file goes and the boxes stay.",
)
APPROVED = _act(
    "approved",
    _("Disetujui orang kedua: {boxes} bagian di {pages} halaman dihitamkan ({grounds})."),
    "A second person approved; the new file may be used. The payload carries its SHA-256.",
)
DROPPED = _act(
    "dropped",
    _("Penghitaman dibatalkan. Alasan: {reason}"),
    "The redaction ended without a new file.",
)
PLACED = _act(
    "placed",
    _("Berkas hasil menggantikan dokumennya di daftar informasi sebagai versi {version}."),
    "The new file took the place of the document it was made from; earlier versions are closed.",
)
CASE_STEP = _act(
    "case_step",
    _("Penghitaman berkas {file}: {step}."),
    "A redaction of a request moved on; written in the thread of the request.",
)
