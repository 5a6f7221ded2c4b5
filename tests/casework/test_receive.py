from dataclasses import replace
from datetime import date, timedelta
from threading import Thread
from uuid import uuid4

import pytest
from django.db import connection, connections

from serambi.casework import validation
from serambi.casework.models import Applicant, ClockRow, InformationRequest, RequestDraft
from serambi.casework.models.choices import Channel
from serambi.casework.services.draft import start_draft
from serambi.casework.services.keeping import keep
from serambi.core import clock
from serambi.core.errors import Conflict, InvalidInput
from serambi.identity.fingerprints import fingerprint
from serambi.ledger.selectors import thread
from serambi.ledger.services import verify
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.outbox.models import Delivery
from tests.casework.cases import ASKED, ASKER, GENERAL, MONDAY, registered
from tests.casework.conftest import Desk


def test_a_request_gets_a_number_a_code_and_both_dates(desk: Desk) -> None:
    found = registered(desk.office)
    assert found.created
    assert found.case.register_no.startswith("001/")
    assert len(found.code) == 24
    assert found.case.regime == "pemilu"
    assert found.case.due_on == date(2026, 11, 26)


def test_the_general_regime_counts_ten_working_days(desk: Desk) -> None:
    assert registered(desk.office, GENERAL).case.due_on == date(2026, 12, 7)


def test_numbers_follow_each_other_without_a_gap(desk: Desk) -> None:
    numbers = [registered(desk.office).case.register_no.split("/")[0] for _ in range(3)]
    assert numbers == ["001", "002", "003"]


def test_a_refused_form_takes_no_number(desk: Desk) -> None:
    with pytest.raises(InvalidInput):
        registered(desk.office, replace(ASKED, details="x"))
    assert registered(desk.office).case.register_no.startswith("001/")


def test_the_same_form_sent_twice_is_one_request(desk: Desk) -> None:
    key = uuid4()
    first = registered(desk.office, submit_key=key)
    second = registered(desk.office, submit_key=key)
    assert second.case.pk == first.case.pk
    assert second.code == first.code
    assert not second.created
    assert InformationRequest.objects.count() == 1


def test_sending_again_tomorrow_shows_the_dates_of_the_first_receipt(desk: Desk) -> None:
    key = uuid4()
    first = registered(desk.office, submit_key=key)
    with clock.fixed(MONDAY + timedelta(days=2)):
        second = registered(desk.office, submit_key=key)
    assert second.dates == first.dates


def test_the_log_lets_nobody_try_identities_until_one_fits(desk: Desk) -> None:
    case = registered(desk.office).case
    payloads = str([event.payload for event in thread(desk.office, ("request", case.pk))])
    assert case.fingerprint in payloads
    assert case.fingerprint == fingerprint(desk.office.pk, "request", validation.submission(ASKED))
    assert ASKER.name not in payloads


def test_the_same_key_with_other_words_is_a_conflict(desk: Desk) -> None:
    key = uuid4()
    registered(desk.office, submit_key=key)
    with pytest.raises(Conflict):
        registered(desk.office, replace(ASKED, purpose="Tujuan yang lain"), submit_key=key)


