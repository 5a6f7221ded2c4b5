"""Forms of ratings: what an assessor said, why it is corrected, a score to try."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from serambi.core.errors import InvalidInput
from serambi.files.models import Purpose
from serambi.files.policy import accepted_extensions, accepted_words
from serambi.ratings.models import Rating
from serambi.ratings.said import NAMES, Said, score_of, shown
from serambi.ui.forms import DomainForm, day_input, needed
from serambi.ui.words import Words


def _line(label: Words, hint: Words = "") -> forms.CharField:
    return forms.CharField(label=label, help_text=hint, required=False, strip=False)


class RatingForm(DomainForm):
    """Fields are named as in `Said`; the rules are the domain's."""

    family = needed(
        forms.ChoiceField(
            label=_("Skala siapa"), choices=Rating.Family.choices, required=False,
            widget=forms.RadioSelect,
            help_text=_("Nilai yang sama dapat disebut lain oleh penilai lain."),
        )
    )  # fmt: skip
    assessor = needed(
        _line(
            _("Nama lengkap penilai"),
            _("Misalnya: Komisi Informasi Provinsi Kepulauan Bangka Belitung."),
        )
    )
    year = needed(forms.IntegerField(label=_("Tahun penilaian"), required=False))
    word = needed(_line(_("Predikat"), _("Persis seperti disebut penilai.")))
    score = _line(
        _("Nilai"),
        _("0 sampai 100, misalnya 86,25. Kosongkan bila tidak diumumkan; jangan dikira-kira."),
    )
    sure = forms.BooleanField(
        label=_("Bunyinya memang begitu"),
        required=False,
        help_text=_(
            "Centang hanya bila nilai dan predikat pada sumbernya memang tidak sesuai skala yang kami kenal."
        ),
    )
    rank = _line(_("Peringkat"), _("Misalnya: 3 dari 7 di provinsi."))
    announced_on = forms.DateField(label=_("Diumumkan"), required=False, widget=day_input())
    certificate_no = _line(_("Nomor sertifikat atau keputusan"))
    source = needed(
        _line(
            _("Sumber"),
            _("Dari mana orang dapat memeriksanya: sertifikat, keputusan, atau berita."),
        )
    )
    source_url = _line(_("Tautan sumber"))
    file = forms.FileField(
        label=_("Berkas sumber"), required=False,
        help_text=_("Sertifikat atau keputusannya; dapat diunduh semua orang."),
        widget=forms.FileInput(attrs={"accept": ",".join(accepted_extensions(Purpose.RATING))}),
    )  # fmt: skip
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["file"]
        field.help_text = f"{field.help_text} {accepted_words(Purpose.RATING)}."

    @property
    def said(self) -> Said:
        """What was typed. Call after `is_valid()`."""
        typed: dict[str, Any] = {name: self.cleaned_data.get(name) for name in (*NAMES, "sure")}
        return Said(**typed)


class CorrectionForm(RatingForm):
    """A rating with the reason for correcting it."""

    reason = needed(
        forms.CharField(
            label=_("Mengapa diperbaiki"), required=False, strip=False,
            help_text=_("Pembaca melihatnya di samping bunyi yang lama."),
            widget=forms.Textarea(attrs={"rows": 2}),
        )
    )  # fmt: skip


class WithdrawForm(DomainForm):
    reason = needed(
        forms.CharField(
            label=_("Mengapa dicabut"), required=False, strip=False,
            widget=forms.Textarea(attrs={"rows": 2}),
            help_text=_("Catatan tetap terlihat sebagai dicabut, bersama alasannya."),
        )
    )  # fmt: skip


class TryForm(DomainForm):
    """A score that a reader wants to see on the ladders."""

    nilai = needed(forms.CharField(
        label=_("Coba nilai lain"), required=False,
        widget=forms.TextInput(attrs={"inputmode": "decimal"}),
    ))  # fmt: skip

    def clean_nilai(self) -> Decimal | None:
        """0 to 100, or None for nothing. Raises ValidationError."""
        try:
            return score_of(str(self.cleaned_data["nilai"] or ""))
        except InvalidInput as error:
            raise forms.ValidationError(
                _("Tulis angka antara 0 dan 100."), code=error.code
            ) from error

    def score(self) -> Decimal | None:
        """The score, None without a good one."""
        return self.cleaned_data["nilai"] if self.is_bound and self.is_valid() else None


def initial_of(rating: Rating) -> dict[str, Any]:
    """What the form shows of a rating."""
    values = {name: getattr(rating, name) for name in NAMES}
    return {**values, "score": shown(rating.score), "version": rating.version}
