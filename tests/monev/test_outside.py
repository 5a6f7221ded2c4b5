"""An assessor without an account: the office fills in, and writes down what was decided, with its source."""

from decimal import Decimal
from typing import TypedDict, Unpack

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from serambi.core.errors import InvalidInput, NotAllowed, Refused
from serambi.identity.actors import Actor
from serambi.law.roles import Role
from serambi.monev.models import EvaluationCycle
from serambi.monev.models.choices import Level, Stage
from serambi.monev.selectors.cycles import submission_of
from serambi.monev.services import outside, stages
from serambi.monev.services.instruments import Head, bring_in
from serambi.monev.services.outside import Outcome
from serambi.monev.services.stages import Plan
from serambi.offices.scoping import office_scope
from serambi.ratings.models import Rating
from tests.files.zoo import png
from tests.monev.conftest import Parties
from tests.monev.cycles import CALENDAR, SHEET, opened

pytestmark = pytest.mark.django_db
SAID = Outcome(
    word="Menuju Informatif", source="Pengumuman KI Babel", score=Decimal("88.25"), rank="3"
)


def source() -> SimpleUploadedFile:
    return SimpleUploadedFile("sertifikat.png", png(), "image/png")


@pytest.fixture
def cycle(parties: Parties) -> EvaluationCycle:
    """The office's own cycle for the Komisi Informasi of its province, open."""
    head = Head(
        "SAQ KI Babel", "Komisi Informasi Kepulauan Bangka Belitung", 2026, Decimal(10),
        method="ki-2025", scale="ki-2021",
    )  # fmt: skip
    made = bring_in(office=parties.office, actor=parties.ppid, head=head, data=SHEET.encode())
    said = Plan(
        "Monev KI 2026", 2026, made.pk, Level.SELF, 1, "visitasi-saq", is_outside=True,
        calendar=CALENDAR,
    )  # fmt: skip
    planned = stages.plan(office=parties.office, actor=parties.ppid, said=said)
    return stages.open_cycle(actor=parties.ppid, cycle_id=planned.pk)


class Order(TypedDict, total=False):
    """What an outside cycle is ended with."""

    actor: Actor
    said: Outcome
    upload: SimpleUploadedFile | None


def record(parties: Parties, cycle: EvaluationCycle, **changes: Unpack[Order]) -> None:
    outside.record(
        cycle_id=cycle.pk, actor=changes.get("actor", parties.ppid), said=changes.get("said", SAID),
        upload=changes.get("upload", source()),
    )  # fmt: skip


def test_the_result_becomes_a_rating_with_its_source(
    parties: Parties, cycle: EvaluationCycle
) -> None:
    record(parties, cycle)
    found = submission_of(parties.office, cycle)
    assert (found.final, found.word) == (Decimal("88.25"), "Menuju Informatif")
    with office_scope(parties.office):
        rating = Rating.objects.get()
        assert (rating.score, rating.family) == (Decimal("88.25"), "Komisi Informasi")
        assert rating.stored is not None
        assert rating.stored == found.source
    assert EvaluationCycle.objects.get().stage == Stage.FINAL


def test_without_a_source_nothing_is_kept(parties: Parties, cycle: EvaluationCycle) -> None:
    with pytest.raises(InvalidInput) as caught:
        record(parties, cycle, upload=None)
    assert caught.value.field == "file"
    assert EvaluationCycle.objects.get().stage == Stage.FILLING


def test_it_is_written_down_once_and_by_the_office_alone(
    parties: Parties, cycle: EvaluationCycle
) -> None:
    for who in (parties.stranger, parties.second, parties.runner):
        with pytest.raises(NotAllowed):
            record(parties, cycle, actor=who)
    record(parties, cycle)
    with pytest.raises(Refused):
        record(parties, cycle)


def test_a_cycle_whose_assessors_work_here_takes_no_result_from_outside(parties: Parties) -> None:
    inside = opened(parties)
    with pytest.raises(Refused, match="dinilai di sini"):
        record(parties, inside, actor=parties.runner)


def test_the_page_takes_it_and_says_what_is_missing(
    parties: Parties, cycle: EvaluationCycle
) -> None:
    client = Client()
    client.force_login(parties.world.here[Role.PPID])
    address = f"/1971/meja/penilaian/{cycle.pk}/hasil/"
    assert "Komisi Informasi Kepulauan Bangka Belitung" in client.get(address).content.decode()
    wrong = client.post(address, {"word": "Menuju Informatif", "source": "Pengumuman"})
    assert wrong.status_code == 422
    assert 'id="id_file_error"' in wrong.content.decode()
    said = {"word": "Menuju Informatif", "source": "Pengumuman", "score": "88,25", "file": source()}
    assert client.post(address, said).status_code == 302
    assert "88,25" in client.get(f"/1971/meja/penilaian/{cycle.pk}/isian/").content.decode()
