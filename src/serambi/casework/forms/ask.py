"""The steps of asking: what, who, how, send. Order and names follow the forms in use (law.md 3.5)."""

from functools import partial
from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from serambi.casework import validation
from serambi.casework.models.choices import ApplicantKind, Occupation, WayDeliver, WayObtain
from serambi.files.models import Purpose
from serambi.files.policy import accepted_extensions
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


class Upload(forms.FileField):
    """A file that the upload pipeline judges; `required` only says how the label reads."""

    def clean(self, data: Any, initial: Any = None) -> Any:
        """The upload as it came, or None."""
        return data or None


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


class WhoForm(DomainForm):
    """Siapa: only the fields that the kind of applicant needs are judged."""

    field_order = (
        "kind", "name", "nik", "approval_no", "address", "occupation", "phone", "email",
        "proxy_name", "proxy_nik", "authority_file", "identity_file", "accommodation",
    )  # fmt: skip
    kind = Pick(
        partial(validation.choice, choices=list(ApplicantKind.values), field="kind", label="Jenis pemohon"),
        label=gettext_lazy("Anda meminta sebagai"),
        choices=ApplicantKind.choices,
        hints={
            ApplicantKind.INDIVIDUAL.value: gettext_lazy("Warga negara Indonesia, atas nama sendiri"),
            ApplicantKind.LEGAL_BODY.value: gettext_lazy("Yayasan, perkumpulan, perusahaan, atau partai yang disahkan"),
            ApplicantKind.GROUP.value: gettext_lazy("Beberapa orang yang memberi kuasa kepada satu orang"),
        },
    )  # fmt: skip
    name = Checked(
        partial(
            validation.text, field="name", label="Nama", minimum=2, maximum=validation.MAX_SHORT
        ),
        label=gettext_lazy("Nama lengkap"),
        help_text=gettext_lazy(
            "Untuk badan hukum atau kelompok, tulis nama lembaga atau kelompoknya."
        ),
        max_length=validation.MAX_SHORT,
    )
    nik = Checked(
        str.strip, label=gettext_lazy("NIK"), help_text=gettext_lazy("16 angka pada KTP."),
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
    )  # fmt: skip
    approval_no = Checked(
        str.strip,
        label=gettext_lazy("Nomor pengesahan badan hukum"),
        help_text=gettext_lazy(
            "Nomor SK Kementerian Hukum, misalnya AHU-0001234.AH.01.04 Tahun 2020."
        ),
    )
    proxy_name = Checked(str.strip, label=gettext_lazy("Nama penerima kuasa"))
    proxy_nik = Checked(
        str.strip, label=gettext_lazy("NIK penerima kuasa"),
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
    )  # fmt: skip
    identity_file = Upload(label=gettext_lazy("Foto KTP atau akta"), required=False)
    authority_file = Upload(label=gettext_lazy("Surat kuasa"))
    address = Checked(
        partial(validation.text, field="address", label="Alamat", minimum=5, maximum=500),
        label=gettext_lazy("Alamat"),
        help_text=gettext_lazy("Jalan, kelurahan, kecamatan, kota."),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2, "autocomplete": "street-address"}),
    )
    occupation = Checked(
        partial(
            validation.choice,
            choices=list(Occupation.values),
            field="occupation",
            label="Pekerjaan",
        ),
        label=gettext_lazy("Pekerjaan"),
        widget=forms.Select(choices=[("", gettext_lazy("Pilih satu")), *Occupation.choices]),
    )
    phone = Checked(
        validation.phone, label=gettext_lazy("Telepon atau WhatsApp"),
        widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "tel"}),
    )  # fmt: skip
    email = Checked(
        validation.email, label=gettext_lazy("Surel"),
        widget=forms.TextInput(attrs={"type": "email", "inputmode": "email", "autocomplete": "email"}),
    )  # fmt: skip
    accommodation = Checked(
        partial(validation.text, field="accommodation", label="Kebutuhan bantuan", minimum=0, maximum=500),
        label=gettext_lazy("Bantuan yang Anda perlukan"),
        help_text=gettext_lazy("Tulis kebutuhannya saja, misalnya juru bahasa isyarat, huruf besar, atau pembacaan. Keterangan kesehatan tidak perlu."),
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
    )  # fmt: skip

    def __init__(self, *args: Any, kept: frozenset[str] = frozenset(), **kwargs: Any) -> None:
        """`kept` names the uploads that the draft already holds."""
        super().__init__(*args, **kwargs)
        self.kept = kept
        accept = ",".join(accepted_extensions(Purpose.IDENTITY))
        for name in ("identity_file", "authority_file"):
            self.fields[name].widget.attrs["accept"] = accept

    def clean(self) -> dict[str, Any]:
        """Judge what the kind needs; what it does not need is left empty."""
        whole = self.cleaned_data
        kind = whole.get("kind", "")
        whole["nik"] = self._nik("nik") if kind == ApplicantKind.INDIVIDUAL else ""
        whole["approval_no"] = self._approval() if kind == ApplicantKind.LEGAL_BODY else ""
        acts_for_another = kind == ApplicantKind.GROUP or bool(self.typed("proxy_name").strip())
        whole["proxy_name"] = self._proxy_name() if acts_for_another else ""
        whole["proxy_nik"] = self._nik("proxy_nik") if acts_for_another else ""
        if acts_for_another and not (whole.get("authority_file") or "authority_file" in self.kept):
            self.add_error(
                "authority_file", _("Surat kuasa belum dilampirkan. Unggah pindaian atau fotonya.")
            )
        if not self.typed("phone").strip() and not self.typed("email").strip():
            self.add_error(
                "phone", _("Kami belum tahu cara menghubungi Anda. Isi nomor telepon atau surel.")
            )
        return whole

    def _nik(self, field: str) -> str:
        return self.check(lambda: validation.nik(self.typed(field), field=field), otherwise="")

    def _approval(self) -> str:
        rule = partial(
            validation.text, self.typed("approval_no"), field="approval_no",
            label="Nomor pengesahan badan hukum", minimum=4, maximum=100,
        )  # fmt: skip
        return self.check(rule, otherwise="")

    def _proxy_name(self) -> str:
        rule = partial(
            validation.text, self.typed("proxy_name"), field="proxy_name",
            label="Nama penerima kuasa", minimum=2, maximum=validation.MAX_SHORT,
        )  # fmt: skip
        return self.check(rule, otherwise="")

    def uploads(self) -> "dict[str, UploadedFile[bytes]]":
        """The files that came with this form, by field."""
        return {
            name: found
            for name in ("identity_file", "authority_file")
            if (found := self.files.get(name))
        }


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
