"""Who complained: masked, opened for a logged reason, a secret one by the named handler only."""

from dataclasses import replace

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from serambi.complaints import validation as rules
from serambi.complaints.models import Complaint
from serambi.complaints.services import desk as small
from serambi.complaints.services.handling import assign
from serambi.core.errors import InvalidInput, NotAllowed, Refused
from serambi.files.models import Purpose
from serambi.files.services import receive
from serambi.identity.actors import applicant
from serambi.identity.fingerprints import fingerprint
from serambi.law.roles import Role
from serambi.ledger.selectors import thread
from tests.casework.asking import PNG
from tests.casework.conftest import Desk
from tests.complaints.making import NOBODY, SECRET, SLOW, on, one
from tests.support.cast import ClientAs, World

LIST = "/1971/meja/pengaduan/"
WHY = "Menelepon pengadu untuk tanggal kejadian"
TOLD = ("Rina", "R•••", "rina@", "r••••@", "1111", "222")


def secret(desk: Desk) -> Complaint:
    return one(desk, replace(SLOW, person=SECRET))


def test_a_name_is_masked_and_opened_once_for_a_reason(
    desk: Desk, world: World, client_as: ClientAs
) -> None:
    complaint = one(desk)
    page = f"{LIST}{complaint.pk}/"
    client = client_as(world.here[Role.PETUGAS])
    for address in (LIST, page):
        text = client.get(address).content.decode()
        assert "R••• R•••" in text
        assert "Rina Rekaan" not in text
    empty = client.post(f"{page}lakukan/identitas/", {"identitas-reason": ""})
    assert empty.status_code == 422
    shown = client.post(f"{page}lakukan/identitas/", {"identitas-reason": WHY}).content.decode()
    assert "Rina Rekaan" in shown
    assert "Rina Rekaan" not in client.get(page).content.decode()
    acts = [event.act for event in thread(desk.office, ("complaint", complaint.pk))]
    assert acts.count("complaint.identity_revealed") == 1


def test_of_a_secret_identity_not_even_initials_are_shown(
    desk: Desk, world: World, client_as: ClientAs
) -> None:
    complaint = secret(desk)
    for role in (Role.PETUGAS, Role.PPID, Role.ATASAN):
        client = client_as(world.here[role])
        for address in (LIST, f"{LIST}{complaint.pk}/"):
            text = client.get(address).content.decode()
            assert "Dirahasiakan" in text
            assert not [word for word in TOLD if word in text.split("<main")[1]], (role, address)


def test_only_the_named_handler_opens_a_secret_identity(
    desk: Desk, world: World, client_as: ClientAs
) -> None:
    complaint = secret(desk)
    for actor in (desk.officer, desk.ppid, desk.head):
        with pytest.raises(Refused):
            small.reveal(**on(desk, complaint, actor), reason=WHY)
    assign(**on(desk, complaint, desk.ppid), handler=desk.officer.user_id or 0)
    assert small.reveal(**on(desk, complaint), reason=WHY).name == "Rina Rekaan"
    with pytest.raises(Refused):
        small.reveal(**on(desk, complaint, desk.ppid), reason=WHY)
    page = f"{LIST}{complaint.pk}/"
    assert "Buka identitas" in client_as(world.here[Role.PETUGAS]).get(page).content.decode()
    assert "Buka identitas" not in client_as(world.here[Role.PPID]).get(page).content.decode()


def test_an_officer_does_not_name_himself_for_a_secret_identity(
    desk: Desk, world: World, client_as: ClientAs
) -> None:
    complaint = secret(desk)
    page = f"{LIST}{complaint.pk}/"
    client = client_as(world.here[Role.PETUGAS])
    assert "Tunjuk penangan" not in client.get(page).content.decode()
    forged = {"serahkan-handler": str(desk.officer.user_id), "serahkan-division": ""}
    assert client.post(f"{page}lakukan/serahkan/", forged).status_code == 403
    assert Complaint.objects.get(pk=complaint.pk).handler_id is None
    head = client_as(world.here[Role.ATASAN])
    assert "Tunjuk penangan" in head.get(page).content.decode()
    assert head.post(f"{page}lakukan/serahkan/", forged).status_code == 302
    assert "Tunjuk penangan" in client.get(f"{LIST}{one(desk).pk}/").content.decode()


