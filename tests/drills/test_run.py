"""A drill from its plan to its frozen result, apart from every register."""

from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image
from pytest_django import DjangoAssertNumQueries

from serambi.casework.models import InformationRequest
from serambi.core import clock
from serambi.core.errors import Conflict, InvalidInput, NotAllowed, NotFound
from serambi.drills import services
from serambi.drills.models import Drill, DrillEntry
from serambi.drills.seen import drill_of, entries, started, undergone
from serambi.drills.selectors import Stretch, score
from serambi.drills.selectors.score import scores_below
from serambi.drills.services.grades import Plan
from serambi.drills.sweeps import EscalateDrills
from serambi.law.roles import Role
from serambi.ledger.selectors import thread
from serambi.offices.models import Office
from serambi.offices.scoping import all_offices
from serambi.outbox.models import Delivery
from tests.drills.conftest import Ring, Try
from tests.support.cast import ClientAs
from tests.support.presence import present

SECOND = 1 / 60
"""In minutes."""
THIS_YEAR = Stretch(date(2026, 1, 1), date(2026, 12, 31))


def after(minutes: float) -> AbstractContextManager[None]:
    return clock.fixed(clock.now() + timedelta(minutes=minutes))


def swept() -> int:
    with all_offices():
        return EscalateDrills().run(clock.now())


def told() -> list[str]:
    with all_offices():
        return [
            one.recipient
            for one in Delivery.objects.filter(about_type="duty").order_by("created_at")
        ]


def screenshot() -> "SimpleUploadedFile":
    out = BytesIO()
    Image.new("RGB", (40, 80), "white").save(out, "PNG")
    return SimpleUploadedFile("layar.png", out.getvalue(), "image/png")


def test_an_answer_in_twelve_minutes_is_worth_all(ring: Ring, attempt: Try) -> None:
    drill = attempt()
    with after(12):
        services.replied(
            actor=ring.upper, drill=drill, words="Selamat pagi, silakan ke laman kami."
        )
        drill = drill_of(ring.ppid, drill.pk)
        found = score(ring.office, THIS_YEAR)
    assert (drill.waited, drill.score) == (720, 100)
    assert found is not None
    assert (str(found.value), found.drills, found.answered, found.median_minutes) == (
        "100.00",
        1,
        1,
        12,
    )


def test_the_office_learns_of_it_only_after_the_end(
    ring: Ring, attempt: Try, client_as: ClientAs
) -> None:
    drill = attempt()
    address = f"/1971/meja/uji-akses/{drill.pk}/"
    desk = client_as(ring.world.here[Role.PPID])
    assert desk.get(address).status_code == 404
    assert "Rani" not in desk.get("/1971/meja/uji-akses/").content.decode()
    assert undergone(ring.ppid, ring.office) == []
    assert not thread(ring.office, ("drills.drill", drill.pk))
    with pytest.raises(NotFound):
        drill_of(ring.officer, drill.pk)
    with after(5):
        services.replied(actor=ring.upper, drill=drill, words="Ya")
        page = desk.get(address)
        assert page.status_code == 200
        assert "tidak ada sanggah" in page.content.decode()
    assert [one.pk for one in undergone(ring.officer, ring.office)] == [drill.pk]
    [last] = thread(ring.office, ("drills.drill", drill.pk))
    assert last.sentence().endswith("selesai: tepat sasaran.")


def test_nothing_of_a_drill_enters_casework(ring: Ring, attempt: Try) -> None:
    for channel in Drill.Channel:
        attempt(channel=channel, is_graded=False)
    with all_offices():
        assert not InformationRequest.objects.exists()
        assert Drill.objects.count() == 4


