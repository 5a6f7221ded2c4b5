from dataclasses import replace

import pytest

from serambi.letters.contents import Cost, Given, Notice
from serambi.letters.wording.notice import decision, rows_a, rows_b
from tests.letters import samples

NOTICES = {
    "granted": samples.NOTICE_GRANTED,
    "partial": samples.NOTICE_PARTIAL,
    "not held": samples.NOTICE_NOT_HELD,
    "not documented": samples.NOTICE_NOT_DOCUMENTED,
}


@pytest.mark.parametrize("name", NOTICES)
def test_a_notice_answers_every_letter_of_article_22_7(name: str) -> None:
    rows = [*rows_a(NOTICES[name]), *rows_b(NOTICES[name])]
    assert {letter for row in rows for letter in row.letters} == set("abcdefg")
    assert all(row.text.strip() for row in rows if row.letters)


def test_the_decision_is_one_plain_sentence() -> None:
    assert decision(samples.NOTICE_GRANTED) == "permohonan Anda dikabulkan seluruhnya."
    assert decision(samples.NOTICE_PARTIAL) == "permohonan Anda dikabulkan sebagian."
    assert decision(samples.NOTICE_NOT_HELD) == "informasi yang Anda minta tidak kami kuasai."
    assert (
        decision(samples.NOTICE_NOT_DOCUMENTED)
        == "informasi yang Anda minta belum kami dokumentasikan."
    )


def test_a_blackout_alone_makes_it_partial() -> None:
    given = Given(material="Berkas", medium="PDF", blackout="Kolom nama dihitamkan.")
    notice = Notice(about=samples.ABOUT, applicant=samples.SITI, given=given)
    assert decision(notice) == "permohonan Anda dikabulkan sebagian."


def test_what_is_not_held_is_no_refusal_and_names_the_holder() -> None:
    told = {
        row.label: row.text
        for row in [*rows_a(samples.NOTICE_NOT_HELD), *rows_b(samples.NOTICE_NOT_HELD)]
    }
    assert "bukan penolakan menurut Pasal 17" in told["Tidak ada"]
    assert told["Badan publik yang menguasai"].startswith("Pengadilan Negeri Pangkalpinang\n")


def test_what_is_not_documented_has_a_promised_day() -> None:
    told = {row.label: row.text for row in rows_b(samples.NOTICE_NOT_DOCUMENTED)}
    assert told["Akan tersedia paling lambat"] == "Jumat, 29 Januari 2027"


def test_a_free_answer_says_so_and_a_real_cost_says_how_to_pay() -> None:
    free = {row.label: row.text for row in rows_a(samples.NOTICE_GRANTED)}
    paid = {row.label: row.text for row in rows_a(samples.NOTICE_PARTIAL)}
    assert free["Biaya dan cara membayar"] == "Tanpa biaya (Rp0)."
    assert paid["Biaya dan cara membayar"] == "Rp30.000. Dibayar ke bendahara saat berkas diambil."


def test_a_notice_that_says_nothing_is_no_notice() -> None:
    with pytest.raises(ValueError, match="section"):
        Notice(about=samples.ABOUT, applicant=samples.SITI)


def test_what_costs_money_comes_when_it_is_paid_and_not_with_the_letter() -> None:
    given = Given(
        material="Rekapitulasi", medium="Salinan cetak", delivery="Diambil di kantor",
        cost=Cost(sheets=20, price_per_sheet=500, payment="Setoran"), days_to_provide=0,
        items=("Rekapitulasi.pdf",),
    )  # fmt: skip
    [time] = [
        row.text
        for row in rows_a(Notice(about=samples.ABOUT, applicant=samples.SITI, given=given))
        if row.label == "Waktu penyediaan"
    ]
    assert time == "Segera sesudah biaya diterima."
    later = replace(given, days_to_provide=3)
    [time] = [
        row.text
        for row in rows_a(Notice(about=samples.ABOUT, applicant=samples.SITI, given=later))
        if row.label == "Waktu penyediaan"
    ]
    assert time == "3 hari kerja sesudah biaya diterima."
