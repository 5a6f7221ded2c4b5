"""Acts of classification. Payloads name posts and articles, never people and never the content."""

from django.utils.translation import gettext_noop as _

from serambi.ledger.registry import Act, register

TEST = "consequence_test"
RECORD = "exemption_record"
CASE = "request"
LIST = "exempt_list"


def _act(code: str, sentence: str, meaning: str) -> Act:
    return register(Act(f"classification.{code}", sentence, "classification", meaning))


PROPOSED = _act(
    "proposed",
    _("Pengujian konsekuensi {number} diusulkan: {trigger}."),
    "A consequence test was begun, or its proposal rewritten.",
)
IDENTIFIED = _act(
    "identified",
    _("Dokumen dan informasi yang diuji dicatat."),
    "The documents and the item in them were written down.",
)
ANALYSED = _act(
    "analysed",
    _("Analisis ditulis: {basis}, berlaku {period}."),
    "Ground, checklist of art. 18, consequences, public interest and period were written.",
)
SHEET_FROZEN = _act(
    "sheet_frozen",
    _("Lembar uji versi {version} dikunci untuk ditandatangani {people} peserta (sidik {digest})."),
    "A version of the test sheet was fixed; the payload carries its SHA-256.",
)
SHEET_REPLACED = _act(
    "sheet_replaced",
    _("Lembar uji versi {version} tidak berlaku lagi; tanda tangan padanya gugur."),
    "The analysis or the participants changed after a sheet was fixed: a new version follows.",
)
SIGNED = _act(
    "signed",
    _("Lembar uji versi {version} ditandatangani {post} lewat akun."),
    "A participant signed the fixed sheet while signed in.",
)
WET_SIGNED = _act(
    "wet_signed",
    _("Lembar uji versi {version} bertanda tangan basah disimpan, {people} tanda tangan."),
    "A scan with wet signatures was kept; the payload carries its SHA-256.",
)
SUBMITTED = _act(
    "submitted",
    _("Lembar uji versi {version} diajukan kepada pimpinan."),
    "All signed; the head of the body was asked to approve.",
)
APPROVED = _act(
    "approved",
    _("Pimpinan menyetujui; informasi ditetapkan dikecualikan dengan {number}, berlaku {period}."),
    "The head approved; the decree was numbered and the entry of the exempt list made.",
)
SENT_BACK = _act(
    "sent_back",
    _("Pimpinan mengembalikan pengujian. Alasan: {reason}"),
    "The head did not approve; the analysis goes on.",
)
DECLARED_OPEN = _act(
    "declared_open",
    _("Informasi dinyatakan terbuka. Alasan: {reason}"),
    "The test found no reason to withhold; a catalogue entry was drafted or published.",
)
CASE_TEST = _act(
    "case_test",
    _("Pengujian konsekuensi {number}: {step}."),
    "A test of a request moved on; written in the thread of the request.",
)
ENTERED = _act(
    "entered",
    _("Butir {number} masuk Daftar Informasi yang Dikecualikan ({decree}), berlaku {period}."),
    "An entry of the exempt list was made from a completed test.",
)
INHERITED = _act(
    "inherited",
    _("Butir {number} diambil dari penetapan {office} ({decree})."),
    "An entry of an office above was taken over.",
)
DECIDED_OPEN = _act(
    "decided_open",
    _("Ditetapkan terbuka mulai {day}. Alasan: {reason}"),
    "The PPID decided the opening in time before expiry.",
)
EXPIRED = _act(
    "expired",
    _("Jangka waktu pengecualian berakhir; informasi terbuka sejak {day}."),
    "The period ended; the information stands open in the list.",
)
REPLACED = _act(
    "replaced",
    _("Diganti oleh hasil pengujian {number}."),
    "A new test extended, changed or ended the exemption.",
)
FOLLOWED = _act(
    "followed",
    _("Penetapan {office} diganti; butir ini mengikutinya."),
    "The entry above that this one repeats was replaced.",
)
RULED_OPEN = _act(
    "ruled_open",
    _("Dibuka oleh putusan {ruling}."),
    "A ruling opened the information.",
)
PART_OPENED = _act(
    "part_opened",
    _("Sebagian dibuka: {part}. Dasar: {proof}"),
    "Consent, a public post or an open court session opened a part.",
)
BLACKOUT_CHECKED = _act(
    "blackout_checked",
    _("Berkas diperiksa dari pengecualian lain dan boleh diserahkan. {note}"),
    "The file of an opened entry was checked for other exempt parts.",
)
LIST_DECREED = _act(
    "list_decreed",
    _("Daftar Informasi yang Dikecualikan tahun {year} ditetapkan: {count} butir."),
    "The year's list was set by decree with its attachment.",
)
