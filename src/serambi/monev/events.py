"""The acts of the evaluation of openness."""

from django.utils.translation import gettext_noop as _

from serambi.ledger.registry import Act, register

INSTRUMENT = "monev.instrument"
CYCLE = "monev.cycle"
SUBMISSION = "monev.submission"

BROUGHT_IN = register(
    Act(
        "monev.instrument_brought_in",
        _(
            "Instrumen {title} ({assessor} {year}) versi {version} dimasukkan: {questions} pertanyaan."
        ),
        "monev",
        "An instrument came in from a file, or from those that come with the house.",
    )
)
