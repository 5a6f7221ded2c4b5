"""Parsing of what administrators and invited people type."""

from django import forms
from django.utils.translation import gettext_lazy as _

from serambi.core.errors import InvalidInput
from serambi.core.text import clean
from serambi.law.roles import ROLE_NAMES, STAFF_ROLES, Role

ROLE_CHOICES = [(role.value, ROLE_NAMES[role]) for role in STAFF_ROLES]
ROLE_HINTS = {
    Role.PETUGAS.value: _("Mencatat, menyiapkan, dan menjawab lewat surel atau loket."),
    Role.PPID.value: _("Memutuskan dan menandatangani."),
    Role.ATASAN.value: _("Menanggapi keberatan."),
    Role.PEMBINA.value: _("Membaca dan mengawasi."),
    Role.ADMIN.value: _("Mengelola akun; tidak membuka isi permohonan."),
}


class CleanText(forms.CharField):
    """A line of text without invisible characters."""

    def clean(self, value: object) -> str:
        """The text in NFC. Raises ValidationError in words for control characters."""
        try:
            return clean(super().clean(value))
        except InvalidInput as error:
            raise forms.ValidationError(str(error)) from error


class InviteForm(forms.Form):
    """A new colleague."""

    name = CleanText(
        label=_("Nama lengkap"),
        max_length=120,
        error_messages={"required": _("Tulis nama lengkapnya.")},
    )
    email = forms.EmailField(
        label=_("Surel"),
        error_messages={
            "required": _("Tulis surelnya; dipakai untuk masuk."),
            "invalid": _("Tulis surel yang lengkap, seperti nama@bawaslu.go.id."),
        },
    )
    nip = forms.RegexField(
        r"^\d{18}$",
        label=_("NIP"),
        required=False,
        error_messages={"invalid": _("NIP terdiri atas 18 angka tanpa spasi.")},
    )
    roles = forms.MultipleChoiceField(
        label=_("Peran di kantor ini"),
        choices=ROLE_CHOICES,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Pilih paling sedikit satu peran.")},
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # passed on as they came
        self.fields["roles"].choice_hints = ROLE_HINTS  # type: ignore[attr-defined]  # a mark that the templates read

    def chosen(self) -> list[Role]:
        """The roles that were ticked."""
        return [Role(value) for value in self.cleaned_data["roles"]]


class RoleForm(forms.Form):
    """One more role for a colleague."""

    role = forms.ChoiceField(label=_("Peran"), choices=ROLE_CHOICES)


class ReasonForm(forms.Form):
    """Why a second factor is removed."""

    reason = CleanText(
        label=_("Alasan"),
        max_length=200,
        error_messages={"required": _("Tulis alasannya, misalnya: ponsel hilang.")},
    )


class RedeemForm(forms.Form):
    """A one-time code and the password it buys."""

    code = forms.CharField(
        label=_("Kode undangan"),
        max_length=80,
        error_messages={"required": _("Tulis kode yang Anda terima.")},
    )
    password1 = forms.CharField(
        label=_("Kata sandi baru"),
        max_length=1000,
        strip=False,
        widget=forms.PasswordInput,
        error_messages={"required": _("Buat kata sandi.")},
    )
    password2 = forms.CharField(
        label=_("Kata sandi baru sekali lagi"),
        max_length=1000,
        strip=False,
        widget=forms.PasswordInput,
        error_messages={"required": _("Ketik kata sandi itu sekali lagi.")},
    )

    def clean(self) -> dict[str, object]:
        """Both passwords must be the same."""
        values: dict[str, object] = super().clean() or {}
        first, second = values.get("password1"), values.get("password2")
        if first and second and first != second:
            self.add_error("password2", _("Kedua kata sandi tidak sama."))
        return values
