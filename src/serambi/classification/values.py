"""What people write into a test, as plain values, and what is wrong with it in words. No database."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from uuid import UUID

from serambi.core.errors import InvalidInput
from serambi.core.text import clean
from serambi.law.consequence_test import check_period
from serambi.law.exemptions import (
    Exemption,
    checklist_for,
    exemption,
    mandatory_exclusions,
    must_be_numbered,
)

MAX_TEXT = 10_000
_ACT = re.compile(r"\b(?:UU|Undang-Undang|Perppu|Perpu)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Proposal:
    """What is to be tested and why. `description` is public: what it is, nothing of its content."""

    trigger: str
    description: str
    trigger_note: str = ""
    case_id: UUID | None = None
    mandatory: str = ""
    revises: UUID | None = None
    copied_from: UUID | None = None


@dataclass(frozen=True, slots=True)
class Identification:
    """Where the item stands and what it is (Perki 1/2021 art. 49 a-b). Both texts are kept sealed."""

    documents: str
    information: str
    unit: str = ""
    part: str = ""


@dataclass(frozen=True, slots=True)
class Analysis:
    """Ground, checklist, both consequences, public interest, period.

    `checklist` answers every question of art. 18 by code; true means "it is of that kind".
    """

    exemption: str
    consequence_open: str
    consequence_closed: str
    public_interest: str
    checklist: Mapping[str, bool] = field(default_factory=dict)
    also: tuple[str, ...] = ()
    statute: str = ""
    expires_on: date | None = None
    review_on: date | None = None
    period_words: str = ""
    period_source: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who takes part; `user_id` if they sign with their account."""

    name: str
    post: str
    user_id: int | None = None


def text(value: str, *, field: str, label: str, minimum: int = 0, maximum: int = MAX_TEXT) -> str:
    """Cleaned text between `minimum` and `maximum` characters. Raises InvalidInput."""
    try:
        whole = clean(value)
    except InvalidInput as error:
        raise InvalidInput(error.code, error.sentence, error.next_step, field=field) from error
    if len(whole) < minimum:
        sentence = f"{label} terlalu pendek." if whole else f"{label} belum diisi."
        raise InvalidInput(
            "text.short", sentence, f"Tulis paling sedikit {minimum} huruf.", field=field
        )
    if len(whole) > maximum:
        raise InvalidInput(
            "text.long", f"{label} {len(whole)} huruf, sedangkan batasnya {maximum}.",
            "Ringkas teksnya.", field=field,
        )  # fmt: skip
    return whole


def reason(value: str, label: str = "Alasan") -> str:
    """A reason that tells something. Raises InvalidInput on field "reason"."""
    return text(value, field="reason", label=label, minimum=10, maximum=2_000)


def proposal(raw: Proposal) -> Proposal:
    """`raw` cleaned. Raises InvalidInput."""
    known = {one.code for one in mandatory_exclusions()} | {""}
    if raw.mandatory not in known:
        raise InvalidInput(
            "test.mandatory", "Pilihan ini tidak dikenal.", "Pilih dari daftar.", field="mandatory"
        )
    if raw.trigger == "permohonan" and raw.case_id is None:
        raise InvalidInput(
            "test.case_missing", "Permohonan yang menjadi pemicu belum ditunjuk.",
            "Mulai pengujian dari halaman permohonannya.", field="trigger",
        )  # fmt: skip
    least = 5 if raw.trigger == "perintah_ki" else 0
    return replace(
        raw,
        description=_line(raw.description, "description", "Uraian informasi", 10, 300),
        trigger_note=_line(raw.trigger_note, "trigger_note", "Keterangan pemicu", least, 300),
    )


def identification(raw: Identification) -> Identification:
    """`raw` cleaned. Raises InvalidInput."""
    return replace(
        raw,
        documents=text(raw.documents, field="documents", label="Dokumen", minimum=5),
        information=text(raw.information, field="information", label="Informasi", minimum=10),
        unit=_line(raw.unit, "unit", "Unit yang menguasai", 3, 160),
        part=text(raw.part, field="part", label="Bagian", maximum=2_000),
    )


