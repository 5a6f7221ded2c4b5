"""A spreadsheet program reckons the exported workbook: every point, group, score and final score agree.

The gate uses formualizer, an engine that shares no line with the product; `make proof-sheet` does the
same with LibreOffice Calc.
"""

import os
import random
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest

from serambi.core import clock
from serambi.law import scoring
from serambi.law.scoring import score
from serambi.monev.models import Answer, EvaluationCycle, Instrument, PartScore
from serambi.monev.models.choices import PartSource
from serambi.monev.selectors.cycles import submission_of
from serambi.monev.selectors.filling import Filling, filling
from serambi.monev.services.instruments import Head, bring_in
from serambi.monev.sheet_reckoned import reckoning_xlsx
from serambi.offices.scoping import office_scope
from tests.monev.conftest import Parties
from tests.monev.cycles import opened
from tests.monev.spreadsheets import ENGINES, Reckoned

pytestmark = pytest.mark.django_db
ENGINE = os.environ.get("SERAMBI_SPREADSHEET", "engine")
CENT = Decimal("0.01")
GRADES = ["A", "B", "C", "D", "E", "NIHIL", ""]
FEW = {"SAQ": "90", "Uji akses": "10"}
MANY = {"SAQ": "40", "Uji akses": "20", "Visitasi": "17.5", "Wawancara": "22.5"}
ODD = (
    "kode,kelompok,pertanyaan,bobot,semua_atau_nol,boleh_nihil,bukti,langkah\n"
    "1,<laman>*,Menu,4,0,0,tautan,4/3.35/1.05/0.1/0\n"
    "2,Sarana,Ruang,1,1,1,foto,1/0.5/0.5/0.5/0.5\n"
    "3,<laman>*,Profil,2,0,1,tautan,\n"
)


def pattern(name: str, count: int) -> list[str]:
    """A grade for each question of `count`."""
    if name == "turns":
        return [GRADES[n * 5 % 7] for n in range(count)]
    if name.isdigit():
        chance = random.Random(int(name))
        return chance.choices(GRADES, k=count)
    return [name.replace("empty", "")] * count


def graded(
    parties: Parties, made: Instrument, grades: list[str], shares: dict[str, str]
) -> Filling:
    """The city's answers with these grades standing, and the first other part scored."""
    cycle = opened(parties, instrument_id=made.pk)
    EvaluationCycle.objects.filter(pk=cycle.pk).update(parts=shares)
    cycle.refresh_from_db()
    place = submission_of(parties.office, cycle)
    now = clock.now()
    with office_scope(parties.office):
        Answer.objects.bulk_create(
            Answer(
                office=parties.office, submission=place, question=question, grade="A", given=grade,
                given_by="user:1", given_at=now,
            )
            for question, grade in zip(made.questions.all(), grades, strict=True)
        )  # fmt: skip
        PartScore.objects.create(
            office=parties.office, submission=place, part="Uji akses", value=Decimal("87.35"),
            source=PartSource.TYPED, reason="Uji.", by="user:1", at=now,
        )  # fmt: skip
    return filling(place)


def reckoned(found: Filling) -> Reckoned:
    with reckoning_xlsx(found) as kept:
        return ENGINES[ENGINE](kept.read())


def half_up(exact: Fraction) -> Decimal:
    return (Decimal(exact.numerator) / Decimal(exact.denominator)).quantize(CENT, ROUND_HALF_UP)


def agrees(found: Filling, cells: Reckoned) -> None:
    """Each question, the sum, the score of 100, each group, the final score; nothing else is there."""
    rules = [line.rule for line in found.lines]
    told = score(rules, {line.question.code: line.given for line in found.lines})
    wanted: dict[str, Decimal] = {}
    for place, line in enumerate(found.lines, start=2):
        wanted[f"N{place}"] = scoring.points(line.rule, line.given)
    row = len(found.lines) + 2
    exact = Fraction(sum(wanted.values(), Decimal()))
    wanted[f"N{row}"] = sum(wanted.values(), Decimal())
    assert wanted[f"N{row}"].quantize(CENT, ROUND_HALF_UP) == told.total
    saq = exact * 100 / Fraction(found.total)
    wanted[f"N{row + 1}"] = half_up(saq)
    assert half_up(saq) == found.given
    row += 3
    for part in found.parts:
        wanted[f"N{row}"], wanted[f"D{row}"] = told.groups[part.name], part.weight
        row += 1
    row += 1
    shares = found.submission.cycle.parts
    first = row
    final = Fraction()
    for name, share in shares.items():
        value = saq if name == "SAQ" else Fraction(found.scores[name].value) if name in found.scores else Fraction()  # fmt: skip
        final += Fraction(share) * value / 100
        row += 1
    wanted[f"N{row}"], wanted[f"D{row}"] = half_up(final), Decimal(100)
    unrounded = cells.pop(f"N{first}")
    assert abs(Fraction(unrounded) - saq) < Fraction(1, 10**9)
    assert {cell: value.normalize() for cell, value in wanted.items()} == cells


@pytest.mark.parametrize("name", ["A", "B", "E", "NIHIL", "empty", "turns", "1", "2", "3"])
def test_a_spreadsheet_reckons_the_103_questions_to_the_cent(
    parties: Parties, vertical: Instrument, name: str
) -> None:
    found = graded(parties, vertical, pattern(name, 103), FEW)
    assert any(line.rule.all_or_nothing for line in found.lines)
    assert any(line.rule.nil_allowed for line in found.lines)
    agrees(found, reckoned(found))


@pytest.mark.parametrize("name", ["A", "B", "C", "D", "NIHIL", "1", "2"])
def test_a_spreadsheet_reckons_odd_steps_groups_and_totals_to_the_cent(
    parties: Parties, name: str
) -> None:
    head = Head(title="SAQ ganjil", assessor="Penilai", year=2026, total=Decimal(7))
    made = bring_in(office=parties.nation, actor=parties.runner, head=head, data=ODD.encode())
    found = graded(parties, made, pattern(name, 3), MANY)
    agrees(found, reckoned(found))


def test_groups_whose_questions_lie_scattered_are_summed_in_parts(parties: Parties) -> None:
    """250 single cells in a group: more than one SUM takes."""
    rows = "".join(f"{n},Kelompok {n % 2},Soal {n},1,0,0,foto,\n" for n in range(1, 501))
    head = Head(title="SAQ panjang", assessor="Penilai", year=2026, total=Decimal(500))
    data = f"{ODD.splitlines()[0]}\n{rows}".encode()
    made = bring_in(office=parties.nation, actor=parties.runner, head=head, data=data)
    found = graded(parties, made, pattern("turns", 500), FEW)
    agrees(found, reckoned(found))
