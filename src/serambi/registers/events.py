"""What registers writes to the ledger."""

from django.utils.translation import gettext_noop

from serambi.ledger.registry import Act, register

COPIED = register(
    Act(
        code="register.copied",
        sentence=gettext_noop("Salinan register {book} {regime} {period} dibuat: {variant}."),
        room="registers",
        meaning="A copy of a register was asked for; a whole one carries its reason.",
    )
)
