"""The person behind a form: who asks or objects, and who acts for another."""

from functools import partial
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from serambi.casework import validation
from serambi.casework.models.choices import ApplicantKind, Occupation
from serambi.files.models import Purpose
from serambi.files.policy import accepted_extensions
from serambi.ui.forms import Checked, DomainForm, Pick, needed


class Upload(forms.FileField):
    """A file that the upload pipeline judges; `required` only says how the label reads."""

    def clean(self, data: Any, initial: Any = None) -> Any:
        """The upload as it came, or None."""
        return data or None


class ProxyForm(DomainForm):
    """Somebody who acts for the applicant shows the power of attorney (law.md §3.5)."""

    proxy_name = Checked(
        str.strip, label=gettext_lazy("Nama penerima kuasa"), required=False,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )  # fmt: skip
    proxy_nik = Checked(
        str.strip, label=gettext_lazy("NIK penerima kuasa"), required=False,
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
    )  # fmt: skip
    authority_file = Upload(label=gettext_lazy("Surat kuasa"), required=False)

    def __init__(self, *args: Any, kept: frozenset[str] = frozenset(), **kwargs: Any) -> None:
        """`kept` names the uploads that the draft already holds."""
        super().__init__(*args, **kwargs)
        self.kept = kept
        for field in self.fields.values():
            if isinstance(field, Upload):
                field.widget.attrs["accept"] = ",".join(accepted_extensions(Purpose.IDENTITY))

    def acts_for_another(self) -> bool:
        """True if a proxy is named."""
        return bool(self.typed("proxy_name").strip() or self.typed("proxy_nik").strip())

    def clean(self) -> dict[str, Any]:
        """A proxy gives name, NIK and the paper, or nothing."""
        whole = self.cleaned_data
        acting = self.acts_for_another()
        whole["proxy_name"] = self._proxy_name() if acting else ""
        whole["proxy_nik"] = self._nik("proxy_nik") if acting else ""
        if acting and not (whole.get("authority_file") or "authority_file" in self.kept):
            self.add_error(
                "authority_file", _("Surat kuasa belum dilampirkan. Unggah pindaian atau fotonya.")
            )
        return whole

    def _nik(self, field: str) -> str:
        return self.check(lambda: validation.nik(self.typed(field), field=field), otherwise="")

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
            if name in self.fields and (found := self.files.get(name))
        }


class PersonForm(ProxyForm):
    """Only the fields that the kind of person needs are judged."""

    field_order = (
        "kind", "name", "nik", "approval_no", "address", "occupation", "phone", "email",
        "proxy_name", "proxy_nik", "authority_file", "identity_file",
    )  # fmt: skip

    kind = Pick(
        partial(
            validation.choice, choices=list(ApplicantKind.values), field="kind",
            label="Jenis pemohon",
        ),
        label=gettext_lazy("Anda mengajukan sebagai"),
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
    identity_file = Upload(label=gettext_lazy("Foto KTP atau akta"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("proxy_name", "proxy_nik", "authority_file"):
            needed(self.fields[name])

    def acts_for_another(self) -> bool:
        """A group always acts through a proxy."""
        return self.typed("kind") == ApplicantKind.GROUP or super().acts_for_another()

    def clean(self) -> dict[str, Any]:
        """Judge what the kind needs; what it does not need is left empty."""
        whole = super().clean()
        kind = whole.get("kind", "")
        whole["nik"] = self._nik("nik") if kind == ApplicantKind.INDIVIDUAL else ""
        whole["approval_no"] = self._approval() if kind == ApplicantKind.LEGAL_BODY else ""
        if not self.typed("phone").strip() and not self.typed("email").strip():
            self.add_error(
                "phone", _("Kami belum tahu cara menghubungi Anda. Isi nomor telepon atau surel.")
            )
        return whole

    def _approval(self) -> str:
        rule = partial(
            validation.text, self.typed("approval_no"), field="approval_no",
            label="Nomor pengesahan badan hukum", minimum=4, maximum=100,
        )  # fmt: skip
        return self.check(rule, otherwise="")
