"""Rules for what an objection may say; texts and people are judged by casework's own rules."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from django.utils.translation import gettext as _

from serambi.casework import validation
from serambi.core import clock
from serambi.core.errors import InvalidInput
from serambi.law.grounds import objection_ground
from serambi.objections.submission import Filing
from serambi.offices.models import Office

MAX_POSITION = 20_000


def grounds(letters: Iterable[str], *, with_request: bool) -> tuple[str, ...]:
    """The letters, once each and in order. Raises InvalidInput at "grounds".

    Without a request only b stands (Perki 1/2013 art. 11(3)).
    """
    chosen = tuple(sorted(set(letters)))
    if not chosen:
        raise InvalidInput(
            "objection.no_ground", _("Alasan keberatan belum dipilih."),
            _("Pilih satu atau beberapa alasan."), field="grounds",
        )  # fmt: skip
    rules = [objection_ground(letter) for letter in chosen]
    if not with_request and any(one.needs_request for one in rules):
        raise InvalidInput(
            "objection.needs_request", _("Alasan ini memerlukan nomor permohonan."),
            _("Tanpa nomor permohonan hanya alasan huruf b yang dapat dipilih."), field="grounds",
        )  # fmt: skip
    return chosen


def position(value: str) -> str:
    """The *kasus posisi*: what happened, in the person's own words."""
    return validation.text(
        value, field="position", label=_("Kasus posisi"), minimum=20, maximum=MAX_POSITION
    )


def purpose(value: str) -> str:
    """What the information is for (elucidation of UU 14/2008 art. 35)."""
    return validation.text(
        value, field="purpose", label=_("Tujuan penggunaan"), minimum=5, maximum=2_000
    )


def information(value: str) -> str:
    """Which information is missing, or was asked for in an older register."""
    return validation.text(
        value, field="information", label=_("Informasi"), minimum=10, maximum=MAX_POSITION
    )


def request_ref(value: str) -> str:
    """The number of a request in an older register; "" stays ""."""
    return validation.text(
        value, field="request_ref", label=_("Nomor permohonan"), minimum=0, maximum=80
    )


def found_on(day: date | None, office: Office) -> date | None:
    """The day the ground was found: not in the future; None stays None."""
    if day is not None and day > clock.today(office.tz):
        raise InvalidInput(
            "objection.found_future", _("Hari alasan ditemukan ada di masa depan."),
            _("Periksa tanggalnya."), field="found_on",
        )  # fmt: skip
    return day


def proxy(name: str, nik: str) -> tuple[str, str]:
    """A proxy's name and NIK; both or neither."""
    if not name.strip() and not nik.strip():
        return "", ""
    whole = validation.text(
        name, field="proxy_name", label=_("Nama kuasa"), minimum=2, maximum=validation.MAX_SHORT
    )
    return whole, validation.nik(nik, field="proxy_nik")


def filing(said: Filing, office: Office) -> Filing:
    """The whole objection cleaned; raises at the first field that cannot stand."""
    number = request_ref(said.request_ref)
    with_request = said.case_id is not None or bool(number)
    letters = grounds(said.grounds, with_request=with_request)
    alone = said.case_id is None
    who = None
    name, nik = "", ""
    if alone:
        if said.applicant is None:
            raise InvalidInput(
                "objection.nobody",
                _("Pemohon keberatan belum diisi."),
                _("Isi data diri."),
                field="name",
            )
        who = validation.applicant(said.applicant)
    else:
        name, nik = proxy(said.proxy_name, said.proxy_nik)
    return replace(
        said,
        grounds=letters,
        position=position(said.position),
        purpose=purpose(said.purpose),
        information=information(said.information) if alone else "",
        request_ref=number if alone else "",
        found_on=found_on(said.found_on, office),
        applicant=who,
        proxy_name=name,
        proxy_nik=nik,
    )