def test_a_stranger_neither_tries_nor_sees(
    ring: Ring, attempt: Try, plan: Plan, client_as: ClientAs
) -> None:
    with pytest.raises(NotAllowed):
        services.prepare(by_office=ring.world.stranger, actor=ring.stranger, plan=plan)
    with pytest.raises(NotAllowed):  # downwards only
        services.prepare(
            by_office=ring.office, actor=ring.ppid, plan=replace(plan, office=ring.province)
        )
    drill = attempt()
    for act in (services.end, services.send):
        with pytest.raises(NotAllowed):
            act(actor=ring.stranger, drill=drill)
    with pytest.raises(NotAllowed):  # the tried office does not end it itself
        services.end(actor=ring.ppid, drill=drill)
    stranger = client_as(ring.world.there[Role.PPID])
    for path in ("", "dibalas/", "catat/", "akhiri/", "terkirim/"):
        address = f"/1902/meja/uji-akses/{drill.pk}/{path}"
        assert (stranger.post(address) if path else stranger.get(address)).status_code == 404


def test_who_may_be_on_duty_does_not_try_the_own_office(ring: Ring, plan: Plan) -> None:
    own = replace(plan, is_graded=False)
    with pytest.raises(NotAllowed):
        services.prepare(by_office=ring.office, actor=ring.officer, plan=own)
    drill = services.prepare(by_office=ring.office, actor=ring.head, plan=own)
    assert started(ring.officer, ring.office) == []
    assert [one.pk for one in started(ring.head, ring.office)] == [drill.pk]


def test_an_office_does_not_grade_itself(ring: Ring, plan: Plan) -> None:
    with pytest.raises(InvalidInput) as error:
        services.prepare(by_office=ring.office, actor=ring.ppid, plan=plan)
    assert error.value.field == "is_graded"


def test_an_office_without_a_number_cannot_be_called(ring: Ring, plan: Plan) -> None:
    other = replace(plan, office=ring.world.stranger)
    with pytest.raises(InvalidInput) as error:
        services.prepare(by_office=ring.province, actor=ring.upper, plan=other)
    assert error.value.field == "channel"


def test_a_graded_drill_tells_nobody_at_the_office_and_the_province_at_two_hours(
    ring: Ring, attempt: Try
) -> None:
    drill = attempt()
    with after(119):  # 10.59
        assert swept() == 0
    assert told() == []
    with after(120):  # 11.00: a reply of this second would count
        assert swept() == 0
    with after(120 + SECOND):
        assert swept() == 1
        assert swept() == 0
    assert told() == [ring.world.above.email]
    with after(240 + SECOND):  # three hours of opening time; the break does not count
        swept()
    ended = drill_of(ring.ppid, drill.pk)
    assert (ended.score, ended.waited) == (0, None)
    assert present(score(ring.office, THIS_YEAR)).value == 0


def test_a_drill_that_reminds_climbs_the_ladder_without_saying_what_it_is(
    ring: Ring, attempt: Try
) -> None:
    drill = attempt(is_graded=False, reminds=True)
    here, seen = ring.world.here, []
    for minutes in (15 - SECOND, 15, 60 - SECOND, 60, 90, 120 + SECOND, 241):
        with after(minutes):
            swept()
            seen.append(len(told()))
    assert seen == [0, 1, 1, 2, 3, 4, 4]
    assert told() == [
        here[Role.PETUGAS].email, here[Role.PPID].email, here[Role.ATASAN].email,
        ring.world.above.email,
    ]  # fmt: skip
    with all_offices():
        for mail in Delivery.objects.filter(office=ring.office):
            assert "uji" not in (mail.subject + mail.body).lower()
    kinds = [one.kind for one in entries(drill)]
    assert kinds == ["terkirim", *["eskalasi"] * 4, "selesai"]
    assert score(ring.office, THIS_YEAR) is None  # practice does not count


def test_the_roster_says_which_officer_is_told(ring: Ring, attempt: Try) -> None:
    from datetime import time

    from serambi.drills.services.duty import Shift

    services.write_roster(
        office=ring.office, actor=ring.ppid, monday=date(2026, 11, 23),
        shifts=[Shift(date(2026, 11, 23), time(8), time(12), ring.world.here[Role.PPID].pk)],
    )  # fmt: skip
    attempt(reminds=True, is_graded=False)
    with after(15):
        swept()
    assert told() == [ring.world.here[Role.PPID].email]


