"""What is typed and what it asks for."""

import pytest

from serambi.offices.models import Office
from serambi.search import candidates, selectors, services
from serambi.search.expression import Filters
from serambi.search.query import parse


def put(office: Office, key: str, title: str, body: str = "", **facets: str) -> None:
    services.put(
        office=office, kind="catalogue", object_id=key, title=title, body=body, url=f"/{key}/",
        facets=facets,
    )  # fmt: skip


def keys(office: Office, text: str) -> list[str]:
    return [hit.object_id for hit in selectors.find(office, text, people=True).hits]


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("PDPB", "Pemutakhiran Data Pemilih Berkelanjutan"),
        ("daftar pemilih tetap", "Rekap DPT"),
        ("panwascam", "Rekrutmen Panitia Pengawas Kecamatan"),
        ("panwaslu kecamatan", "Nama anggota Panwascam"),
        ("LHKPN", "Laporan Harta Kekayaan Penyelenggara Negara"),
        ("pejabat pengelola informasi dan dokumentasi", "SK PPID"),
        ("kerjasama kampus", "Kerja sama dengan kampus"),
        ("pemilihan umum", "Laporan Pemilu"),
        ("triwulan 3", "PDPB Triwulan III"),
        ("semester II", "Realisasi semester 2"),
    ],
)
def test_words_that_mean_the_same_find_each_other(
    pangkalpinang: Office, typed: str, title: str
) -> None:
    put(pangkalpinang, "a", title)
    put(pangkalpinang, "b", "Neraca dan barang")
    assert keys(pangkalpinang, typed) == ["a"]


def test_a_number_is_the_same_in_both_scripts_only_after_a_word_that_counts() -> None:
    assert parse("triwulan 2").groups[1].forms == (("2",), ("ii",))
    assert parse("laporan 2").groups[1].forms == (("2",),)


def test_words_in_quotation_marks_stand_in_that_order(pangkalpinang: Office) -> None:
    put(pangkalpinang, "tukar", "Laporan TPS 7", "Ditemukan surat suara tertukar di dua TPS.")
    put(pangkalpinang, "lain", "Laporan TPS 8", "Kotak tertukar; jumlah suara dalam surat cocok.")
    assert keys(pangkalpinang, "surat suara tertukar") == ["tukar", "lain"]
    assert keys(pangkalpinang, '"surat suara tertukar"') == ["tukar"]
    assert keys(pangkalpinang, "“surat suara tertukar” tps") == ["tukar"]
    assert selectors.find(pangkalpinang, '"suara surat"').widened
    assert not selectors.find(pangkalpinang, '"suara surat"', widen=False).hits


def test_one_word_in_quotation_marks_is_meant_as_it_is_written(pangkalpinang: Office) -> None:
    put(pangkalpinang, "satu", "Tata cara permohonan")
    put(pangkalpinang, "dua", "Hak pemohon")
    assert keys(pangkalpinang, "pemohon") == ["dua", "satu"]
    assert keys(pangkalpinang, '"pemohon"') == ["dua"]


def test_a_star_makes_a_beginning_of_any_word(pangkalpinang: Office) -> None:
    put(pangkalpinang, "a", "Rekapitulasi pelanggaran")
    assert keys(pangkalpinang, "rekapitu* pelanggaran ") == ["a"]
    assert parse("rekapitu pelanggaran ").groups[0].prefix == ""


def test_filters_leave_what_they_say_and_count_the_others(pangkalpinang: Office) -> None:
    put(pangkalpinang, "a", "Laporan satu", category="berkala", year="2023", unit="Hukum")
    put(pangkalpinang, "b", "Laporan dua", category="berkala", year="2024", unit="Hukum")
    put(pangkalpinang, "c", "Laporan tiga", category="setiap_saat", year="2024", unit="Humas")
    found = selectors.find(pangkalpinang, "laporan", filters=Filters(year=2024))
    assert {hit.object_id for hit in found.hits} == {"b", "c"}
    assert found.counts["year"] == {"2023": 1, "2024": 2}
    assert found.counts["category"] == {"berkala": 1, "setiap_saat": 1}
    assert found.counts["unit"] == {"Hukum": 1, "Humas": 1}
    both = selectors.find(pangkalpinang, "laporan", filters=Filters(year=2024, unit="hukum"))
    assert [hit.object_id for hit in both.hits] == ["b"]


def test_past_the_bound_a_filter_is_asked_of_the_index(
    pangkalpinang: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(pangkalpinang, "alt", "Laporan lama", year="2019")
    items = [services.Item(str(n), f"Laporan {n}", "", "/", {"year": "2024"}) for n in range(40)]
    services.put_many(office=pangkalpinang, kind="catalogue", items=items)
    monkeypatch.setattr(candidates, "THINGS", 30)
    assert selectors.find(pangkalpinang, "laporan").more
    found = selectors.find(pangkalpinang, "laporan", filters=Filters(year=2019))
    assert [hit.object_id for hit in found.hits] == ["alt"]
