"""The form of an announcement: short, in the order in which it is read, filled where it can be."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from serambi.alerts.content import NAMES, AlertContent, tidy
from serambi.alerts.models import Alert
from serambi.law.headings import Category, headings_of
from serambi.law.serta_merta import statements
from serambi.offices.models import Office
from serambi.ui.components.layout import phone
from serambi.ui.forms import DomainForm, needed

SPAN_CHOICES = [
    ("1", _("1 hari")),
    ("3", _("3 hari")),
    ("7", _("7 hari")),
    ("30", _("30 hari")),
]


def _headings() -> list[tuple[str, str]]:
    return [(one.code, one.title) for one in headings_of(Category.SERTA_MERTA)]


class AlertForm(DomainForm):
    """Fields are named as in `AlertContent`; the eight statements come from the law's data."""

    heading = needed(forms.ChoiceField(label=_("Jenis"), choices=_headings, required=False))
    title = needed(
        forms.CharField(
            label=_("Judul"), required=False, strip=False,
            help_text=_("Satu kalimat yang dipahami sekali baca; tampil di setiap halaman."),
        )
    )  # fmt: skip
    span = forms.ChoiceField(
        label=_("Berlaku selama"), choices=SPAN_CHOICES, initial="3", required=False,
        widget=forms.RadioSelect,
    )  # fmt: skip
    submit_key = forms.UUIDField(widget=forms.HiddenInput, required=False)
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, office: Office, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        call = f", telepon {phone(office.phone)}" if office.phone else ""
        for one in statements():
            field = forms.CharField(
                label=_(one.title), help_text=_(one.hint), required=False, strip=False,
                widget=forms.Textarea(attrs={"rows": 3}),
                initial=one.begin.format(office=office.name, phone=call),
            )  # fmt: skip
            self.fields[one.code] = needed(field)

    @property
    def statement_fields(self) -> list[Any]:
        """The eight, bound, in order."""
        return [self[one.code] for one in statements()]

    def clean(self) -> dict[str, Any]:
        """What was typed, judged by the domain; each error stands at its field."""
        typed = self.cleaned_data
        values = {name: typed.get(name) or "" for name in NAMES}
        self.content, problems = tidy(AlertContent(**values, span=typed.get("span") or ""))
        for problem in problems:
            if not self.has_error(problem.field):
                self.blame(problem)
        return typed


class EndForm(DomainForm):
    """Why it ends."""

    reason = needed(
        forms.CharField(
            label=_("Mengapa berakhir"), required=False, strip=False,
            help_text=_("Misalnya: listrik di posko sudah menyala."),
        )
    )  # fmt: skip


class PushForm(DomainForm):
    """What the browser gives when somebody presses the button; nobody types it."""

    act = forms.ChoiceField(
        choices=[("kabari", "kabari"), ("berhenti", "berhenti")], widget=forms.HiddenInput,
        required=False,
    )  # fmt: skip
    endpoint = forms.CharField(max_length=1_000, widget=forms.HiddenInput, required=False)
    p256dh = forms.CharField(max_length=200, widget=forms.HiddenInput, required=False)
    auth = forms.CharField(max_length=100, widget=forms.HiddenInput, required=False)

    def clean(self) -> dict[str, Any]:
        """Without the browser's script there is nothing to keep."""
        if not self.cleaned_data.get("act") or not self.cleaned_data.get("endpoint"):
            raise forms.ValidationError(
                _("Peramban Anda belum memberi alamat kabarnya. Tekan tombolnya sekali lagi.")
            )
        return self.cleaned_data


def initial_of(alert: Alert) -> dict[str, Any]:
    """What the form shows of an announcement."""
    return {**{name: getattr(alert, name) for name in NAMES}, "version": alert.version}