def test_the_help_that_a_secret_complainant_needs_is_told_to_the_handler_only(
    desk: Desk, world: World, client_as: ClientAs
) -> None:
    complaint = one(
        desk, replace(SLOW, person=replace(SECRET, accommodation="Juru bahasa isyarat"))
    )
    page = f"{LIST}{complaint.pk}/"
    officer, ppid = client_as(world.here[Role.PETUGAS]), client_as(world.here[Role.PPID])
    assert "isyarat" not in officer.get(page).content.decode()
    assign(**on(desk, complaint, desk.ppid), handler=desk.officer.user_id or 0)
    assert "isyarat" in officer.get(page).content.decode()
    assert "isyarat" not in ppid.get(page).content.decode()


def test_nothing_kept_lets_anybody_try_names_until_one_fits(desk: Desk) -> None:
    telling = replace(SLOW, person=SECRET)
    complaint = one(desk, telling)
    said = rules.telling(telling, desk.office)
    assert complaint.fingerprint == fingerprint(
        desk.office.pk, "complaint", said, without={"evidence"}
    )
    payloads = [event.payload for event in thread(desk.office, ("complaint", complaint.pk))]
    assert payloads[0]["number"] == complaint.register_no
    assert complaint.fingerprint not in str(payloads)


def test_a_search_is_no_way_to_try_who_complained_in_secret(
    desk: Desk, world: World, client_as: ClientAs
) -> None:
    hidden = secret(desk)
    client = client_as(world.here[Role.PPID])
    for words in ("rina@contoh.test", "0813 1111 2222", "+6281311112222", "Rina"):
        assert hidden.register_no not in client.get(LIST, {"cari": words}).content.decode()
    known = one(desk)
    for words in ("RINA@contoh.test", "0813 1111 2222", "+62 813-1111-2222"):
        found = client.get(LIST, {"cari": words}).content.decode()
        assert known.register_no in found, words
        assert hidden.register_no not in found, words
    for odd in ("000 000 000", "+", "(((((((((("):
        assert client.get(LIST, {"cari": odd}).status_code == 200


def test_there_is_nobody_to_open_of_somebody_without_a_name(desk: Desk) -> None:
    complaint = one(desk, replace(SLOW, person=NOBODY))
    assign(**on(desk, complaint), handler=desk.officer.user_id or 0)
    with pytest.raises(Refused):
        small.reveal(**on(desk, complaint), reason=WHY)


def test_the_file_of_a_secret_complaint_follows_the_same_rule(
    desk: Desk, world: World, client_as: ClientAs
) -> None:
    stored = receive(
        office=desk.office, upload=SimpleUploadedFile("Rina Rekaan.png", PNG, "image/png"),
        purpose=Purpose.COMPLAINT, actor=applicant(desk.office.pk),
    )  # fmt: skip
    complaint = one(desk, replace(SLOW, person=SECRET, evidence=stored.pk))
    address = f"{LIST}{complaint.pk}/berkas/"
    client = client_as(world.here[Role.PETUGAS])
    assert client.post(address, {"berkas-reason": WHY}).status_code == 302
    assign(**on(desk, complaint, desk.ppid), handler=desk.officer.user_id or 0)
    assert client.post(address, {"berkas-reason": ""}).status_code == 302
    opened = client.post(address, {"berkas-reason": WHY})
    assert opened["Content-Type"] == "image/png"
    assert stored.encrypted
    assert "Rina" not in opened["Content-Disposition"]
    acts = [event.act for event in thread(desk.office, ("complaint", complaint.pk))]
    assert acts.count("complaint.evidence_seen") == 1


def test_a_reason_is_needed_and_the_public_opens_nothing(desk: Desk) -> None:
    complaint = one(desk)
    with pytest.raises(InvalidInput):
        small.reveal(**on(desk, complaint), reason="a")
    with pytest.raises(NotAllowed):
        small.reveal(**on(desk, complaint, applicant(desk.office.pk)), reason=WHY)
