"""What people type about a meeting, checked in one place. Pure."""

from datetime import datetime, timedelta

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator, validate_email
from django.utils.translation import gettext as _

from serambi.core.errors import Conflict, InvalidInput, NotAllowed
from serambi.core.moments import plausible
from serambi.core.text import clean

LONGEST = timedelta(hours=12)


def demand(may: bool) -> None:  # noqa: FBT001 - reads as a sentence at the call
    """Raise NotAllowed unless `may`."""
    if not may:
        raise NotAllowed(
            "evaluation.role", _("Peran Anda tidak dapat melakukan tindakan ini."),
            _("Minta PPID atau Atasan PPID."),
        )  # fmt: skip


def refuse_state() -> Conflict:
    """The act does not fit where the meeting stands."""
    return Conflict(
        "meeting.state", _("Tindakan ini tidak cocok dengan keadaan rapat sekarang."),
        _("Muat ulang halaman untuk melihat keadaan terbaru."),
    )  # fmt: skip


def wrong(field: str, sentence: str, step: str = "") -> InvalidInput:
    """The refusal of one field."""
    return InvalidInput(f"evaluation.{field}", sentence, step, field=field)


def line(text: str, field: str, label: str, most: int, least: int = 1) -> str:
    """One line of text. Raises InvalidInput at `field`."""
    words = " ".join(_clean(text, field).split())
    return _sized(words, field, label, most, least)


def paragraphs(text: str, field: str, label: str, most: int, least: int = 0) -> str:
    """Text of several lines. Raises InvalidInput at `field`."""
    return _sized(_clean(text, field), field, label, most, least)


def address(text: str, field: str) -> str:
    """A web address, or "". Raises InvalidInput at `field`."""
    url = line(text, field, _("Tautan"), 500, least=0)
    if url:
        try:
            URLValidator(schemes=["http", "https"])(url)
        except ValidationError:
            raise wrong(
                field, _("Tautan ini bukan alamat laman."), _("Salin alamat lengkapnya, diawali https://.")
            ) from None  # fmt: skip
    return url


def email(text: str, field: str) -> str:
    """An e-mail address, or "". Raises InvalidInput at `field`."""
    typed = line(text, field, _("Surel"), 254, least=0)
    if typed:
        try:
            validate_email(typed)
        except ValidationError:
            raise wrong(
                field, _("Alamat surel ini tidak lengkap."), _("Periksa, atau kosongkan.")
            ) from None
    return typed


def span(starts: datetime | None, ends: datetime | None) -> tuple[datetime, datetime]:
    """Begin and end of a meeting. Raises InvalidInput at `day`, `hour` or `until`."""
    if starts is None:
        raise wrong(
            "day", _("Hari dan jam mulainya belum lengkap."), _("Isi tanggal dan jam mulai.")
        )
    plausible(starts, field="day")
    if ends is None:
        raise wrong("until", _("Jam selesainya belum diisi."), _("Perkirakan saja."))
    if not starts < ends <= starts + LONGEST:
        raise wrong("until", _("Jam selesai harus sesudah jam mulai, paling lama dua belas jam."))
    return starts, ends


def _clean(text: str, field: str) -> str:
    try:
        return clean(text or "")
    except InvalidInput as error:
        raise InvalidInput(error.code, error.sentence, error.next_step, field=field) from error


def _sized(words: str, field: str, label: str, most: int, least: int) -> str:
    if not words and least:
        raise wrong(field, _("%(name)s belum diisi.") % {"name": label})
    if len(words) < least:
        raise wrong(
            field,
            _("%(name)s terlalu pendek, sedikitnya %(least)s karakter.")
            % {"name": label, "least": least},
        )
    if len(words) > most:
        raise wrong(
            field,
            _("Teks ini %(length)s karakter, sedangkan batasnya %(most)s.")
            % {"length": len(words), "most": most},
            _("Persingkat teksnya."),
        )
    return words
