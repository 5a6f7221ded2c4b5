"""Who knows of a drill before it ends, and that it leaves nothing behind outside its own room."""

import re
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest
from django.test import Client

from serambi.casework.models import InformationRequest
from serambi.core import clock
from serambi.core.errors import InvalidInput, NotAllowed, NotFound
from serambi.drills import services
from serambi.drills.access import can_answer, can_run, can_see, visible_to
from serambi.drills.models import Drill
from serambi.drills.seen import drill_of, offices_to_try, started
from serambi.drills.services.grades import Plan
from serambi.identity.actors import Actor
from serambi.insight.selectors.porch import porch
from serambi.law.roles import Role
from serambi.ledger.selectors import thread
from serambi.moving.archive.scope import rows_of
from serambi.offices.models import OpeningHours
from serambi.offices.scoping import all_offices, office_scope
from serambi.outbox.models import Delivery
from serambi.survey.models import Occasion
from serambi.survey.sweeps import InviteServed
from tests.casework.cases import NOT_HELD, answered
from tests.drills.conftest import PlanWords, Ring, Try
from tests.drills.test_run import SECOND, after, swept
from tests.support.cast import ClientAs


@pytest.fixture
def own(ring: Ring, plan: Plan) -> Drill:
    """The PPID tries the own office over the web."""
    mine = replace(plan, channel=Drill.Channel.WEB, is_graded=False, alias="Wulan")
    drill = services.prepare(by_office=ring.office, actor=ring.ppid, plan=mine)
    return services.send(actor=ring.ppid, drill=drill)


def test_only_its_starter_knows_of_a_drill_on_the_own_office(
    ring: Ring, own: Drill, client_as: ClientAs
) -> None:
    """Not the officer, not the Atasan, not the province: to nobody else is it there before its end."""
    pages = ("", "bukti/1/")
    for user, code in (
        (ring.world.here[Role.PETUGAS], "1971"), (ring.world.here[Role.ATASAN], "1971"),
        (ring.world.above, "19"), (ring.world.there[Role.PPID], "1902"),
    ):  # fmt: skip
        client, base = client_as(user), f"/{code}/meja/uji-akses/"
        for page in pages:
            assert client.get(f"{base}{own.pk}/{page}").status_code == 404
        for act in ("terkirim/", "dibalas/", "catat/", "akhiri/"):
            assert client.post(f"{base}{own.pk}/{act}", {"c-words": "x"}).status_code == 404
        assert "Wulan" not in client.get(base).content.decode()
    starter = client_as(ring.world.here[Role.PPID])
    assert starter.get(f"/1971/meja/uji-akses/{own.pk}/").status_code == 200
    assert "Bawaslu Kota Pangkalpinang" in starter.get("/1971/meja/uji-akses/").content.decode()
    services.end(actor=ring.ppid, drill=own)
    officer = client_as(ring.world.here[Role.PETUGAS])
    assert officer.get(f"/1971/meja/uji-akses/{own.pk}/").status_code == 200


def test_what_one_may_see_and_what_is_listed_agree(ring: Ring, own: Drill, attempt: Try) -> None:
    other = attempt()
    everybody = (ring.officer, ring.ppid, ring.head, ring.upper, ring.stranger)
    for ended in (False, True):
        if ended:
            services.end(actor=ring.ppid, drill=own)
            services.end(actor=ring.upper, drill=other)
        with all_offices():
            for actor in everybody:
                for drill in Drill.objects.select_related("office", "by_office"):
                    listed = visible_to(actor).filter(pk=drill.pk).exists()
                    assert listed == can_see(actor, drill), (actor, drill, ended)


def test_who_knows_of_it_does_not_answer_it(ring: Ring, own: Drill, client_as: ClientAs) -> None:
    with pytest.raises(NotAllowed):
        services.answer_message(
            office=ring.office, actor=ring.ppid, drill_id=own.pk, words="Saya jawab sendiri."
        )
    board = client_as(ring.world.here[Role.PPID]).get("/1971/meja/piket/").content.decode()
    assert "Ini uji akses yang Anda mulai" in board
    assert "Kirim balasan" not in board
    seen = client_as(ring.world.here[Role.PETUGAS]).get("/1971/meja/piket/").content.decode()
    assert "Kirim balasan" in seen
    assert "uji akses yang" not in seen
    services.answer_message(
        office=ring.office, actor=ring.officer, drill_id=own.pk, words="Buka pukul 08.00."
    )
    assert drill_of(ring.officer, own.pk).score == 100
    assert (can_run(ring.ppid, own), can_answer(ring.ppid, own)) == (True, False)


