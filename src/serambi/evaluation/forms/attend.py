"""Sign that one is here: on the desk's screen, or on one's own phone."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from serambi.evaluation.forms.fields import line
from serambi.ui.forms import DomainForm, needed


class SignForm(DomainForm):
    """Attendance: strokes drawn on the screen, or the name once more."""

    strokes = forms.CharField(widget=forms.HiddenInput, required=False)
    typed_name = line(_("Atau ketik nama lengkap Anda sebagai tanda hadir"))

    def add_error(self, field: str | None, error: Any) -> None:
        """Strokes that cannot be used do not come back: the typed name must be able to stand instead."""
        super().add_error(field, error)
        if field == "strokes":
            self.data = {**dict(self.data.items()), self.add_prefix("strokes"): ""}


class DoorForm(SignForm):
    """The same on one's own phone, opened by the code of the meeting."""

    code = needed(line(_("Kode rapat"), _("Terisi sendiri bila Anda memindai kode QR rapat.")))
    name = needed(line(_("Nama lengkap")))
    post = needed(line(_("Jabatan atau asal")))
