"""Finding: the same things, in the same order, on both engines."""

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries

from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.search import engine, selectors, services
from serambi.search.expression import Circle, Filters, whole
from serambi.search.models import SearchEntry
from serambi.search.query import parse
from tests.search.shelf import SHELF, fill

# What a person types, and what must come, best first. A trailing … says: these lead, more follow.
JUDGED: list[tuple[str, list[str]]] = [
    ("rekapitulasi penindakan pelanggaran pemilu", ["rekap", "rekap19"]),
    ("rekapitulasi penindakan pelanggaran pemilu 2024", ["rekap"]),
    ("rekap pelanggaran", ["rekap", "rekap19"]),
    ("REKAP", ["rekap19", "rekap"]),
    ("melanggar", ["rekap", "rekap19"]),
    ("tindakan pelanggaran 2019", ["rekap19"]),
    ("anggaran", ["dipa", "lra"]),
    ("laporan keuangan", ["neraca"]),
    ("uang", ["neraca"]),
    ("lapor anggaran", ["lra"]),
    ("anggaran 2026", ["dipa"]),
    ("neraca tahun 2025", ["neraca"]),
    ("putusan", ["pidana", "sengketa", "sk"]),
    ("keputusan", ["pidana", "sengketa", "sk"]),
    ("putusan sengketa", ["sengketa"]),
    ("memutuskan sengketa pemilihan", ["sengketa"]),
    ("pemohon", ["prosedur", "layanan", "sengketa"]),
    ("permohonan", ["prosedur", "layanan", "sengketa"]),
    ("pohon", ["pohon"]),
    ("penolakan", ["layanan"]),
    ("ditolak", ["layanan"]),
    ("daftar pemilih", ["pemilih"]),
    ("pemilih daftar", ["pemilih"]),
    ("ketua", ["profil"]),
    ("profil pimpinan", ["agenda", "profil"]),
    ("panwascam", ["adhoc"]),
    ("panwas", ["adhoc"]),
    ("rekrut", ["adhoc"]),
    ("pengadaan barang dan jasa", ["pengadaan"]),
    ("kerawanan pilkada", ["rawan"]),
    ("peta rawan", ["rawan"]),
    ("netralitas asn", ["netral"]),
    ("asn", ["netral"]),
    ("kerja sama universitas", ["mou"]),
    ("kerjasama", ["mou"]),
    ("penelitian", ["mou"]),
    ("kampanye", ["kampanye"]),
    ("pengawasan kampanye di kecamatan", ["adhoc", "kampanye", "pemilih", "rekap19"]),
    ("maret", ["agenda"]),
    ("bagaimana cara meminta informasi", ["prosedur", "sk", "layanan"]),
    ("daftar informasi publik", ["sk"]),
    ("belanja pegawai", ["lra"]),
    ("kendaraan", ["aset", "pengadaan"]),
    ("selendang", []),
]


@pytest.fixture
def shelf(pangkalpinang: Office) -> Office:
    fill(pangkalpinang)
    return pangkalpinang


def keys(office: Office, text: str) -> list[str]:
    return [hit.object_id for hit in selectors.find(office, text).hits]


def test_judged_queries_find_what_people_expect_in_this_order(shelf: Office) -> None:
    found = {text: keys(shelf, text) for text, _ in JUDGED}
    assert found == dict(JUDGED)


def test_every_title_finds_itself_first(shelf: Office) -> None:
    assert {key: keys(shelf, title)[0] for key, (title, _) in SHELF.items()} == {
        key: key for key in SHELF
    }


def test_another_office_finds_nothing_of_it(shelf: Office, belitung: Office) -> None:
    services.put(
        office=belitung, kind="catalogue", object_id="x", title="Anggaran", body="", url="/"
    )
    assert keys(belitung, "pelanggaran") == []
    assert keys(belitung, "anggaran") == ["x"]
    assert "x" not in keys(shelf, "anggaran")


def test_putting_again_renews_and_removing_takes_out(shelf: Office) -> None:
    services.put(
        office=shelf, kind="catalogue", object_id="neraca", title="Aset Tetap", body="", url="/"
    )
    assert keys(shelf, "neraca") == []
    assert keys(shelf, "aset tetap") == ["neraca"]
    services.remove(office=shelf, kind="catalogue", object_id="neraca")
    assert keys(shelf, "aset tetap") == ["sk", "pidana"]
    services.remove(office=shelf, kind="catalogue", object_id="neraca")