def test_the_draft_is_forgotten_with_the_registration_or_not_at_all(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    with office_scope(desk.office):
        draft, _key = start_draft(office=desk.office)
        keep(draft=draft, changes={"details": ASKED.details})

    def fail(**_: object) -> None:
        raise RuntimeError("power cut")

    with monkeypatch.context() as cut:
        cut.setattr("serambi.casework.services.receive.finish", fail)
        with pytest.raises(RuntimeError):
            registered(desk.office, draft=draft)
    with office_scope(desk.office):
        assert not InformationRequest.objects.exists()
    received = registered(desk.office, draft=draft)
    with office_scope(desk.office):
        stored = RequestDraft.objects.get()
    assert stored.sent_case_id == received.case.pk
    assert stored.body == "{}"


def test_paper_counts_from_its_true_receipt(desk: Desk) -> None:
    friday = MONDAY - timedelta(days=3)
    found = registered(desk.office, channel=Channel.LETTER, received_at=friday)
    assert found.case.due_on == date(2026, 11, 25)
    assert found.case.recorded_at == MONDAY


def test_a_receipt_in_the_future_or_in_1899_is_refused(desk: Desk) -> None:
    for moment in (MONDAY + timedelta(minutes=1), MONDAY.replace(year=1899)):
        with pytest.raises(InvalidInput) as caught:
            registered(desk.office, received_at=moment, channel=Channel.LETTER)
        assert caught.value.field == "received_at"
    assert InformationRequest.objects.count() == 0


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"nik": "197101450399000"}, "nik"),
        ({"nik": ""}, "nik"),
        ({"nik": "1971014503990O01"}, "nik"),
        ({"nik": "1971019913990001"}, "nik"),
        ({"name": ""}, "name"),
        ({"name": "S\x00ri"}, "name"),
        ({"address": "\u202eabc def"}, "address"),
        ({"phone": "12"}, "phone"),
        ({"phone": "", "email": ""}, "phone"),
        ({"email": "bukan-surel"}, "email"),
        ({"kind": "badan_hukum"}, "approval_no"),
        ({"kind": "kelompok"}, "proxy_name"),
        ({"kind": "robot"}, "kind"),
        ({"occupation": ""}, "occupation"),
    ],
)
def test_a_mistake_is_told_at_its_field(desk: Desk, changes: dict[str, str], field: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        registered(desk.office, replace(ASKED, applicant=replace(ASKER, **changes)))
    assert caught.value.field == field
    assert caught.value.sentence
    assert InformationRequest.objects.count() == 0


def test_a_hundred_thousand_characters_are_refused_in_words(desk: Desk) -> None:
    with pytest.raises(InvalidInput) as caught:
        registered(desk.office, replace(ASKED, details="a" * 100_000))
    assert caught.value.field == "details"
    assert "100.000" in caught.value.sentence


def test_identity_is_sealed_in_the_database(desk: Desk) -> None:
    registered(desk.office)
    with connection.cursor() as cursor:
        cursor.execute("SELECT name, nik, phone, email, address FROM casework_applicant")
        stored = " ".join(str(cell) for cell in cursor.fetchone())
        cursor.execute("SELECT tracking_code FROM casework_informationrequest")
        code = str(cursor.fetchone()[0])
    for secret in ("Sari", "1971014503990001", "812", "sari@contoh.test", "Jalan Contoh"):
        assert secret not in stored
    case = InformationRequest.objects.get()
    assert case.tracking_code not in code
    assert Applicant.objects.get().nik == "1971014503990001"


def test_the_act_is_in_the_ledger_and_in_the_outbox(desk: Desk) -> None:
    found = registered(desk.office)
    acts = [event.act for event in thread(desk.office, ("request", found.case.pk))]
    assert acts == ["request.received", "letter.issued"]
    assert verify(desk.office).ok
    delivery = Delivery.objects.get()
    assert delivery.recipient == "sari@contoh.test"
    assert found.code not in delivery.subject
    assert found.code in delivery.body


def test_without_an_address_nothing_waits_in_the_outbox(desk: Desk) -> None:
    registered(desk.office, replace(ASKED, applicant=replace(ASKER, email="")))
    assert Delivery.objects.count() == 0


def test_the_clock_starts_at_receipt(desk: Desk) -> None:
    found = registered(desk.office)
    row = ClockRow.objects.get(case=found.case)
    assert (row.kind, row.at) == ("received", MONDAY)


@pytest.mark.django_db(transaction=True)
def test_two_threads_with_one_key_make_one_request(pangkalpinang: Office) -> None:
    key = uuid4()
    results: list[object] = []

    def work() -> None:
        try:
            with clock.fixed(MONDAY):
                results.append(registered(pangkalpinang, submit_key=key).case.pk)
        except Exception as error:
            results.append(error)
        finally:
            connections.close_all()

    threads = [Thread(target=work) for _ in range(4)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert len(results) == 4
    assert len(set(results)) == 1, results
