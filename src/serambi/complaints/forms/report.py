"""The checklist of a suspected offence. What is typed here is worked out and never stored."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from serambi.core import clock
from serambi.core.text import visible
from serambi.offices.models import Office
from serambi.ui.forms import DomainForm, day_input, needed

LONGEST = 20_000
OLDEST = 366


def _words(label: Any, hint: Any = "", rows: int = 2) -> forms.CharField:
    """A free text; the page says once that nothing is compulsory."""
    return needed(
        forms.CharField(
            label=label,
            help_text=hint,
            required=False,
            max_length=LONGEST,
            widget=forms.Textarea(attrs={"rows": rows}),
        )
    )


class ReportForm(DomainForm):
    """Who, what, when, where, when known, evidence, witness; nothing is compulsory."""

    known_on = needed(
        forms.DateField(
            label=gettext_lazy("Kapan Anda mengetahuinya?"),
            help_text=gettext_lazy("Batas waktu melapor dihitung dari hari ini."),
            required=False,
            widget=day_input(),
        )
    )
    who = _words(gettext_lazy("Siapa yang diduga melanggar?"), rows=1)
    what = _words(gettext_lazy("Apa yang terjadi?"), rows=5)
    happened = _words(gettext_lazy("Kapan terjadi?"), rows=1)
    where = _words(gettext_lazy("Di mana terjadi?"), rows=1)
    evidence = _words(gettext_lazy("Bukti apa yang Anda punya?"))
    witness = _words(
        gettext_lazy("Siapa saksinya?"), gettext_lazy("Cukup “ada” bila belum ingin menyebut nama.")
    )
    has_identity = forms.BooleanField(
        label=gettext_lazy("KTP saya siap dibawa, dan saya bersedia menulis nama serta alamat pada formulir"),
        required=False,
    )  # fmt: skip

    def __init__(self, *args: Any, office: Office, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.office = office

    def clean_known_on(self) -> date | None:
        """A day of the past year."""
        day: date | None = self.cleaned_data["known_on"]
        today = clock.today(self.office.tz)
        if day is not None and not 0 <= (today - day).days <= OLDEST:
            raise ValidationError(_("Tulis hari dalam setahun terakhir, tidak di masa depan."))
        return day

    def to_copy(self) -> list[tuple[str, str]]:
        """What was typed, as pairs of question and words, to be copied or printed."""
        pairs = ((bound.label, self.cleaned_data.get(bound.name)) for bound in self)
        return [
            (str(label), visible(text)) for label, text in pairs if isinstance(text, str) and text
        ]
