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
MARK_SET = register(
    Act(
        code="letter.mark_set",
        sentence=gettext_noop("{mark} baru dipakai pada surat."),
        room="letters",
        meaning="An emblem or a scanned signature was uploaded; the payload holds its digest.",
    )
)
MARK_ENDED = register(
    Act(
        code="letter.mark_ended",
        sentence=gettext_noop("{mark} tidak dipakai lagi pada surat."),
        room="letters",
        meaning="No such picture is put on letters from now on.",
    )
)
DRAFT_MOVED = register(
    Act(
        code="letter.draft_moved",
        sentence=gettext_noop("Konsep {letter}: {step}."),
        room="letters",
        meaning="A drafted letter was written, submitted, checked, sent back or given up.",
    )
)
SIGNED_COPY = register(
    Act(
        code="letter.signed_copy",
        sentence=gettext_noop(
            "Salinan bertanda tangan elektronik untuk {letter} nomor {number}: {match}."
        ),
        room="letters",
        meaning="A signed PDF was made here or uploaded and its signatures verified.",
    )
)
