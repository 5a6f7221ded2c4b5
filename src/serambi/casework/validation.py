"""Rules for what may be typed, shared by forms, services and commands.

Each check returns the cleaned value or raises InvalidInput with the field, a sentence and the
mend. Lengths are generous: a request is text, not a 255-character field.
"""

import re
from collections.abc import Collection
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import phonenumbers
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from serambi.casework.models.choices import (
    ApplicantKind,
    Occupation,
    WayDeliver,
    WayObtain,
)
from serambi.casework.submission import ApplicantData, Submission
from serambi.core import clock
from serambi.core.errors import InvalidInput
from serambi.core.text import clean
from serambi.offices.models import Office

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

_KINDS, _OCCUPATIONS = frozenset(ApplicantKind.values), frozenset(Occupation.values)
_OBTAIN, _DELIVER = frozenset(WayObtain.values), frozenset(WayDeliver.values)
MAX_DETAILS = 20_000
MAX_SHORT = 200
LONGEST_BACKDATING = timedelta(days=366)


def text(value: str, *, field: str, label: "StrOrPromise", minimum: int, maximum: int) -> str:
    """Cleaned text between `minimum` and `maximum` characters."""
    try:
        whole = clean(value)
    except InvalidInput as error:
        raise InvalidInput(error.code, error.sentence, error.next_step, field=field) from error
    if len(whole) < minimum:
        sentence = _("%(label)s terlalu pendek.") if whole else _("%(label)s belum diisi.")
        raise InvalidInput(
            "text.short", sentence % {"label": label},
            _("Tulis paling sedikit %(n)d huruf.") % {"n": minimum}, field=field,
        )  # fmt: skip
    if len(whole) > maximum:
        raise InvalidInput(
            "text.long",
            _("%(label)s terlalu panjang: %(n)s huruf.")
            % {"label": label, "n": _thousands(len(whole))},
            _("Ringkas sampai %(n)s huruf, atau lampirkan berkas.") % {"n": _thousands(maximum)},
            field=field,
        )
    return whole


