"""The acts of evidence."""

from django.utils.translation import gettext_noop as _

from serambi.ledger.registry import Act, register

EVIDENCE = "evidence.evidence"

ADDED = register(
    Act(
        "evidence.added",
        _("Bukti nomor {number} ditambahkan ({kind}): {title}"),
        "evidence",
        "A proof was put on the office's shelf: a live record, link, file, photo or statement.",
    )
)
CHANGED = register(
    Act(
        "evidence.changed",
        _("Bukti diubah ({changed})."),
        "evidence",
        "Title, note, owner, visibility or what a proof points to was changed; the payload names what.",
    )
)
SEEN = register(
    Act(
        "evidence.seen",
        _("Bukti diperiksa: {state}. {sentence}"),
        "evidence",
        "A look found a proof in another state than the look before; the payload has its digest.",
    )
)
REMADE = register(
    Act(
        "evidence.remade",
        _("Berkas bukti dibuat ulang: {how}."),
        "evidence",
        "A smaller or machine-readable file was made from the one that was sent, which is kept.",
    )
)
REMOVED = register(
    Act(
        "evidence.removed",
        _("Bukti dikeluarkan dari rak: {reason}"),
        "evidence",
        "A proof was taken off the shelf with a reason; its history stays.",
    )
)
