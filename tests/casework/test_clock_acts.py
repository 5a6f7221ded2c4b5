from datetime import date, timedelta

import pytest

from serambi.casework.selectors.clock import Timing, clock_of
from serambi.casework.services.clock import choose_regime, extend
from serambi.casework.services.completion import ask_completion, complete, stop
from serambi.core import clock
from serambi.core.errors import InvalidInput, NotAllowed, Refused
from serambi.identity.actors import applicant
from serambi.law.clocks import Regime
from serambi.letters.models import Letter
from tests.casework.cases import GENERAL, MONDAY, answered, in_work, registered
from tests.casework.conftest import Desk

REASON = "Dokumen tersebar di tujuh kecamatan."


def test_extending_once_adds_two_or_seven_working_days(desk: Desk) -> None:
    election = extend(
        office=desk.office,
        actor=desk.ppid,
        case_id=in_work(desk.office, desk.ppid).pk,
        reason=REASON,
    )
    assert election.due_on == date(2026, 11, 30)
    general = in_work(desk.office, desk.ppid, GENERAL)
    assert extend(
        office=desk.office, actor=desk.ppid, case_id=general.pk, reason=REASON
    ).due_on == date(2026, 12, 16)
    assert Letter.objects.filter(kind="perpanjangan").count() == 2


def test_a_second_extension_is_refused(desk: Desk) -> None:
    case = in_work(desk.office, desk.ppid)
    extend(office=desk.office, actor=desk.ppid, case_id=case.pk, reason=REASON)
    with pytest.raises(Refused):
        extend(office=desk.office, actor=desk.ppid, case_id=case.pk, reason=REASON)


def test_extending_after_the_date_is_refused(desk: Desk) -> None:
    case = in_work(desk.office, desk.ppid)
    with clock.fixed(MONDAY + timedelta(days=4)), pytest.raises(Refused) as caught:
        extend(office=desk.office, actor=desk.ppid, case_id=case.pk, reason=REASON)
    assert caught.value.code == "extend.late"


def test_an_extension_needs_its_reason(desk: Desk) -> None:
    case = in_work(desk.office, desk.ppid)
    with pytest.raises(InvalidInput):
        extend(office=desk.office, actor=desk.ppid, case_id=case.pk, reason=" ")


def test_correcting_the_regime_moves_both_dates(desk: Desk) -> None:
    case = registered(desk.office).case
    case = choose_regime(
        office=desk.office,
        actor=desk.ppid,
        case_id=case.pk,
        regime=Regime.UMUM,
        reason="Anggaran kantor",
    )
    assert (case.regime, case.due_on) == ("umum", date(2026, 12, 7))


def test_the_regime_is_closed_after_notice(desk: Desk) -> None:
    case = answered(desk.office, desk.officer, desk.ppid)
    with pytest.raises(Refused):
        choose_regime(
            office=desk.office,
            actor=desk.ppid,
            case_id=case.pk,
            regime=Regime.UMUM,
            reason="terlambat sadar",
        )


def test_choosing_the_regime_in_force_is_a_mistake(desk: Desk) -> None:
    case = registered(desk.office).case
    with pytest.raises(InvalidInput):
        choose_regime(
            office=desk.office,
            actor=desk.ppid,
            case_id=case.pk,
            regime=Regime.PEMILU,
            reason="sama saja",
        )


def test_asking_for_completion_leaves_the_answer_date_where_it_was(desk: Desk) -> None:
    case = registered(desk.office).case
    before = case.due_on
    case = ask_completion(
        office=desk.office, actor=desk.officer, case_id=case.pk, missing="Foto KTP belum terbaca"
    )
    assert case.state == "perlu_dilengkapi"
    assert case.due_on == before
    assert Letter.objects.filter(kind="belum_lengkap").count() == 1


def test_the_applicant_completes_and_the_case_goes_to_work(desk: Desk) -> None:
    case = registered(desk.office).case
    ask_completion(
        office=desk.office, actor=desk.officer, case_id=case.pk, missing="Tahun belum disebut"
    )
    case = complete(
        office=desk.office, actor=applicant(desk.office.pk), case_id=case.pk, addition="Tahun 2024"
    )
    assert case.state == "diproses"
    assert "Tahun 2024" in case.details


def test_stopping_waits_for_the_last_day_to_complete(desk: Desk) -> None:
    case = registered(desk.office).case
    ask_completion(
        office=desk.office, actor=desk.officer, case_id=case.pk, missing="Tahun belum disebut"
    )
    with pytest.raises(Refused):
        stop(office=desk.office, actor=desk.ppid, case_id=case.pk, reason="Tidak dilengkapi")
    with clock.fixed(MONDAY + timedelta(days=4)):
        assert (
            stop(
                office=desk.office, actor=desk.ppid, case_id=case.pk, reason="Tidak dilengkapi"
            ).state
            == "dihentikan"
        )


def test_only_the_ppid_stops(desk: Desk) -> None:
    case = registered(desk.office).case
    ask_completion(
        office=desk.office, actor=desk.officer, case_id=case.pk, missing="Tahun belum disebut"
    )
    with clock.fixed(MONDAY + timedelta(days=4)), pytest.raises(NotAllowed):
        stop(office=desk.office, actor=desk.officer, case_id=case.pk, reason="Tidak dilengkapi")


def test_timing_is_derived_and_never_a_state(desk: Desk) -> None:
    case = registered(desk.office, GENERAL).case
    seen = []
    for days in (0, 11, 14, 15):
        with clock.fixed(MONDAY + timedelta(days=days)):
            seen.append(clock_of(case).timing)
    assert seen == [Timing.ON_TIME, Timing.SOON, Timing.SOON, Timing.LATE]
    case.refresh_from_db()
    assert case.state == "diterima"
