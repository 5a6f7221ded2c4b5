"""Due dates worked out by hand on paper, one row per article and season."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from serambi.law.calendar import CalendarYearMissing, Override, WorkingCalendar
from serambi.law.clocks import ClockEvent, ClockKind, StepKind, due
from serambi.law.rules import Regime, Rule, all_rules, rule
from tests.law.reckon import NATIONAL, WIB, WIT, WITA, due_on

TODAY = date(2026, 11, 23)

# (rule, regime, receipt or other day 0, due date)
TABLE = [
    # An ordinary month: UU 14/2008 art. 22(7)-(8), Perki 1/2019 art. 12
    ("request.answer", "umum", "2026-11-02", "2026-11-16"),
    ("request.extended", "umum", "2026-11-02", "2026-11-25"),
    ("request.answer", "pemilu", "2026-11-02", "2026-11-05"),
    ("request.extended", "pemilu", "2026-11-02", "2026-11-09"),
    # Across Idul Fitri 2026: free from 18 to 24 March, and on Good Friday, 3 April
    ("request.answer", "umum", "2026-03-17", "2026-04-08"),
    ("request.extended", "umum", "2026-03-17", "2026-04-17"),
    ("request.answer", "pemilu", "2026-03-17", "2026-03-27"),
    ("request.extended", "pemilu", "2026-03-17", "2026-03-31"),
    ("request.complete", "umum", "2026-03-17", "2026-03-27"),
    # Received in the middle of the holiday, on a day without service
    ("request.answer", "umum", "2026-03-21", "2026-04-08"),
    ("request.answer", "pemilu", "2026-03-24", "2026-03-27"),
    # Across the end of 2026: free on 24 and 25 December, 1 and 5 January
    ("request.answer", "umum", "2026-12-23", "2027-01-12"),
    ("request.extended", "umum", "2026-12-23", "2027-01-21"),
    ("request.answer", "pemilu", "2026-12-23", "2026-12-30"),
    ("request.extended", "pemilu", "2026-12-23", "2027-01-04"),
    ("request.answer", "pemilu", "2026-12-31", "2027-01-07"),
    ("request.complete", "umum", "2026-12-22", "2026-12-29"),
    ("request.complete", "pemilu", "2026-12-22", "2026-12-29"),
    # Across the end of 2025: free on 25 and 26 December and 1 January
    ("request.answer", "umum", "2025-12-17", "2026-01-05"),
    ("request.answer", "umum", "2025-11-23", "2025-12-05"),
    # 18 August 2025, a joint leave added late
    ("request.answer", "pemilu", "2025-08-15", "2025-08-21"),
    # Objection: UU 14/2008 art. 36, Perki 1/2019 art. 14
    ("objection.file", "umum", "2026-11-02", "2026-12-14"),
    ("objection.file", "pemilu", "2026-11-02", "2026-12-14"),
    ("objection.answer", "umum", "2026-11-02", "2026-12-14"),
    ("objection.answer", "pemilu", "2026-11-02", "2026-11-05"),
    # Dispute: UU 14/2008 art. 37(2)
    ("dispute.file", "umum", "2026-12-14", "2027-01-07"),
    ("dispute.file", "pemilu", "2026-12-14", "2027-01-07"),
    # Komisi Informasi and courts; court days are calendar days
    ("ki.start", "umum", "2026-12-14", "2027-01-07"),
    ("ki.finish", "pemilu", "2026-12-14", "2027-01-07"),
    ("ki.mediation_extended", "umum", "2026-12-14", "2027-01-18"),
    ("court.challenge", "umum", "2026-12-20", "2027-01-03"),
    ("court.cassation", "pemilu", "2026-12-20", "2027-01-03"),
    # Complaints (UU 25/2009) and personal data (UU 27/2022): weekends and holidays count
    ("complaint.respond", "umum", "2026-03-17", "2026-03-31"),
    ("complaint.decide", "umum", "2026-03-17", "2026-05-16"),
    ("pdp.correct", "pemilu", "2026-03-19", "2026-03-22"),
    # Every other clock from Monday, 14 December 2026; free on 24 and 25 December, 1 and 5 January
    ("ki.finish", "umum", "2026-12-14", "2027-05-27"),
    ("ki.papers", "umum", "2026-12-14", "2026-12-17"),
    ("ki.complete", "umum", "2026-12-14", "2026-12-23"),
    ("ki.summons", "umum", "2026-12-14", "2026-12-17"),
    ("ki.mediation", "umum", "2026-12-14", "2027-01-07"),
    ("ki.ruling_copy", "umum", "2026-12-14", "2026-12-17"),
    ("court.challenge", "pemilu", "2026-12-14", "2026-12-28"),
    ("court.final", "umum", "2026-12-14", "2027-01-07"),
    ("court.final", "pemilu", "2026-12-14", "2027-01-07"),
    ("court.cassation", "umum", "2026-12-14", "2026-12-28"),
    ("pdp.correct", "umum", "2026-12-14", "2026-12-17"),
    ("pdp.access", "umum", "2026-12-14", "2026-12-17"),
    ("pdp.access", "pemilu", "2026-12-14", "2026-12-17"),
    ("pdp.stop", "umum", "2026-12-14", "2026-12-17"),
    ("pdp.stop", "pemilu", "2026-12-14", "2026-12-17"),
    ("pdp.restrict", "umum", "2026-12-14", "2026-12-17"),
    ("pdp.restrict", "pemilu", "2026-12-14", "2026-12-17"),
    ("pdp.breach", "umum", "2026-12-14", "2026-12-17"),
    ("pdp.breach", "pemilu", "2026-12-14", "2026-12-17"),
    ("complaint.respond", "pemilu", "2026-12-14", "2026-12-28"),
    ("complaint.decide", "pemilu", "2026-12-14", "2027-02-12"),
    # A report of a suspected offence: working days for Pemilu, calendar days for Pemilihan
    ("report.pemilu", "pemilu", "2026-12-14", "2026-12-23"),
    ("report.pemilu", "pemilu", "2026-12-21", "2027-01-04"),
    ("report.pemilihan", "pemilu", "2026-12-21", "2026-12-28"),
]


def test_every_clock_has_a_date_that_was_reckoned_on_paper() -> None:
    assert {(code, regime) for code, regime, _, _ in TABLE} == {
        (one.code, one.regime.value) for one in all_rules()
    }


@pytest.mark.parametrize(("code", "regime", "receipt", "expected"), TABLE)
def test_the_date_is_the_one_reckoned_on_paper(
    code: str, regime: str, receipt: str, expected: str
) -> None:
    assert due_on(code, regime, date.fromisoformat(receipt)).date == date.fromisoformat(expected)


def test_the_trace_of_idul_fitri_says_why_every_day_counts_or_not() -> None:
    source = "tabel libur nasional (holidays 0.109)"
    assert due_on("request.extended", "pemilu", date(2026, 3, 17)).sentences() == [
        "hari 0 = Selasa, 17 Maret 2026, 09.00 WIB: permohonan diterima",
        f"18 Maret 2026 dilewati: cuti bersama Hari Suci Nyepi, {source}",
        f"19 Maret 2026 dilewati: Hari Suci Nyepi, {source}",
        f"20 Maret 2026 dilewati: cuti bersama Hari Raya Idul Fitri, {source}",
        "21 Maret 2026 dilewati: Sabtu, Hari Raya Idul Fitri",
        "22 Maret 2026 dilewati: Minggu, Hari kedua dari Hari Raya Idul Fitri",
        f"23 Maret 2026 dilewati: cuti bersama Hari Raya Idul Fitri, {source}",
        f"24 Maret 2026 dilewati: cuti bersama Hari Raya Idul Fitri, {source}",
        "hari 1 = Rabu, 25 Maret 2026",
        "hari 2 = Kamis, 26 Maret 2026",
        "hari 3 = Jumat, 27 Maret 2026: jatuh tempo pertama;"
        " perpanjangan dihitung mulai hari berikutnya",
        "28 Maret 2026 dilewati: Sabtu",
        "29 Maret 2026 dilewati: Minggu",
        "hari 4 = Senin, 30 Maret 2026",
        "hari 5 = Selasa, 31 Maret 2026: jatuh tempo, sampai akhir hari WIB",
    ]


def test_the_trace_of_the_issue_names_the_first_day_and_the_joint_leave() -> None:
    assert (
        "hari 1 = Senin, 24 November 2025"
        in due_on("request.answer", "umum", date(2025, 11, 23)).sentences()
    )
    assert any(
        line.startswith("26 Desember 2025 dilewati: cuti bersama Hari Raya Natal")
        for line in due_on("request.answer", "umum", date(2025, 12, 17)).sentences()
    )


def test_hours_run_around_the_clock_to_the_minute() -> None:
    due = due_on("pdp.breach", "umum", date(2026, 3, 19), hour=time(22, 15))
    assert due.at == datetime(2026, 3, 22, 15, 15, tzinfo=UTC)
    assert due.sentences() == [
        "hari 0 = Kamis, 19 Maret 2026, 22.15 WIB: kegagalan pelindungan data diketahui",
        "72 jam kemudian = Minggu, 22 Maret 2026, 22.15 WIB: jatuh tempo",
    ]


def test_midnight_stands_for_a_day_without_an_hour() -> None:
    due = due_on("request.answer", "pemilu", date(2026, 11, 2), hour=time(0))
    assert due.sentences()[0] == "hari 0 = Senin, 2 November 2026: permohonan diterima"


@pytest.mark.parametrize(
    ("zone", "word", "expected"),
    [
        (WIB, "WIB", datetime(2026, 11, 5, 16, 59, 59, 999999, tzinfo=UTC)),
        (WITA, "WITA", datetime(2026, 11, 5, 15, 59, 59, 999999, tzinfo=UTC)),
        (WIT, "WIT", datetime(2026, 11, 5, 14, 59, 59, 999999, tzinfo=UTC)),
    ],
)
def test_the_day_ends_at_midnight_of_the_office(
    zone: ZoneInfo, word: str, expected: datetime
) -> None:
    due = due_on("request.answer", "pemilu", date(2026, 11, 2), zone=zone)
    assert due.at == expected
    assert due.sentences()[-1].endswith(f"jatuh tempo, sampai akhir hari {word}")
    assert not due.is_late(expected)
    assert due.is_late(expected.replace(microsecond=0, second=0, minute=0, hour=17))


def test_a_local_voting_day_moves_the_date_and_is_named_with_its_decree() -> None:
    voting = Override(date(2025, 8, 27), False, "Pemungutan suara ulang", "SK 100/2025", "1971")
    local = due_on(
        "request.answer", "pemilu", date(2025, 8, 26), calendar=WorkingCalendar([voting])
    )
    assert local.date == date(2025, 9, 1)
    assert due_on("request.answer", "pemilu", date(2025, 8, 26)).date == date(2025, 8, 29)
    assert "27 Agustus 2025 dilewati: Pemungutan suara ulang, SK 100/2025" in local.sentences()


def test_a_day_made_working_by_decree_counts_and_says_so() -> None:
    worked = Override(date(2026, 3, 18), True, "Cuti bersama dibatalkan", "SKB 9/2026", "nasional")
    due = due_on("request.answer", "pemilu", date(2026, 3, 17), calendar=WorkingCalendar([worked]))
    assert due.date == date(2026, 3, 26)
    assert due.sentences()[1] == (
        "hari 1 = Rabu, 18 Maret 2026 (hari kerja: Cuti bersama dibatalkan, SKB 9/2026)"
    )


def test_a_decree_says_nothing_to_a_clock_of_calendar_days() -> None:
    worked = Override(date(2026, 3, 18), True, "Cuti bersama dibatalkan", "SKB 9/2026", "nasional")
    due = due_on("court.challenge", "umum", date(2026, 3, 17), calendar=WorkingCalendar([worked]))
    assert due.sentences()[1] == "hari 1 = Rabu, 18 Maret 2026"


def test_a_date_that_needs_a_year_without_a_table_is_refused_with_a_next_step() -> None:
    with pytest.raises(CalendarYearMissing) as caught:
        due_on("request.answer", "umum", date(2027, 12, 20))
    assert caught.value.year == 2028
    assert "2028" in caught.value.sentence
    assert "SKB" in caught.value.next_step


def test_a_date_that_just_fits_the_last_known_year_is_given() -> None:
    assert due_on("request.answer", "pemilu", date(2027, 12, 28)).date == date(2027, 12, 31)


def test_days_left_are_the_counted_days_still_to_come() -> None:
    due = due_on("request.answer", "pemilu", date(2026, 3, 17))
    assert [due.left(date(2026, 3, day)) for day in (17, 20, 25, 26, 27, 28)] == [3, 3, 2, 1, 0, 0]


# What day 0 of each kind of event is called, as people read it
STARTS = {
    "received": "permohonan diterima",
    "asked": "kelengkapan diminta",
    "ground": "alasan keberatan ditemukan",
    "objected": "keberatan tertulis diterima",
    "objection_closed": "tanggapan keberatan diterima, atau jatuh temponya lewat",
    "disputed": "permohonan sengketa diterima Komisi Informasi",
    "summoned": "panggilan sidang diterima",
    "mediated": "pertemuan mediasi pertama",
    "pronounced": "putusan dibacakan",
    "ruled": "putusan diterima",
    "complained": "pengaduan diterima",
    "known": "dugaan pelanggaran diketahui",
    "subject_asked": "permintaan subjek data diterima",
    "breached": "kegagalan pelindungan data diketahui",
}
NOTES = {
    "asked": "kelengkapan diminta",
    "completed": "permohonan dilengkapi",
    "paused": "waktu dihentikan sementara",
    "resumed": "waktu dilanjutkan",
    "extended": "perpanjangan diberitahukan",
    "corrected": "waktu terima dikoreksi",
}


@pytest.mark.parametrize("one", all_rules(), ids=lambda one: f"{one.code}-{one.regime}")
def test_day_zero_says_what_happened(one: Rule) -> None:
    first = due_on(one.code, one.regime, date(2026, 12, 14)).sentences()[0]
    assert first == f"hari 0 = Senin, 14 Desember 2026, 09.00 WIB: {STARTS[one.counts_from]}"


@pytest.mark.parametrize(("kind", "words"), NOTES.items())
def test_what_happened_later_is_told_in_words(kind: str, words: str) -> None:
    events = [
        ClockEvent(ClockKind.RECEIVED, datetime(2026, 11, 2, 9, tzinfo=WIB)),
        ClockEvent(ClockKind(kind), datetime(2026, 11, 3, 9, tzinfo=WIB)),
    ]
    found = due(events, rule("request.answer", Regime.UMUM, TODAY), NATIONAL, WIB)
    [told] = [step for step in found.trace if step.kind is StepKind.NOTE]
    stays = "; aturan ini tidak mengenal penghentian waktu, jatuh tempo tetap"
    moves = kind in {"asked", "completed", "paused", "resumed"}
    assert told.text == f"3 November 2026: {words}{stays if moves else ''}"
    assert (told.day, told.number, told.counted) == (date(2026, 11, 3), None, False)


@pytest.mark.parametrize("code", ["request.answer", "pdp.breach"])
def test_the_answer_names_its_rule_and_the_table_it_was_counted_with(code: str) -> None:
    table = WorkingCalendar([Override(TODAY, True, "Buka", "SK 7", "1971")])
    found = due_on(code, "umum", TODAY, calendar=table, zone=WITA)
    one = rule(code, Regime.UMUM, TODAY)
    assert (found.rule, found.zone, found.calendar_version) == (one, WITA, table.version)
    assert (found.basis, found.evidence) == (one.basis, one.evidence)
    assert found.at.tzinfo is UTC


def test_the_kinds_of_steps_tell_free_days_from_counted_ones() -> None:
    trace = due_on("request.answer", "pemilu", date(2026, 11, 26)).trace
    assert [(step.kind.value, step.number, step.counted) for step in trace] == [
        ("start", 0, False), ("counted", 1, True), ("skipped", None, False),
        ("skipped", None, False), ("counted", 2, True), ("counted", 3, True),
    ]  # fmt: skip


def test_hours_end_on_the_day_of_the_office_and_not_of_the_server() -> None:
    """03.00 WIT is still the day before in UTC."""
    found = due_on("pdp.breach", "umum", date(2026, 11, 3), hour=time(3), zone=WIT)
    assert found.date == date(2026, 11, 6)
    assert found.at == datetime(2026, 11, 5, 18, tzinfo=UTC)


def test_a_zone_without_a_short_name_is_named_in_full() -> None:
    found = due_on("request.answer", "pemilu", date(2026, 11, 2), zone=ZoneInfo("Asia/Tokyo"))
    assert found.sentences()[-1].endswith("jatuh tempo, sampai akhir hari Asia/Tokyo")
