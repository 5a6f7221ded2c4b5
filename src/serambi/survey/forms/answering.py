"""The questionnaire: nine questions, four words each, and a free line that is looked at."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from serambi.core.errors import InvalidInput
from serambi.core.text import clean
from serambi.privacy.detectors import all_hits
from serambi.privacy.findings import WORDS
from serambi.survey.questions import questions
from serambi.survey.services.answer import MAX_COMMENT
from serambi.ui.forms import DomainForm, said


class CodeForm(DomainForm):
    """The one-time code as people type it."""

    code = forms.CharField(
        label=gettext_lazy("Kode undangan"),
        help_text=gettext_lazy(
            "24 huruf dan angka pada undangan. Spasi dan huruf kecil tidak masalah."
        ),
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}
        ),
    )


class AnswerForm(DomainForm):
    """One field per question, named by its element; the code travels hidden."""

    code = forms.CharField(widget=forms.HiddenInput, required=False)
    comment = forms.CharField(
        label=gettext_lazy("Saran Anda"),
        required=False,
        strip=False,
        max_length=None,
        help_text=gettext_lazy(
            "Jangan tulis nama, nomor, atau alamat siapa pun. Petugas membacanya sesudah triwulan berakhir."
        ),
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    as_it_is = forms.BooleanField(label=gettext_lazy("Kirim saran ini apa adanya"), required=False)

    def __init__(self, *args: Any, with_fee: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.asked = questions(with_fee=with_fee)
        for number, one in enumerate(self.asked, start=1):
            self.fields[one.code] = forms.TypedChoiceField(
                label=f"{number}. {one.text}",
                choices=[(str(mark), words) for mark, words in enumerate(one.answers, start=1)],
                coerce=int,
                widget=forms.RadioSelect,
                error_messages={"required": _("Pilih satu jawaban.")},
            )
        self.is_personal = False

    @property
    def question_fields(self) -> list[Any]:
        """The questions, bound, in order."""
        return [self[one.code] for one in self.asked]

    @property
    def marks(self) -> list[int]:
        """The answers of a valid form in the order of the questions."""
        return [self.cleaned_data[one.code] for one in self.asked]

    def clean_comment(self) -> str:
        """The comment; one that seems to name somebody is asked about once."""
        try:
            words = clean(self.cleaned_data["comment"])
        except InvalidInput as error:
            raise ValidationError(said(error), code=error.code) from error
        if len(words) > MAX_COMMENT:
            raise ValidationError(
                _("Saran ini %(n)s karakter, batasnya 1.000. Persingkat teksnya.")
                % {"n": len(words)}
            )
        found = sorted({str(_(WORDS[kind][0])) for _value, kind in all_hits(words)})
        if found and not self.data.get(self.add_prefix("as_it_is")):
            self.is_personal = True
            raise ValidationError(
                _("Saran ini tampak memuat %(what)s. Hapus, atau centang kotak di bawahnya bila memang perlu.")
                % {"what": ", ".join(one[:1].lower() + one[1:] for one in found)}
            )  # fmt: skip
        return words
