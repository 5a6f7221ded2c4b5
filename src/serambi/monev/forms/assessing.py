"""Grade, settle, score a part, object, answer an objection."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from serambi.monev.selectors.filling import Line
from serambi.monev.words import choices
from serambi.ui.forms import DomainForm, PlainDecimal, needed


def _words(label: Any, rows: int = 3, help_text: Any = "") -> forms.CharField:
    return forms.CharField(
        label=label, required=False, strip=False, widget=forms.Textarea(attrs={"rows": rows}),
        help_text=help_text,
    )  # fmt: skip


class GradedForm(DomainForm):
    """A form with a grade of one question in the field that `grade_field` names."""

    grade_field = "given"

    def __init__(self, *args: Any, line: Line, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields[self.grade_field]
        offered = choices(line.rule)
        field.choices = [(value, word) for value, word, _gives in offered]
        field.choice_hints = {value: gives for value, _word, gives in offered}


class GradeForm(GradedForm):
    """One assessor's grade."""

    given = forms.ChoiceField(label=_("Nilai Anda"), widget=forms.RadioSelect)
    reason = _words(
        _("Alasan"), help_text=_("Wajib bila berbeda dari yang diajukan kantor; kantor membacanya.")
    )


class SettleForm(GradedForm):
    """The grade that stands where two differ."""

    given = forms.ChoiceField(label=_("Nilai yang ditetapkan"), widget=forms.RadioSelect)
    reason = needed(_words(_("Alasan penetapan")))


class PartForm(DomainForm):
    """The score of a part that is no questionnaire."""

    part = forms.CharField(widget=forms.HiddenInput)
    value = needed(
        PlainDecimal(
            label=_("Nilai, 0 sampai 100"), localize=True, max_digits=7,
            widget=forms.TextInput(attrs={"inputmode": "decimal"}),
        )
    )  # fmt: skip
    reason = needed(_words(_("Dasar nilai"), rows=2))


class RebutForm(GradedForm):
    """What the office wants instead, and why."""

    grade_field = "wanted"
    wanted = forms.ChoiceField(label=_("Nilai yang diminta"), widget=forms.RadioSelect)
    reason = needed(
        _words(_("Alasan sanggahan"), 4, _("Paling sedikit 20 karakter. Tunjukkan buktinya."))
    )
    link = forms.CharField(label=_("Tautan bukti"), required=False, strip=False)


class ReplyForm(GradedForm):
    """The answer to an objection."""

    given = forms.ChoiceField(label=_("Nilai sesudah sanggahan"), widget=forms.RadioSelect)
    words = needed(_words(_("Jawaban atas sanggahan")))
