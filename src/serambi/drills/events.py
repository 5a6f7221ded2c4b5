"""The acts of drills. A drill's start stands in the log of who started it, its end in that of the
office that was tried: nobody reads there beforehand that it is being tried."""

from django.utils.translation import gettext_noop as _

from serambi.ledger.registry import Act, register

DRILL = "drills.drill"

PREPARED = register(
    Act(
        "drills.prepared",
        _("Uji akses {channel} terhadap {target} disiapkan."),
        "drills",
        "Somebody prepared a mystery request; it stands in the log of the office that tries.",
    )
)
DISCARDED = register(
    Act(
        "drills.discarded",
        _("Uji akses {channel} terhadap {target} dibatalkan sebelum terkirim."),
        "drills",
        "A prepared drill was called off before its question was sent; its log has the reason.",
    )
)
SENT = register(
    Act(
        "drills.sent",
        _("Pertanyaan uji akses terkirim lewat {channel}; jamnya berjalan."),
        "drills",
        "The question was sent and the clock of opening minutes runs.",
    )
)
REPLIED = register(
    Act(
        "drills.replied",
        _("Dijawab sesudah {minutes} menit jam layanan."),
        "drills",
        "The first reply came; the payload holds the opening minutes that passed.",
    )
)
ENDED = register(
    Act(
        "drills.ended",
        _("Uji akses {channel} oleh {by} selesai: {word}."),
        "drills",
        "A drill ended; from now on the tried office sees its log and its result.",
    )
)
CHECKED = register(
    Act(
        "drills.checked",
        _("HP layanan diperiksa: pulsa Rp{credit}, data {data} MB, baterai {battery}%."),
        "drills",
        "Who is on duty looked at the handset.",
    )
)
ROSTERED = register(
    Act(
        "drills.rostered",
        _("Jadwal piket pekan {week} disimpan: {count} giliran."),
        "drills",
        "The roster of a week was written anew.",
    )
)
