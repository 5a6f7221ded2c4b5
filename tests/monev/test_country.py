"""The country as squares: means, words, links and sentences as RI reads them over a ranking."""

import re
from decimal import ROUND_HALF_UP, Decimal

import pytest
from django.test import Client

from serambi.monev.models import EvaluationCycle, Submission
from serambi.monev.models.choices import Level, Stage
from serambi.monev.selectors.country import Country, country
from serambi.monev.selectors.results import ranking
from serambi.monev.services.finishing import finish
from serambi.offices.scoping import all_offices
from tests.monev.conftest import Parties, user
from tests.monev.cycles import finished
from tests.support.cast import ClientAs
from tests.support.nation import Nation, evaluated

pytestmark = pytest.mark.django_db
WORDS = (("Informatif", "87.5"), ("Menuju Informatif", "75"), ("Cukup Informatif", "60"),
         ("Kurang Informatif", "40"), ("Tidak Informatif", "0"))  # fmt: skip


def ended(provinces: int = 5, cities: int = 40) -> Nation:
    made = evaluated(provinces, cities)
    list(finish(actor=made.runner, cycle_id=made.cycle.pk))
    return Nation(EvaluationCycle.objects.get(), made.runner, made.offices)


def drawn(cycle: EvaluationCycle) -> Country:
    found = country(cycle, ranking(cycle))
    assert found is not None
    return found


def test_a_square_tells_the_mean_of_the_offices_that_sent_and_its_word() -> None:
    made = ended()
    with all_offices():
        gone = Submission.objects.filter(office=made.offices[0])
        gone.update(final=None, word="", rank_nation=None, rank_province=None)
        rows = list(Submission.objects.select_related("office__parent"))
    here = [one for one in rows if one.office.code[:2] == "11"]
    scores = [one.final for one in here if one.final is not None]
    mean = (sum(scores, Decimal()) / len(scores)).quantize(Decimal("0.01"), ROUND_HALF_UP)
    word = next(word for word, start in WORDS if mean >= Decimal(start))
    square = drawn(made.cycle).squares[0]
    assert square.number == f"{mean}".replace(".", ",")
    assert square.band is not None
    assert (square.band.word, square.address) == (word, "?provinsi=11#daftar")
    assert square.said == f"Aceh, {word}, rata-rata {len(here) - 1} dari {len(here)} kantor"


def test_provinces_without_data_are_drawn_as_such() -> None:
    made = ended()
    with all_offices():
        Submission.objects.filter(office__parent__code="12").update(final=None)
    squares = {one.letters: one for one in drawn(made.cycle).squares}
    assert len(squares) == 38
    silent, absent = squares["SU"], squares["PA"]
    assert (silent.number, silent.band, silent.said) == (
        "", None, "Sumatera Utara, tidak ada yang mengirim",
    )  # fmt: skip
    assert (absent.address, absent.said) == ("", "Papua, tidak ikut dalam siklus ini")


def test_the_legend_counts_every_scored_province_once_within_bounds_that_meet() -> None:
    bands = drawn(ended().cycle).bands
    assert sum(one.count for one in bands) == 5
    assert [(one.letters, one.bounds) for one in bands] == [
        ("I", "87,5–100"), ("MI", "75–87,49"), ("CI", "60–74,99"), ("KI", "40–59,99"), ("TI", "0–39,99"),
    ]  # fmt: skip


def test_where_provinces_are_evaluated_a_square_is_their_own_score() -> None:
    made = ended()
    province = made.offices[0].parent
    assert province is not None
    with all_offices():
        Submission.objects.filter(office=made.offices[0]).update(office=province, final="91.05")
        Submission.objects.exclude(office=province).delete()
    made.cycle.level = Level.PROVINCES
    found = drawn(made.cycle)
    square = found.squares[0]
    assert (square.number, square.said, square.address) == ("91,05", "Aceh, Informatif", "")
    assert "Bawaslu Provinsi" in found.figure.unit


def test_a_cycle_of_less_than_the_nation_is_not_drawn_as_a_country(parties: Parties) -> None:
    cycle = finished(parties)
    assert country(cycle, ranking(cycle)) is not None
    cycle.level = Level.SELF
    assert country(cycle, ranking(cycle)) is None
    cycle.level, cycle.owner = Level.BELOW, parties.province
    assert country(cycle, ranking(cycle)) is None


def test_the_page_draws_it_twice_with_links_to_the_provinces_lists(client_as: ClientAs) -> None:
    made = ended()
    client: Client = client_as(user(made.runner.user_id))
    base = f"/00/meja/penilaian/{made.cycle.pk}/peringkat/"
    page = client.get(base).content.decode()
    assert page.count('href="?provinsi=11#daftar"') == 3  # both drawings, the list
    assert re.search(r"<title>Aceh \d\d,\d\d [A-Z]+, Aceh, [A-Z][a-z ]+", page)
    assert re.search(r"<title>AC \d\d,\d\d, Aceh, ", page)
    assert "bukan predikat Bawaslu Provinsi" in page
    assert "Tanpa data" in page
    one = client.get(f"{base}?provinsi=11").content.decode()
    assert 'class="country' not in one
    assert 'id="daftar"' in one
    assert made.offices[0].name in one
    assert '<h2 id="daftar-judul">Aceh</h2>' in one


@pytest.mark.parametrize("wanted", ["99", "x" * 400, "%00", "١١"])
def test_a_province_that_is_not_there_leaves_an_empty_list(
    client_as: ClientAs, wanted: str
) -> None:
    made = ended(2, 4)
    client: Client = client_as(user(made.runner.user_id))
    answer = client.get(f"/00/meja/penilaian/{made.cycle.pk}/peringkat/", {"provinsi": wanted})
    assert answer.status_code == 200
    assert EvaluationCycle.objects.get().stage == Stage.FINAL
