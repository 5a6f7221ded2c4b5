"""The acts of coverage."""

from django.utils.translation import gettext_noop as _

from serambi.ledger.registry import Act, register

SLOT = "coverage.slot"

ASSIGNED = register(
    Act(
        "coverage.assigned",
        _("Pokok {title} dipegang {owner}."),
        "coverage",
        "A statutory heading was given to a unit or a staff member, or taken from them.",
    )
)
CONFIRMED = register(
    Act(
        "coverage.confirmed",
        _("Pokok {title} diperiksa dan masih benar."),
        "coverage",
        "Somebody looked at what is published under a heading and found it still right.",
    )
)
WAIVED = register(
    Act(
        "coverage.waived",
        _("Pokok {title} dinyatakan nihil: {reason}"),
        "coverage",
        "The PPID stated publicly that the office has nothing under a heading.",
    )
)
UNWAIVED = register(
    Act(
        "coverage.unwaived",
        _("Pernyataan nihil untuk pokok {title} dicabut."),
        "coverage",
        "The statement that there is nothing under a heading was taken back.",
    )
)
