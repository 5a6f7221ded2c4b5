"""Whoever edits a case behind the application's back no longer fits the log's last word on it."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from io import StringIO
from uuid import uuid4

import pytest
from django.core.management import call_command
from django.db import connection, transaction

from serambi.casework import ledger_rows
from serambi.casework.models import Applicant, ClockRow, InformationRequest, NameToken
from serambi.casework.services.clock import choose_regime, extend
from serambi.casework.services.completion import accept, ask_completion, complete
from serambi.casework.services.decide import propose, send
from serambi.casework.services.deliver import ask_fee, close, deliver, pay
from serambi.casework.services.desk import identity_seen, note, reveal
from serambi.casework.services.order import order
from serambi.casework.services.withdraw import withdraw
from serambi.core import clock
from serambi.identity.actors import applicant, system
from serambi.law.clocks import Regime
from serambi.law.lifecycle import Outcome
from serambi.ledger.models import Event
from serambi.ledger.rows import misfits
from serambi.ledger.selectors import thread
from serambi.ledger.services import erase
from serambi.ledger.sweeps import CompareRows
from tests.casework.cases import GRANTED, answered, registered
from tests.casework.conftest import Desk
from tests.support.acting import OnCase

WITH_FEE = replace(GRANTED, sheets=20, price_per_sheet=500, payment_way="Setoran ke kas negara")


def sql(statement: str, *values: str) -> None:
    """What the owner of the database may type."""
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def key(value: object) -> str:
    """A UUID as the engine keeps it in its column."""
    text = str(value)
    return text.replace("-", "") if connection.vendor == "sqlite" else text


def acts(desk: Desk, case: InformationRequest) -> list[str]:
    return [event.act for event in thread(desk.office, ("request", case.pk))]


def test_after_every_act_the_rows_fit_their_last_leaf(desk: Desk) -> None:
    office, case_id = desk.office, registered(desk.office).case.pk
    who: OnCase = {"office": office, "actor": desk.officer, "case_id": case_id}
    chief: OnCase = {**who, "actor": desk.ppid}
    citizen: OnCase = {**who, "actor": applicant(office.pk)}
    steps: list[Callable[[], object]] = [
        lambda: note(**who, text="Lihat lampiran"),
        lambda: ask_completion(**who, missing="Tahun yang dimaksud."),
        lambda: complete(**citizen, addition="Tahun 2024."),
        lambda: identity_seen(**who),
        lambda: reveal(**who, reason="Menelepon pemohon"),
        lambda: choose_regime(**chief, regime=Regime.UMUM, reason="Bukan informasi Pemilu."),
        lambda: extend(**chief, reason="Data dikumpulkan dari kecamatan."),
        lambda: propose(**who, answer=WITH_FEE),
        lambda: send(**chief),
        lambda: ask_fee(**chief),
        lambda: pay(**who, proof="Kuitansi 12"),
        lambda: deliver(**who, way="Diambil langsung"),
        lambda: close(**chief),
        lambda: order(
            **chief, outcome=Outcome.DIKABULKAN, by="atasan", register_no="KBR-1",
            reason="Berikan seluruhnya.", due=clock.today(office.tz) + timedelta(days=10),
        ),
    ]  # fmt: skip
    assert misfits(office) == []
    for number, step in enumerate(steps):
        step()
        assert misfits(office) == [], number
    assert "ledger.row_differs" not in [event.act for event in Event.objects.all()]


@pytest.mark.parametrize(
    ("table", "column", "value", "by"),
    [
        ("casework_informationrequest", "due_on", "2026-12-31", "id"),
        ("casework_informationrequest", "details", "Hal lain sama sekali", "id"),
        ("casework_informationrequest", "outcome", "ditolak", "id"),
        ("casework_informationrequest", "state", "diterima", "id"),
        ("casework_informationrequest", "received_at", "2026-11-23 01:00:00+00:00", "id"),
        ("casework_clockrow", "note", "dihentikan", "case_id"),
        ("casework_decision", "consideration", "Dahulu tidak begitu.", "case_id"),
    ],
)
def test_an_edited_row_is_named(desk: Desk, table: str, column: str, value: str, by: str) -> None:
    untouched = answered(desk.office, desk.officer, desk.ppid)
    case = answered(desk.office, desk.officer, desk.ppid)
    assert misfits(desk.office) == []
    sql(f"UPDATE {table} SET {column} = %s WHERE {by} = %s", value, key(case.pk))
    [found] = misfits(desk.office)
    assert found.object_id == str(case.pk) != str(untouched.pk)
    assert case.register_no in found.name
    newest = thread(desk.office, ("request", case.pk))
    assert found.seq in {event.seq for event in newest if "rows" in event.payload}


def test_a_row_written_back_as_it_was_fits_again(desk: Desk) -> None:
    case = registered(desk.office).case
    sql("UPDATE casework_informationrequest SET purpose = %s", "lain")
    assert len(misfits(desk.office)) == 1
    sql("UPDATE casework_informationrequest SET purpose = %s", case.purpose)
    assert misfits(desk.office) == []


def test_a_case_brought_in_is_named(desk: Desk) -> None:
    case = registered(desk.office).case
    case.pk, case.submit_key = uuid4(), uuid4()
    case.register_no, case.tracking_digest = "999/reg.ppid/1971/11/2026", b"x" * 32
    case.save(force_insert=True)
    [found] = misfits(desk.office)
    assert (found.object_id, found.seq) == (str(case.pk), None)
    assert "999/reg.ppid/1971/11/2026" in found.name


def test_a_case_taken_out_is_named(desk: Desk) -> None:
    case = registered(desk.office).case
    gone = str(case.pk)
    for rows in (
        NameToken.objects.filter(applicant__case=case), Applicant.objects.filter(case=case),
        ClockRow.objects.filter(case=case), InformationRequest.objects.filter(pk=case.pk),
    ):  # fmt: skip
        rows._raw_delete(rows.db)
    [found] = misfits(desk.office)
    assert found.object_id == gone
    assert "hilang" in found.reason


def test_the_next_act_does_not_wash_the_edit_away(desk: Desk) -> None:
    case = registered(desk.office).case
    sql("UPDATE casework_informationrequest SET due_on = %s", "2027-01-29")
    accept(office=desk.office, actor=desk.ppid, case_id=case.pk)
    assert acts(desk, case)[-2:] == ["ledger.row_differs", "request.accepted"]
    assert misfits(desk.office) == []


def test_the_night_tells_once_and_again_only_after_an_act(desk: Desk) -> None:
    case = registered(desk.office).case
    assert CompareRows().run(clock.now()) == 0
    sql("UPDATE casework_informationrequest SET purpose = %s", "lain")
    assert CompareRows().run(clock.now()) == 1
    assert CompareRows().run(clock.now()) == 0
    last = thread(desk.office, ("request", case.pk))[-1]
    assert last.act == "ledger.row_differs"
    assert case.register_no in last.sentence()
    withdraw(office=desk.office, actor=applicant(desk.office.pk), case_id=case.pk)
    assert acts(desk, case).count("ledger.row_differs") == 1


def test_the_command_names_the_case_and_fails(desk: Desk) -> None:
    case = registered(desk.office).case
    call_command("ledger", "verify", stdout=StringIO())
    sql("UPDATE casework_informationrequest SET regime = %s", "umum")
    out = StringIO()
    with pytest.raises(SystemExit) as ended:
        call_command("ledger", "verify", "--office", desk.office.code, stdout=out)
    assert ended.value.code == 1
    assert f"Permohonan {case.register_no}" in out.getvalue()
    out = StringIO()
    with pytest.raises(SystemExit):
        call_command("ledger", "verify", "--json", stdout=out)
    [row] = json.loads(out.getvalue())["rows"][desk.office.code]
    assert row["object_id"] == str(case.pk)


def test_an_erased_last_word_accuses_nobody(desk: Desk) -> None:
    case = registered(desk.office).case
    for event in thread(desk.office, ("request", case.pk)):
        with transaction.atomic():
            erase(office=desk.office, actor=system(desk.office.pk), seq=event.seq, reason="Uji")
    assert misfits(desk.office) == []


def test_the_same_values_make_the_same_digest_in_memory_and_in_the_database(desk: Desk) -> None:
    case = registered(desk.office).case
    ticks = list(ClockRow.objects.filter(case=case))
    assert ledger_rows.digest(case, ticks, []) == ledger_rows.stored_digest(case)
    assert ledger_rows.digest(replace_due(case), ticks, []) != ledger_rows.stored_digest(case)


def replace_due(case: InformationRequest) -> InformationRequest:
    case.due_on = date(2027, 1, 1)
    return case


@pytest.mark.parametrize(
    ("model", "covered", "left_out"),
    [
        (InformationRequest, ledger_rows.REQUEST, {"tracking_digest", "tracking_code"}),
        (ClockRow, ledger_rows.CLOCK, {"id", "office_id", "case_id"}),
    ],
)
def test_no_new_column_is_left_unguarded(
    model: type[InformationRequest], covered: tuple[str, ...], left_out: set[str]
) -> None:
    columns = {field.attname for field in model._meta.concrete_fields}
    assert columns - set(covered) == left_out
