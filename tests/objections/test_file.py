"""Filing: number, clock, receipt, the person of the request, late but never turned away."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TypedDict
from uuid import uuid4

import pytest
from django.db import connection

from serambi.casework.models.choices import Channel
from serambi.casework.submission import ApplicantData
from serambi.core import clock
from serambi.core.errors import Conflict, InvalidInput, NotFound
from serambi.files.models import Purpose
from serambi.files.services import store_bytes
from serambi.identity.fingerprints import fingerprint
from serambi.law.objection import State
from serambi.ledger.selectors import thread
from serambi.letters.selectors import for_object
from serambi.objections import validation as rules
from serambi.objections.models import Objection, ObjectionGround
from serambi.objections.selectors.clock import clock_of
from serambi.offices.scoping import office_scope
from serambi.outbox.models import Delivery
from tests.casework.cases import ASKER, GENERAL, GRANTED, REFUSED, answered, in_work, registered
from tests.casework.conftest import Desk
from tests.objections.making import PERIODIC, WHO, about, filed
from tests.support.cast import World


def test_an_objection_gets_number_code_clock_and_receipt(desk: Desk) -> None:
    case = answered(desk.office, desk.officer, desk.ppid, REFUSED)
    made = filed(desk.office, about(case, "g", "a"))
    objection = made.objection
    assert objection.register_no == "Reg.K.001/PPID/1971/XI/2026"
    assert State(objection.state) is State.DITERIMA
    assert objection.letters == "ag"
    assert len(made.code) == 24
    assert objection.due_on == date(2026, 11, 26)
    assert objection.regime == case.regime == "pemilu"
    assert case.register_no in objection.regime_reason
    [letter] = for_object(desk.office, ("objection", objection.pk))
    assert (letter.kind, letter.number) == ("tanda_bukti_keberatan", objection.register_no)


def test_the_general_regime_gives_thirty_working_days(desk: Desk) -> None:
    case = registered(desk.office, GENERAL).case
    objection = filed(desk.office, about(case, "d")).objection
    # 30 working days after Monday 23 November 2026; free: 24, 25 December, 1, 5 January
    assert objection.due_on == date(2027, 1, 8)
    assert clock_of(objection).answer.basis == "UU 14/2008 Pasal 36 ayat (2)"


def test_the_person_is_taken_from_the_request(desk: Desk) -> None:
    case = answered(desk.office, desk.officer, desk.ppid, REFUSED)
    sneaky = replace(about(case), applicant=WHO, information="Hal lain sama sekali dari permohonan")
    objection = filed(desk.office, sneaky).objection
    who = objection.objector
    assert who.from_request
    assert (who.name, who.email) == (ASKER.name, ASKER.email)
    assert objection.information == case.details


def test_the_database_holds_neither_name_nor_code_in_the_clear(desk: Desk) -> None:
    made = filed(desk.office, PERIODIC)
    with connection.cursor() as cursor:
        cursor.execute("SELECT name, nik, email, address FROM objections_objector")
        rows = str(cursor.fetchall())
        cursor.execute("SELECT tracking_code FROM objections_objection")
        codes = str(cursor.fetchall())
    assert "Budi" not in rows
    assert "1971010203900002" not in rows
    assert "budi@" not in rows
    assert made.code not in codes


def test_the_log_lets_nobody_try_identities_until_one_fits(desk: Desk) -> None:
    filing = about(registered(desk.office, GENERAL).case, "d")
    made = filed(desk.office, filing).objection
    payloads = str([event.payload for event in thread(desk.office, ("objection", made.pk))])
    said = rules.filing(filing, desk.office)
    assert made.fingerprint in payloads
    assert made.fingerprint == fingerprint(desk.office.pk, "objection", said)


def test_ground_b_needs_no_request(desk: Desk) -> None:
    objection = filed(desk.office, PERIODIC).objection
    assert objection.case is None
    assert objection.request_no == ""
    assert objection.information == PERIODIC.information
    assert not objection.objector.from_request


@pytest.mark.parametrize("letter", list("acdefg"))
def test_every_other_ground_needs_a_request(desk: Desk, letter: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        filed(desk.office, replace(PERIODIC, grounds=(letter,)))
    assert caught.value.field == "grounds"
    assert Objection.objects.count() == 0


def test_a_request_of_an_older_register_is_named_by_its_number(desk: Desk) -> None:
    old = replace(PERIODIC, grounds=("c",), request_ref="003/reg.ppid/1971/01/2025")
    assert filed(desk.office, old).objection.request_no == "003/reg.ppid/1971/01/2025"


class FilingWords(TypedDict, total=False):
    """What an objection says in other words than PERIODIC."""

    grounds: tuple[str, ...]
    position: str
    purpose: str
    information: str
    found_on: date | None
    applicant: ApplicantData | None


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"grounds": ()}, "grounds"),
        ({"grounds": ("z",)}, "grounds"),
        ({"position": "pendek"}, "position"),
        ({"purpose": ""}, "purpose"),
        ({"information": ""}, "information"),
        ({"found_on": date(2026, 12, 1)}, "found_on"),
        ({"applicant": None}, "name"),
        ({"applicant": replace(WHO, nik="123")}, "nik"),
        ({"applicant": replace(WHO, phone="", email="")}, "phone"),
    ],
)
def test_what_is_missing_is_named_at_its_field(desk: Desk, change: FilingWords, field: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        filed(desk.office, replace(PERIODIC, **change))
    assert caught.value.field == field


def test_filed_late_is_flagged_and_taken(desk: Desk) -> None:
    case = answered(desk.office, desk.officer, desk.ppid, REFUSED)
    with clock.fixed(datetime(2027, 1, 9, 2, 0, tzinfo=UTC)):
        objection = filed(desk.office, about(case)).objection
        found = clock_of(objection)
    assert found.filed_late
    assert found.file_until is not None
    assert found.file_until.date == date(2027, 1, 8)
    acts = [event.act for event in thread(desk.office, ("objection", objection.pk))]
    assert "objection.filed_late" in acts


def test_on_the_last_day_it_is_not_late(desk: Desk) -> None:
    case = answered(desk.office, desk.officer, desk.ppid, REFUSED)
    with clock.fixed(datetime(2027, 1, 8, 16, 59, tzinfo=UTC)):
        objection = filed(desk.office, about(case)).objection
        assert not clock_of(objection).filed_late


def test_silence_of_the_office_counts_from_the_day_that_passed(desk: Desk) -> None:
    case = in_work(desk.office, desk.ppid)
    with clock.fixed(datetime(2026, 11, 27, 2, 0, tzinfo=UTC)):
        found = clock_of(filed(desk.office, about(case, "c", "g")).objection)
    assert found.file_until is not None
    # thirty working days after Thursday 26 November
    assert found.file_until.date == date(2027, 1, 13)
    assert not found.filed_late


def test_sending_twice_is_one_objection(desk: Desk) -> None:
    case = answered(desk.office, desk.officer, desk.ppid, REFUSED)
    key = uuid4()
    first = filed(desk.office, about(case), submit_key=key)
    again = filed(desk.office, about(case), submit_key=key)
    assert (first.created, again.created) == (True, False)
    assert again.objection.pk == first.objection.pk
    assert again.code == first.code
    assert Objection.objects.count() == 1
    assert ObjectionGround.objects.count() == 1


def test_the_same_key_with_other_words_is_refused(desk: Desk) -> None:
    case = answered(desk.office, desk.officer, desk.ppid, REFUSED)
    key = uuid4()
    filed(desk.office, about(case), submit_key=key)
    with pytest.raises(Conflict):
        filed(desk.office, about(case, "g"), submit_key=key)


def test_a_refused_form_leaves_no_gap_in_the_register(desk: Desk) -> None:
    filed(desk.office, PERIODIC)
    with pytest.raises(InvalidInput):
        filed(desk.office, replace(PERIODIC, position=""))
    second = filed(desk.office, PERIODIC).objection
    assert second.register_no.startswith("Reg.K.002/")


def test_a_second_objection_to_one_request_is_possible(desk: Desk) -> None:
    case = answered(desk.office, desk.officer, desk.ppid, GRANTED)
    numbers = {filed(desk.office, about(case, "e")).objection.register_no for _ in range(2)}
    assert len(numbers) == 2


def test_a_request_of_another_office_does_not_exist(desk: Desk, world: World) -> None:
    case = answered(desk.office, desk.officer, desk.ppid, REFUSED)
    stranger = world.stranger
    with office_scope(stranger), pytest.raises(NotFound):
        filed(stranger, about(case))


def test_the_request_tells_of_its_objection(desk: Desk) -> None:
    case = answered(desk.office, desk.officer, desk.ppid, REFUSED)
    objection = filed(desk.office, about(case)).objection
    told = [
        event
        for event in thread(desk.office, ("request", case.pk))
        if event.act == "request.objection_filed"
    ]
    assert len(told) == 1
    assert objection.register_no in told[0].sentence()


def test_the_receipt_goes_by_mail_without_name_or_code_in_the_subject(desk: Desk) -> None:
    made = filed(desk.office, PERIODIC)
    mail = Delivery.objects.get(about_type="objection", about_id=str(made.objection.pk))
    assert mail.recipient == WHO.email
    assert made.objection.register_no in mail.subject
    assert made.code not in mail.subject.replace(" ", "")
    assert made.code in mail.body.replace(" ", "")


def test_the_desk_enters_with_channel_and_true_time(desk: Desk) -> None:
    when = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)
    objection = filed(
        desk.office, PERIODIC, actor=desk.officer, channel=Channel.DESK, received_at=when
    ).objection
    assert State(objection.state) is State.TERDAFTAR
    assert objection.received_at == when
    later = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)
    with pytest.raises(InvalidInput):
        filed(desk.office, PERIODIC, actor=desk.officer, channel=Channel.DESK, received_at=later)


def test_a_proxy_brings_a_power_of_attorney(desk: Desk) -> None:
    case = answered(desk.office, desk.officer, desk.ppid, REFUSED)
    paper = store_bytes(
        office=desk.office, data=b"%PDF-1.7", name="kuasa.pdf", purpose=Purpose.IDENTITY,
        actor=desk.officer,
    )  # fmt: skip
    acting = replace(
        about(case),
        proxy_name="Kuasa Umpama",
        proxy_nik="1971010203900003",
        authority_file=paper.pk,
    )
    who = filed(desk.office, acting).objection.objector
    assert (who.name, who.proxy_name) == (ASKER.name, "Kuasa Umpama")
    assert who.authority_file_id == paper.pk
