"""Papers under one heading are shown one by one: a balance sheet does not prove that the notes are out."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from serambi.catalogue.services import add_link
from serambi.core import clock
from serambi.evidence import selectors
from serambi.law.roles import Role
from tests.catalogue.conftest import Make, actor
from tests.support.cast import World

FINANCE, AGREEMENTS = "berkala.keuangan", "setiap_saat.perjanjian"
REPORTS = ("finance.budget", "finance.balance", "finance.notes", "finance.set")
Put = Callable[..., None]


@pytest.fixture
def put(world: World, make: Make) -> Put:
    """`put(title)` is a published entry that can be opened."""
    who = actor(world.office, Role.PETUGAS, Role.PPID)

    def entry(title: str, heading: str = FINANCE, **columns: object) -> None:
        category = heading.partition(".")[0]
        made = make(title, heading=heading, category=category, **columns)
        add_link(office=world.office, actor=who, entry=made, url="https://a.example/", label="")

    return entry


def held(world: World, *keys: str, day: date | None = None) -> list[bool]:
    return [selectors.live(world.office, key, day).holds for key in keys]


@pytest.mark.parametrize(
    ("title", "holds"),
    [
        ("Laporan realisasi anggaran 2025", [True, False, False, False]),
        ("LRA Tahun Anggaran 2025 (audited)", [True, False, False, False]),
        ("Realisasi belanja anggaran 2025", [True, False, False, False]),
        ("Neraca per 31 Desember 2025", [False, True, False, False]),
        ("CaLK 2025", [False, False, True, False]),
        ("Catatan atas laporan keuangan 2025", [False, False, True, False]),
        ("Laporan keuangan 2025 (audited)", [True, True, True, True]),
        ("Catatan yang menjelaskan laporan keuangan 2025", [False, False, True, False]),
        ("Opini BPK atas laporan keuangan 2025", [False, False, False, False]),
        ("Ringkasan laporan keuangan 2025", [False, False, False, False]),
        ("Neraca", [False, False, False, False]),
        ("Daftar aset 2025", [False, False, False, False]),
    ],
)
def test_a_title_shows_only_what_it_names(
    world: World, put: Put, title: str, holds: list[bool]
) -> None:
    put(title)
    assert held(world, *REPORTS) == holds


def test_a_set_is_of_one_year(world: World, put: Put) -> None:
    put("Laporan realisasi anggaran 2025")
    put("Neraca per 31 Desember 2025")
    put("Catatan atas laporan keuangan 2024")
    found = selectors.live(world.office, "finance.set")
    assert not found.holds
    assert "tahun 2025 belum lengkap: belum terbit catatan atas laporan keuangan" in found.sentence
    put("Catatan atas laporan keuangan 2025")
    found = selectors.live(world.office, "finance.set")
    assert (found.holds, found.expires_on) == (True, date(2027, 6, 30))


@pytest.mark.parametrize(("day", "holds"), [(date(2027, 6, 30), True), (date(2027, 7, 1), False)])
def test_a_report_counts_until_the_audited_one_of_the_next_year_is_due(
    world: World, put: Put, day: date, *, holds: bool
) -> None:
    put("Laporan keuangan 2025")
    assert held(world, *REPORTS, day=day) == [holds] * 4
    with clock.fixed(datetime(day.year, day.month, day.day, 5, tzinfo=UTC)):
        found = [selectors.live(world.office, key) for key in REPORTS]
    assert [one.holds for one in found] == [holds] * 4
    assert all(("tahun 2026 sudah jatuh waktu" in one.sentence) != holds for one in found)


def test_a_report_under_another_heading_or_without_a_file_does_not_count(
    world: World, put: Put, make: Make
) -> None:
    put("Neraca air 2025", heading="berkala.kinerja")
    assert held(world, "finance.balance") == [False]
    make("Neraca 2025", heading=FINANCE)
    found = selectors.live(world.office, "finance.balance")
    assert not found.holds
    assert "tanpa berkas dan tanpa tautan" in found.sentence


def test_two_kinds_of_agreement_are_told_apart(world: World, put: Put) -> None:
    keys = ("agreement.mou", "agreement.work")
    put("Kontrak sewa gedung", AGREEMENTS)
    assert held(world, *keys) == [False, False]
    put("Nota kesepahaman dengan perguruan tinggi", AGREEMENTS)
    assert held(world, *keys) == [True, False]
    put("PKS pemantauan media", AGREEMENTS)
    assert held(world, *keys) == [True, True]


def test_nothing_of_another_office_counts(world: World, put: Put) -> None:
    put("Laporan keuangan 2025")
    assert not any(selectors.live(world.stranger, key).holds for key in REPORTS)


def test_what_the_ppid_stated_for_the_heading_answers_for_each_paper(world: World) -> None:
    from serambi.coverage.services import waive

    waive(
        office=world.office, actor=actor(world.office, Role.PPID), code=AGREEMENTS,
        reason="Kantor ini tidak mengikat perjanjian dengan pihak ketiga tahun ini.",
    )  # fmt: skip
    assert held(world, "agreement.mou", "agreement.work") == [True, True]