def test_no_log_and_no_archive_of_the_tried_office_tells_of_a_running_drill(
    ring: Ring, attempt: Try
) -> None:
    drill = attempt()
    assert not thread(ring.office, ("drills.drill", drill.pk))
    with all_offices():
        for model in (Drill, Drill._meta.get_field("entries").related_model):
            assert not rows_of(model, ring.office).exists()
    with after(5):
        services.replied(actor=ring.upper, drill=drill, words="Ya")
    with all_offices():
        assert rows_of(Drill, ring.office).count() == 1


def test_an_office_that_tries_itself_is_reported_to_nobody(
    ring: Ring, plan: Plan, own: Drill
) -> None:
    with after(121):
        swept()
    assert drill_of(ring.officer, own.pk).ended_at is not None
    with all_offices():
        assert not Delivery.objects.filter(office=ring.province).exists()


def test_the_province_is_not_sent_to_a_page_where_it_sees_nothing(ring: Ring, plan: Plan) -> None:
    nation = ring.province.parent
    assert nation is not None
    center = Actor("user:99", "Penguji Pusat", nation.pk, frozenset({Role.PPID}))
    drill = services.prepare(by_office=nation, actor=center, plan=plan)
    services.send(actor=center, drill=drill)
    with after(120 + SECOND):
        assert swept() == 1
    with all_offices():
        [mail] = Delivery.objects.filter(office=ring.province)
    assert "tidak menjawab" in mail.body
    assert "uji-akses" not in mail.body


@pytest.mark.parametrize(
    ("change", "field"),
    [({"channel": Drill.Channel.WEB}, "channel"), ({"reminds": True}, "reminds")],
)
def test_what_gives_a_drill_away_is_not_graded(
    ring: Ring, plan: Plan, change: PlanWords, field: str
) -> None:
    with pytest.raises(InvalidInput) as error:
        services.prepare(by_office=ring.province, actor=ring.upper, plan=replace(plan, **change))
    assert error.value.field == field
    practice = replace(replace(plan, is_graded=False), **change)
    services.prepare(by_office=ring.province, actor=ring.upper, plan=practice)


def test_the_same_plan_sent_twice_is_one_drill(ring: Ring, plan: Plan) -> None:
    one, two = (
        services.prepare(by_office=ring.province, actor=ring.upper, plan=plan) for _ in range(2)
    )
    assert one.pk == two.pk
    services.send(actor=ring.upper, drill=one)
    assert services.prepare(by_office=ring.province, actor=ring.upper, plan=plan).pk != one.pk


def test_a_drill_ended_before_its_limit_counts_in_no_score(ring: Ring, attempt: Try) -> None:
    early, late = attempt(), attempt()
    with after(120):
        services.end(actor=ring.upper, drill=early)
    with after(120 + SECOND):
        services.end(actor=ring.upper, drill=late)
    assert not drill_of(ring.upper, early.pk).is_graded
    assert drill_of(ring.upper, late.pk).is_graded


@pytest.mark.parametrize(
    ("minutes", "score"),
    [(15, 100), (15 + SECOND, 80), (60, 80), (60 + SECOND, 50), (120, 50), (120 + SECOND, 0)],
)
def test_a_reply_that_is_written_down_later_counts_from_when_it_came(
    ring: Ring, attempt: Try, minutes: float, score: int
) -> None:
    """The tester tells of it at 11.30; the limit was at 11.00 and the drill has waited for that."""
    drill = attempt()
    came = clock.now() + timedelta(minutes=minutes)
    with after(150):
        swept()
        assert drill_of(ring.upper, drill.pk).ended_at is None
        services.replied(actor=ring.upper, drill=drill, words="Ya", at=came)
    assert drill_of(ring.ppid, drill.pk).score == score


def test_the_web_waits_for_nobody_to_write_it_down(ring: Ring, own: Drill) -> None:
    with after(120):
        swept()
        assert drill_of(ring.ppid, own.pk).ended_at is None
    with after(120 + SECOND):
        swept()
    assert drill_of(ring.officer, own.pk).ended_at is not None


