"""The one handset: who holds it, how it is, and who is reminded."""

from datetime import date, time, timedelta

import pytest

from serambi.core import clock
from serambi.core.errors import InvalidInput, NotAllowed
from serambi.drills import services
from serambi.drills.models import DutyShift, HandsetCheck
from serambi.drills.selectors import last_check, on_duty
from serambi.drills.selectors.duty import lacks
from serambi.drills.services.duty import Seen, Shift
from serambi.drills.sweeps import RemindHandset
from serambi.identity.models import User
from serambi.law.roles import Role
from serambi.offices.scoping import all_offices
from serambi.outbox.models import Delivery
from tests.drills.conftest import Ring
from tests.support.cast import ClientAs

MONDAY = date(2026, 11, 23)
GOOD = Seen(credit=50_000, data=8_000, battery=80, has_app=True, note="")
BOARD = "/1971/meja/piket/"


def swept() -> int:
    with all_offices():
        return RemindHandset().run(clock.now())


def mails() -> list[Delivery]:
    with all_offices():
        return list(Delivery.objects.filter(about_type="duty").order_by("created_at"))


def rostered(ring: Ring, user: User, day: date = MONDAY) -> None:
    services.write_roster(
        office=ring.office, actor=ring.ppid, monday=MONDAY,
        shifts=[Shift(day, time(8), time(12), user.pk)],
    )  # fmt: skip


def test_the_roster_names_the_holder_of_this_hour(ring: Ring) -> None:
    officer = ring.world.here[Role.PETUGAS]
    rostered(ring, officer)
    assert on_duty(ring.office, clock.now()) == officer
    assert on_duty(ring.office, clock.now() + timedelta(hours=3)) is None  # 12.00 sharp
    assert on_duty(ring.office, clock.now() + timedelta(days=1)) is None


def test_a_week_is_written_anew_and_only_with_people_of_the_desk(ring: Ring) -> None:
    officer = ring.world.here[Role.PETUGAS]
    for _ in range(2):
        rostered(ring, officer)
    with all_offices():
        assert DutyShift.objects.count() == 1
    with pytest.raises(InvalidInput):
        rostered(ring, ring.world.there[Role.PETUGAS])
    with pytest.raises(InvalidInput):
        rostered(ring, officer, MONDAY + timedelta(days=7))
    with pytest.raises(NotAllowed):
        services.write_roster(office=ring.office, actor=ring.stranger, monday=MONDAY, shifts=[])


def test_the_roster_page_fills_a_week_and_the_next_begins_like_it(
    ring: Ring, client_as: ClientAs
) -> None:
    client, officer = client_as(ring.world.here[Role.PPID]), ring.world.here[Role.PETUGAS]
    page = client.get(f"{BOARD}jadwal/").content.decode()
    assert page.count("<select") == 10  # five days, before and after the break
    sent = client.post(
        f"{BOARD}jadwal/", {"20261123-0": str(officer.pk), "20261124-1": str(officer.pk)}
    )
    assert sent.status_code == 302
    with all_offices():
        assert [(str(one.day), f"{one.starts:%H.%M}") for one in DutyShift.objects.all()] == [
            ("2026-11-23", "08.00"), ("2026-11-24", "13.00"),
        ]  # fmt: skip
    following = client.get(f"{BOARD}jadwal/?pekan=2026-11-30").content.decode()
    assert "Terisi seperti pekan lalu" in following
    assert following.count(" selected") == 10
    assert following.count(f'value="{officer.pk}" selected') == 2
    assert client.post(f"{BOARD}jadwal/", {"20261123-0": "999999"}).status_code == 422
    assert client.get(f"{BOARD}jadwal/?pekan=kemarin").status_code == 200
    assert client_as(ring.world.there[Role.PPID]).get(f"{BOARD}jadwal/").status_code == 404


def test_a_check_is_written_down_and_says_what_is_wanting(ring: Ring) -> None:
    made = services.check_handset(office=ring.office, actor=ring.officer, seen=GOOD)
    assert lacks(made) == []
    assert mails() == []
    poor = Seen(credit=9_999, data=499, battery=29, has_app=False, note="  ")
    for _ in range(2):
        made = services.check_handset(office=ring.office, actor=ring.officer, seen=poor)
    assert lacks(made) == ["pulsa", "paket data", "baterai", "aplikasi e-PPID"]
    [mail] = mails()  # once a day
    assert mail.recipient == ring.world.here[Role.PPID].email
    assert last_check(ring.office) == made
    with pytest.raises(InvalidInput):
        services.check_handset(
            office=ring.office, actor=ring.officer, seen={**GOOD, "battery": 101}
        )
    with pytest.raises(NotAllowed):
        services.check_handset(office=ring.office, actor=ring.head, seen=GOOD)
    with pytest.raises(NotAllowed):
        services.check_handset(office=ring.office, actor=ring.stranger, seen=GOOD)


def test_the_check_page_keeps_what_was_typed(ring: Ring, client_as: ClientAs) -> None:
    client = client_as(ring.world.here[Role.PETUGAS])
    good = {"h-credit": "50000", "h-quota": "8000", "h-battery": "80", "h-has_app": "on"}
    wrong = client.post(f"{BOARD}hp/", {**good, "h-battery": "180"})
    assert wrong.status_code == 422
    assert 'value="50000"' in wrong.content.decode()
    for typed in ("-1", "x", "99999999999999999999"):
        assert client.post(f"{BOARD}hp/", {**good, "h-credit": typed}).status_code == 422
    assert client.post(f"{BOARD}hp/", good).status_code == 302
    page = client.get(BOARD).content.decode()
    assert "Sudah diperiksa hari ini" in page
    assert "Rp50.000" in page
    with all_offices():
        assert HandsetCheck.objects.count() == 1


def test_the_shift_is_reminded_once_a_day_while_the_office_is_open(ring: Ring) -> None:
    assert swept() == 0  # an office that keeps no duty here is left in peace
    rostered(ring, ring.world.here[Role.PETUGAS])
    with clock.fixed(clock.now() - timedelta(minutes=46)):  # 08.14
        assert swept() == 0
    assert swept() == 1
    assert swept() == 0
    assert [one.recipient for one in mails()] == [ring.world.here[Role.PETUGAS].email]
    services.check_handset(office=ring.office, actor=ring.officer, seen=GOOD)
    assert swept() == 0
    with clock.fixed(clock.now() + timedelta(days=5)):  # Saturday
        assert swept() == 0
    with clock.fixed(clock.now() + timedelta(days=1)):  # nobody on the roster: the whole desk
        assert swept() == 1
    assert len(mails()) == 2


@pytest.mark.parametrize(
    "week", ["0001-01-01", "9999-12-27", "1899-01-02", "2026-W53-9", "²", "x" * 5_000]
)
def test_a_week_out_of_time_is_this_week(ring: Ring, client_as: ClientAs, week: str) -> None:
    client = client_as(ring.world.here[Role.PPID])
    answer = client.get(f"{BOARD}jadwal/", {"pekan": week})
    assert answer.status_code == 200
    assert answer.context["monday"] == MONDAY
