"""The acts of moving in and out."""

from django.utils.translation import gettext_noop as _

from serambi.ledger.registry import Act, register

OFFICE = "office"
FOLDER = "moving.folder"

EXPORTED = register(
    Act(
        "moving.exported",
        _("Seluruh milik kantor diambil sebagai arsip ({sealed})."),
        "moving",
        "Everything the office owns was written into an archive; the payload says whether sealed data went along.",
    )
)
FOLDER_IMPORTED = register(
    Act(
        "moving.folder_imported",
        _("{created} berkas dari map {source} menjadi informasi, {skipped} sudah ada."),
        "moving",
        "A folder of files was brought in, whole, in one transaction.",
    )
)
REDIRECTED = register(
    Act(
        "moving.redirected",
        _("{count} alamat lama dialihkan."),
        "moving",
        "Addresses of an older site were pointed at pages of this one.",
    )
)