def test_a_reply_of_yesterday_has_its_day(ring: Ring, attempt: Try, client_as: ClientAs) -> None:
    """Asked at 15.30, answered at 15.44, told the next morning."""
    with after(390):
        drill = attempt()
    client, page = client_as(ring.world.above), f"/19/meja/uji-akses/{drill.pk}/dibalas/"
    with after(24 * 60 - 30):  # 08.30 on Tuesday
        told = {"b-words": "Ya", "b-at": "15:44"}
        assert client.post(page, told).status_code == 422
        for day in ("0001-01-01", "9999-12-31", "2026-11-22", "kemarin"):
            assert client.post(page, {**told, "b-day": day}).status_code == 422
        assert client.post(page, {**told, "b-day": "2026-11-23"}).status_code == 302
    assert drill_of(ring.ppid, drill.pk).waited == 14 * 60


def test_a_reply_in_the_minute_of_the_question_came_after_it(
    ring: Ring, attempt: Try, client_as: ClientAs
) -> None:
    with after(0.5):
        drill = attempt()
    page = f"/19/meja/uji-akses/{drill.pk}/dibalas/"
    with after(3):
        sent = client_as(ring.world.above).post(page, {"b-words": "Ya", "b-at": "09:00"})
    assert sent.status_code == 302
    assert drill_of(ring.ppid, drill.pk).waited == 0


def test_outside_opening_hours_no_minute_passes(ring: Ring, attempt: Try) -> None:
    with clock.fixed(datetime(2026, 11, 28, 3, tzinfo=UTC)):  # Saturday, 10.00
        drill = attempt()
    with clock.fixed(datetime(2026, 11, 30, 1, tzinfo=UTC)):  # Monday, 08.00
        assert swept() == 0
        services.replied(actor=ring.upper, drill=drill, words="Ya")
    assert drill_of(ring.ppid, drill.pk).waited == 0


def test_an_office_that_never_opens_is_not_tried_and_its_running_drill_stops_nobody(
    ring: Ring, plan: Plan, attempt: Try, client_as: ClientAs
) -> None:
    drill = attempt()
    OpeningHours.objects.filter(office=ring.office).delete()
    OpeningHours.objects.create(office=ring.office, weekday=6, opens=time(8), closes=time(9))
    with pytest.raises(InvalidInput) as error:
        services.prepare(by_office=ring.province, actor=ring.upper, plan=plan)
    assert error.value.field == "office"
    page = client_as(ring.world.above).get(f"/19/meja/uji-akses/{drill.pk}/")
    assert page.status_code == 200
    assert swept() == 0


def test_a_drill_changes_no_register_no_figure_and_no_survey(
    ring: Ring, attempt: Try, client_as: ClientAs
) -> None:
    """Figures, books and public pages before and after: what drills leave behind is their own."""
    ppid, nobody = client_as(ring.world.here[Role.PPID]), client_as(None)

    def main(client: Client, page: str) -> str:
        text = client.get(page).content.decode().split("<main")[1].split("</main>")[0]
        return re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"', "", text)

    def figures() -> list[object]:
        with office_scope(ring.office):
            shown = porch(ring.office)
        books = [main(ppid, f"/1971/meja/register/{book}/") for book in ("permohonan", "keberatan")]
        public = [main(nobody, page) for page in ("/1971/skm/", "/1971/kinerja/", "/1971/jawaban/")]
        return [shown.figures, *books, *public, main(ppid, "/1971/meja/survei/")]

    answered(ring.office, ring.officer, ring.ppid, NOT_HELD)
    before = figures()
    for channel in Drill.Channel:
        drill = attempt(channel=channel, is_graded=False)
        with after(3):
            services.replied(actor=ring.upper, drill=drill, words="Ya")
    assert figures() == before
    with all_offices():
        assert InviteServed().run(clock.now()) == 1
        assert Occasion.objects.count() == 1
        first = InformationRequest.objects.get()
    second = answered(ring.office, ring.officer, ring.ppid, NOT_HELD)
    numbers = [one.register_no.split("/")[0] for one in (first, second)]
    assert int(numbers[1][-3:]) == int(numbers[0][-3:]) + 1


def test_starting_is_refused_to_the_officer_and_other_offices_are_not_found(
    ring: Ring, own: Drill
) -> None:
    for actor in (ring.officer, ring.head, ring.stranger, ring.upper):
        with pytest.raises(NotFound):
            drill_of(actor, own.pk)
        with pytest.raises(NotAllowed):
            services.note(actor=actor, drill=own, words="x")
    assert started(ring.head, ring.office) == []
    assert offices_to_try(ring.office) == [ring.office]
