"""What the desk writes about a release."""

from django import forms
from django.utils.translation import gettext_lazy as _

from serambi.library import wording
from serambi.library.models import ReleasePolicy
from serambi.library.models.policy import MOST_DAYS
from serambi.ui.forms import Checked, DomainForm, needed


class TextsForm(DomainForm):
    """The copy for the public."""

    title = needed(Checked(wording.title, label=_("Judul"), max_length=None))
    question = needed(
        Checked(
            wording.question,
            label=_("Pertanyaan, dengan kata untuk umum"),
            help_text=_("Tanpa nama, nomor, dan cerita pribadi pemohon."),
            widget=forms.Textarea(attrs={"rows": 5}),
        )
    )
    answer = needed(
        Checked(
            wording.answer,
            label=_("Jawaban"),
            help_text=_("Boleh diperjelas; jangan berbeda isi dari jawaban yang diterima pemohon."),
            widget=forms.Textarea(attrs={"rows": 8}),
        )
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def read_version(self) -> int:
        """The version that the writer saw; 0 when the page was tampered with."""
        typed = self.typed("version")
        return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 9 else 0


class ReasonForm(DomainForm):
    """An act that asks why."""

    reason = needed(
        Checked(
            wording.reason,
            label=_("Alasan"),
            widget=forms.Textarea(attrs={"rows": 2}),
        )
    )


class PolicyForm(DomainForm):
    """How the office releases answers."""

    automatic = forms.BooleanField(
        label=_("Terbitkan sendiri jawaban yang dikabulkan dan bersih dari temuan"), required=False
    )
    wait_days = forms.IntegerField(
        label=_("Menunggu berapa hari sebelum terbit"),
        help_text=_("0 sampai 60 hari; selama itu PPID masih dapat menyunting atau menolak."),
        min_value=0,
        max_value=MOST_DAYS,
        error_messages={
            "invalid": _("Tulis angka dari 0 sampai 60."),
            "min_value": _("Tulis angka dari 0 sampai 60."),
            "max_value": _("Tulis angka dari 0 sampai 60."),
        },
    )


def policy_form(policy: ReleasePolicy) -> PolicyForm:
    """The form as the office chose."""
    return PolicyForm(
        initial={"automatic": policy.automatic, "wait_days": policy.wait_days}, prefix="a"
    )
