"""Acts of objections: sentences in the objection's thread, and one line in the request's."""

from django.utils.translation import gettext_noop as _

from serambi.ledger.registry import Act, register


def _act(code: str, sentence: str, meaning: str) -> Act:
    return register(Act(f"objection.{code}", sentence, "objections", meaning))


def _line(code: str, sentence: str, meaning: str) -> Act:
    return register(Act(f"request.objection_{code}", sentence, "objections", meaning))


FILED = _act(
    "filed",
    _(
        "Keberatan diterima lewat {channel} dan dicatat dengan nomor {number}; tanggapan Atasan PPID paling lambat {due}."
    ),
    "An objection entered the register from any door.",
)
FILED_LATE = _act(
    "filed_late",
    _("Keberatan ini diajukan sesudah {until}. Dicatat; keberatan tetap diproses."),
    "It came after the time to file; flagged, never rejected.",
)
REGISTERED = _act(
    "registered",
    _("Keberatan diperiksa dan diteruskan kepada Atasan PPID."),
    "The desk looked it through and laid it before the superior.",
)
REGIME_CHOSEN = _act(
    "regime_chosen",
    _(
        "Jenis tenggat diubah dari {before} menjadi {after}; tanggapan paling lambat {due}. Alasan: {reason}"
    ),
    "The regime of an objection without a request was corrected.",
)
RECALCULATED = _act(
    "recalculated",
    _("Kalender kerja berubah ({why}); tanggapan paling lambat {due}, sebelumnya {before}."),
    "A holiday or decree changed the calendar and moved the due date of the answer later.",
)
TALK_CALLED = _act(
    "talk_called",
    _("Musyawarah diadakan {when} di {place}."),
    "Both sides were called to a talk (grounds b-g).",
)
TALK_HELD = _act(
    "talk_held",
    _("Musyawarah dicatat dalam berita acara: {result}."),
    "The minutes of the talk were recorded.",
)
PROPOSED = _act(
    "proposed",
    _("Rancangan tanggapan disiapkan: {outcome}."),
    "The desk wrote or rewrote the draft of the answer.",
)
ANSWERED = _act(
    "answered",
    _("Atasan PPID menanggapi: {outcome}."),
    "The superior decided and the written answer went out.",
)
ORDERED = _act(
    "ordered",
    _("PPID diperintahkan melaksanakan keputusan paling lambat {due}."),
    "The superior's order to the PPID, with its day.",
)
SAME_PERSON = _act(
    "same_person",
    _(
        "Keberatan diputus oleh orang yang menjawab permohonan karena kantor tidak dapat menunjuk orang lain. Alasan: {reason}"
    ),
    "The exception for offices without anybody else.",
)
LAPSED = _act(
    "lapsed",
    _(
        "Tenggat tanggapan {due} lewat tanpa tanggapan. Pemohon berhak mengajukan sengketa ke {forum} paling lambat {until}."
    ),
    "Silence past the due date, found by the sweep.",
)
RESPONDED = _act(
    "responded",
    _("Pemohon menyatakan: {response}."),
    "The applicant said whether the answer is accepted.",
)
DISPUTED = _act(
    "disputed",
    _("Pemohon mengajukan sengketa ke Komisi Informasi. Dasar catatan: {reason}"),
    "A notice of the commission came in.",
)
CLOSED = _act(
    "closed",
    _("Waktu mengajukan sengketa lewat; keberatan selesai."),
    "The window to the commission passed unused.",
)
WITHDRAWN = _act(
    "withdrawn",
    _("Keberatan dicabut oleh pemohon."),
    "The applicant took the objection back.",
)
NOTED = _act(
    "noted",
    _("Catatan internal ditambahkan."),
    "An internal note was added.",
)
REVEALED = _act(
    "identity_revealed",
    _("Identitas pemohon keberatan dibuka. Alasan: {reason}"),
    "Somebody unmasked the person who objected.",
)

REQUEST_FILED = _line(
    "filed",
    _("Keberatan {number} diajukan; Atasan PPID menanggapi paling lambat {due}."),
    "An objection to this request was registered.",
)
REQUEST_ANSWERED = _line(
    "answered",
    _("Keberatan {number} ditanggapi Atasan PPID: {outcome}."),
    "The superior answered an objection to this request.",
)
REQUEST_LAPSED = _line(
    "lapsed",
    _(
        "Keberatan {number} tidak ditanggapi sampai tenggat. Anda berhak mengajukan sengketa ke {forum} paling lambat {until}."
    ),
    "An objection to this request was not answered in time.",
)
REQUEST_WITHDRAWN = _line(
    "withdrawn",
    _("Keberatan {number} dicabut oleh pemohon."),
    "An objection to this request was taken back.",
)

INTERNAL = frozenset(act.code for act in (PROPOSED, NOTED, REVEALED))
"""Acts that the applicant's thread leaves out."""