def analysis(raw: Analysis, starts_on: date) -> Analysis:
    """`raw` cleaned, or the first reason why it cannot carry an exemption from `starts_on` on.

    Guards `statute_present`, `never_exempt_clear` and `period_present` of the table. Raises
    InvalidInput naming the field.
    """
    grounds = [_ground(code, "exemption" if not n else "also") for n, code in enumerate((raw.exemption, *raw.also))]  # fmt: skip
    statute = _statute(raw.statute, grounds)
    _never_exempt(raw.checklist, grounds)
    tidy = replace(
        raw,
        also=tuple(dict.fromkeys(code for code in raw.also if code != raw.exemption)),
        statute=statute,
        consequence_open=text(raw.consequence_open, field="consequence_open", label="Akibat bila dibuka", minimum=20),
        consequence_closed=text(raw.consequence_closed, field="consequence_closed", label="Manfaat bila ditutup", minimum=20),
        public_interest=text(raw.public_interest, field="public_interest", label="Penimbangan kepentingan publik", minimum=20),
        period_words=_line(raw.period_words, "period_words", "Jangka waktu dalam kata", 0, 200),
        period_source=_source(raw.period_source, grounds[0]),
    )  # fmt: skip
    for ground in grounds:
        check_period(
            ground, starts_on=starts_on, expires_on=raw.expires_on, review_on=raw.review_on
        )
    return tidy


def people(raw: tuple[Person, ...]) -> tuple[Person, ...]:
    """The participants cleaned; guard `participants_named`. Raises InvalidInput."""
    if not raw:
        raise InvalidInput(
            "test.nobody", "Belum ada peserta rapat.", "Tulis nama dan jabatan tiap peserta.",
            field="participants",
        )  # fmt: skip
    return tuple(
        replace(
            one,
            name=_line(one.name, "participants", "Nama peserta", 2, 120),
            post=_line(one.post, "participants", f"Jabatan {one.name or 'peserta'}", 2, 160),
        )
        for one in raw
    )


def _line(value: str, name: str, label: str, minimum: int, maximum: int) -> str:
    one = text(value, field=name, label=label, minimum=minimum, maximum=maximum)
    return " ".join(one.split())


def _ground(code: str, name: str) -> Exemption:
    try:
        found = exemption(code)
    except InvalidInput as error:
        raise InvalidInput(error.code, error.sentence, error.next_step, field=name) from error
    if found.number is None and must_be_numbered(found.letter):
        raise InvalidInput(
            "exemption.number", f"Pasal 17 huruf {found.letter} memuat beberapa angka.",
            "Pilih angkanya.", field=name,
        )  # fmt: skip
    return found


def _statute(value: str, grounds: list[Exemption]) -> str:
    needed = any(one.letter == "j" for one in grounds)
    words = _line(
        value, "statute", "Undang-undang lain yang menjadi dasar", 5 if needed else 0, 300
    )
    if needed and not _ACT.search(words):
        raise InvalidInput(
            "exemption.statute", "Huruf j bersandar pada undang-undang, bukan peraturan di bawahnya.",
            "Sebutkan undang-undangnya, misalnya UU 27/2022 Pasal 36.", field="statute",
        )  # fmt: skip
    return words


def _never_exempt(answers: Mapping[str, bool], grounds: list[Exemption]) -> None:
    questions = {one.code: one for ground in grounds for one in checklist_for(ground.letter)}
    for code, question in questions.items():
        if code not in answers:
            raise InvalidInput(
                "exemption.unanswered", f"Pertanyaan Pasal 18 ini belum dijawab: {question.title}.",
                "Jawab tiap pertanyaan.", field=f"check_{code}",
            )  # fmt: skip
        if answers[code]:
            raise InvalidInput(
                "exemption.never", f"Informasi ini tidak dapat dikecualikan ({question.basis}).",
                "Nyatakan terbuka, atau batasi pengujian pada bagian lain.", field=f"check_{code}",
            )  # fmt: skip


def _source(value: str, ground: Exemption) -> str:
    """Letter a has its own limit; every other letter names where its period comes from."""
    if ground.max_years is not None and not value.strip():
        return ground.period_basis
    return _line(value, "period_source", "Sumber jangka waktu", 5, 300)
