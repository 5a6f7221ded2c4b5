"""Silence past the due day, the window to the commission, reminders: sweeps that may run twice."""

from datetime import UTC, date, datetime, timedelta

import pytest

from serambi.core import clock
from serambi.core.errors import Refused
from serambi.identity.actors import Actor
from serambi.law.objection import State
from serambi.ledger.selectors import thread
from serambi.objections.models import Objection, ObjectionDraft
from serambi.objections.selectors.clock import clock_of
from serambi.objections.services.draft import start_draft
from serambi.objections.services.ending import dispute, withdraw
from serambi.objections.services.reply import decide
from serambi.objections.sweeps import (
    CloseObjections,
    EraseObjectionDrafts,
    LapseObjections,
    RemindSuperior,
)
from serambi.offices.models import CalendarOverride
from serambi.offices.scoping import office_scope
from serambi.outbox.models import Delivery
from serambi.outbox.sweeps import Sweep
from tests.casework.asking import Browser
from tests.casework.cases import REFUSED, answered
from tests.casework.conftest import Desk
from tests.objections.making import PERIODIC, UPHELD, about, filed, fresh, granted, registered
from tests.support.cast import World
from tests.support.presence import present

LAST_SECOND = datetime(2026, 11, 26, 16, 59, 59, tzinfo=UTC)
AFTER = LAST_SECOND + timedelta(seconds=1)


def swept(sweep: Sweep, moment: datetime) -> int:
    with clock.fixed(moment):
        return sweep.run(moment)


@pytest.fixture
def objection(desk: Desk) -> Objection:
    """Filed on Monday 23 November; its answer is owed on Thursday 26."""
    return filed(
        desk.office, about(answered(desk.office, desk.officer, desk.ppid, REFUSED))
    ).objection


def test_silence_is_no_state_until_the_day_has_ended(desk: Desk, objection: Objection) -> None:
    assert swept(LapseObjections(), LAST_SECOND) == 0
    assert State(fresh(objection.pk).state) is State.DITERIMA
    assert swept(LapseObjections(), AFTER) == 1
    assert State(fresh(objection.pk).state) is State.TIDAK_DITANGGAPI


def test_running_again_changes_nothing(desk: Desk, objection: Objection) -> None:
    swept(LapseObjections(), AFTER)
    mails, events = Delivery.objects.count(), len(thread(desk.office, ("objection", objection.pk)))
    assert swept(LapseObjections(), AFTER + timedelta(days=1)) == 0
    assert Delivery.objects.count() == mails
    assert len(thread(desk.office, ("objection", objection.pk))) == events


def test_the_applicant_is_told_of_the_commission_and_the_last_day(
    desk: Desk, objection: Objection
) -> None:
    swept(LapseObjections(), AFTER + timedelta(days=5))
    last = clock_of(fresh(objection.pk)).dispute
    assert last is not None
    # 14 working days after Thursday 26 November, however late the sweep ran
    assert last.date == date(2026, 12, 16)
    mail = Delivery.objects.get(dedupe_key=f"objection:{objection.pk}:lapsed")
    assert "Rabu, 16 Desember 2026" in mail.body
    assert "Komisi Informasi Provinsi Kepulauan Bangka Belitung" in mail.body
    told = thread(desk.office, ("objection", objection.pk))[-1].sentence()
    assert "Rabu, 16 Desember 2026" in told
    browser = Browser(now=AFTER + timedelta(days=5))
    browser.post("keberatan/lacak/", {"code": objection.tracking_code})
    page = browser.get("keberatan/saya/").content.decode()
    assert "Tidak ditanggapi sampai tenggat" in page
    assert "Rabu, 16 Desember 2026" in page


def test_the_request_tells_of_the_silence(desk: Desk, objection: Objection) -> None:
    swept(LapseObjections(), AFTER)
    lines = [
        one
        for one in thread(desk.office, ("request", present(objection.case_id)))
        if "lapsed" in one.act
    ]
    assert len(lines) == 1
    assert objection.register_no in lines[0].sentence()


@pytest.mark.parametrize("path", ["terdaftar", "dicabut", "ditanggapi"])
def test_only_what_is_owed_lapses(desk: Desk, path: str) -> None:
    if path == "dicabut":
        made = filed(desk.office, PERIODIC).objection
        withdraw(office=desk.office, actor=_applicant(desk), objection_id=made.pk)
    else:
        made = registered(desk, PERIODIC)
    if path == "ditanggapi":
        decide(office=desk.office, actor=desk.head, objection_id=made.pk, reply=UPHELD)
    expected = 1 if path == "terdaftar" else 0
    assert swept(LapseObjections(), made.received_at + timedelta(days=60)) == expected


