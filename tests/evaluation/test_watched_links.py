"""Plain links of answers: nobody watches them until they go on the shelf, and the page says so."""

from collections.abc import Callable

from serambi.core import clock
from serambi.evaluation import services
from serambi.evidence.models import Evidence
from serambi.evidence.seeing import Seen
from serambi.evidence.services import note
from serambi.evidence.standing import State
from serambi.identity.actors import Actor
from serambi.law.roles import Role
from serambi.monev.models import Instrument, Submission
from serambi.offices.scoping import all_offices, office_scope
from tests.evaluation.test_readiness import DESK, answer, line, look
from tests.support.cast import ClientAs, World

Staff = Callable[[Role], Actor]


def test_plain_links_go_on_the_shelf_and_what_is_seen_there_decides(
    world: World, questionnaire: Instrument, answered: Submission, client_as: ClientAs, staff: Staff
) -> None:
    answer(world, "1.3", link="https://pangkalpinang.example/1.2")
    before = look(world, questionnaire)
    assert len(before.unwatched) == 100
    page = f"{DESK}{questionnaire.pk}/"
    told = client_as(world.here[Role.PPID]).post(f"{page}awasi/", follow=True).content.decode()
    assert "99 tautan kini diawasi." in told
    assert "tidak diawasi siapa pun" not in told
    after = look(world, questionnaire)
    assert (after.score, after.unwatched) == (before.score, [])
    assert "menunggu diperiksa" in line(after, "1.2").why
    again = services.watch_links(
        office=world.office, actor=staff(Role.PPID), instrument=questionnaire
    )
    assert (again.added, again.refused) == (0, 0)
    with office_scope(world.office):
        proof = Evidence.objects.get(url="https://pangkalpinang.example/1.2")
    assert (proof.title, proof.is_public) == ("Tautan jawaban 1.2, 1.3", False)
    assert proof.next_at is not None
    seen = Seen(State.HOLDS, "Halaman menjawab.")
    note(office=world.office, row=proof, seen=seen, at=clock.now())
    held = line(look(world, questionnaire), "1.2")
    assert "yang diawasi. Halaman menjawab." in held.why
    seen = Seen(State.BROKEN, "Tautan halamannya tidak ada lagi (404).", failing=True)
    note(office=world.office, row=proof, seen=seen, at=clock.now())
    fallen = line(look(world, questionnaire), "1.2")
    assert fallen.points == 0
    assert "tidak ada lagi (404)" in fallen.why


def test_a_link_that_no_watch_can_ask_stays_unwatched_and_says_so(
    world: World, questionnaire: Instrument, answered: Submission, staff: Staff
) -> None:
    answer(world, "1.2", link="ftp://kantor.example/lhkpn")
    made = services.watch_links(
        office=world.office, actor=staff(Role.PETUGAS), instrument=questionnaire
    )
    assert (made.added, made.refused) == (99, 1)
    assert [one.code for one in look(world, questionnaire).unwatched] == ["1.2"]


def test_only_who_keeps_the_shelf_has_links_watched(
    world: World, questionnaire: Instrument, answered: Submission, client_as: ClientAs
) -> None:
    page = f"{DESK}{questionnaire.pk}/"
    assert client_as(world.here[Role.ATASAN]).post(f"{page}awasi/").status_code == 403
    assert client_as(world.there[Role.PPID]).post(f"{page}awasi/").status_code == 404
    assert "Awasi tautan" not in client_as(world.here[Role.ATASAN]).get(page).content.decode()
    with all_offices():
        assert not Evidence.objects.exists()
