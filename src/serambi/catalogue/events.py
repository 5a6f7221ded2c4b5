"""The acts of the information list."""

from django.utils.translation import gettext_noop as _

from serambi.ledger.registry import Act, register

ENTRY = "catalogue.entry"
IMPORT = "catalogue.import"

DRAFTED = register(
    Act(
        "catalogue.drafted",
        _("Rancangan informasi nomor {number} dibuat: {title}"),
        "catalogue",
        "An entry was written down and is not public yet.",
    )
)
EDITED = register(
    Act(
        "catalogue.edited",
        _("Isi diubah ({changed}), versi {version}."),
        "catalogue",
        "Columns of an entry were changed; the payload names them with old and new values.",
    )
)
PUBLISHED = register(
    Act(
        "catalogue.published",
        _("Diterbitkan dalam daftar informasi publik: {title}"),
        "catalogue",
        "An entry became public, for the first time or again after it was withdrawn.",
    )
)
WITHDRAWN = register(
    Act(
        "catalogue.withdrawn",
        _("Ditarik dari daftar informasi publik: {reason}"),
        "catalogue",
        "A public entry was withdrawn; its row and its address stay.",
    )
)
FILE_ADDED = register(
    Act(
        "catalogue.file_added",
        _("Berkas ditambahkan: {title}"),
        "catalogue",
        "A document was attached to an entry; the payload carries its SHA-256.",
    )
)
FILE_REPLACED = register(
    Act(
        "catalogue.file_replaced",
        _("Berkas diganti dengan versi baru: {title}. {reason}"),
        "catalogue",
        "A newer file took the place of a document's file; the older stays readable and says so.",
    )
)
FILE_REDACTED = register(
    Act(
        "catalogue.file_redacted",
        _("Versi yang dihitamkan menggantikan {title}; versi lama ditutup untuk umum. {reason}"),
        "catalogue",
        "A blacked-out copy took the place of a document; earlier versions are closed to the public.",
    )
)
FILE_REMOVED = register(
    Act(
        "catalogue.file_removed",
        _("Berkas dilepas: {title}"),
        "catalogue",
        "A document was taken off an entry; the bytes stay in the store.",
    )
)
LINK_ADDED = register(
    Act(
        "catalogue.link_added",
        _("Tautan ditambahkan: {label}"),
        "catalogue",
        "An address on the web was added to an entry.",
    )
)
LINK_REMOVED = register(
    Act(
        "catalogue.link_removed",
        _("Tautan dilepas: {label}"),
        "catalogue",
        "An address on the web was taken off an entry.",
    )
)
IMPORTED = register(
    Act(
        "catalogue.imported",
        _("Daftar {file} diimpor: {created} informasi baru, {skipped} dilewati."),
        "catalogue",
        "A list was brought in, whole, in one transaction; the payload carries the file's SHA-256.",
    )
)
