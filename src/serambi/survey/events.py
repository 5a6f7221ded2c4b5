"""The acts of the survey. None of them knows who answered, nor the minute of an answer."""

from django.utils.translation import gettext_noop as _

from serambi.ledger.registry import Act, register

ROUND = "survey.round"

INVITED = register(
    Act(
        "survey.invited",
        _("Undangan survei kepuasan dibuat lewat {channel}."),
        "survey",
        "A finished service got its only invitation; the event names the service, never the code.",
    )
)
COUNTED = register(
    Act(
        "survey.counted",
        _(
            "Hitungan survei {period}: {invited} undangan, {answered} jawaban, {paper} lembar kertas."
        ),
        "survey",
        "Once a day, if it changed: how many were asked and how many answered, without the minute.",
    )
)
FEE_DECLARED = register(
    Act(
        "survey.fee_declared",
        _("Unsur biaya pada survei {period}: {choice}. {reason}"),
        "survey",
        "The PPID declared that the service is free (the element counts 4, unasked), or took it back.",
    )
)
PAPER_ENTERED = register(
    Act(
        "survey.paper_entered",
        _("Lembar kertas survei {period}, berkas {number}: {count} lembar. {note}"),
        "survey",
        "Staff entered a batch of paper sheets; it is marked as such and never changed.",
    )
)
CLOSED = register(
    Act(
        "survey.closed",
        _("Survei {period} ditutup dengan {answered} jawaban dan {paper} lembar kertas."),
        "survey",
        "A round takes no more answers; the payload seals its sheets with one digest.",
    )
)
REPORTED = register(
    Act(
        "survey.reported",
        _("Laporan survei {period} disusun dari {count} jawaban."),
        "survey",
        "The figures of a quarter or a year were frozen; the payload holds their digest.",
    )
)
PUBLISHED = register(
    Act(
        "survey.published",
        _("Laporan survei {period} diterbitkan."),
        "survey",
        "A report became public under its lasting address.",
    )
)