def test_a_kind_can_be_asked_for(shelf: Office) -> None:
    services.put(
        office=shelf, kind="answer", object_id="a1", title="Jawaban anggaran", body="", url="/a1"
    )
    found = selectors.find(shelf, "anggaran", kinds=["answer"])
    assert [(hit.kind, hit.url) for hit in found.hits] == [("answer", "/a1")]


def test_the_count_is_exact_and_pages_do_not_overlap(shelf: Office) -> None:
    whole = keys(shelf, "2024 2025 2026 pemilu")
    first = selectors.find(shelf, "2024 2025 2026 pemilu", limit=2)
    assert (first.total, first.total_text) == (len(whole), f"{len(whole)} hasil")
    second = selectors.find(shelf, "laporan", limit=2, offset=2)
    assert [hit.object_id for hit in second.hits] == keys(shelf, "laporan")[2:4]


def test_past_two_thousand_the_newest_are_ranked_and_the_count_says_so(
    pangkalpinang: Office,
) -> None:
    items = [services.Item(str(n), f"Berkas {n}", "", "/") for n in range(2_050)]
    services.put_many(office=pangkalpinang, kind="catalogue", items=items)
    found = selectors.find(pangkalpinang, "berkas")
    assert found.more
    assert found.total_text == "lebih dari 2.000 hasil"
    assert len(found.hits) == 25


def test_words_that_no_thing_holds_together_widen_to_some_of_them(shelf: Office) -> None:
    found = selectors.find(shelf, "neraca kampanye")
    assert found.widened
    assert {hit.object_id for hit in found.hits} == {"neraca", "kampanye"}
    assert not selectors.find(shelf, "neraca kampanye", widen=False).hits


def test_a_search_takes_three_queries_and_widening_two_more(
    shelf: Office, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(3):
        selectors.find(shelf, "anggaran")
    with django_assert_num_queries(5):
        selectors.find(shelf, "neraca kampanye")


@pytest.mark.parametrize(
    "typed",
    [
        '"', "'", "*", "a*", "^a", "NEAR(a b)", "a AND", "OR OR", "NOT a", "a:b", "title:anggaran", "(", "-",
        "a & b | !c", "<->", ":*", "\\", "%", "_", "1_anggar", "'; DROP TABLE x", "\x00", "\ud83d\ude00",
        "selendang" * 5_000, "-- anggaran", "{a}", "+a -b", "ａｎｇｇａｒａｎ",
    ],
)  # fmt: skip
def test_marks_and_operators_that_people_type_break_nothing(shelf: Office, typed: str) -> None:
    selectors.find(shelf, typed)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.text(max_size=80))
def test_any_text_can_be_searched_for_and_indexed(shelf: Office, typed: str) -> None:
    clean = typed.replace("\x00", "")
    services.put(office=shelf, kind="probe", object_id="p", title=clean, body=clean, url="/")
    found = selectors.find(shelf, typed)
    if any(c.isalnum() for c in clean[:40]) and len(clean.split()) == 1 and clean.isalpha():
        assert "p" in [hit.object_id for hit in found.hits]


def test_the_engine_reads_its_index_and_not_the_table(shelf: Office) -> None:
    items = [services.Item(f"n{n}", f"Berkas nomor {n}", "isi " * 50, "/") for n in range(1_500)]
    services.put_many(office=shelf, kind="catalogue", items=items)
    node = whole(parse("anggaran"), Circle(str(shelf.pk)), Filters())
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("ANALYZE search_terms")
            cursor.execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_indexscan = off")
        explain = "EXPLAIN" if connection.vendor == "postgresql" else "EXPLAIN QUERY PLAN"
        statement, params = engine.newest(node, 100)
        cursor.execute(f"{explain} {statement}", params)
        plan = str(cursor.fetchall())
    assert (
        "search_terms_words" if connection.vendor == "postgresql" else "VIRTUAL TABLE INDEX"
    ) in plan


def test_rebuilding_restores_every_word(shelf: Office) -> None:
    with office_scope(shelf):
        engine.write((pk, ["rusak"]) for pk in SearchEntry.objects.values_list("pk", flat=True))
        SearchEntry.objects.update(stems_title=" ")
    assert keys(shelf, "anggaran") == []
    assert services.rebuild(office=shelf) == len(SHELF)
    assert keys(shelf, "anggaran") == ["dipa", "lra"]
