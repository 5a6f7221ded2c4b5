"""Actions after the meeting: proof, effect, reminders, and who may close them."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from serambi.core import clock
from serambi.core.errors import Conflict, InvalidInput, NotAllowed
from serambi.evaluation import services
from serambi.evaluation.models import ImprovementAction
from serambi.evaluation.selectors.agenda import proposals
from serambi.evaluation.selectors.board import board
from serambi.evaluation.selectors.figures import service_figures
from serambi.evaluation.sweeps import RemindActions
from serambi.identity.actors import Actor
from serambi.law.roles import Role
from serambi.offices.scoping import all_offices, office_scope
from serambi.outbox.models import Delivery
from tests.architecture.small_world import as_actor
from tests.catalogue.conftest import Make
from tests.evaluation.conftest import Meet
from tests.support.acting import Acting
from tests.support.cast import ClientAs, World

Staff = Callable[[Role], Actor]
BOARD = "/1971/meja/tindak-lanjut/"
PROOF = "https://pangkalpinang.example/profil"


@pytest.fixture
def action(meet: Meet, world: World) -> ImprovementAction:
    """The one decision of a sealed meeting: owner PPID, due 10 December, coverage."""
    meet("disegel")
    with office_scope(world.office):
        found: ImprovementAction = ImprovementAction.objects.get()
    return found


def remind(moment: datetime) -> int:
    with clock.fixed(moment), all_offices():
        return RemindActions().run(moment)


def test_what_an_action_did_is_measured_before_and_after(
    action: ImprovementAction, world: World, staff: Staff, make: Make
) -> None:
    [waiting] = board(world.office).later
    assert waiting.is_better is None
    make("Profil kantor", heading="berkala.profil")
    services.done(office=world.office, actor=staff(Role.PPID), action=action, url=PROOF, note="")
    [closed] = board(world.office).closed
    assert closed.action.after is not None
    assert closed.action.after > (closed.action.before or 0)


def test_done_needs_a_proof_of_either_kind(
    action: ImprovementAction, world: World, staff: Staff
) -> None:
    close = partial(
        services.done, office=world.office, actor=staff(Role.PPID), action=action, note=""
    )
    for url in ("", "bukan alamat", "ftp://contoh.example/x"):
        with pytest.raises(InvalidInput) as refused:
            close(url=url)
        assert refused.value.field == "url"
    upload = SimpleUploadedFile("bukti.txt", b"Sudah terbit.", "text/plain")
    done = close(url="", upload=upload)
    assert done.proof_file is not None
    with pytest.raises(Conflict):
        close(url=PROOF)


def test_the_owner_the_ppid_and_the_superior_close_and_nobody_else(
    action: ImprovementAction, world: World, staff: Staff
) -> None:
    for who in (staff(Role.PETUGAS), as_actor(world.stranger, world.there[Role.PPID], Role.PPID)):
        with pytest.raises(NotAllowed):
            services.done(office=world.office, actor=who, action=action, url=PROOF, note="")
        with pytest.raises(NotAllowed):
            services.drop(office=world.office, actor=who, action=action, reason="Tidak perlu lagi.")
    services.done(office=world.office, actor=staff(Role.ATASAN), action=action, url=PROOF, note="")


class OnAction(Acting):
    """On an action that a meeting decided."""

    action: ImprovementAction


def test_a_dropped_action_says_why_and_can_come_back(
    action: ImprovementAction, world: World, staff: Staff
) -> None:
    act: OnAction = {"office": world.office, "actor": staff(Role.PPID), "action": action}
    with pytest.raises(InvalidInput):
        services.drop(**act, reason="singkat")
    assert services.drop(**act, reason="Anggaran tidak tersedia.").state == "dilepas"
    assert services.reopen(**act, reason="Anggaran turun juga.").is_open


def test_owners_hear_a_week_and_a_day_before_on_the_day_and_weekly_after(
    action: ImprovementAction, world: World
) -> None:
    due = datetime.combine(action.due_on, clock.now().time(), clock.now().tzinfo)
    told = {days: remind(due + timedelta(days=days)) for days in range(-10, 16)}
    assert {days: n for days, n in told.items() if n} == {-7: 1, -1: 1, 0: 1, 7: 1, 14: 1}
    assert remind(due) == 1
    with office_scope(world.office):
        mails = list(Delivery.objects.filter(about_type="action"))
    assert len(mails) == 5
    assert "lewat 7 hari" in "".join(one.body for one in mails)


def test_a_late_action_is_told_to_the_ppid_too(action: ImprovementAction, world: World) -> None:
    with office_scope(world.office):
        ImprovementAction.objects.update(owner=world.here[Role.PETUGAS])
    due = datetime.combine(action.due_on, clock.now().time(), clock.now().tzinfo)
    assert remind(due) == 1
    assert remind(due + timedelta(days=7)) == 2


def test_the_next_meeting_begins_with_what_came_of_the_last(
    action: ImprovementAction, world: World, staff: Staff
) -> None:
    [first, *_rest] = proposals(world.office, service_figures(world.office))
    assert first.reason == "0 dari 1 tindak lanjut rapat sebelumnya sudah ditutup, 0 lewat tanggal."
    services.done(office=world.office, actor=staff(Role.PPID), action=action, url=PROOF, note="")
    [first, *_rest] = proposals(world.office, service_figures(world.office))
    assert first.reason.startswith("1 dari 1")


def test_the_board_and_an_action_on_screen(
    action: ImprovementAction, world: World, client_as: ClientAs
) -> None:
    desk, page = client_as(world.here[Role.PPID]), f"{BOARD}{action.pk}/"
    assert action.decision in desk.get(BOARD).content.decode()
    assert action.decision in desk.get(f"{BOARD}?saya").content.decode()
    mine = client_as(world.here[Role.PETUGAS])
    assert action.decision not in mine.get(f"{BOARD}?saya").content.decode()
    assert "Tutup dengan bukti" not in mine.get(page).content.decode()
    assert desk.post(f"{page}selesai/", {"url": "", "note": "Isian tetap"}).status_code == 422
    upload = SimpleUploadedFile("bukti.txt", b"Sudah terbit.", "text/plain")
    assert desk.post(f"{page}selesai/", {"file": upload}).status_code == 302
    assert desk.get(f"{page}bukti/").status_code == 200
    assert desk.post(f"{page}buka-lagi/", {"reopen_form-reason": ""}).status_code == 422
    again = {"reopen_form-reason": "Halamannya hilang lagi."}
    assert desk.post(f"{page}buka-lagi/", again).status_code == 302
    assert (
        desk.post(f"{page}lepas/", {"drop_form-reason": "Diganti pekerjaan lain."}).status_code
        == 302
    )
    there = client_as(world.there[Role.PPID])
    assert there.get(page).status_code == 404
    assert there.get(page.replace("1971", "1902")).status_code == 404
