"""A corrected address for one message."""

from django.utils.translation import gettext_lazy as _

from serambi.staff.forms.people import CleanText
from serambi.ui.forms import DomainForm, needed


class ResendForm(DomainForm):
    """Empty means: to the same address."""

    to = needed(CleanText(
        label=_("Alamat yang benar"), required=False, max_length=254,
        help_text=_("Kosongkan bila alamatnya sudah benar."),
    ))  # fmt: skip
