"""Acts of the library; payloads carry no personal data and no text of the request."""

from django.utils.translation import gettext_noop as _

from serambi.ledger.registry import Act, register

OBJECT = "release"


def _act(code: str, sentence: str, meaning: str) -> Act:
    return register(Act(f"release.{code}", sentence, "library", meaning))


QUEUED = _act(
    "queued",
    _("Jawaban masuk antrean penerbitan; {findings} temuan pemeriksaan."),
    "A granted answer was copied for release and went through the gate.",
)
CHECKED = _act(
    "checked",
    _("Diperiksa ulang; {findings} temuan belum beres."),
    "The gate looked again at texts and files.",
)
EDITED = _act(
    "edited",
    _("Naskah terbitan disunting ({changed}), versi {version}."),
    "The copy for the public was edited; the case's own words stay.",
)
FILE_EXCLUDED = _act(
    "file_excluded",
    _("Satu berkas tidak ikut terbit. Alasan: {reason}"),
    "A file of the answer is left out of the release.",
)
FILE_INCLUDED = _act(
    "file_included",
    _("Satu berkas ikut terbit lagi."),
    "A file that was left out is in again.",
)
SETTLED = _act(
    "settled",
    _("Temuan “{kind}” diterima. Alasan: {reason}"),
    "A soft finding was looked at and let through with a reason.",
)
PUBLISHED = _act(
    "published",
    _("Diterbitkan di pustaka jawaban: {slug}"),
    "Question, answer and files are open to everybody, without who asked.",
)
DECLINED = _act(
    "declined",
    _("Tidak diterbitkan. Alasan: {reason}"),
    "The PPID decided not to release the answer.",
)
WITHDRAWN = _act(
    "withdrawn",
    _("Ditarik dari pustaka jawaban. Alasan: {reason}"),
    "A released answer was withdrawn; its address says so.",
)
POLICY = _act(
    "policy",
    _("Aturan penerbitan diubah: otomatis {automatic}, menunggu {days} hari."),
    "The office changed how answers are released.",
)
ON_CASE = register(
    Act(
        "request.released",
        _("Pertanyaan dan jawaban ini diterbitkan untuk umum tanpa identitas Anda."),
        "library",
        "The same news in the applicant's own thread.",
    )
)
OFF_CASE = register(
    Act(
        "request.release_withdrawn",
        _("Terbitan pertanyaan dan jawaban ini ditarik."),
        "library",
        "The withdrawal in the applicant's own thread.",
    )
)
