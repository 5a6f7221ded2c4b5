"""Rules for what a complaint may say; texts are judged by casework's own rules."""

from dataclasses import replace
from datetime import date

from django.utils.translation import gettext as _

from serambi.casework import validation
from serambi.complaints.models.choices import Identity, Kind
from serambi.complaints.submission import Person, Telling
from serambi.core import clock
from serambi.core.errors import InvalidInput
from serambi.offices.models import Office

MAX_STORY = 20_000
MAX_WISH = 2_000
MAX_ANSWER = 20_000
OLDEST_YEARS = 10


def story(value: str) -> str:
    """What happened, in the person's own words."""
    return validation.text(
        value, field="story", label=_("Yang terjadi"), minimum=20, maximum=MAX_STORY
    )


def place(value: str) -> str:
    """Where, or which service; "" stays ""."""
    return validation.text(
        value,
        field="place",
        label=_("Tempat atau layanan"),
        minimum=0,
        maximum=validation.MAX_SHORT,
    )


def wish(value: str) -> str:
    """What the person wishes; "" stays ""."""
    return validation.text(
        value, field="wish", label=_("Yang diharapkan"), minimum=0, maximum=MAX_WISH
    )


def happened_on(day: date | None, office: Office) -> date | None:
    """The day it happened: not in the future, not older than ten years; None stays None."""
    if day is None:
        return None
    today = clock.today(office.tz)
    if day > today:
        raise InvalidInput(
            "complaint.future", _("Hari kejadian ada di masa depan."), _("Periksa tanggalnya."),
            field="happened_on",
        )  # fmt: skip
    if day.year < today.year - OLDEST_YEARS:
        raise InvalidInput(
            "complaint.ancient",
            _("Kejadian pada tahun %(year)d lebih dari sepuluh tahun yang lalu.")
            % {"year": day.year},
            _("Periksa tahunnya."),
            field="happened_on",
        )
    return day


def person(said: Person) -> Person:
    """Who complains, cleaned. Somebody without a name leaves nothing behind, whatever was typed."""
    identity = validation.choice(
        said.identity, list(Identity.values), field="identity", label=_("Cara mencatat nama")
    )
    help_words = validation.text(
        said.accommodation, field="accommodation", label=_("Kebutuhan bantuan"), minimum=0, maximum=500
    )  # fmt: skip
    if identity == Identity.ANONYMOUS:
        return Person(identity, accommodation=help_words)
    name = validation.text(
        said.name, field="name", label=_("Nama"), minimum=2, maximum=validation.MAX_SHORT
    )
    phone, email = validation.phone(said.phone), validation.email(said.email)
    if not phone and not email:
        raise InvalidInput(
            "contact.none", _("Kami belum tahu cara menghubungi Anda."),
            _("Isi nomor telepon atau surel, atau pilih tanpa nama."), field="phone",
        )  # fmt: skip
    return Person(identity, name, phone, email, help_words)


def telling(said: Telling, office: Office) -> Telling:
    """The whole complaint cleaned; raises at the first field that cannot stand."""
    return replace(
        said,
        kind=validation.choice(said.kind, list(Kind.values), field="kind", label=_("Tentang apa")),
        story=story(said.story),
        happened_on=happened_on(said.happened_on, office),
        place=place(said.place),
        wish=wish(said.wish),
        person=person(said.person),
    )


def answer(value: str, field: str = "text") -> str:
    """What the office writes to the complainant."""
    return validation.text(
        value, field=field, label=_("Isi jawaban"), minimum=10, maximum=MAX_ANSWER
    )


def reason(value: str) -> str:
    """Why an act was done; it stands in the history."""
    return validation.text(value, field="reason", label=_("Alasan"), minimum=5, maximum=300)
