"""Acts of complaints: sentences in the complaint's thread. None of them carries what was told."""

from django.utils.translation import gettext_noop as _

from serambi.ledger.registry import Act, register


def _act(code: str, sentence: str, meaning: str) -> Act:
    return register(Act(f"complaint.{code}", sentence, "complaints", meaning))


FILED = _act(
    "filed",
    _(
        "Pengaduan diterima lewat {channel} dan dicatat dengan nomor {number}; ditanggapi paling lambat {reply}, diputus paling lambat {decision}."
    ),
    "A complaint entered the register from any door.",
)
ASSIGNED = _act(
    "assigned",
    _("Pengaduan diserahkan kepada penangan yang ditunjuk."),
    "A handler, and perhaps a division, was named for the complaint.",
)
REPLIED = _act(
    "replied",
    _("Kantor menanggapi pengaduan."),
    "The office wrote to the complainant; the first time this stops the clock of the reply.",
)
ASKED = _act(
    "asked",
    _("Kantor meminta keterangan tambahan."),
    "The office asked for what is missing; this is a reply too.",
)
SUPPLIED = _act(
    "supplied",
    _("Keterangan tambahan diterima."),
    "The complainant added something.",
)
FORWARDED = _act(
    "forwarded",
    _("Pengaduan diteruskan kepada {target}. Alasan: {reason}"),
    "The complaint was sent on to whoever is competent; this is a reply too.",
)
FED_BACK = _act(
    "fed_back",
    _("Umpan balik dari penerima penerusan disampaikan."),
    "What the receiver answered was passed to the complainant.",
)
RECLASSIFIED = _act(
    "reclassified",
    _("Jenis pengaduan diubah dari {before} menjadi {after}. Alasan: {reason}"),
    "The kind of the complaint was corrected.",
)
DECIDED = _act(
    "decided",
    _("Pengaduan diputus: {outcome}."),
    "The office decided about its own service.",
)
CLOSED = _act(
    "closed",
    _("Pengaduan selesai."),
    "The decision was delivered, or its days passed.",
)
WITHDRAWN = _act(
    "withdrawn",
    _("Pengaduan dicabut oleh pengadu."),
    "The complainant took the complaint back.",
)
NOTED = _act(
    "noted",
    _("Catatan internal ditambahkan."),
    "An internal note was added.",
)
REVEALED = _act(
    "identity_revealed",
    _("Identitas pengadu dibuka. Alasan: {reason}"),
    "Somebody unmasked the complainant.",
)
EVIDENCE_SEEN = _act(
    "evidence_seen",
    _("Berkas bukti pengaduan dibuka. Alasan: {reason}"),
    "Somebody opened the file that came with the complaint.",
)
FORGOTTEN = _act(
    "identity_forgotten",
    _("Identitas pengadu dihapus sesudah masa simpannya."),
    "Name and contacts of the complainant were erased.",
)

INTERNAL = frozenset(act.code for act in (ASSIGNED, NOTED, REVEALED, EVIDENCE_SEEN))
"""Acts that the complainant's thread leaves out."""
