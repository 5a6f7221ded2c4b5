"""Forms of the gallery: one fresh, one filled wrongly."""

from dataclasses import dataclass

from django import forms


@dataclass(frozen=True)
class Kept:
    """An upload as the server holds it."""

    name: str
    size: int


class RadioWithHints(forms.ChoiceField):
    """Choices with a sentence under each."""

    choice_hints = {
        "perorangan": "Warga negara Indonesia atas nama sendiri.",
        "badan": "Yayasan, perusahaan, atau organisasi berbadan hukum.",
        "kelompok": "Beberapa orang yang memberi kuasa kepada satu wakil.",
    }


class SpecimenForm(forms.Form):
    """Every kind of field that the product uses."""

    detail = forms.CharField(
        label="Informasi apa yang Anda butuhkan?",
        help_text="Sebutkan peristiwa, tahun, dan wilayahnya. Satu kalimat sudah cukup.",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": "Tulis informasi yang Anda butuhkan."},
    )
    name = forms.CharField(
        label="Nama lengkap",
        help_text="Seperti pada KTP.",
        error_messages={"required": "Isi nama lengkap Anda."},
    )
    nik = forms.RegexField(
        r"^\d{16}$",
        label="NIK",
        help_text="16 angka pada KTP. Disimpan tersandi, hanya dibuka petugas dengan alasan tercatat.",
        error_messages={"invalid": "NIK terdiri dari 16 angka; yang Anda isi belum 16."},
    )
    email = forms.EmailField(
        label="Alamat surel",
        required=False,
        help_text="Untuk pemberitahuan. Boleh dikosongkan bila Anda memakai kode lacak.",
    )
    kind = RadioWithHints(
        label="Anda meminta sebagai",
        choices=[
            ("perorangan", "Perorangan"),
            ("badan", "Badan hukum"),
            ("kelompok", "Kelompok orang"),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": "Pilih salah satu: perorangan, badan hukum, atau kelompok."},
    )
    ways = forms.MultipleChoiceField(
        label="Cara memperoleh",
        choices=[
            ("lihat", "Melihat"),
            ("softcopy", "Salinan softcopy"),
            ("hardcopy", "Salinan cetak"),
        ],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    delivery = forms.ChoiceField(
        label="Cara mendapat salinan",
        choices=[
            ("", "Pilih satu"),
            ("email", "Surel"),
            ("ambil", "Diambil di kantor"),
            ("pos", "Pos"),
        ],
        error_messages={"required": "Pilih cara mendapat salinan."},
    )
    day = forms.DateField(
        label="Tanggal surat",
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    fee = forms.IntegerField(
        label="Biaya penggandaan", required=False, help_text="Hanya biaya nyata."
    )
    identity = forms.FileField(
        label="Foto KTP", required=False, help_text="JPG, PNG, atau PDF, paling besar 10 MB."
    )
    agree = forms.BooleanField(
        label="Data yang saya isi benar dan dipakai untuk permohonan ini saja.",
        error_messages={"required": "Beri tanda pada pernyataan ini untuk mengirim."},
    )


def fresh() -> SpecimenForm:
    """Nothing typed yet."""
    return SpecimenForm(prefix="baru")


def wrong() -> SpecimenForm:
    """Typed with mistakes."""
    data = {
        "salah-detail": "",
        "salah-name": "Rina Oktaviani",
        "salah-nik": "197102450899000",
        "salah-email": "rina@",
        "salah-day": "1899-01-01",
    }
    return SpecimenForm(data, prefix="salah")
