"""The exempt list for everybody: what, why, how long; nothing of the content."""

import csv
import io
import json
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.test import Client

from serambi.classification.services import records
from serambi.core import clock
from tests.classification import steps
from tests.classification.steps import ANALYSIS, ITEM, MONDAY, PROPOSAL, SECRET, Bench
from tests.support.spoken import languages

pytestmark = pytest.mark.django_db
LIST = "/1971/dikecualikan/"
SECRETS = (ITEM.information, ITEM.documents, "Nama, alamat", "berita acara klarifikasi")


def text(address: str) -> str:
    answer = Client().get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def test_an_empty_list_says_that_all_is_open(bench: Bench) -> None:
    assert "Semua informasi kantor ini dapat diminta" in text(LIST)


def test_the_list_says_what_why_how_long_and_by_which_decree(bench: Bench) -> None:
    record = steps.approved(bench)
    page = text(LIST)
    for words in (
        PROPOSAL.description, "UU 14/2008 Pasal 17 huruf a angka 2", "sampai 23 November 2031",
        record.sk_number, "Bagian identitas",
    ):  # fmt: skip
        assert words in page
    assert PROPOSAL.description in text(f"{LIST}{record.pk}/")


def test_on_an_english_page_what_and_why_are_marked_as_indonesian(bench: Bench) -> None:
    record = steps.approved(bench)
    english = Client()
    english.cookies["django_language"] = "en"
    for address in (LIST, f"{LIST}{record.pk}/"):
        page = english.get(address).content.decode()
        for words in (PROPOSAL.description, "UU 14/2008 Pasal 17 huruf a angka 2"):
            assert languages(page, words) == {"id"}, (address, words)


@pytest.mark.parametrize("place", ["", "dik.csv", "dik.json", "entry"])
def test_nothing_of_the_content_is_public(bench: Bench, place: str) -> None:
    record = steps.approved(bench)
    shown = text(f"{LIST}{record.pk}/" if place == "entry" else LIST + place)
    assert PROPOSAL.description in shown
    for words in (*SECRETS, ANALYSIS.consequence_open, ANALYSIS.public_interest):
        assert words not in shown


def test_neither_is_it_found_by_the_search(bench: Bench) -> None:
    steps.approved(bench)
    assert "Bagian identitas" not in text("/1971/cari/?q=identitas pelapor saksi")


def test_the_search_looks_at_description_and_ground(bench: Bench) -> None:
    steps.approved(bench)
    steps.approved(bench, SECRET, replace(PROPOSAL, description="Catatan kesehatan pegawai"))
    found = text(f"{LIST}?q=kesehatan")
    assert "Catatan kesehatan pegawai" in found
    assert PROPOSAL.description not in found
    assert "Catatan kesehatan pegawai" in text(f"{LIST}?q=huruf h")
    assert "Tidak ada butir yang cocok" in text(f"{LIST}?q=zzzz")


def test_the_csv_has_one_line_per_entry_and_no_formula(bench: Bench) -> None:
    steps.approved(bench, proposal=replace(PROPOSAL, description="=HYPERLINK(1) yang menipu"))
    body = text(f"{LIST}dik.csv")
    rows = list(csv.DictReader(io.StringIO(body.removeprefix("\ufeff"))))
    assert len(rows) == 1
    assert rows[0]["Uraian informasi"].startswith("'=")
    assert rows[0]["Jangka waktu"] == "5 tahun, sampai 23 November 2031"


def test_the_json_names_its_office_and_rule(bench: Bench) -> None:
    record = steps.approved(bench)
    told = json.loads(text(f"{LIST}dik.json"))
    assert told["publisher"]["region_code"] == "1971"
    [row] = told["records"]
    assert (row["sk_number"], row["starts_on"]) == (record.sk_number, "2026-11-23")


def test_other_kinds_of_file_and_unknown_entries_are_not_found(bench: Bench) -> None:
    steps.approved(bench)
    for place in ("dik.exe", f"{uuid4()}/"):
        assert Client().get(LIST + place).status_code == 404


def test_an_entry_of_another_office_is_not_found_here(bench: Bench) -> None:
    record = steps.approved(bench)
    assert Client().get(f"/1902/dikecualikan/{record.pk}/").status_code == 404


def test_what_expired_stands_open_at_once_and_leads_to_the_information_list(bench: Bench) -> None:
    record = steps.approved(bench, replace(ANALYSIS, expires_on=date(2027, 1, 4)))
    with clock.fixed(MONDAY + timedelta(days=60)):
        page = text(LIST)
        assert "Pernah dikecualikan, sekarang terbuka" in page
        assert "Informasi ini sekarang terbuka" in text(f"{LIST}{record.pk}/")
        assert json.loads(text(f"{LIST}dik.json"))["records"] == []
        records.expire_due(bench.office)
        assert "/1971/informasi/" in text(LIST)


def test_the_list_reads_few_rows_however_long_it_is(
    bench: Bench, django_assert_max_num_queries: Callable[[int], AbstractContextManager[object]]
) -> None:
    for number in range(6):
        steps.approved(bench, proposal=replace(PROPOSAL, description=f"Informasi nomor {number}"))
    with django_assert_max_num_queries(6):
        text(LIST)
