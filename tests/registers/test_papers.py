"""The certificate of a case, begun here and finished among letters."""

import pytest

from serambi.casework.models import InformationRequest
from serambi.core.errors import NotAllowed, NotFound, Refused
from serambi.identity.actors import Actor
from serambi.law.roles import Role
from serambi.letters import drafting
from serambi.letters.contents_free import ResearchCertificate
from serambi.letters.kinds import Kind
from serambi.letters.models import LetterDraft
from serambi.letters.services import drafts
from serambi.offices.models import Office
from serambi.registers.services.papers import draft_certificate
from tests.casework.cases import staff
from tests.registers import synthetic
from tests.support.cast import ClientAs, World


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


def test_a_certificate_begins_on_the_desk(
    office: Office, world: World, client_as: ClientAs
) -> None:
    client = client_as(world.here[Role.PETUGAS])
    synthetic.fill(office, world.here[Role.PPID], 1)
    case = InformationRequest.objects.get()
    answer = client.post(f"/1971/meja/register/keterangan/{case.pk}/")
    page = client.get(answer["Location"]).content.decode()
    assert "Pemohonan0 Contohan0" in page
    assert LetterDraft.objects.count() == 1


def test_the_old_address_of_the_decree_leads_to_where_the_list_is_frozen(
    world: World, client_as: ClientAs
) -> None:
    client = client_as(world.here[Role.PETUGAS])
    answer = client.get("/1971/meja/register/sk-dip/")
    assert (answer.status_code, answer["Location"]) == (301, "/1971/meja/penetapan/")
    assert client.get(answer["Location"]).status_code == 200
    assert client_as(world.there[Role.PPID]).get("/1971/meja/register/sk-dip/").status_code == 404
