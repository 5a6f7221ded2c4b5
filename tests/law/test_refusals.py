"""Every refusal of the law in its exact words: code, sentence, next step and field."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from serambi.core.errors import InvalidInput, Refused, SerambiError
from serambi.law.calendar import CalendarYearMissing, WorkingCalendar
from serambi.law.clock_acts import category, check_pause, check_receipt, check_resume
from serambi.law.clocks import ClockEvent, ClockKind, Regime, due, rule
from serambi.law.consequence_test import check_period
from serambi.law.exemptions import exemption
from serambi.law.grounds import objection_ground
from serambi.law.headings import heading
from serambi.law.numbering import render, validate
from tests.law.reckon import NATIONAL, WIB

TODAY = date(2026, 11, 23)


def at(day: int) -> datetime:
    return datetime(2026, 11, day, 3, tzinfo=UTC)


RECEIVED = ClockEvent(ClockKind.RECEIVED, at(2))
STOPPED = [RECEIVED, ClockEvent(ClockKind.PAUSED, at(4))]


def period(code: str, expires: date | None, review: date | None = None) -> None:
    check_period(exemption(code), starts_on=TODAY, expires_on=expires, review_on=review)


def number(template: str) -> None:
    render(template, seq=1, day=TODAY, office_code="1971")


LOOK = "Periksa tanggal dan jamnya."
WHEN = "Tulis tanggal berakhir, atau untuk huruf selain a tanggal tinjauannya."
WIDTHS = "Yang boleh memakai lebar hanya {seq:03} dan {month:02}."
EXAMPLE = "Contoh: {seq:03}/REG.PPID/{office}/{roman}/{year}."
CODES = (
    "request.complete, request.answer, request.extended, objection.file, objection.answer,"
    " dispute.file, ki.start, ki.finish, ki.papers, ki.complete, ki.summons, ki.mediation,"
    " ki.mediation_extended, ki.ruling_copy, court.challenge, court.final, court.cassation,"
    " pdp.correct, pdp.access, pdp.stop, pdp.restrict, pdp.breach, complaint.respond,"
    " complaint.decide, report.pemilu, report.pemilihan"
)
Words = tuple[str, str, str, str]
CASES: list[tuple[Callable[[], object], Words]] = [
    (
        lambda: rule("request.anser", Regime.UMUM, TODAY),
        ("clock.rule_unknown", "Tidak ada aturan waktu bernama request.anser.", f"Pilih salah satu: {CODES}.", "rule"),
    ),
    (
        lambda: rule("request.answer", Regime.PEMILU, date(2019, 2, 27)),
        (
            "clock.rule_not_in_force",
            "Tidak ada aturan request.answer untuk rezim pemilu yang berlaku pada 27 Februari 2019.",
            "Periksa tanggal dan rezimnya.",
            "received",
        ),
    ),
    (
        lambda: due([RECEIVED], rule("request.complete", Regime.UMUM, TODAY), NATIONAL, WIB),
        (
            "clock.no_start",
            "Aturan request.complete belum dapat dihitung karena belum ada saat kelengkapan diminta.",
            "",
            "received",
        ),
    ),
    (
        lambda: category(ClockKind.PAUSED, ""),
        ("clock.category", "Kategori belum dipilih.", "Pilih salah satu dari daftar.", "category"),
    ),
    (
        lambda: check_pause(STOPPED, at(5), at(9)),
        ("clock.paused", "Waktu sudah dihentikan sementara.", "Lanjutkan dahulu.", ""),
    ),
    (
        lambda: check_resume([RECEIVED], at(5), at(9)),
        ("clock.running", "Waktu tidak sedang dihentikan.", "", ""),
    ),
    (
        lambda: check_pause([RECEIVED], at(1), at(9)),
        ("clock.before_receipt", "Waktunya mendahului penerimaan permohonan.", LOOK, "at"),
    ),
    (
        lambda: check_pause([RECEIVED], at(10), at(9)),
        ("clock.future", "Waktunya ada di masa depan.", LOOK, "at"),
    ),
    (
        lambda: check_resume(STOPPED, at(3), at(9)),
        ("clock.before_turn", "Waktunya mendahului penghentian atau pelanjutan yang terakhir.", LOOK, "at"),
    ),
    (
        lambda: check_receipt([RECEIVED], at(4), at(3), at(9)),
        ("clock.after_record", "Waktu terima tidak mungkin sesudah permohonan dicatat.", LOOK, "at"),
    ),
    (
        lambda: check_receipt(STOPPED, at(5), at(6), at(9)),
        ("clock.after_act", "Waktu terima tidak mungkin sesudah tindakan pertama pada permohonan.", LOOK, "at"),
    ),
    (
        lambda: exemption("17.k"),
        (
            "exemption.unknown",
            "Tidak ada dasar pengecualian 17.k dalam UU 14/2008 Pasal 17.",
            "Pilih huruf dan angka dari daftar.",
            "exemption",
        ),
    ),
    (
        lambda: objection_ground("h"),
        ("objection.ground_unknown", "Tidak ada alasan keberatan dengan huruf h.", "Pilih dari tujuh alasan yang ada.", "grounds"),
    ),
    (
        lambda: heading("berkala.apa"),
        ("heading.unknown", "Tidak ada pokok informasi berkala.apa.", "Pilih dari daftar.", "heading"),
    ),
    (
        lambda: period("17.a.2", None, TODAY),
        (
            "exemption.period_needs_end",
            "Huruf a berlaku paling lama 30 tahun, jadi harus ada tanggal berakhirnya.",
            WHEN,
            "expires_on",
        ),
    ),
    (
        lambda: period("17.a.2", date(2056, 11, 24)),
        ("exemption.period_too_long", "Jangka waktu melewati 30 tahun (PP 61/2010 Pasal 5).", WHEN, "expires_on"),
    ),
    (
        lambda: period("17.h.1", None),
        ("exemption.period_missing", "Jangka waktu pengecualian belum ditulis.", WHEN, "expires_on"),
    ),
    (
        lambda: period("17.h.1", TODAY),
        ("exemption.period_past", "Jangka waktu harus berakhir sesudah 23 November 2026.", WHEN, "expires_on"),
    ),
    (
        lambda: period("17.h.1", None, TODAY),
        (
            "exemption.review_past",
            "Tinjauan harus sesudah 23 November 2026.",
            "Pilih tanggal yang lebih kemudian.",
            "review_on",
        ),
    ),
    (
        lambda: validate("{year}"),
        ("numbering.template", "Pola nomor harus memuat {seq}.", EXAMPLE, "template"),
    ),
    (
        lambda: validate("{seq}"),
        ("numbering.template", "Pola nomor harus memuat {year}.", EXAMPLE, "template"),
    ),
    (
        lambda: validate("{seq}/{year}/" + "A" * 68),
        ("numbering.template", "Pola nomor paling panjang 80 karakter.", "", "template"),
    ),
    (
        lambda: number("{seq}/{year}/{kind}"),
        ("numbering.template", "Pola nomor memakai {kind}, tetapi isinya belum ada.", "", "template"),
    ),
    (
        lambda: number("{seq}/{year}/{class}"),
        ("numbering.template", "Pola nomor memakai {class}, tetapi isinya belum ada.", "", "template"),
    ),
    (
        lambda: validate("{seq/{year}"),
        ("numbering.template", "Kurung kurawal dalam pola nomor tidak berpasangan.", "", "template"),
    ),
    (
        lambda: validate("{seq}|{year}"),
        ("numbering.template", "Pola nomor hanya boleh memuat huruf, angka, titik, garis dan spasi.", "", "template"),
    ),
    (
        lambda: validate("{seq}/{year}/{nama}"),
        (
            "numbering.template",
            "Pola nomor memuat {nama} yang tidak dikenal.",
            "Yang dikenal: {seq} {roman} {month} {year} {office} {kind} {class}.",
            "template",
        ),
    ),
    (
        lambda: validate("{seq!r}/{year}"),
        ("numbering.template", "Bentuk {seq} dalam pola nomor tidak dikenal.", WIDTHS, "template"),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("refuse", "words"), CASES, ids=[words[0] for _, words in CASES])
def test_a_refusal_says_what_is_wrong_and_what_to_do(
    refuse: Callable[[], object], words: Words
) -> None:
    with pytest.raises(SerambiError) as caught:
        refuse()
    error = caught.value
    field = error.field if isinstance(error, InvalidInput) else ""
    assert (error.code, error.sentence, error.next_step, field) == words
    assert isinstance(error, InvalidInput if words[3] else Refused)


def test_a_year_without_a_table_says_which_and_where_to_get_it() -> None:
    with pytest.raises(CalendarYearMissing) as caught:
        WorkingCalendar().is_working(date(2028, 1, 3))
    assert caught.value.year == 2028
    assert caught.value.code == "calendar.year_missing"
    assert caught.value.sentence == (
        "Daftar hari libur dan cuti bersama tahun 2028 belum tersedia."
    )
    assert caught.value.next_step == (
        "Masukkan seluruh hari libur nasional dan cuti bersama 2028 menurut SKB sebagai kalender"
        " nasional, atau perbarui aplikasi."
    )


def test_a_template_of_eighty_signs_still_fits() -> None:
    validate("{seq}/{year}/" + "A" * 67)
