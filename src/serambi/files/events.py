"""Acts on kept files; payloads name no file, for people name files after themselves."""

from django.utils.translation import gettext_noop as _

from serambi.ledger.registry import Act, register

OBJECT = "file"

REFUSED_INFECTED = register(
    Act(
        "file.refused_infected",
        _("Unggahan ditolak: pemindai menemukan {found}."),
        "files",
        "The malware scanner found something in an upload; nothing of it was kept.",
    )
)
HELD_INFECTED = register(
    Act(
        "file.held_infected",
        _("Berkas ditahan: pemindai menemukan {found}."),
        "files",
        "The scanner, asked later, found something in a kept file; it is served to nobody.",
    )
)
