"""Close an action with its proof; estimates of effort."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from serambi.evaluation.effort import Effort
from serambi.evaluation.forms.fields import line, paragraph
from serambi.files.models import Purpose
from serambi.files.policy import accepted_extensions, accepted_words
from serambi.ui.forms import DomainForm


class DoneForm(DomainForm):
    """Proof as an address or as a file."""

    url = line(
        _("Tautan bukti"), _("Halaman publik yang menunjukkannya; atau unggah berkas di bawah.")
    )
    file = forms.FileField(
        label=_("Berkas bukti"), required=False,
        help_text=f"{accepted_words(Purpose.EVALUATION)}.",
        widget=forms.FileInput(attrs={"accept": ",".join(accepted_extensions(Purpose.EVALUATION))}),
    )  # fmt: skip
    note = paragraph(_("Keterangan"), _("Apa yang dikerjakan, dan apa yang tersisa."), 2)


class EffortForm(DomainForm):
    """One field per kind of question, in hours."""

    def __init__(self, *args: Any, efforts: Iterable[Effort], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for one in efforts:
            self.fields[one.kind] = forms.CharField(
                label=one.name, help_text=one.means, required=False,
                initial=f"{one.hours.normalize():f}".replace(".", ","),
                widget=forms.TextInput(attrs={"inputmode": "decimal"}),
            )  # fmt: skip
