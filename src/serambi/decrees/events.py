"""The acts of decrees."""

from django.utils.translation import gettext_noop as _

from serambi.ledger.registry import Act, register

EDITION = "decrees.edition"

FROZEN = register(
    Act(
        "decrees.frozen",
        _("Daftar tahun {year} dibekukan ({total} informasi), sidik {digest}."),
        "decrees",
        "The published list was frozen as an edition; the payload carries the digests of its papers.",
    )
)
ENACTED = register(
    Act(
        "decrees.enacted",
        _("Daftar tahun {year} terbit dengan {decree_no} tanggal {decree_on}."),
        "decrees",
        "A frozen edition became public under its decree, or as an amendment of it.",
    )
)
