"""The acts of ratings."""

from django.utils.translation import gettext_noop as _

from serambi.ledger.registry import Act, register

RATING = "ratings.rating"

RECORDED = register(
    Act(
        "ratings.recorded",
        _("Predikat {word} dari {assessor} tahun {year} dicatat."),
        "ratings",
        "What an assessor said of the office was written down with its source; public at once.",
    )
)
CORRECTED = register(
    Act(
        "ratings.corrected",
        _("Catatan predikat {assessor} tahun {year} diperbaiki ({changed}): {reason}"),
        "ratings",
        "A rating was corrected; what stood there before is kept and shown.",
    )
)
WITHDRAWN = register(
    Act(
        "ratings.withdrawn",
        _("Catatan predikat {assessor} tahun {year} dicabut: {reason}"),
        "ratings",
        "A rating that should not stand there was withdrawn; it stays visible as withdrawn.",
    )
)