def _thousands(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def nik(value: str, *, field: str = "nik") -> str:
    """A 16-digit NIK whose digits 7-12 can be a date (women's day is raised by 40)."""
    digits = re.sub(r"[\s.\-]", "", value)
    if not digits.isascii() or not digits.isdigit() or len(digits) != 16:
        count = sum(character.isdigit() for character in digits)
        raise InvalidInput(
            "nik.length", _("NIK terdiri atas 16 angka; yang diketik %(n)d angka.") % {"n": count},
            _("Salin NIK dari KTP tanpa huruf."), field=field,
        )  # fmt: skip
    day, month = int(digits[6:8]), int(digits[8:10])
    day = day - 40 if day > 40 else day
    if not (1 <= day <= 31 and 1 <= month <= 12 and digits[:2] != "00"):
        raise InvalidInput(
            "nik.shape",
            _("Susunan NIK ini tidak lazim."),
            _("Periksa lagi angka demi angka."),
            field=field,
        )
    return digits


def phone(value: str, *, field: str = "phone") -> str:
    """An Indonesian or international number in E.164; "" stays ""."""
    if not value.strip():
        return ""
    try:
        parsed = phonenumbers.parse(value, "ID")
        if phonenumbers.is_possible_number(parsed):
            return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
    except phonenumbers.NumberParseException:
        pass
    raise InvalidInput(
        "phone.shape", _("Nomor telepon ini tidak dapat dihubungi."),
        _("Tulis seperti 0812 3456 7890 atau +62 812 3456 7890."), field=field,
    )  # fmt: skip


def email(value: str, *, field: str = "email") -> str:
    """A well-formed address in lower case; "" stays ""."""
    address = value.strip().lower()
    if not address:
        return ""
    try:
        validate_email(address)
    except ValidationError as error:
        raise InvalidInput(
            "email.shape", _("Alamat surel ini belum lengkap."), _("Tulis seperti nama@contoh.id."),
            field=field,
        ) from error  # fmt: skip
    return address


def choice(value: str, choices: Collection[str], *, field: str, label: "StrOrPromise") -> str:
    """`value` if it is one of `choices`."""
    if value not in choices:
        raise InvalidInput(
            "choice.unknown",
            _("%(label)s belum dipilih.") % {"label": label},
            _("Pilih salah satu."),
            field=field,
        )
    return value


def received_at(moment: datetime, office: Office) -> datetime:
    """A true time of receipt: not in the future, not more than a year back."""
    present = clock.now()
    if moment > present:
        raise InvalidInput(
            "received.future", _("Waktu terima ada di masa depan."), _("Periksa tanggal dan jamnya."),
            field="received_at",
        )  # fmt: skip
    if moment < present - LONGEST_BACKDATING:
        year = moment.astimezone(office.tz).year
        raise InvalidInput(
            "received.ancient", _("Waktu terima pada tahun %(year)d lebih dari setahun yang lalu.") % {"year": year},
            _("Periksa tahunnya."), field="received_at",
        )  # fmt: skip
    return moment


def future_day(day: date | None, office: Office, *, field: str, label: "StrOrPromise") -> date:
    """A day from today to five years ahead."""
    if day is None:
        raise InvalidInput(
            "date.missing",
            _("%(label)s belum diisi.") % {"label": label},
            _("Tulis tanggalnya."),
            field=field,
        )
    today = clock.today(office.tz)
    if not today <= day <= today + timedelta(days=5 * 366):
        raise InvalidInput(
            "date.range", _("%(label)s harus antara hari ini dan lima tahun ke depan.") % {"label": label},
            _("Periksa tanggalnya."), field=field,
        )  # fmt: skip
    return day


def applicant(data: ApplicantData) -> ApplicantData:
    """The applicant with every field cleaned; raises at the first field that cannot stand."""
    kind = choice(data.kind, _KINDS, field="kind", label=gettext_lazy("Jenis pemohon"))
    return replace(
        data,
        kind=kind,
        name=text(
            data.name, field="name", label=gettext_lazy("Nama"), minimum=2, maximum=MAX_SHORT
        ),
        address=text(
            data.address, field="address", label=gettext_lazy("Alamat"), minimum=5, maximum=500
        ),
        occupation=choice(
            data.occupation, _OCCUPATIONS, field="occupation", label=gettext_lazy("Pekerjaan")
        ),
        nik=nik(data.nik) if kind == ApplicantKind.INDIVIDUAL else "",
        approval_no=_approval(data) if kind == ApplicantKind.LEGAL_BODY else "",
        phone=phone(data.phone),
        email=_reachable(data),
        proxy_name=_proxy(data),
        proxy_nik=nik(data.proxy_nik, field="proxy_nik") if _has_proxy(data) else "",
        accommodation=text(
            data.accommodation,
            field="accommodation",
            label=gettext_lazy("Kebutuhan pendampingan"),
            minimum=0,
            maximum=500,
        ),
    )


def submission(data: Submission) -> Submission:
    """The whole request cleaned; the applicant is judged first."""
    return wish(replace(data, applicant=applicant(data.applicant)))


def wish(data: Submission) -> Submission:
    """What is asked, why, and how it shall come, cleaned; the applicant stays as it is."""
    obtain = choice(
        data.way_obtain, _OBTAIN, field="way_obtain", label=gettext_lazy("Cara memperoleh")
    )
    deliver = choice(
        data.way_deliver, _DELIVER, field="way_deliver", label=gettext_lazy("Cara menerima")
    )
    if deliver == WayDeliver.EMAIL and not data.applicant.email.strip():
        raise InvalidInput(
            "deliver.email", _("Jawaban lewat surel memerlukan alamat surel."),
            _("Isi surel pada data pemohon atau pilih cara lain."), field="way_deliver",
        )  # fmt: skip
    return replace(
        data,
        details=text(
            data.details,
            field="details",
            label=gettext_lazy("Informasi yang diminta"),
            minimum=10,
            maximum=MAX_DETAILS,
        ),
        purpose=text(
            data.purpose,
            field="purpose",
            label=gettext_lazy("Tujuan penggunaan"),
            minimum=5,
            maximum=2_000,
        ),
        way_obtain=obtain,
        way_deliver=deliver,
    )


def _approval(data: ApplicantData) -> str:
    return text(
        data.approval_no,
        field="approval_no",
        label=gettext_lazy("Nomor pengesahan badan hukum"),
        minimum=4,
        maximum=100,
    )


def _has_proxy(data: ApplicantData) -> bool:
    return data.kind == ApplicantKind.GROUP or bool(data.proxy_name.strip())


def _proxy(data: ApplicantData) -> str:
    if not _has_proxy(data):
        return ""
    return text(
        data.proxy_name,
        field="proxy_name",
        label=gettext_lazy("Nama kuasa"),
        minimum=2,
        maximum=MAX_SHORT,
    )


def _reachable(data: ApplicantData) -> str:
    address = email(data.email)
    if not address and not data.phone.strip():
        raise InvalidInput(
            "contact.none", _("Kami belum tahu cara menghubungi Anda."),
            _("Isi nomor telepon atau surel."), field="phone",
        )  # fmt: skip
    return address
