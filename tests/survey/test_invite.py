"""Once per finished service, and nothing stored says which code it got."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import connection
from django.test import Client

from serambi.casework.case_pass import case_pass, passed_case
from serambi.casework.models import InformationRequest
from serambi.casework.services.decide import propose, send
from serambi.core import clock
from serambi.core.errors import Conflict, NotAllowed, NotFound
from serambi.core.ids import code_digest, new_code, normalise_code
from serambi.law.roles import Role
from serambi.ledger.selectors import thread
from serambi.objections.offering import objection_pass, passed_objection
from serambi.offices.models import Office
from serambi.offices.scoping import all_offices
from serambi.outbox.models import Delivery, State
from serambi.survey import services
from serambi.survey.models import Occasion, SurveyCode
from serambi.survey.periods import Period
from serambi.survey.selectors.rounds import code_of
from serambi.survey.services.rounds import hold
from serambi.survey.services.urn import drop
from serambi.survey.sweeps import ForgetInvitations, InviteServed
from tests.casework.cases import ASKED, ASKER, NOT_HELD, REFUSED, answered, in_work
from tests.casework.conftest import Desk
from tests.objections.making import PERIODIC, WHO, filed

NO_MAIL = replace(ASKED, applicant=replace(ASKER, email=""))


def swept() -> int:
    with all_offices():
        return InviteServed().run(clock.now())


def mails() -> list[Delivery]:
    return list(Delivery.objects.filter(about_type="survey"))


def silent(desk: Desk) -> InformationRequest:
    """A finished request of somebody without an e-mail address."""
    case = in_work(desk.office, desk.ppid, NO_MAIL)
    propose(office=desk.office, actor=desk.officer, case_id=case.pk, answer=NOT_HELD)
    return send(office=desk.office, actor=desk.ppid, case_id=case.pk)


def test_a_finished_request_is_asked_once_by_mail(desk: Desk) -> None:
    answered(desk.office, desk.officer, desk.ppid, NOT_HELD)
    assert swept() == 1
    assert swept() == 0
    [mail] = mails()
    assert mail.recipient == "sari@contoh.test"
    code = mail.body.split("/1971/survei/#")[1].split()[0]
    assert code_of(desk.office, code) is not None
    assert "Reg" not in mail.body
    assert Occasion.objects.get().channel == "surel"


def test_a_running_request_is_not_asked(desk: Desk) -> None:
    case = in_work(desk.office, desk.ppid)
    assert swept() == 0
    with pytest.raises(NotFound):
        services.invite(
            office=desk.office, actor=desk.officer, kind="permohonan", about_id=case.pk,
            channel=Occasion.Channel.DESK,
        )  # fmt: skip


def test_a_refused_request_is_asked_as_well(desk: Desk) -> None:
    answered(desk.office, desk.officer, desk.ppid, REFUSED)
    assert swept() == 1


def test_old_services_are_not_asked_when_the_survey_begins(desk: Desk) -> None:
    case = answered(desk.office, desk.officer, desk.ppid, NOT_HELD)
    InformationRequest.objects.filter(pk=case.pk).update(
        ended_at=datetime(2026, 9, 30, 16, 59, tzinfo=UTC)  # 23.59 WIB of the third quarter
    )
    assert swept() == 0
    InformationRequest.objects.filter(pk=case.pk).update(
        ended_at=datetime(2026, 9, 30, 17, 0, tzinfo=UTC)
    )
    assert swept() == 1


def test_the_message_is_emptied_as_soon_as_it_is_sent(desk: Desk) -> None:
    answered(desk.office, desk.officer, desk.ppid, NOT_HELD)
    swept()
    with all_offices():
        assert ForgetInvitations().run(clock.now()) == 0
        Delivery.objects.filter(about_type="survey").update(
            state=State.SENT, sent_at=clock.now(), lease_until=None
        )
        assert ForgetInvitations().run(clock.now()) == 1
    [mail] = mails()
    assert (mail.recipient, mail.subject, mail.body) == ("", "", "")


def test_nothing_of_a_service_stands_in_the_message_row_or_the_event(desk: Desk) -> None:
    """The outbox row names no case, and the ledger no code."""
    case = answered(desk.office, desk.officer, desk.ppid, NOT_HELD)
    swept()
    [mail] = mails()
    assert str(case.pk) not in f"{mail.dedupe_key} {mail.about_id}"
    assert mail.about_id == "2026-t4"
    last = thread(desk.office, ("request", case.pk))[-1]
    assert last.sentence() == "Undangan survei kepuasan dibuat lewat surel."


def test_codes_and_services_share_no_column_and_no_order(desk: Desk) -> None:
    """The rows of both tables: what a thief of the database could join them by."""
    shared = {field.name for field in SurveyCode._meta.get_fields()} & {
        field.name for field in Occasion._meta.get_fields()
    }
    assert shared == {"id", "office", "round"}
    assert SurveyCode._meta.pk.get_internal_type() == "UUIDField"
    times = {"DateField", "DateTimeField"}
    for model in (SurveyCode, Occasion):
        assert not times & {field.get_internal_type() for field in model._meta.fields}


def test_the_newest_code_is_not_the_last_row(desk: Desk) -> None:
    """Twenty codes drawn one after another: their order on disk is not that of their making."""
    made = [silent_code(desk) for _ in range(20)]
    with connection.cursor() as cursor:
        order = "ctid" if connection.vendor == "postgresql" else "rowid"
        cursor.execute(f"SELECT digest FROM survey_surveycode ORDER BY {order}")
        stored = [bytes(row[0]) for row in cursor.fetchall()]
    assert len(stored) == 20
    assert stored != made  # one chance in 20! of being wrong
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT COUNT(DISTINCT xmin::text) FROM survey_surveycode")
            assert cursor.fetchone() == (1,)


def silent_code(desk: Desk) -> bytes:
    within = hold(desk.office, services.open_round(desk.office, Period(2026, 4)).pk)
    digest = code_digest(new_code())
    drop(within, SurveyCode(office=desk.office, round=within, digest=digest))
    return digest


def test_without_an_address_the_tracking_page_offers_it_once(desk: Desk) -> None:
    case = silent(desk)
    assert swept() == 0
    client = Client()
    client.post("/1971/lacak/", {"code": case.tracking_code})
    page = client.get("/1971/lacak/permohonan/").content.decode()
    assert "Bagaimana layanan kami?" in page
    izin = page.split('name="izin" value="')[1].split('"')[0]
    opened = client.post("/1971/survei/dari-lacak/", {"izin": izin})
    assert opened.status_code == 200
    assert "Apakah petugas sopan dan ramah?" in opened.content.decode()
    assert client.post("/1971/survei/dari-lacak/", {"izin": izin}).status_code == 409
    assert "Bagaimana layanan kami?" not in client.get("/1971/lacak/permohonan/").content.decode()
    assert Occasion.objects.get().channel == "lacak"


def test_a_finished_objection_is_offered_it_once_on_its_own_page(desk: Desk) -> None:
    """Whatever its request was asked: the objection is a service of its own."""
    made = filed(desk.office, replace(PERIODIC, applicant=replace(WHO, email="")))
    client = Client()
    client.post("/1971/keberatan/lacak/", {"code": made.code})
    running = client.get("/1971/keberatan/saya/").content.decode()
    assert "Bagaimana layanan kami?" not in running
    client.post("/1971/keberatan/saya/cabut/", {})
    page = client.get("/1971/keberatan/saya/").content.decode()
    assert "tidak dapat dihubungkan dengan keberatan ini" in page
    izin = page.split('name="izin" value="')[1].split('"')[0]
    opened = client.post("/1971/survei/dari-lacak/", {"izin": izin})
    assert "Apakah petugas sopan dan ramah?" in opened.content.decode()
    assert made.objection.register_no not in opened.content.decode()
    assert client.post("/1971/survei/dari-lacak/", {"izin": izin}).status_code == 409
    assert "Bagaimana layanan kami?" not in client.get("/1971/keberatan/saya/").content.decode()
    asked = Occasion.objects.get()
    assert (asked.kind, asked.about_id, asked.channel) == ("keberatan", made.objection.pk, "lacak")
    assert swept() == 0


def test_an_objector_with_an_address_is_asked_there_and_only_there(desk: Desk) -> None:
    made = filed(desk.office, PERIODIC)
    client = Client()
    client.post("/1971/keberatan/lacak/", {"code": made.code})
    client.post("/1971/keberatan/saya/cabut/", {})
    assert "Isi survei" not in client.get("/1971/keberatan/saya/").content.decode()
    assert swept() == 1
    assert mails()[0].recipient == "budi@contoh.test"


def test_the_word_of_an_objection_opens_nothing_elsewhere_and_not_for_ever(
    desk: Desk, belitung: Office
) -> None:
    made = filed(desk.office, replace(PERIODIC, applicant=replace(WHO, email=""))).objection
    word = objection_pass(made)
    assert passed_objection(desk.office, word) == made
    assert passed_objection(belitung, word) is None
    assert passed_case(desk.office, word) is None
    for other in ("", "x", word[:-1], case_pass(silent(desk))):
        assert passed_objection(desk.office, other) is None
    assert Client().post("/1971/survei/dari-lacak/", {"izin": word}).status_code == 409
    assert not Occasion.objects.exists()


def test_who_gave_an_address_is_not_asked_twice(desk: Desk) -> None:
    case = answered(desk.office, desk.officer, desk.ppid, NOT_HELD)
    client = Client()
    client.post("/1971/lacak/", {"code": case.tracking_code})
    assert "Isi survei" not in client.get("/1971/lacak/permohonan/").content.decode()


def test_the_desk_draws_a_code_with_words_for_whatsapp(
    desk: Desk, world: Any, client_as: Callable[..., Client]
) -> None:
    case = silent(desk)
    address = f"/1971/meja/survei/undangan/permohonan/{case.pk}/"
    client = client_as(world.here[Role.PETUGAS])
    board = client.get("/1971/meja/survei/").content.decode()
    assert case.register_no in board
    page = client.post(address)
    assert page.status_code == 200
    assert "https://wa.me/?text=" in page.content.decode()
    assert case.register_no not in page.content.decode()
    assert client.post(address).status_code == 302
    assert Occasion.objects.get().channel == "meja"
    assert client_as(world.there[Role.PETUGAS]).post(address).status_code == 404
    assert client.post(address.replace(str(case.pk), str(world.office.pk).zfill(32))).status_code in {404}  # fmt: skip
    assert client.post(address.replace("permohonan", "apa")).status_code == 404


def test_a_stranger_draws_no_code(desk: Desk) -> None:
    case = silent(desk)
    with pytest.raises(NotAllowed):
        services.invite(
            office=desk.office, actor=desk.stranger, kind="permohonan", about_id=case.pk,
            channel=Occasion.Channel.DESK,
        )  # fmt: skip


def test_after_its_last_day_a_quarter_asks_nobody(desk: Desk) -> None:
    case = silent(desk)
    with clock.fixed(datetime(2027, 1, 31, 2, 0, tzinfo=UTC)), pytest.raises(Conflict):
        services.invite(
            office=desk.office, actor=desk.officer, kind="permohonan", about_id=case.pk,
            channel=Occasion.Channel.DESK,
        )  # fmt: skip


def test_a_code_opens_only_its_own_office(desk: Desk, belitung: Office) -> None:
    case = silent(desk)
    code = services.invite(
        office=desk.office, actor=desk.officer, kind="permohonan", about_id=case.pk,
        channel=Occasion.Channel.DESK,
    )  # fmt: skip
    assert normalise_code(code) == code
    assert code_of(desk.office, code.lower()) is not None
    assert code_of(belitung, code) is None
