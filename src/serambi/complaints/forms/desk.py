"""Forms of the acts on a complaint, and the filter of the list."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from serambi.complaints.life import OUTCOME_NAMES, Outcome
from serambi.complaints.models import Complaint
from serambi.complaints.models.choices import Kind, Target
from serambi.complaints.selectors.inbox import PILE_NAMES, InboxFilter
from serambi.complaints.services.handling import handlers
from serambi.offices.models import Division
from serambi.ui.forms import DomainForm, needed
from serambi.ui.words import Words


def _paragraph(label: Words, hint: Words = "", rows: int = 4) -> forms.CharField:
    return needed(
        forms.CharField(
            label=label, help_text=hint, required=False, widget=forms.Textarea(attrs={"rows": rows})
        )
    )


def _reason(label: Words, hint: Words) -> forms.CharField:
    return needed(forms.CharField(label=label, help_text=hint, required=False))


class ActForm(DomainForm):
    """A form of one act on one complaint."""

    def __init__(self, *args: Any, complaint: Complaint, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.complaint = complaint

    def values(self) -> dict[str, Any]:
        """What the service takes. Call after `is_valid()`."""
        return dict(self.cleaned_data)


class PlainActForm(ActForm):
    """An act that needs no words: the button is the form."""


class AssignForm(ActForm):
    handler = forms.TypedChoiceField(label=_("Penangan"), coerce=int)
    division = forms.TypedChoiceField(
        label=_("Bagian"), required=False, coerce=int, empty_value=None
    )

    def __init__(self, *args: Any, complaint: Complaint, **kwargs: Any) -> None:
        start = {"handler": complaint.handler_id, "division": complaint.division_id}
        kwargs["initial"] = {**start, **kwargs.get("initial", {})}
        super().__init__(*args, complaint=complaint, **kwargs)
        divisions = Division.objects.filter(office=complaint.office).values_list("pk", "name")
        self.fields["handler"].choices = [("", _("Pilih")), *handlers(complaint.office)]  # type: ignore[attr-defined]  # a choice field
        self.fields["division"].choices = [("", _("Tanpa bagian")), *divisions]  # type: ignore[attr-defined]  # a choice field


class WriteForm(ActForm):
    text = _paragraph(_("Tulis kepada pengadu"), _("Dibaca pengadu di halaman lacaknya."))


class ForwardForm(ActForm):
    target = forms.ChoiceField(
        label=_("Kepada siapa"), choices=Target.choices, widget=forms.RadioSelect
    )
    reason = _reason(
        _("Alasan"), _("Dibaca pengadu dan tersimpan di riwayat; jangan menulis nama orang.")
    )


class ReclassifyForm(ActForm):
    kind = forms.ChoiceField(
        label=_("Jenis pengaduan"), choices=Kind.choices, widget=forms.RadioSelect
    )
    reason = _reason(_("Alasan"), _("Tersimpan di riwayat; jangan menulis nama orang."))


class DecideForm(ActForm):
    outcome = forms.ChoiceField(
        label=_("Putusan"),
        choices=[(outcome.value, OUTCOME_NAMES[outcome]) for outcome in Outcome],
        widget=forms.RadioSelect,
    )
    text = _paragraph(_("Jawaban kepada pengadu"), _("Apa yang diperiksa dan apa hasilnya."))
    remedy = forms.CharField(
        label=_("Yang dibenahi"), required=False, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Wajib bila terbukti: apa yang sudah atau akan dibenahi, dan kapan."),
    )  # fmt: skip


class NoteForm(ActForm):
    text = _paragraph(_("Catatan internal"), _("Tidak pernah terlihat oleh pengadu."), 3)


class RevealForm(ActForm):
    reason = _reason(_("Alasan membuka"), _("Dicatat dalam buku kejadian bersama nama Anda."))


class FilterForm(forms.Form):
    """Filters from the address; a value that makes no sense is left out, never an error page."""

    use_required_attribute = False
    cari = forms.CharField(
        label=_("Cari"), required=False, max_length=200,
        help_text=_("Nomor pengaduan, atau surel atau telepon yang persis."),
    )  # fmt: skip
    jenis = forms.ChoiceField(
        label=_("Jenis pengaduan"), required=False, choices=[("", _("Semua")), *Kind.choices]
    )
    saya = forms.BooleanField(label=_("Hanya yang saya tangani"), required=False)

    def wanted(self, pile: str, account: int | None) -> InboxFilter:
        """The filter that the address asks for."""
        self.is_valid()
        typed = self.cleaned_data
        return InboxFilter(
            pile=pile if pile in PILE_NAMES else "terutang",
            kind=typed.get("jenis") or "",
            text=(typed.get("cari") or "").replace("\x00", ""),
            mine=account if typed.get("saya") else None,
        )
