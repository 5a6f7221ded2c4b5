"""Forms of the acts at the desk; the services judge what the values mean."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from serambi.law.exemptions import exemptions, must_be_numbered
from serambi.redaction.engine.values import WHOLE
from serambi.redaction.models import Redaction
from serambi.redaction.values import Place, Reason
from serambi.ui.forms import DomainForm, needed


def basis_choices() -> list[tuple[str, str]]:
    """Nothing, then letters without numbered items and every numbered item of Pasal 17."""
    found = [
        (one.code, f"{one.code.removeprefix('17.')} – {one.title}")
        for one in exemptions()
        if one.number is not None or not must_be_numbered(one.letter)
    ]
    return [("", str(_("Pilih alasan"))), *found]


class AboutForm(DomainForm):
    """A form about one redaction; `page` is the page that is open."""

    def __init__(self, *args: Any, redaction: Redaction, page: int = 1, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.redaction, self.at = redaction, page

    def given(self) -> dict[str, Any]:
        """What the service takes."""
        return dict(self.cleaned_data)


class ReasonForm(AboutForm):
    """A ground of Pasal 17, the material, and a note."""

    basis = needed(forms.ChoiceField(label=_("Alasan menurut Pasal 17"), required=False))
    material = forms.CharField(
        label=_("Yang dihitamkan"), required=False, max_length=120,
        help_text=_("Disebut dalam pemberitahuan kepada pemohon, misalnya “nomor telepon saksi”."),
    )  # fmt: skip
    note = forms.CharField(label=_("Catatan dalam"), required=False, max_length=300)
    loose = forms.BooleanField(
        label=_("Kata yang sama boleh tampak di tempat lain"), required=False
    )

    def __init__(self, *args: Any, redaction: Redaction, **kwargs: Any) -> None:
        initial = {"basis": redaction.basis, **kwargs.pop("initial", {})}
        super().__init__(*args, redaction=redaction, initial=initial, **kwargs)
        self.fields["basis"].choices = basis_choices()  # type: ignore[attr-defined]  # a ChoiceField

    def reason(self) -> Reason:
        """The reason as the service takes it."""
        typed = self.cleaned_data
        return Reason(typed["basis"], typed["material"], typed["note"], typed["loose"])

    def given(self) -> dict[str, Any]:
        """What the service takes."""
        return {"reason": self.reason()}


class DrawForm(ReasonForm):
    """A box by its sides: from the script in ten-thousandths, by hand in percent of the page."""

    page = forms.IntegerField(label=_("Halaman"), min_value=1)
    left = needed(forms.DecimalField(label=_("Kiri (%)"), required=False))
    top = needed(forms.DecimalField(label=_("Atas (%)"), required=False))
    right = needed(forms.DecimalField(label=_("Kanan (%)"), required=False))
    bottom = needed(forms.DecimalField(label=_("Bawah (%)"), required=False))
    cell = needed(forms.CharField(label=_("Sel"), required=False, max_length=60))

    def __init__(self, *args: Any, page: int = 1, **kwargs: Any) -> None:
        super().__init__(*args, page=page, initial={"page": page}, **kwargs)

    def given(self) -> dict[str, Any]:
        """What the service takes."""
        typed = self.cleaned_data
        sides = {name: _part(typed[name]) for name in ("left", "top", "right", "bottom")}
        place = Place(page=typed["page"], cell=typed["cell"], **sides)
        return {"place": place, "reason": self.reason()}


class WordsForm(ReasonForm):
    """Words to black out wherever they stand."""

    sought = needed(forms.CharField(
        label=_("Kata atau kalimat"), required=False, max_length=200,
        help_text=_("Semua kemunculannya di berkas ini dihitamkan, besar kecil huruf tidak dibedakan."),
    ))  # fmt: skip

    def given(self) -> dict[str, Any]:
        """What the service takes."""
        return {"sought": self.cleaned_data["sought"], "reason": self.reason()}


class FindsForm(ReasonForm):
    """Finds that are accepted for one reason, or left."""

    ids = forms.TypedMultipleChoiceField(label=_("Temuan"), coerce=int, required=False)
    everywhere = forms.BooleanField(label=_("Juga di semua halaman lain"), required=False)
    leave = forms.BooleanField(required=False)

    def __init__(self, *args: Any, redaction: Redaction, page: int = 1, **kwargs: Any) -> None:
        super().__init__(*args, redaction=redaction, page=page, **kwargs)
        del self.fields["material"], self.fields["note"], self.fields["loose"]
        waiting = redaction.boxes.filter(status="usul", page=page).values_list("pk", flat=True)
        self.fields["ids"].choices = [(pk, pk) for pk in waiting]  # type: ignore[attr-defined]  # a ChoiceField

    def given(self) -> dict[str, Any]:
        """What the service takes."""
        typed = self.cleaned_data
        return {
            "ids": typed["ids"],
            "page": None if typed["everywhere"] else self.at,
            "reason": None if typed["leave"] else Reason(typed["basis"]),
        }


class BoxForm(ReasonForm):
    """Another reason for one box."""

    box_id = forms.IntegerField(widget=forms.HiddenInput)

    def given(self) -> dict[str, Any]:
        """What the service takes."""
        return {"box_id": self.cleaned_data["box_id"], "reason": self.reason()}


class OneForm(AboutForm):
    """One box."""

    box_id = forms.IntegerField(widget=forms.HiddenInput)


class NameForm(AboutForm):
    """The new file's name."""

    name = needed(forms.CharField(
        label=_("Nama berkas hasil"), required=False, max_length=120,
        help_text=_("Nama berkas juga diperiksa: jangan memuat nama orang atau nomor."),
    ))  # fmt: skip

    def __init__(self, *args: Any, redaction: Redaction, **kwargs: Any) -> None:
        super().__init__(*args, redaction=redaction, initial={"name": redaction.name}, **kwargs)


class WhyForm(AboutForm):
    """A reason in one sentence."""

    reason = needed(
        forms.CharField(label=_("Alasan"), required=False, widget=forms.Textarea(attrs={"rows": 2}))
    )


def _part(percent: Any) -> int:
    """Percent of a side as ten-thousandths; nothing or nonsense becomes a place off the page."""
    if percent is None or not percent.is_finite():
        return -1
    return int(max(-1, min(101, percent)) * WHOLE / 100)
