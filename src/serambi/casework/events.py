"""Acts of casework, each a sentence in the case's thread and a leaf in the ledger."""

from django.utils.translation import gettext_noop as _

from serambi.ledger.registry import Act, register


def _act(code: str, sentence: str, meaning: str) -> Act:
    return register(Act(f"request.{code}", sentence, "casework", meaning))


RECEIVED = _act(
    "received",
    _(
        "Permohonan diterima lewat {channel} dan dicatat dengan nomor {number}; jawaban paling lambat {due}."
    ),
    "A request entered the register from any door.",
)
ACCEPTED = _act(
    "accepted",
    _("Permohonan dinyatakan lengkap dan mulai diproses."),
    "The PPID found it complete; work begins.",
)
COMPLETION_ASKED = _act(
    "completion_asked",
    _("Pemohon diminta melengkapi permohonan paling lambat {until}."),
    "Something is missing; the applicant was told until when.",
)
COMPLETED = _act(
    "completed",
    _("Permohonan dilengkapi."),
    "The missing part came.",
)
STOPPED = _act(
    "stopped",
    _(
        "Permohonan dihentikan karena tidak dilengkapi dan tetap tercatat dalam register. Alasan: {reason}"
    ),
    "It was not completed in time and was closed.",
)
REGIME_CHOSEN = _act(
    "regime_chosen",
    _(
        "Jenis tenggat diubah dari {before} menjadi {after}; jawaban paling lambat {due}. Alasan: {reason}"
    ),
    "The PPID corrected the regime before notice.",
)
EXTENDED = _act(
    "extended",
    _("Waktu jawaban diperpanjang satu kali sampai {due}."),
    "The single extension was given.",
)
DISPOSED = _act(
    "disposed",
    _("Diteruskan ke {division} dengan target internal {until}."),
    "A division was asked for material.",
)
DISPOSITION_ANSWERED = _act(
    "disposition_answered",
    _("{division} menyampaikan bahan jawaban."),
    "The division handed its material in.",
)
NOTED = _act(
    "noted",
    _("Catatan internal ditambahkan."),
    "An internal note was added.",
)
REVEALED = _act(
    "identity_revealed",
    _("Identitas pemohon dibuka. Alasan: {reason}"),
    "Somebody unmasked the applicant.",
)
PROPOSED = _act(
    "proposed",
    _("Usulan jawaban disiapkan: {outcome}."),
    "The desk wrote or rewrote the proposed answer.",
)
SENT = _act(
    "answered",
    _("Pemberitahuan tertulis dikirim: {outcome}."),
    "The PPID decided and the written notice went out.",
)
SAME_PERSON = _act(
    "same_person",
    _("Penyiap dan pemutus jawaban adalah orang yang sama karena keterbatasan pegawai."),
    "One person prepared and decided.",
)
FEE_ASKED = _act(
    "fee_asked",
    _("Biaya penyalinan dan pengiriman Rp{amount} diberitahukan."),
    "The case waits for the fee that the notice named.",
)
FEE_PAID = _act(
    "fee_paid",
    _("Biaya Rp{amount} diterima."),
    "The fee was recorded as paid.",
)
DELIVERED = _act(
    "delivered",
    _("Informasi diserahkan: {way}."),
    "The information was handed over.",
)
CLOSED = _act(
    "closed",
    _("Permohonan selesai."),
    "The case ended after hand-over.",
)
WITHDRAWN = _act(
    "withdrawn",
    _("Permohonan dicabut oleh pemohon."),
    "The applicant took the request back.",
)
IDENTITY_SEEN = _act(
    "identity_seen",
    _("Identitas pemohon diperiksa terhadap dokumen asli."),
    "The original identity document was seen.",
)
PAUSED = _act(
    "paused",
    _("Waktu dihentikan sementara sejak {at}; jawaban paling lambat {due}. {category}: {reason}"),
    "The PPID stopped the clock; the due date moves only if the rule lets it.",
)
RESUMED = _act(
    "resumed",
    _("Waktu dilanjutkan sejak {at}; jawaban paling lambat {due}. {category}: {reason}"),
    "The stopped clock goes on.",
)
CORRECTED = _act(
    "corrected",
    _(
        "Waktu terima dibetulkan dari {before} menjadi {after}; jawaban paling lambat {due}. {category}: {reason}"
    ),
    "The PPID corrected a wrong time of receipt; the promised date is kept.",
)
RECALCULATED = _act(
    "recalculated",
    _("Kalender kerja berubah ({why}); jawaban paling lambat {due}, sebelumnya {before}."),
    "A holiday or decree changed the calendar and moved the due date later.",
)
TEST_STARTED = _act(
    "test_started",
    _("Uji konsekuensi dimulai; jawaban tetap paling lambat {due}."),
    "The PPID lets the information be tested before deciding; no time is gained.",
)
TEST_ENDED = _act(
    "test_ended",
    _("Uji konsekuensi selesai; jawaban disiapkan, paling lambat {due}."),
    "The request went back to work after the test.",
)
ORDERED = _act(
    "ordered",
    _("{by} memerintahkan permohonan {outcome} paling lambat {due} (nomor {number})."),
    "An objection, the Komisi Informasi or a court reopened the request.",
)
ORDER_DONE = _act(
    "order_done",
    _("Perintah nomor {number} dilaksanakan."),
    "What was ordered has been handed over.",
)

INTERNAL = frozenset(
    act.code for act in (DISPOSED, DISPOSITION_ANSWERED, NOTED, REVEALED, PROPOSED, IDENTITY_SEEN)
)
"""Acts that the applicant's thread leaves out."""
