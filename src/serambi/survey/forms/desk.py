"""Forms of the survey's desk."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from serambi.survey.models import SurveyRound
from serambi.survey.periods import Period
from serambi.survey.questions import questions
from serambi.survey.services.paper import MOST
from serambi.ui.forms import DomainForm, needed

_APART = re.compile(r"[\s,;.|-]+")


class FeeForm(DomainForm):
    """Whether the fee is asked, and why."""

    is_free = forms.TypedChoiceField(
        label=gettext_lazy("Unsur biaya"),
        choices=[
            ("ya", gettext_lazy("Tidak ditanyakan, dinilai 4 karena layanan tidak berbayar")),
            ("tidak", gettext_lazy("Ditanyakan seperti unsur lain")),
        ],
        widget=forms.RadioSelect,
    )
    reason = needed(
        forms.CharField(
            label=gettext_lazy("Dasar pilihan ini"),
            required=False,
            strip=False,
            help_text=gettext_lazy("Tercetak di laporan, misalnya: SOP layanan, biaya nol rupiah."),
        )
    )


class PaperForm(DomainForm):
    """Paper sheets as lines of digits, one line a sheet."""

    period = forms.ChoiceField(label=gettext_lazy("Triwulan"), widget=forms.RadioSelect)
    sheets = needed(
        forms.CharField(
            label=gettext_lazy("Lembar jawaban"),
            required=False,
            strip=False,
            widget=forms.Textarea(
                attrs={
                    "rows": 8,
                    "inputmode": "numeric",
                    "autocomplete": "off",
                    "spellcheck": "false",
                }
            ),
        )
    )
    note = needed(
        forms.CharField(
            label=gettext_lazy("Lembar aslinya disimpan di"),
            required=False,
            strip=False,
            max_length=200,
            help_text=gettext_lazy("Misalnya: map SKM 2026, lemari arsip ruang layanan."),
        )
    )
    submit_key = forms.UUIDField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, rounds: list[tuple[Period, SurveyRound | None]], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.rounds = {period.key: (period, found) for period, found in rounds}
        field = self.fields["period"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - declared above
        field.choices = [(one.key, one.words) for one, _found in self.rounds.values()]
        self.rows: list[list[int]] = []

    @property
    def chosen(self) -> Period:
        """The quarter that was picked, in a valid form."""
        return self.rounds[self.cleaned_data["period"]][0]

    def clean(self) -> dict[str, Any]:
        """The lines, each judged by the number of questions of its quarter."""
        typed = self.cleaned_data
        if "period" not in typed:
            return typed
        found = self.rounds[typed["period"]][1]
        wanted = len(questions(with_fee=not (found is not None and found.fee_free)))
        try:
            self.rows = read_lines(typed.get("sheets") or "", wanted)
        except ValidationError as error:
            self.add_error("sheets", error)
        return typed


def read_lines(text: str, wanted: int) -> list[list[int]]:
    """One list of marks a line. Raises ValidationError that names each line that is wrong."""
    lines = [_APART.sub("", line) for line in text.splitlines()]
    kept = [(number, line) for number, line in enumerate(lines, start=1) if line]
    if not kept:
        raise ValidationError(_("Lembar jawaban belum diisi. Tulis satu baris untuk tiap lembar."))
    if len(kept) > MOST:
        raise ValidationError(
            _("Ada %(n)s baris; satu berkas memuat paling banyak 100 lembar. Bagi menjadi dua.")
            % {"n": len(kept)}
        )
    wrong = [
        _("Baris %(row)s: ditulis “%(text)s”, seharusnya %(n)s angka dari 1 sampai 4.")
        % {"row": number, "text": line[:20], "n": wanted}
        for number, line in kept
        if not re.fullmatch(rf"[1-4]{{{wanted}}}", line)
    ]
    if wrong:
        raise ValidationError(wrong[:10])
    return [[int(digit) for digit in line] for _number, line in kept]
