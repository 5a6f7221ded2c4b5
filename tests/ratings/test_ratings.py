"""What assessors said: whose word, which score, from where; corrected in the open."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import partial
from itertools import pairwise

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from serambi.core.errors import Conflict, InvalidInput, NotAllowed
from serambi.identity.actors import Actor
from serambi.law.roles import Role
from serambi.law.scoring import Scale, scales
from serambi.ledger.selectors import thread
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.ratings import events, selectors, services
from serambi.ratings.bands import bands_of, scale_for
from serambi.ratings.models import Rating
from serambi.ratings.said import checked
from tests.catalogue.conftest import actor
from tests.ratings.conftest import BAWASLU, KI, Record, SaidWords
from tests.support.cast import ClientAs, World

PAGE, DESK = "/1971/kinerja/", "/1971/meja/predikat/"
TYPED = {
    "family": "Komisi Informasi", "assessor": "Komisi Informasi Babel", "year": "2024",
    "word": "Menuju Informatif", "score": "86,25", "source": "Keputusan",
}  # fmt: skip


@pytest.mark.parametrize("scale", scales(), ids=lambda one: one.key)
def test_the_bands_of_every_scale_leave_no_gap_and_agree_with_the_law(scale: Scale) -> None:
    bands = bands_of(scale)
    assert bands[0].low == 0
    assert bands[-1].high == 100
    assert all(one.high == two.low for one, two in pairwise(bands))
    for cents in range(10_001):
        score = Decimal(cents) / 100
        [word] = [band.word for band in bands if band.holds(score)]
        assert word == scale.word(score)


def test_a_year_without_a_known_scale_takes_the_newest_before_it_and_says_which() -> None:
    scale = scale_for("Komisi Informasi", 2024)
    assert scale is not None
    assert scale.year == 2021
    assert scale_for("Bawaslu RI", 2020) is not None
    assert scale_for("lain", 2024) is None


def test_an_unknown_score_stays_unknown(write: Record, pangkalpinang: Office) -> None:
    assert write(KI).score is None
    [told] = selectors.ratings_of(pangkalpinang)
    assert told.band is not None
    assert (told.band.low, told.band.high) == (Decimal(80), Decimal(90))
    page = Client().get(PAGE).content.decode()
    assert "nilainya tidak diumumkan" in page
    assert "nilai ?" in page


def test_the_same_score_is_two_words_and_the_page_says_whose(write: Record) -> None:
    write(KI, score="88")
    write(BAWASLU)
    page = Client().get(PAGE).content.decode()
    assert "Komisi Informasi 2021: Menuju Informatif; Bawaslu RI 2025: Informatif" in page
    tried = Client().get(PAGE, {"nilai": "74,995"}).content.decode()
    assert "Komisi Informasi 2021: Cukup Informatif; Bawaslu RI 2025: Menuju Informatif" in tried


@pytest.mark.parametrize("typed", ["abc", "101", "-1", "NaN", "1e9"])
def test_a_score_out_of_bounds_is_told_at_the_field(pangkalpinang: Office, typed: str) -> None:
    page = Client().get(PAGE, {"nilai": typed})
    assert page.status_code == 422
    assert "Tulis angka antara 0 dan 100." in page.content.decode()


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"family": "x"}, "family"),
        ({"assessor": " "}, "assessor"),
        ({"year": 1999}, "year"),
        ({"year": 2027}, "year"),
        ({"year": None}, "year"),
        ({"word": ""}, "word"),
        ({"score": "seratus"}, "score"),
        ({"score": "100,01"}, "score"),
        ({"source": ""}, "source"),
        ({"source_url": "javascript:alert(1)"}, "source_url"),
        ({"word": "x" * 61}, "word"),
        ({"score": "88", "word": "Informatif"}, "word"),
    ],
)
def test_what_is_wrong_is_told_at_its_field(
    write: Record, pangkalpinang: Office, change: SaidWords, field: str
) -> None:
    with pytest.raises(InvalidInput) as refused:
        write(KI, **change)
    assert refused.value.field == field
    with office_scope(pangkalpinang):
        assert not Rating.objects.exists()


def test_a_word_off_its_scale_is_kept_when_the_person_is_sure(write: Record) -> None:
    assert write(KI, score="88", word="Informatif", sure=True).word == "Informatif"


def test_one_rating_per_assessor_and_year(write: Record) -> None:
    write(KI)
    with pytest.raises(InvalidInput) as refused:
        write(KI, assessor="KOMISI INFORMASI BABEL")
    assert refused.value.field == "year"
    assert write(KI, year=2023).year == 2023


def test_the_same_origin_records_once(pangkalpinang: Office, petugas: Actor) -> None:
    one = services.record(office=pangkalpinang, actor=petugas, said=KI, origin="monev:1")
    again = services.record(
        office=pangkalpinang, actor=petugas, said=replace(KI, word="Informatif"), origin="monev:1"
    )
    assert again.pk == one.pk
    assert again.word == "Menuju Informatif"


def test_a_correction_shows_what_stood_there_and_why(
    write: Record, pangkalpinang: Office, petugas: Actor
) -> None:
    rating = write(KI, score="86")
    services.correct(
        office=pangkalpinang, actor=petugas, rating=rating, said=replace(KI, score="86,25"),
        version=1, reason="Salah baca sertifikat.",
    )  # fmt: skip
    page = Client().get(PAGE).content.decode()
    assert "Nilai “86,00” → “86,25”" in page
    assert "Salah baca sertifikat." in page
    with office_scope(pangkalpinang):
        acts = [event.act for event in thread(pangkalpinang, (events.RATING, rating.pk))]
    assert acts == ["ratings.recorded", "ratings.corrected"]


def test_a_correction_over_somebody_elses_is_refused(
    write: Record, pangkalpinang: Office, petugas: Actor
) -> None:
    rating = write(KI)
    correct = partial(
        services.correct, office=pangkalpinang, actor=petugas, rating=rating, version=1
    )
    correct(said=replace(KI, score="85"), reason="Nilai sudah diumumkan.")
    with pytest.raises(Conflict):
        correct(said=replace(KI, score="84"), reason="Nilai sudah diumumkan.")


def test_a_correction_that_changes_nothing_or_has_no_reason_is_refused(
    write: Record, pangkalpinang: Office, petugas: Actor
) -> None:
    rating = write(KI)
    for said, reason in ((KI, "Tidak mengubah apa-apa."), (replace(KI, score="85"), "singkat")):
        with pytest.raises(InvalidInput) as refused:
            services.correct(
                office=pangkalpinang, actor=petugas, rating=rating, said=said, version=1,
                reason=reason,
            )  # fmt: skip
        assert refused.value.field == "reason"


def test_a_withdrawn_rating_leaves_the_table_and_stays_visible(
    write: Record, pangkalpinang: Office, petugas: Actor
) -> None:
    rating = write(KI)
    services.withdraw(
        office=pangkalpinang, actor=petugas, rating=rating, reason="Ini predikat kantor lain."
    )
    page = Client().get(PAGE).content.decode()
    assert "Ini predikat kantor lain." in page
    assert "<s>" in page
    assert not selectors.ratings_of(pangkalpinang)
    assert write(KI).pk != rating.pk
    with pytest.raises(Conflict):
        services.withdraw(
            office=pangkalpinang, actor=petugas, rating=rating, reason="Ini predikat kantor lain."
        )


def test_only_the_offices_own_desk_writes(
    pangkalpinang: Office, belitung: Office, world: World
) -> None:
    for who in (actor(belitung, Role.PPID), actor(pangkalpinang, Role.ATASAN)):
        with pytest.raises(NotAllowed):
            services.record(office=pangkalpinang, actor=who, said=KI)


def test_from_the_form_to_the_public_page_with_its_source(
    world: World, client_as: ClientAs
) -> None:
    desk = client_as(world.here[Role.PETUGAS])
    png = bytes.fromhex(
        "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154"
        "789c63f8ffff3f0005fe02fe0def46b80000000049454e44ae426082"
    )
    upload = SimpleUploadedFile("sertifikat.png", png, "image/png")
    answer = desk.post(f"{DESK}baru/", {**TYPED, "file": upload})
    assert answer.status_code == 302, answer.content.decode()
    page = Client().get(PAGE).content.decode()
    assert "86,25" in page
    with office_scope(world.office):
        rating = Rating.objects.get()
    source = Client().get(f"{PAGE}{rating.pk}/sumber/")
    assert source.status_code == 200
    assert source["Content-Type"] == "image/png"
    assert Client().get(f"/1902/kinerja/{rating.pk}/sumber/").status_code == 404
    assert client_as(world.there[Role.PPID]).get(f"{DESK}{rating.pk}/").status_code == 404


def test_a_form_with_a_mistake_comes_back_with_what_was_typed(
    world: World, client_as: ClientAs
) -> None:
    answer = client_as(world.here[Role.PPID]).post(f"{DESK}baru/", {**TYPED, "score": "88,8x"})
    assert answer.status_code == 422
    assert 'value="88,8x"' in answer.content.decode()


def test_a_correction_through_the_desk(world: World, client_as: ClientAs, write: Record) -> None:
    rating = write(KI)
    desk = client_as(world.here[Role.PPID])
    where = f"{DESK}{rating.pk}/"
    assert desk.get(where).status_code == 200
    typed = {**TYPED, "version": "1", "reason": "Nilai sudah diumumkan."}
    assert desk.post(where, {**typed, "reason": ""}).status_code == 422
    assert desk.post(where, typed).status_code == 302
    assert desk.post(f"{where}cabut/", {"c-reason": ""}).status_code == 422
    assert desk.post(f"{where}cabut/", {"c-reason": "Salah kantor, maaf."}).status_code == 302
    assert "dicabut" in desk.get(where).content.decode()


def test_the_page_costs_the_same_for_many_ratings(
    write: Record, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for year in range(2012, 2026):
        write(KI, year=year)
        write(BAWASLU, year=year)
    with django_assert_max_num_queries(8):
        assert Client().get(PAGE).status_code == 200


def test_checking_keeps_two_decimals_half_up() -> None:
    _said, score = checked(replace(KI, score="86,245"), date(2026, 11, 23))
    assert score == Decimal("86.25")
