"""What letters write to the ledger. Payloads name the letter, never a person."""

from django.utils.translation import gettext_noop

from serambi.ledger.registry import Act, register

ISSUED = register(
    Act(
        code="letter.issued",
        sentence=gettext_noop("{letter} nomor {number} diterbitkan."),
        room="letters",
        meaning="A letter was numbered and sealed; the payload holds its id and content digest.",
    )
)
WITHDRAWN = register(
    Act(
        code="letter.withdrawn",
        sentence=gettext_noop("{letter} nomor {number} ditarik: {reason}"),
        room="letters",
        meaning="A letter was withdrawn; its check page says so from then on.",
    )
)
TEMPLATE_SET = register(
    Act(
        code="letter.template_set",
        sentence=gettext_noop("Pola nomor {kind} menjadi {template}."),
        room="letters",
        meaning="The office changed how numbers of one kind are written.",
    )
)
SERIES_MOVED = register(
    Act(
        code="letter.series_moved",
        sentence=gettext_noop("Nomor seri {series} tahun {year} dilanjutkan sesudah {last}."),
        room="letters",
        meaning="A series goes on after a register that was begun elsewhere.",
    )
)
