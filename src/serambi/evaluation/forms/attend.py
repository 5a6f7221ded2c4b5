"""Sign that one is here: on the desk's screen, or on one's own phone."""

from django import forms
from django.utils.translation import gettext_lazy as _

from serambi.evaluation.forms.fields import line
from serambi.ui.forms import DomainForm, needed


class SignForm(DomainForm):
    """Attendance: strokes drawn on the screen, or the name once more."""

    strokes = forms.CharField(widget=forms.HiddenInput, required=False)
    typed_name = line(_("Atau ketik nama lengkap Anda sebagai tanda hadir"))


class DoorForm(SignForm):
    """The same on one's own phone, opened by the code of the meeting."""

    code = needed(line(_("Kode rapat"), _("Terisi sendiri bila Anda memindai kode QR rapat.")))
    name = needed(line(_("Nama lengkap")))
    post = needed(line(_("Jabatan atau asal")))
