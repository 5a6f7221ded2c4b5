"""The acts of announcements without delay."""

from django.utils.translation import gettext_noop as _

from serambi.ledger.registry import Act, register

ALERT = "alerts.alert"

PUBLISHED = register(
    Act(
        "alerts.published",
        _("Diumumkan serta merta nomor {number}: {title}"),
        "alerts",
        "An announcement without delay became public and stands on every page of the office.",
    )
)
REVISED = register(
    Act(
        "alerts.revised",
        _("Pengumuman serta merta diperbarui, versi {version} ({changed})."),
        "alerts",
        "The words of an announcement in force were changed; the payload names what.",
    )
)
ENDED = register(
    Act(
        "alerts.ended",
        _("Pengumuman serta merta berakhir: {reason}"),
        "alerts",
        "An announcement is no longer in force; its page stays and says so.",
    )
)
