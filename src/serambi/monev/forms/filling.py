"""Answer a question, share the work, send."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from serambi.evidence.models import Evidence
from serambi.identity.models import Membership
from serambi.monev.selectors.filling import Line
from serambi.monev.services.filling import MOST_LINK, MOST_NOTE, Said
from serambi.monev.words import choices
from serambi.offices.models import Office
from serambi.ui.forms import DomainForm, needed


class AnswerForm(DomainForm):
    """What the office claims for one question, and what shows it."""

    grade = needed(
        forms.ChoiceField(label=_("Nilai yang diajukan"), required=False, widget=forms.RadioSelect)
    )
    note = forms.CharField(
        label=_("Penjelasan"), required=False, strip=False, max_length=MOST_NOTE,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Apa yang akan dilihat penilai, dan di mana."),
    )  # fmt: skip
    link = forms.CharField(
        label=_("Tautan bukti"), required=False, strip=False, max_length=MOST_LINK,
        widget=forms.TextInput(attrs={"inputmode": "url", "autocapitalize": "none"}),
    )  # fmt: skip
    evidence = forms.MultipleChoiceField(
        label=_("Bukti dari rak kantor"), required=False, widget=forms.CheckboxSelectMultiple
    )
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, line: Line, office: Office, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        grade: Any = self.fields["grade"]
        offered = choices(line.rule)
        grade.choices = [(value, word) for value, word, _gives in offered] + [("", _("Kosong"))]
        grade.choice_hints = {value: gives for value, _word, gives in offered}
        evidence: Any = self.fields["evidence"]
        shelf = Evidence.objects.filter(office=office, removed_at=None).order_by("-number")[:200]
        evidence.choices = [(str(one.pk), f"{one.number}. {one.title}") for one in shelf]
        evidence.choice_hints = {
            str(one.pk): f"{one.get_kind_display()}, {one.get_state_display().lower()}"
            for one in shelf
        }
        if not shelf:
            del self.fields["evidence"]

    def said(self) -> Said:
        """What was typed. Call after `is_valid()`."""
        said = self.cleaned_data
        return Said(
            grade=said["grade"], note=said["note"], link=said["link"],
            version=said["version"] or 0, evidence=said.get("evidence"),
        )  # fmt: skip


def begun(line: Line) -> dict[str, Any]:
    """What stands there now, as the form's first values."""
    if line.answer is None:
        return {"version": 0, "grade": ""}
    return {
        "grade": line.answer.grade, "note": line.answer.note, "link": line.answer.link,
        "version": line.answer.version, "evidence": [str(one.pk) for one in line.evidence],
    }  # fmt: skip


class AssignForm(DomainForm):
    """A colleague for a group of questions."""

    group = forms.IntegerField(min_value=1, max_value=2**31 - 1, widget=forms.HiddenInput)
    owner = forms.ChoiceField(label=_("Penanggung jawab"), required=False)

    def __init__(self, *args: Any, people: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["owner"]
        field.choices = [("", _("Siapa saja"))] + [(str(pk), name) for pk, name in people]

    @property
    def owner_id(self) -> int | None:
        """The chosen person. Call after `is_valid()`."""
        chosen = self.cleaned_data.get("owner")
        return int(chosen) if chosen else None


def people_of(office: Office) -> list[tuple[int, str]]:
    """The office's staff by name, each once."""
    rows = Membership.objects.filter(
        office=office, ended_at__isnull=True, user__is_active=True
    ).order_by("user__name")
    return list(dict(rows.values_list("user_id", "user__name")).items())


class SendForm(DomainForm):
    """The sender knows what is still empty."""

    aware = forms.BooleanField(
        label=_("Saya tahu pertanyaan yang kosong bernilai nol"), required=False
    )
