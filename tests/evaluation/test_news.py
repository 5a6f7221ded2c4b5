"""Sealed minutes become a draft in the newsroom by one press, once."""

import pytest
from django.test import Client

from serambi.core.errors import Conflict, NotAllowed
from serambi.evaluation import access, services
from serambi.evaluation.models import EvaluationMeeting
from serambi.evaluation.selectors.meetings import MeetingView, meeting_view
from serambi.law.roles import Role
from serambi.offices.scoping import office_scope
from serambi.publishing import services as newsroom
from serambi.publishing.models import NewsItem
from tests.evaluation.conftest import Meet
from tests.publishing.conftest import Staff
from tests.support.cast import ClientAs, World

PAGE = "/1971/meja/rapat/1/"


def view(world: World, staff: Staff, meeting: EvaluationMeeting) -> MeetingView:
    with office_scope(world.office):
        return meeting_view(access.visible_to(staff(Role.PPID)), meeting.number)


def test_one_press_makes_one_draft_and_opens_it(
    world: World, meet: Meet, client_as: ClientAs
) -> None:
    meet("disegel")
    petugas: Client = client_as(world.here[Role.PETUGAS])
    assert "Jadikan konsep berita" in petugas.get(PAGE).content.decode()
    places = {petugas.post(f"{PAGE}berita/jadikan/")["Location"] for _ in range(2)}
    places.add(client_as(world.here[Role.PPID]).post(f"{PAGE}berita/jadikan/")["Location"])
    assert places == {"/1971/meja/berita/1/"}
    with office_scope(world.office):
        item = NewsItem.objects.get()
    assert item.state == "konsep"
    assert item.title.startswith("Bawaslu Kota Pangkalpinang Gelar Rapat Evaluasi")
    assert "Rapat menghasilkan 1 keputusan" in item.body
    assert "Penulis: …" not in item.body
    assert item.writer == world.here[Role.PETUGAS].name
    assert "Teks untuk disalin" in petugas.get(f"{PAGE}berita/").content.decode()


def test_a_discarded_draft_is_made_anew(world: World, meet: Meet, staff: Staff) -> None:
    found, petugas = view(world, staff, meet("disegel")), staff(Role.PETUGAS)
    first = services.draft_news(office=world.office, actor=petugas, found=found)
    newsroom.discard(office=world.office, actor=petugas, item=first)
    again = services.draft_news(office=world.office, actor=petugas, found=found)
    assert again.pk != first.pk


def test_words_too_long_for_a_headline_are_cut_between_words(
    world: World, meet: Meet, staff: Staff
) -> None:
    found = view(world, staff, meet("disegel", title="Rapat " + "evaluasi " * 17, place="Ruang"))
    item = services.draft_news(office=world.office, actor=staff(Role.PPID), found=found)
    assert item.title.endswith("evaluasi…")
    assert len(item.title) <= 150


def test_before_the_seal_and_for_who_does_not_write_there_is_none(
    world: World, meet: Meet, staff: Staff, client_as: ClientAs
) -> None:
    meeting = meet("berlangsung")
    with pytest.raises(Conflict):
        services.draft_news(
            office=world.office, actor=staff(Role.PPID), found=view(world, staff, meeting)
        )
    answer = client_as(world.here[Role.PPID]).post(f"{PAGE}berita/jadikan/")
    assert answer["Location"] == PAGE
    sealed = view(world, staff, meet("disegel"))
    with pytest.raises(NotAllowed):
        services.draft_news(office=world.office, actor=staff(Role.ATASAN), found=sealed)
    assert client_as(world.there[Role.PPID]).post(f"{PAGE}berita/jadikan/").status_code == 404
