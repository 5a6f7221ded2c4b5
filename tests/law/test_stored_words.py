"""Words that are stored, sent or styled: a changed word would orphan rows, addresses and drawings."""

from enum import StrEnum

import pytest

from serambi.law import (
    calendar,
    clock_acts,
    consequence_test,
    dispute,
    exempt_item,
    headings,
    lifecycle,
    objection,
    roles,
    rules,
    strip,
    trace,
)

STORED: dict[type[StrEnum], str] = {
    calendar.DayKind: "weekend holiday cuti_bersama",
    trace.StepKind: "start counted skipped paused note",
    strip.StripKind: "receipt working weekend holiday paused due",
    rules.Regime: "umum pemilu",
    rules.Unit: "hari_kerja hari jam",
    rules.Evidence: "V V2 M D",
    rules.ClockKind: (
        "received asked completed paused resumed extended corrected answered ground objected"
        " objection_closed disputed summoned mediated pronounced ruled complained known"
        " subject_asked breached"
    ),
    clock_acts.Category: (
        "menunggu_pemohon menunggu_badan_lain keadaan_kahar sebab_berakhir salah_catat"
        " belum_terkumpul belum_jelas oleh_pemohon lewat_petugas salah_ketik bukti_lain salah_rezim"
    ),
    headings.Category: "berkala serta_merta setiap_saat",
    roles.Role: "pemohon petugas ppid atasan pembina admin sistem",
    lifecycle.Outcome: "dikabulkan sebagian ditolak tidak_dikuasai belum_didokumentasikan",
    objection.Outcome: "menguatkan mengabulkan mengabulkan_sebagian",
    dispute.Outcome: "dikabulkan sebagian ditolak tidak_diterima tanpa_membuka",
    consequence_test.Outcome: "dikecualikan terbuka",
    exempt_item.Outcome: "tertutup terbuka",
}


@pytest.mark.parametrize("kind", STORED, ids=lambda kind: f"{kind.__module__}.{kind.__name__}")
def test_the_words_of_a_closed_list_stay(kind: type[StrEnum]) -> None:
    assert [one.value for one in kind] == STORED[kind].split()


def test_roles_are_shown_by_their_names() -> None:
    assert {role.value: name for role, name in roles.ROLE_NAMES.items()} == {
        "pemohon": "Pemohon",
        "petugas": "Petugas layanan informasi",
        "ppid": "PPID",
        "atasan": "Atasan PPID",
        "pembina": "Pembina PPID",
        "admin": "Admin kantor",
        "sistem": "Sistem",
    }
    assert [role.value for role in roles.STAFF_ROLES] == [
        "petugas", "ppid", "atasan", "pembina", "admin",
    ]  # fmt: skip
    assert roles.STAFF_ROLES[:4] == roles.CASE_ROLES


def test_regimes_and_units_are_shown_by_their_names() -> None:
    assert rules.REGIME_NAMES == {
        "umum": "Informasi umum",
        "pemilu": "Informasi Pemilu dan Pemilihan",
    }
    assert rules.UNIT_NAMES == {"hari_kerja": "hari kerja", "hari": "hari", "jam": "jam"}


def test_letter_a_of_article_17_and_two_others_may_be_opened_early() -> None:
    """PP 61/2010 art. 5 (open court) and art. 8 (consent, public post)."""
    assert set("agh") == exempt_item.OPENS_IN_PART
    assert {
        "aktif",
        "akan_berakhir",
        "ditetapkan_terbuka",
        "dibuka_sebagian",
    } == exempt_item.CLOSING
    assert (exempt_item.WARNINGS, exempt_item.DECIDE_BEFORE) == ((90, 45), 30)
