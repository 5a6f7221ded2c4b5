"""The decree of the list and the certificate of a case, begun here and finished among letters."""

from collections.abc import Callable

import pytest
from django.test import Client

from serambi.casework.models import InformationRequest
from serambi.catalogue.fields import EntryFields
from serambi.catalogue.services import draft, publish
from serambi.core.errors import InvalidInput, NotAllowed, NotFound, Refused
from serambi.identity.actors import Actor
from serambi.identity.models import User
from serambi.law.roles import Role
from serambi.letters import drafting
from serambi.letters.contents_free import ListDecree, ResearchCertificate
from serambi.letters.kinds import Kind
from serambi.letters.models import LetterDraft
from serambi.letters.services import drafts
from serambi.offices.models import Office
from serambi.registers.services.papers import draft_certificate, draft_list_decree
from tests.casework.cases import staff
from tests.registers import synthetic
from tests.support.cast import World

Enter = Callable[[User | None], Client]


def entry(office: Office, actor: Actor, title: str, *, shown: bool = True) -> None:
    fields = EntryFields(category="berkala", title=title, heading="berkala.profil")
    made = draft(office=office, actor=actor, fields=fields)
    if shown:
        publish(office=office, actor=actor, entry=made)


def test_the_decree_carries_the_published_list(office: Office, ppid: Actor) -> None:
    entry(office, ppid, "Profil kantor")
    entry(office, ppid, "Rencana kerja")
    entry(office, ppid, "Masih disusun", shown=False)
    made = draft_list_decree(office=office, actor=ppid, year=2026, signer_id=ppid.user_id or 0)
    content = drafting.unpack(Kind.SK_DIP, made.content)
    assert isinstance(content, ListDecree)
    assert [row[:2] for row in content.rows] == [("1", "Profil kantor"), ("2", "Rencana kerja")]
    assert all(len(row) == 7 for row in content.rows)
    assert content.considering


def test_an_empty_list_is_not_decreed(office: Office, ppid: Actor) -> None:
    with pytest.raises(InvalidInput):
        draft_list_decree(office=office, actor=ppid, year=2026, signer_id=ppid.user_id or 0)


def test_a_certificate_takes_the_name_and_waits_for_the_rest(
    office: Office, ppid: Actor, world: World
) -> None:
    synthetic.fill(office, world.here[Role.PPID], 1)
    case = InformationRequest.objects.get()
    made = draft_certificate(office=office, actor=ppid, case_id=case.pk)
    content = drafting.unpack(Kind.KETERANGAN_PENELITIAN, made.content)
    assert isinstance(content, ResearchCertificate)
    assert (content.name, content.register_no) == ("Pemohonan0 Contohan0", case.register_no)
    assert made.about == ("request", case.pk)
    with pytest.raises(Refused, match="belum lengkap"):
        drafts.submit(office=office, actor=ppid, draft_id=made.pk)
    stranger = staff(world.there[Role.PPID], world.stranger, Role.PPID)
    with pytest.raises((NotFound, NotAllowed)):
        draft_certificate(office=office, actor=stranger, case_id=case.pk)


def test_both_begin_on_the_desk(
    office: Office, ppid: Actor, world: World, client_as: Enter
) -> None:
    client = client_as(world.here[Role.PETUGAS])
    wanted = {"tahun": "2026", "penanda_tangan": str(ppid.user_id)}
    address = "/1971/meja/register/sk-dip/"
    assert "SK Daftar Informasi Publik" in client.get(address).content.decode()
    assert client.post(address, wanted).status_code == 422
    entry(office, ppid, "Profil kantor")
    assert client.post(address, {**wanted, "tahun": "x"}).status_code == 422
    answer = client.post(address, wanted)
    page = client.get(answer["Location"]).content.decode()
    assert "Menimbang" in page
    synthetic.fill(office, world.here[Role.PPID], 1)
    case = InformationRequest.objects.get()
    answer = client.post(f"/1971/meja/register/keterangan/{case.pk}/")
    page = client.get(answer["Location"]).content.decode()
    assert "Pemohonan0 Contohan0" in page
    assert LetterDraft.objects.count() == 2
