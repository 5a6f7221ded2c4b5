"""Stop, go on, correct: each with category, reason and a possible moment; no promise is shortened."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from serambi.casework.models import ClockRow, InformationRequest
from serambi.casework.models.choices import Channel
from serambi.casework.selectors.clock import clock_of
from serambi.casework.services.clock import choose_regime, correct_receipt, pause, resume
from serambi.core import clock
from serambi.core.errors import InvalidInput, NotAllowed, Refused
from serambi.law.clocks import Regime
from serambi.law.roles import Role
from serambi.ledger.selectors import thread
from serambi.outbox.models import Delivery
from tests.casework.cases import GENERAL, MONDAY, answered, registered
from tests.casework.conftest import Desk
from tests.support.cast import ClientAs, World

WHY = {"category": "menunggu_badan_lain", "reason": "Menunggu keterangan KPU Kota."}
AGAIN = {"category": "sebab_berakhir", "reason": "Keterangan KPU sudah diterima."}


def stop_clock(desk: Desk, case: InformationRequest, **changes: Any) -> InformationRequest:
    given = {"office": desk.office, "actor": desk.ppid, "case_id": case.pk, **WHY, **changes}
    return pause(**given)


def go_on(desk: Desk, case: InformationRequest, **changes: Any) -> InformationRequest:
    given = {"office": desk.office, "actor": desk.ppid, "case_id": case.pk, **AGAIN, **changes}
    return resume(**given)


def test_a_stopped_clock_is_told_and_the_due_date_stays(desk: Desk) -> None:
    case = registered(desk.office, GENERAL).case
    due = case.due_on
    case = stop_clock(desk, case)
    with clock.fixed(MONDAY + timedelta(days=3)):
        case = go_on(desk, case)
    assert case.due_on == due == clock_of(case).in_force.date
    lines = "\n".join(clock_of(case).in_force.sentences())
    assert "waktu dihentikan sementara; aturan ini tidak mengenal penghentian waktu" in lines
    assert "Menunggu keterangan badan lain: Menunggu keterangan KPU Kota." in lines
    assert "waktu dilanjutkan" in lines
    sentences = [event.sentence() for event in thread(desk.office, ("request", case.pk))]
    assert "Waktu dihentikan sementara sejak Senin, 23 November 2026, 09.00 WIB" in sentences[-2]
    assert "Sebab penghentian sudah berakhir: Keterangan KPU sudah diterima." in sentences[-1]
    assert Delivery.objects.filter(dedupe_key__contains=":clock:").count() == 2


def test_a_clock_that_stands_still_is_not_stopped_again(desk: Desk) -> None:
    case = stop_clock(desk, registered(desk.office).case)
    with pytest.raises(Refused) as caught:
        stop_clock(desk, case)
    assert caught.value.code == "clock.paused"


def test_a_running_clock_does_not_go_on(desk: Desk) -> None:
    with pytest.raises(Refused) as caught:
        go_on(desk, registered(desk.office).case)
    assert caught.value.code == "clock.running"


@pytest.mark.parametrize("hours", [-1, 1])
def test_an_impossible_moment_comes_back_at_its_field(desk: Desk, hours: int) -> None:
    case = registered(desk.office).case
    with pytest.raises(InvalidInput) as caught:
        stop_clock(desk, case, at=MONDAY + timedelta(hours=hours))
    assert caught.value.field == "at"
    assert ClockRow.objects.filter(kind="paused").count() == 0


def test_a_stop_does_not_begin_before_the_last_restart(desk: Desk) -> None:
    case = stop_clock(desk, registered(desk.office).case)
    with clock.fixed(MONDAY + timedelta(days=2)):
        go_on(desk, case)
    with clock.fixed(MONDAY + timedelta(days=3)), pytest.raises(InvalidInput):
        stop_clock(desk, case, at=MONDAY + timedelta(days=1))


@pytest.mark.parametrize("wrong", [{"category": "sebab_berakhir"}, {"reason": " "}])
def test_stopping_needs_a_category_of_its_own_and_a_reason(
    desk: Desk, wrong: dict[str, str]
) -> None:
    with pytest.raises(InvalidInput) as caught:
        stop_clock(desk, registered(desk.office).case, **wrong)
    assert caught.value.field in wrong


def test_only_the_ppid_touches_the_clock(desk: Desk) -> None:
    with pytest.raises(NotAllowed):
        stop_clock(desk, registered(desk.office).case, actor=desk.officer)


def test_after_the_notice_the_clock_is_left_alone(desk: Desk) -> None:
    with pytest.raises(Refused):
        stop_clock(desk, answered(desk.office, desk.officer, desk.ppid))


def corrected(desk: Desk, case: InformationRequest, at: datetime) -> InformationRequest:
    return correct_receipt(
        office=desk.office, actor=desk.ppid, case_id=case.pk, at=at,
        category="bukti_lain", reason="Cap pos surat berbeda.",
    )  # fmt: skip


def by_letter(desk: Desk, received_at: datetime) -> InformationRequest:
    return registered(
        desk.office, GENERAL, channel=Channel.LETTER, received_at=received_at, actor=desk.officer
    ).case


def test_an_earlier_receipt_keeps_the_promised_date(desk: Desk) -> None:
    case = by_letter(desk, MONDAY - timedelta(days=3))
    promised = case.due_on
    case = corrected(desk, case, MONDAY - timedelta(days=7))
    found = clock_of(case)
    assert found.in_force.date < promised == case.due_on == found.due_on
    assert case.received_at == MONDAY - timedelta(days=7)
    lines = "\n".join(found.in_force.sentences())
    assert "waktu terima dikoreksi" in lines
    assert "Bukti terima menunjukkan waktu lain" in lines
    last = thread(desk.office, ("request", case.pk))[-1]
    assert last.act == "request.corrected"
    assert "Senin, 16 November 2026" in last.sentence()


def test_a_later_receipt_moves_the_date_later(desk: Desk) -> None:
    case = by_letter(desk, MONDAY - timedelta(days=7))
    promised = case.due_on
    case = corrected(desk, case, MONDAY - timedelta(days=3))
    assert case.due_on > promised
    assert case.due_on == clock_of(case).in_force.date


def test_a_receipt_after_its_own_record_is_impossible(desk: Desk) -> None:
    case = by_letter(desk, MONDAY - timedelta(days=7))
    with (
        clock.fixed(MONDAY + timedelta(days=2)),
        pytest.raises(InvalidInput) as caught,
    ):
        corrected(desk, case, MONDAY + timedelta(days=1))
    assert caught.value.field == "at"


def test_a_regime_with_a_shorter_clock_keeps_the_promised_date(desk: Desk) -> None:
    case = registered(desk.office, GENERAL).case
    case = choose_regime(
        office=desk.office, actor=desk.ppid, case_id=case.pk, regime=Regime.PEMILU,
        reason="Topik pengawasan Pemilu",
    )  # fmt: skip
    assert case.due_on == date(2026, 12, 7)
    assert case.first_due_on == clock_of(case).in_force.date == date(2026, 11, 26)


def test_stop_go_on_and_correct_over_the_desk(
    desk: Desk, world: World, client_as: ClientAs
) -> None:
    case = by_letter(desk, datetime(2026, 11, 18, 2, tzinfo=UTC))
    page = f"/{desk.office.code}/meja/permohonan/{case.pk}/"
    ppid = client_as(world.here[Role.PPID])
    typed = {"jeda-category": "keadaan_kahar", "jeda-reason": "Banjir di kantor sejak pagi."}
    assert ppid.post(f"{page}lakukan/jeda/", typed).status_code == 302
    text = ppid.get(page).content.decode()
    assert "Aturan ini tidak mengenal penghentian waktu" in text
    assert "dasar: primer" in text
    assert "Banjir di kantor sejak pagi." in text
    typed = {"lanjut-category": "sebab_berakhir", "lanjut-reason": "Banjir sudah surut."}
    assert ppid.post(f"{page}lakukan/lanjut/", typed).status_code == 302
    typed = {
        "koreksi-category": "salah_ketik", "koreksi-reason": "Salah ketik tanggal.",
        "koreksi-at": "2026-11-17", "koreksi-hour": "10:30",
    }  # fmt: skip
    assert ppid.post(f"{page}lakukan/koreksi/", typed).status_code == 302
    case.refresh_from_db()
    assert case.received_at == datetime(2026, 11, 17, 3, 30, tzinfo=UTC)
    assert "Dijanjikan" in ppid.get(page).content.decode()


@pytest.mark.parametrize(
    ("slug", "typed"),
    [
        ("jeda", {}),
        ("jeda", {"jeda-category": "keadaan_kahar"}),
        ("jeda", {"jeda-category": "x", "jeda-reason": "Banjir besar"}),
        ("jeda", {"jeda-category": "keadaan_kahar", "jeda-reason": "Banjir besar", "jeda-at": "besok"}),
        ("jeda", {"jeda-category": "keadaan_kahar", "jeda-reason": "Banjir besar", "jeda-at": "2026-11-23"}),
        ("jeda", {"jeda-category": "keadaan_kahar", "jeda-reason": "Banjir besar", "jeda-at": "2026-11-24", "jeda-hour": "08:00"}),
        ("koreksi", {"koreksi-category": "salah_ketik", "koreksi-reason": "Salah ketik"}),
        ("koreksi", {"koreksi-category": "salah_ketik", "koreksi-reason": "Salah ketik", "koreksi-at": "2026-11-20"}),
        ("perpanjang", {"perpanjang-reason": "Dokumen tersebar di kecamatan."}),
    ],
)  # fmt: skip
def test_a_mistake_on_the_clock_comes_back_at_its_field(
    desk: Desk, world: World, client_as: ClientAs, slug: str, typed: dict[str, str]
) -> None:
    case = registered(desk.office, replace(GENERAL)).case
    InformationRequest.objects.filter(pk=case.pk).update(state="diproses")
    page = f"/{desk.office.code}/meja/permohonan/{case.pk}/"
    back = client_as(world.here[Role.PPID]).post(f"{page}lakukan/{slug}/", typed)
    assert back.status_code == 422
    text = back.content.decode()
    assert "error-summary" in text
    for value in typed.values():
        assert value in text
