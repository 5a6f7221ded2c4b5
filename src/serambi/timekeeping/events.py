"""Acts of timekeeping."""

from django.utils.translation import gettext_noop as _

from serambi.ledger.registry import Act, register

DAY_DECREED = register(
    Act(
        "calendar.day_decreed",
        _("{day} menjadi {becomes} menurut {decree}."),
        "timekeeping",
        "A decree made a day free or working for the nation, a province or this office.",
    )
)
YEAR_IMPORTED = register(
    Act(
        "office.calendar_imported",
        _("Kalender {year} diimpor dari {file}: {count} hari ditetapkan."),
        "timekeeping",
        "A whole year's decree was brought in from a file; each day is listed in the event.",
    )
)