def test_a_late_afternoon_waits_for_the_morning(ring: Ring, attempt: Try) -> None:
    """Sent at 15.30; two hours of opening time later it is 09.30 on Tuesday."""
    with after(390):
        drill = attempt()
    with after(390 + 60):
        assert swept() == 0
    with after(24 * 60 + 30):
        assert swept() == 0
    with after(24 * 60 + 30 + SECOND):
        assert swept() == 1
    with after(24 * 60 + 90 + SECOND):
        swept()
    assert drill_of(ring.upper, drill.pk).ended_at is not None


def test_after_the_end_nothing_changes_but_notes(ring: Ring, attempt: Try) -> None:
    drill = attempt()
    with after(300):  # 14.00: three hours of opening time and a break lie behind
        swept()
        with pytest.raises(Conflict):
            services.replied(actor=ring.upper, drill=drill, words="Terlambat")
        with pytest.raises(Conflict):
            services.end(actor=ring.upper, drill=drill)
        services.note(actor=ring.upper, drill=drill, words="Menjawab sesudah ditelepon.")
    assert drill_of(ring.upper, drill.pk).score == 0


@pytest.mark.parametrize("minutes", [-1, 6])
def test_a_reply_lies_between_the_question_and_now(ring: Ring, attempt: Try, minutes: int) -> None:
    drill = attempt()
    moment = clock.now() + timedelta(minutes=minutes)
    with after(5), pytest.raises(InvalidInput) as error:
        services.replied(actor=ring.upper, drill=drill, words="Ya", at=moment)
    assert error.value.field == "at"


def test_sent_twice_or_answered_before_is_a_conflict(ring: Ring, plan: Plan) -> None:
    drill = services.prepare(by_office=ring.province, actor=ring.upper, plan=plan)
    for act in (services.end,):
        with pytest.raises(Conflict):
            act(actor=ring.upper, drill=drill)
    services.send(actor=ring.upper, drill=drill)
    with pytest.raises(Conflict):
        services.send(actor=ring.upper, drill=drill)


def test_the_score_is_the_mean_of_graded_drills_of_the_time(ring: Ring, attempt: Try) -> None:
    for minutes, graded in ((10, True), (40, True), (100, True), (1, False)):
        drill = attempt(is_graded=graded)
        with after(minutes):
            services.replied(actor=ring.upper, drill=drill, words="Ya")
    found = score(ring.office, THIS_YEAR)
    assert found is not None
    assert (str(found.value), found.drills, found.median_minutes) == ("76.67", 3, 40)
    assert score(ring.office, Stretch(date(2026, 11, 24), date(2026, 12, 31))) is None
    assert score(ring.office, Stretch(date(2026, 11, 23), date(2026, 11, 23))) == found
    [row] = scores_below(ring.province, THIS_YEAR)
    assert (row.office.code, row.score) == ("1971", found)
    assert scores_below(ring.office, THIS_YEAR) == []


def test_a_message_from_the_web_is_answered_at_the_duty_desk(
    ring: Ring, attempt: Try, client_as: ClientAs
) -> None:
    drill = attempt(channel=Drill.Channel.WEB, is_graded=False)
    assert told() == [ring.world.here[Role.PETUGAS].email]
    client = client_as(ring.world.here[Role.PETUGAS])
    board = client.get("/1971/meja/piket/").content.decode()
    assert "Bagaimana meminta data hasil pengawasan?" in board
    assert "uji akses oleh" not in board.lower()
    address = f"/1971/meja/piket/pesan/{drill.pk}/"
    with after(7):
        assert client.post(address, {f"{drill.pk}-words": " "}).status_code == 422
        assert client.post(address, {f"{drill.pk}-words": "Lewat laman."}).status_code == 302
    assert drill_of(ring.officer, drill.pk).waited == 420
    assert client_as(ring.world.there[Role.PETUGAS]).post(address).status_code == 404
    stranger = address.replace("1971", "1902")
    theirs = client_as(ring.world.there[Role.PETUGAS])
    assert theirs.post(stranger, {f"{drill.pk}-words": "x"}).status_code == 404