def test_a_day_that_became_free_moves_the_silence_later(desk: Desk, objection: Objection) -> None:
    CalendarOverride.objects.create(
        office=desk.office, day=date(2026, 11, 25), working=False, name="Pemungutan suara ulang",
        decree="SK 12/2026", created_at=clock.now(),
    )  # fmt: skip
    assert swept(LapseObjections(), AFTER) == 0
    assert swept(LapseObjections(), AFTER + timedelta(days=1)) == 1
    found = fresh(objection.pk)
    assert found.due_on == date(2026, 11, 27)
    last = clock_of(found).dispute
    assert last is not None
    assert last.date == date(2026, 12, 17)


def test_every_office_is_swept(desk: Desk, world: World) -> None:
    filed(desk.office, PERIODIC)
    with office_scope(world.stranger):
        filed(world.stranger, PERIODIC)
    assert swept(LapseObjections(), AFTER + timedelta(days=60)) == 2


def test_a_late_answer_is_still_sent_and_the_window_does_not_move(
    desk: Desk, objection: Objection
) -> None:
    swept(LapseObjections(), AFTER)
    before = clock_of(fresh(objection.pk)).dispute
    with clock.fixed(AFTER + timedelta(days=4)):
        decide(
            office=desk.office, actor=desk.head, objection_id=objection.pk,
            reply=granted(date(2026, 12, 10)),
        )  # fmt: skip
        found = fresh(objection.pk)
        after = clock_of(found)
    assert State(found.state) is State.DITANGGAPI_MENGABULKAN
    assert after.timing == "dijawab_terlambat"
    assert before is not None
    assert after.dispute is not None
    assert after.dispute.date == before.date


def test_the_window_closes_after_fourteen_working_days(desk: Desk, objection: Objection) -> None:
    swept(LapseObjections(), AFTER)
    last = clock_of(fresh(objection.pk)).dispute
    assert last is not None
    assert swept(CloseObjections(), last.at) == 0
    assert swept(CloseObjections(), last.at + timedelta(seconds=1)) == 1
    assert State(fresh(objection.pk).state) is State.SELESAI
    assert swept(CloseObjections(), last.at + timedelta(days=9)) == 0


def test_a_dispute_keeps_it_open_also_after_the_window(desk: Desk, objection: Objection) -> None:
    swept(LapseObjections(), AFTER)
    with pytest.raises(Refused):
        withdraw(office=desk.office, actor=_applicant(desk), objection_id=objection.pk)
    swept(CloseObjections(), AFTER + timedelta(days=60))
    dispute(
        office=desk.office, actor=desk.officer, objection_id=objection.pk,
        reason="Panggilan 010/XII/KIProv-BABEL-PS/2026",
    )  # fmt: skip
    found = fresh(objection.pk)
    assert State(found.state) is State.SENGKETA
    assert found.ended_at is None


def test_the_superior_is_reminded_once_a_day(desk: Desk, objection: Objection) -> None:
    moment = datetime(2026, 11, 26, 2, 0, tzinfo=UTC)
    assert swept(RemindSuperior(), moment) == 1
    swept(RemindSuperior(), moment + timedelta(hours=1))
    mails = Delivery.objects.filter(dedupe_key__startswith=f"objection:{objection.pk}:due_soon")
    assert mails.count() == 2  # Atasan and PPID, once each
    assert all("26 November 2026" in mail.body for mail in mails)


def test_nobody_is_reminded_of_what_is_far_away(desk: Desk, objection: Objection) -> None:
    Objection.objects.filter(pk=objection.pk).update(due_on=date(2026, 12, 30))
    assert swept(RemindSuperior(), datetime(2026, 11, 24, 2, 0, tzinfo=UTC)) == 0


def test_old_drafts_are_forgotten(desk: Desk) -> None:
    start_draft(office=desk.office, case=None)
    assert swept(EraseObjectionDrafts(), clock.now() + timedelta(days=6)) == 0
    assert swept(EraseObjectionDrafts(), clock.now() + timedelta(days=8)) == 1
    assert ObjectionDraft.objects.count() == 0


def _applicant(desk: Desk) -> Actor:
    from serambi.identity.actors import applicant

    return applicant(desk.office.pk)
