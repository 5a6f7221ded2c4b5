"""Acts of disputes, each a sentence in the dispute's thread and a leaf in the ledger.

Those of `TOLD` are also written on the request, where the applicant reads them.
"""

from django.utils.translation import gettext_noop as _

from serambi.ledger.registry import Act, register


def _act(code: str, sentence: str, meaning: str) -> Act:
    return register(Act(f"dispute.{code}", sentence, "disputes", meaning))


REGISTERED = _act(
    "registered",
    _("Sengketa dicatat: {forum} memberitahukan permohonan yang diajukan {filed}."),
    "The notice of the Komisi Informasi came and the case file was opened.",
)
CORRECTED = _act(
    "corrected",
    _("Data sengketa diubah: {changed}."),
    "Register number, forum or grounds were completed or corrected.",
)
SUMMONED = _act(
    "summoned",
    _("Panggilan {kind} pada {when} dicatat."),
    "A summons to a hearing was written down.",
)
SUMMONS_SHORT = _act(
    "summons_short",
    _("Panggilan diterima kurang dari 3 hari kerja sebelum sidang; sidang paling awal {earliest}."),
    "The hearing lies before the earliest day that the summons allows; a flag, not a bar.",
)
MOVED = _act(
    "hearing_moved",
    _("Sidang {kind} diubah menjadi {when}."),
    "Time or place of a planned hearing changed.",
)
HELD = _act(
    "hearing_held",
    _("Hasil sidang {kind} dicatat."),
    "Who came to a hearing and what came of it was written down.",
)
CANCELLED = _act(
    "hearing_cancelled",
    _("Sidang {kind} ditunda atau dibatalkan."),
    "A planned hearing did not take place.",
)
APPOINTED = _act(
    "appointed",
    _("Kuasa kantor ditunjuk dengan {authority} nomor {number}."),
    "A representative was named with the paper of authority.",
)
PAPER_ADDED = _act(
    "paper_added",
    _("Dokumen ditambahkan: {kind}."),
    "A paper was uploaded; its digest is in the payload.",
)
BEGUN = _act(
    "begun",
    _("Pemeriksaan awal dimulai."),
    "The first hearing was held; authority, standing and time are examined.",
)
MEDIATION_BEGUN = _act(
    "mediation_begun",
    _("Mediasi dimulai {day}; paling lama sampai {until}."),
    "The first mediation meeting was held.",
)
MEDIATION_EXTENDED = _act(
    "mediation_extended",
    _("Mediasi diperpanjang satu kali sampai {until}."),
    "The mediation was extended once.",
)
SETTLED = _act(
    "settled",
    _(
        "Mediasi mencapai kesepakatan: {outcome}. Putusan mediasi nomor {number} final dan mengikat."
    ),
    "Mediation ended with an agreement that binds.",
)
FAILED = _act(
    "mediation_failed",
    _("Mediasi gagal."),
    "Mediation ended without agreement.",
)
ADJUDICATED = _act(
    "adjudication_begun",
    _("Sengketa diperiksa lewat ajudikasi."),
    "Adjudication began.",
)
RULED = _act(
    "ruled",
    _("Putusan Komisi Informasi nomor {number}: {outcome}."),
    "The panel ruled.",
)
CHALLENGED = _act(
    "challenged",
    _("Putusan digugat ke PTUN pada {day}."),
    "One side went to the administrative court.",
)
JUDGED = _act(
    "judged",
    _("Putusan {court} nomor {number}: {outcome}."),
    "A court judged.",
)
CASSATED = _act(
    "cassated",
    _("Kasasi diajukan pada {day}."),
    "One side went to the Supreme Court.",
)
LATE_CHALLENGE = _act(
    "challenged_late",
    _("Upaya hukum diajukan sesudah {until}; pengadilan yang menilai."),
    "A challenge or cassation was dated after its window; a flag, not a bar.",
)
FINAL = _act(
    "final",
    _("Putusan nomor {number} berkekuatan hukum tetap sejak {day}."),
    "No challenge is possible any more.",
)
TO_EXECUTE = _act(
    "to_execute",
    _("Putusan harus dilaksanakan paling lambat {until}."),
    "A final ruling opens something; the request was reopened with this date.",
)
LISTED = _act(
    "listed",
    _("Informasi yang dibuka masuk Daftar Informasi Publik dengan nomor {number}."),
    "What was opened went into the information list (UU 14/2008 art. 11(2)).",
)
EXEMPTION_ENDED = _act(
    "exemption_ended",
    _("Pengecualian {record} berakhir karena putusan."),
    "The exempt record behind the refusal was opened by the ruling.",
)
EXECUTED = _act(
    "executed",
    _("Putusan dilaksanakan pada {day}."),
    "The ruling was carried out.",
)
LAPSED = _act(
    "lapsed",
    _("Permohonan sengketa dinyatakan gugur."),
    "The Komisi Informasi declared it lapsed.",
)
WITHDRAWN = _act(
    "withdrawn",
    _("Permohonan sengketa dicabut oleh pemohon."),
    "The applicant took it back.",
)
NOTED = _act("noted", _("Catatan internal ditambahkan."), "An internal note was added.")
PACKED = _act(
    "packed",
    _("Berkas sengketa dibuat: {exhibits} alat bukti, {pages} halaman."),
    "A dispute pack was made; the digests of PDF and ZIP are in the payload.",
)
PACK_READ = _act(
    "pack_read",
    _("Berkas sengketa diunduh."),
    "Somebody downloaded a pack, which names the applicant.",
)

TOLD = frozenset(
    act.code
    for act in (
        REGISTERED, MEDIATION_BEGUN, SETTLED, FAILED, ADJUDICATED, RULED, CHALLENGED, JUDGED,
        CASSATED, FINAL, TO_EXECUTE, LISTED, EXECUTED, LAPSED, WITHDRAWN,
    )
)  # fmt: skip
"""Acts that the applicant reads in the thread of the request."""