def test_the_province_runs_one_in_the_browser_with_a_screenshot(
    ring: Ring, client_as: ClientAs
) -> None:
    client, base = client_as(ring.world.above), "/19/meja/uji-akses/"
    assert client.get(f"{base}mulai/").status_code == 200
    bad = client.post(f"{base}mulai/", {"office": "1971", "channel": "whatsapp", "question": ""})
    assert bad.status_code == 422
    made = client.post(f"{base}mulai/", {
        "office": "1971", "channel": "whatsapp", "question": "Jam berapa buka?", "alias": "Rani",
        "is_graded": "nilai",
    })  # fmt: skip
    page = made.headers["Location"]
    text = client.get(page).content.decode()
    assert "https://wa.me/6289900001971?text=Jam%20berapa%20buka%3F" in text
    assert client.post(f"{page}terkirim/").status_code == 302
    with after(20):
        assert "Menunggu 20 menit" in client.get(page).content.decode()
        wrong = client.post(f"{page}dibalas/", {"b-words": ""})
        assert wrong.status_code == 422
        late = client.post(f"{page}dibalas/", {"b-words": "08.00", "b-at": "23:59"})
        assert late.status_code == 422
        sent = client.post(
            f"{page}dibalas/", {"b-words": "Buka 08.00", "b-at": "09:14", "b-proof": screenshot()}
        )
        assert sent.status_code == 302
    with all_offices():
        entry = DrillEntry.objects.get(kind="dibalas")
        drill = Drill.objects.get()
    assert drill.waited == 14 * 60
    proof = client.get(f"{page}bukti/{entry.pk}/")
    assert proof.status_code == 200
    assert proof.headers["Content-Type"] == "image/png"
    mine = client_as(ring.world.here[Role.PETUGAS])
    assert mine.get(f"/1971/meja/uji-akses/{drill.pk}/bukti/{entry.pk}/").status_code == 200
    theirs = client_as(ring.world.there[Role.PETUGAS])
    assert theirs.get(f"/1902/meja/uji-akses/{drill.pk}/bukti/{entry.pk}/").status_code == 404
    assert client.post(f"{page}catat/", {"c-words": ""}).status_code == 422
    assert client.post(f"{page}catat/", {"c-words": "Ramah."}).status_code == 302
    assert client.post(f"{page}akhiri/").status_code == 302
    board = client.get(base).content.decode()
    assert "Bawaslu Kota Pangkalpinang" in board
    assert "100,00" in board


def test_a_file_that_is_no_picture_is_refused_and_nothing_is_kept(
    ring: Ring, attempt: Try, client_as: ClientAs
) -> None:
    drill = attempt()
    bad = SimpleUploadedFile("layar.png", b"MZ\x90\x00", "image/png")
    page = f"/19/meja/uji-akses/{drill.pk}/dibalas/"
    response = client_as(ring.world.above).post(page, {"b-words": "Ya", "b-proof": bad})
    assert response.status_code == 422
    assert drill_of(ring.upper, drill.pk).ended_at is None


def test_the_board_costs_few_queries_however_many_drills(
    ring: Ring,
    attempt: Try,
    client_as: ClientAs,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    for _ in range(12):
        drill = attempt()
        services.replied(actor=ring.upper, drill=drill, words="Ya")
    for user, path in ((ring.world.above, "/19/"), (ring.world.here[Role.PPID], "/1971/")):
        client = client_as(user)
        with django_assert_max_num_queries(14):
            assert client.get(f"{path}meja/uji-akses/").status_code == 200


def test_another_office_of_the_province_is_not_on_its_board(
    ring: Ring, attempt: Try, belitung: Office, client_as: ClientAs
) -> None:
    drill = attempt()
    services.replied(actor=ring.upper, drill=drill, words="Ya")
    page = client_as(ring.world.there[Role.PPID]).get("/1902/meja/uji-akses/").content.decode()
    assert "Pangkalpinang" not in page
