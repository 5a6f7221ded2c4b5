"""Filing: number without gaps, two clocks, a receipt, sent twice is one, nobody's name in the clear."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest
from django.db import connection, transaction

from serambi.casework.models.choices import Channel
from serambi.complaints.life import State
from serambi.complaints.models import Complainant, Complaint
from serambi.complaints.selectors.clock import clock_of
from serambi.complaints.submission import Person
from serambi.core import clock
from serambi.core.errors import Conflict, InvalidInput
from serambi.ledger.models import Event
from serambi.ledger.selectors import thread
from serambi.outbox.models import Delivery
from tests.casework.conftest import Desk
from tests.complaints.making import NAMED, NOBODY, SECRET, SLOW, at, filed


def test_a_complaint_gets_number_code_and_both_days(desk: Desk) -> None:
    made = filed(desk.office)
    complaint = made.complaint
    assert complaint.register_no == "Reg.P.001/PPID/1971/XI/2026"
    assert State(complaint.state) is State.DITERIMA
    assert len(made.code) == 24
    assert complaint.reply_due_on == complaint.due_on == date(2026, 12, 7)
    assert complaint.decide_due_on == date(2027, 1, 22)
    found = clock_of(complaint)
    assert (found.reply.basis, found.decision.basis) == (
        "UU 25/2009 Pasal 44",
        "UU 25/2009 Pasal 50",
    )


def test_numbers_have_no_gap_also_when_a_filing_fails(desk: Desk) -> None:
    filed(desk.office)
    with transaction.atomic():
        filed(desk.office)
        transaction.set_rollback(True)
    numbers = [filed(desk.office).complaint.register_no for _ in range(2)]
    assert numbers == ["Reg.P.002/PPID/1971/XI/2026", "Reg.P.003/PPID/1971/XI/2026"]


@pytest.mark.parametrize(
    ("received", "reply", "decision"),
    [
        ("2026-03-16T09:00:00+07:00", date(2026, 3, 30), date(2026, 5, 15)),  # over Idul Fitri
        ("2026-12-28T23:59:00+07:00", date(2027, 1, 11), date(2027, 2, 26)),  # over the year's end
        ("2027-12-31T08:00:00+07:00", date(2028, 1, 14), date(2028, 2, 29)),  # a leap day
    ],
)
def test_days_are_calendar_days_whatever_is_free(
    desk: Desk, received: str, reply: date, decision: date
) -> None:
    with clock.fixed(at(received)):
        complaint = filed(desk.office).complaint
    assert (complaint.reply_due_on, complaint.decide_due_on) == (reply, decision)


def test_the_true_time_of_receipt_counts_for_what_came_by_phone(desk: Desk) -> None:
    came = at("2026-11-20T16:00:00+07:00")
    made = filed(desk.office, channel=Channel.PHONE, actor=desk.officer, received_at=came)
    assert made.complaint.reply_due_on == date(2026, 12, 4)
    assert made.complaint.recorded_at == clock.now()
    with pytest.raises(InvalidInput) as caught:
        filed(
            desk.office, channel=Channel.PHONE, actor=desk.officer,
            received_at=at("2026-11-24T16:00:00+07:00"),
        )  # fmt: skip
    assert caught.value.code == "received.future"


def test_the_same_form_sent_twice_is_one_complaint(desk: Desk) -> None:
    key = uuid4()
    first, second = filed(desk.office, submit_key=key), filed(desk.office, submit_key=key)
    assert (first.created, second.created) == (True, False)
    assert first.complaint.pk == second.complaint.pk
    assert Complaint.objects.count() == Delivery.objects.count() == 1
    with pytest.raises(Conflict):
        filed(desk.office, replace(SLOW, wish="Hal lain"), submit_key=key)
    assert filed(desk.office).complaint.register_no == "Reg.P.002/PPID/1971/XI/2026"


def test_the_database_holds_neither_story_nor_name_nor_code_in_the_clear(desk: Desk) -> None:
    made = filed(desk.office)
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM complaints_complaint")
        rows = str(cursor.fetchall())
        cursor.execute("SELECT * FROM complaints_complainant")
        rows += str(cursor.fetchall())
    told = (SLOW.story, SLOW.place, SLOW.wish, "Rina", "rina@", "81311112222", made.code)
    assert not [words for words in told if words in rows]


def test_the_ledger_and_the_mail_tell_nothing_of_the_story(desk: Desk) -> None:
    made = filed(desk.office)
    [event] = thread(desk.office, ("complaint", made.complaint.pk))
    assert "7 Desember 2026" in event.sentence()
    assert not [words for words in ("loket", "Rina", made.code) if words in str(event.payload)]
    [mail] = Delivery.objects.all()
    assert mail.subject == "Tanda bukti pengaduan Reg.P.001/PPID/1971/XI/2026"
    assert "loket" not in mail.body
    assert "Rina" not in mail.body
    assert "7 Desember 2026" in mail.body


def test_nobody_is_kept_of_somebody_without_a_name(desk: Desk) -> None:
    typed = replace(NAMED, identity="anonim", accommodation="Huruf besar")
    who = filed(desk.office, replace(SLOW, person=typed)).complaint.complainant
    assert (who.name, who.phone, who.email) == ("", "", "")
    assert who.accommodation == "Huruf besar"
    assert Delivery.objects.count() == 0


def test_only_an_open_identity_can_be_looked_up(desk: Desk) -> None:
    filed(desk.office)
    filed(desk.office, replace(SLOW, person=SECRET))
    filed(desk.office, replace(SLOW, person=NOBODY))
    found = {who.identity: bytes(who.email_index) for who in Complainant.objects.all()}
    assert len(found["terbuka"]) == 32
    assert found["rahasia"] == found["anonim"] == b""


@pytest.mark.parametrize(
    ("telling", "field"),
    [
        (replace(SLOW, story="Pendek"), "story"),
        (replace(SLOW, story="a" * 100_000), "story"),
        (replace(SLOW, story="Cerita dengan \x00 nol di tengahnya"), "story"),
        (replace(SLOW, story="Cerita terbalik \u202e di tengahnya"), "story"),
        (replace(SLOW, wish="a" * 2_001), "wish"),
        (replace(SLOW, place="a" * 201), "place"),
        (replace(SLOW, kind="integritas"), "kind"),
        (replace(SLOW, happened_on=date(1899, 1, 1)), "happened_on"),
        (replace(SLOW, happened_on=date(2026, 11, 24)), "happened_on"),
        (replace(SLOW, happened_on=date(9999, 12, 31)), "happened_on"),
        (replace(SLOW, person=Person("terbuka")), "name"),
        (replace(SLOW, person=Person("rahasia", "Rina")), "phone"),
        (replace(SLOW, person=Person("terbuka", "Rina", email="bukan surel")), "email"),
        (replace(SLOW, person=Person("terbuka", "Rina", phone="123")), "phone"),
        (replace(SLOW, person=Person("entah")), "identity"),
    ],
)
def test_bad_input_is_told_at_its_field_and_nothing_is_stored(
    desk: Desk, telling: object, field: str
) -> None:
    with pytest.raises(InvalidInput) as caught:
        filed(desk.office, telling)  # type: ignore[arg-type]  # the parameters are tellings
    assert caught.value.field == field
    assert not Complaint.objects.exists()
    assert not Event.objects.filter(act__startswith="complaint.").exists()


def test_later_than_thirty_days_is_noted_and_never_turned_away(desk: Desk) -> None:
    late = filed(desk.office, replace(SLOW, happened_on=date(2026, 10, 23))).complaint
    edge = filed(desk.office, replace(SLOW, happened_on=date(2026, 10, 24))).complaint
    assert clock_of(late).filed_late
    assert not clock_of(edge).filed_late
