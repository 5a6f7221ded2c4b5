"""The steps of asking: what, who, how, send. Order and names follow the forms in use (law.md 3.5)."""

from functools import partial
from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from serambi.casework import validation
from serambi.casework.models.choices import WayDeliver, WayObtain
from serambi.casework.writing.person import PersonForm
from serambi.ui.forms import Checked, DomainForm, Pick

MAX_ENTRIES = 10


def entry_ids(data: Any) -> list[str]:
    """The well-formed ids under `entries` in a form or a dict, few and without doubles.

    Whether they exist is decided by the office's scope.
    """
    raw = data.getlist("entries") if hasattr(data, "getlist") else data.get("entries", [])
    found: list[str] = []
    for one in raw[:MAX_ENTRIES]:
        try:
            whole = str(UUID(str(one)))
        except ValueError:
            continue
        if whole not in found:
            found.append(whole)
    return found


class EntryIds(forms.Field):
    """Catalogue entries that the request points at."""

    widget = forms.MultipleHiddenInput

    def clean(self, value: Any) -> list[str]:
        """What is no id is left out."""
        return entry_ids({"entries": list(value or [])})


class WhatForm(DomainForm):
    """Apa: the information asked for, and catalogue entries that it points at."""

    details = Checked(
        partial(
            validation.text, field="details", label="Informasi yang diminta", minimum=10,
            maximum=validation.MAX_DETAILS,
        ),
        label=gettext_lazy("Informasi apa yang Anda minta?"),
        help_text=gettext_lazy("Sebutkan isi, tahun, dan wilayahnya bila tahu. Kata sehari-hari sudah cukup."),
        max_length=validation.MAX_DETAILS,
        widget=forms.Textarea(attrs={"rows": 7}),
    )  # fmt: skip
    entries = EntryIds(required=False)


class WhoForm(PersonForm):
    """Siapa: the applicant, and what help the applicant needs."""

    accommodation = Checked(
        partial(validation.text, field="accommodation", label="Kebutuhan bantuan", minimum=0, maximum=500),
        label=gettext_lazy("Bantuan yang Anda perlukan"),
        help_text=gettext_lazy("Tulis kebutuhannya saja, misalnya juru bahasa isyarat, huruf besar, atau pembacaan. Keterangan kesehatan tidak perlu."),
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
    )  # fmt: skip


class HowForm(DomainForm):
    """Cara: how to get at the information, how to receive it, what for."""

    way_obtain = Pick(
        partial(
            validation.choice,
            choices=list(WayObtain.values),
            field="way_obtain",
            label="Cara memperoleh",
        ),
        label=gettext_lazy("Bagaimana Anda ingin memperolehnya?"),
        choices=WayObtain.choices,
        hints={
            WayObtain.SEE.value: gettext_lazy("Di kantor, tanpa membawa salinan"),
            WayObtain.SOFTCOPY.value: gettext_lazy("Tanpa biaya"),
            WayObtain.HARDCOPY.value: gettext_lazy(
                "Biaya fotokopi yang nyata diberitahukan lebih dulu"
            ),
        },
    )
    way_deliver = Pick(
        partial(
            validation.choice,
            choices=list(WayDeliver.values),
            field="way_deliver",
            label="Cara menerima",
        ),
        label=gettext_lazy("Bagaimana informasi sampai kepada Anda?"),
        choices=WayDeliver.choices,
        hints={
            WayDeliver.PAGE.value: gettext_lazy("Dibuka dengan kode lacak; tanpa surel pun bisa"),
            WayDeliver.POST.value: gettext_lazy("Ongkos kirim yang nyata diberitahukan lebih dulu"),
            WayDeliver.COURIER.value: gettext_lazy(
                "Ongkos kirim yang nyata diberitahukan lebih dulu"
            ),
        },
    )
    purpose = Checked(
        partial(
            validation.text, field="purpose", label="Tujuan penggunaan", minimum=5, maximum=2_000
        ),
        label=gettext_lazy("Untuk apa informasi ini Anda gunakan?"),
        help_text=gettext_lazy("Satu kalimat cukup, misalnya “bahan skripsi”."),
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, reach: frozenset[str] = frozenset(), **kwargs: Any) -> None:
        """`reach` names what the applicant gave: "email", "phone"."""
        super().__init__(*args, **kwargs)
        self.reach = reach

    def clean_way_deliver(self) -> str:
        """A way that needs an address or a number is refused when there is none."""
        way = str(self.cleaned_data["way_deliver"])
        if way == WayDeliver.EMAIL and "email" not in self.reach:
            raise ValidationError(
                _(
                    "Jawaban lewat surel memerlukan alamat surel. Isi surel pada langkah Siapa, atau pilih cara lain."
                )
            )
        if way == WayDeliver.WHATSAPP and "phone" not in self.reach:
            raise ValidationError(
                _(
                    "Jawaban lewat WhatsApp memerlukan nomor telepon. Isi nomornya pada langkah Siapa, atau pilih cara lain."
                )
            )
        return way


class SendForm(DomainForm):
    """Kirim: nothing but a trap for machines that fill every field."""

    website = forms.CharField(required=False, label=gettext_lazy("Biarkan kolom ini kosong"))

    def clean_website(self) -> str:
        """Empty for people."""
        if self.cleaned_data["website"].strip():
            raise ValidationError(
                _("Kolom tersembunyi ini harus kosong. Kosongkan, lalu kirim lagi.")
            )
        return ""
