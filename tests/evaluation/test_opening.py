"""Opening before the day asks once more; the agenda's figures are made again and say their day."""

import uuid
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from serambi.core import clock
from serambi.core.errors import Conflict, NotAllowed, Refused
from serambi.evaluation import services
from serambi.evaluation.models import EvaluationMeeting, MeetingTopic
from serambi.evaluation.newsdraft import draft_of
from serambi.evaluation.selectors.meetings import whole
from serambi.identity.actors import Actor
from serambi.law.roles import Role
from serambi.ledger.selectors import thread
from serambi.letters.models import Letter
from serambi.offices.scoping import office_scope
from tests.catalogue.conftest import Make
from tests.evaluation.conftest import PLAN, Meet, furnish
from tests.support.cast import ClientAs, World
from tests.support.presence import present

Staff = Callable[[Role], Actor]
DESK = "/1971/meja/rapat/"
EVENING_BEFORE = datetime(2026, 12, 1, 16, 59, tzinfo=UTC)  # 23.59 in Pangkalpinang
MIDNIGHT = datetime(2026, 12, 1, 17, 0, tzinfo=UTC)


@pytest.fixture
def drawn(world: World, staff: Staff, make: Make) -> EvaluationMeeting:
    """Its agenda has a line from the figures and one of somebody's own."""
    make("Profil kantor", heading="berkala.profil", format="hardcopy")
    said = replace(PLAN, ticked=("coverage",), own="Nomor layanan PPID")
    return services.plan(
        office=world.office, actor=staff(Role.PPID), said=said, submit_key=uuid.uuid4()
    )


def topics(meeting: EvaluationMeeting) -> list[MeetingTopic]:
    with office_scope(meeting.office):
        return list(MeetingTopic.objects.filter(meeting=meeting))


def acts(meeting: EvaluationMeeting) -> list[str]:
    told = thread(meeting.office, ("evaluation.meeting", meeting.pk))
    return [one.act.removeprefix("evaluation.") for one in told]


# --- before its day ---------------------------------------------------------------------------------


def test_before_its_day_it_is_refused_with_both_dates(
    meet: Meet, world: World, staff: Staff
) -> None:
    meeting = meet("diundang")
    with pytest.raises(Refused) as error:
        services.open_meeting(office=world.office, actor=staff(Role.PPID), meeting=meeting)
    assert "2 Desember 2026" in str(error.value)
    assert "23 November 2026" in str(error.value)
    with office_scope(world.office):
        assert not EvaluationMeeting.objects.get(pk=meeting.pk).is_running


@pytest.mark.parametrize(("moment", "early"), [(EVENING_BEFORE, True), (MIDNIGHT, False)])
def test_its_day_begins_at_midnight_of_the_office(
    meet: Meet, world: World, staff: Staff, moment: datetime, early: bool
) -> None:
    meeting = meet("diundang")

    def begin(*, early: bool) -> EvaluationMeeting:
        return services.open_meeting(
            office=world.office, actor=staff(Role.PPID), meeting=meeting, early=early
        )

    with clock.fixed(moment):
        if early:
            with pytest.raises(Refused):
                begin(early=False)
        opened = begin(early=early)
    assert opened.is_early == early
    assert acts(opened)[-1] == ("opened_early" if early else "opened")


def test_what_was_opened_early_says_so_in_log_minutes_and_news(
    meet: Meet, world: World, staff: Staff
) -> None:
    meeting = meet("berlangsung")
    event = thread(world.office, ("evaluation.meeting", meeting.pk))[-1]
    assert "2 Desember 2026" in event.sentence()
    assert "23 November 2026" in event.sentence()
    furnish(world.office, staff(Role.PPID), meeting)
    sealed = services.seal(office=world.office, actor=staff(Role.PPID), meeting=meeting)
    with office_scope(world.office):
        content = str(Letter.objects.get(pk=present(sealed.minutes_id)).content)
        news = draft_of(whole(sealed))
    assert "direncanakan Rabu, 2 Desember 2026 dan dibuka lebih awal" in content
    assert "2026-12-02" not in content
    assert "23 November 2026" in news.paragraphs[0]


# --- the agenda's figures ---------------------------------------------------------------------------


def test_opening_makes_the_sentences_again_and_keeps_what_was_planned(
    drawn: EvaluationMeeting, world: World, staff: Staff, make: Make
) -> None:
    before = topics(drawn)
    make("Program dan kegiatan", heading="berkala.program", format="hardcopy")
    with clock.fixed(drawn.starts_at):
        opened = services.open_meeting(
            office=world.office, actor=staff(Role.PETUGAS), meeting=drawn
        )
    coverage, own = topics(drawn)
    assert ": 2 dari" in before[0].reason
    assert ": 3 dari" in coverage.reason
    assert coverage.planned_reason == before[0].reason
    assert (own.title, own.reason, own.planned_reason) == ("Nomor layanan PPID", "", "")
    assert opened.figures_at == opened.starts_at
    assert acts(opened)[-2:] == ["recounted", "opened"]


def test_on_request_before_it_and_once_only(
    drawn: EvaluationMeeting, world: World, staff: Staff, make: Make
) -> None:
    def again() -> None:
        services.recount(office=world.office, actor=staff(Role.PETUGAS), meeting=drawn)

    again()
    assert acts(drawn) == ["planned"]
    entry = make("Program dan kegiatan", heading="berkala.program", format="hardcopy")
    again()
    again()
    assert acts(drawn) == ["planned", "recounted"]
    with office_scope(world.office):
        entry.delete()
    again()
    [coverage, _own] = topics(drawn)
    assert (": 2 dari" in coverage.reason, coverage.planned_reason) == (True, "")


def test_a_figure_that_no_line_speaks_of_is_told_as_well(
    drawn: EvaluationMeeting, world: World, staff: Staff
) -> None:
    with office_scope(world.office):
        EvaluationMeeting.objects.filter(pk=drawn.pk).update(figures=drawn.figures[1:])
    fresh = services.recount(office=world.office, actor=staff(Role.PETUGAS), meeting=drawn)
    assert acts(drawn) == ["planned", "recounted"]
    assert fresh.figures == drawn.figures


def test_what_the_figures_no_longer_show_stays_on_the_agenda_and_says_so(
    drawn: EvaluationMeeting, world: World, staff: Staff
) -> None:
    with office_scope(world.office):
        MeetingTopic.objects.filter(position=1).update(
            proposal="requests.late", reason="3 terlambat."
        )
    services.recount(office=world.office, actor=staff(Role.PPID), meeting=drawn)
    [gone, _own] = topics(drawn)
    assert gone.reason == "Angka sekarang tidak lagi menunjukkan hal ini."
    assert gone.planned_reason == "3 terlambat."


def test_a_line_that_somebody_rewrote_is_left_alone(
    drawn: EvaluationMeeting, world: World, staff: Staff, make: Make
) -> None:
    office, ppid = world.office, staff(Role.PPID)
    services.change(
        office=office, actor=ppid, meeting=drawn, said=PLAN,
        topics=["Daftar informasi: apa yang kurang", "Nomor layanan PPID"],
    )  # fmt: skip
    make("Program dan kegiatan", heading="berkala.program", format="hardcopy")
    services.recount(office=office, actor=ppid, meeting=drawn)
    assert [(one.title, one.reason) for one in topics(drawn)] == [
        ("Daftar informasi: apa yang kurang", ""), ("Nomor layanan PPID", ""),
    ]  # fmt: skip


def test_lines_that_only_move_keep_what_they_were_drawn_from(
    drawn: EvaluationMeeting, world: World, staff: Staff, make: Make
) -> None:
    office, ppid = world.office, staff(Role.PPID)
    first = topics(drawn)[0]
    services.change(
        office=office, actor=ppid, meeting=drawn, said=PLAN,
        topics=["Nomor layanan PPID", first.title],
    )  # fmt: skip
    make("Program dan kegiatan", heading="berkala.program", format="hardcopy")
    services.recount(office=office, actor=ppid, meeting=drawn)
    assert ": 3 dari" in topics(drawn)[1].reason


def test_not_after_it_began_and_not_by_others(
    meet: Meet, world: World, staff: Staff, client_as: ClientAs
) -> None:
    meeting = meet("berlangsung")
    with pytest.raises(Conflict):
        services.recount(office=world.office, actor=staff(Role.PPID), meeting=meeting)
    stranger = Actor("user:77", "Orang lain", world.stranger.pk, frozenset({Role.PPID}), 77)
    with pytest.raises(NotAllowed):
        services.recount(office=world.office, actor=stranger, meeting=meeting)
    for act in ("hitung-ulang/", "buka/"):
        path = f"{meeting.number}/{act}"
        assert client_as(world.there[Role.PPID]).post(f"{DESK}{path}").status_code == 404
        assert client_as(world.there[Role.PPID]).post(f"/1902/meja/rapat/{path}").status_code == 404


# --- on screen --------------------------------------------------------------------------------------


def test_the_page_asks_before_the_day_and_shows_both_figures_afterwards(
    drawn: EvaluationMeeting, world: World, client_as: ClientAs, make: Make
) -> None:
    desk, page = client_as(world.here[Role.PPID]), f"{DESK}{drawn.number}/"
    shown = desk.get(page).content.decode()
    assert "Buka rapat sebelum harinya" in shown
    assert "direncanakan 2 Desember 2026, sedangkan hari ini 23 November 2026" in shown
    refused = desk.post(f"{page}buka/", follow=True).content.decode()
    assert "setujui pembukaan lebih awal" in refused
    make("Program dan kegiatan", heading="berkala.program", format="hardcopy")
    assert desk.post(f"{page}hitung-ulang/").status_code == 302
    opened = desk.post(f"{page}buka/", {"lebih-awal": "1"}, follow=True).content.decode()
    assert "Dibuka lebih awal" in opened
    assert "Direncanakan 2 Desember 2026, dibuka 23 November 2026." in opened
    assert "(angka 23 November 2026)" in opened
    assert "Saat direncanakan, 23 November 2026: Cakupan" in opened
    assert "Hitung ulang sekarang" not in opened


def test_on_its_day_the_page_has_the_plain_button(
    drawn: EvaluationMeeting, world: World, client_as: ClientAs
) -> None:
    with clock.fixed(drawn.starts_at):
        shown = client_as(world.here[Role.PPID]).get(f"{DESK}{drawn.number}/").content.decode()
    assert "Buka rapat<" in shown
    assert "sebelum harinya" not in shown
