"""What the desk does: the first word stops the reply's clock, forwarding, deciding, closing in time."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from serambi.casework.selectors.clock import Timing
from serambi.complaints.life import Outcome, State
from serambi.complaints.models import Complaint, ComplaintMessage
from serambi.complaints.selectors.clock import clock_of
from serambi.complaints.services import deciding, handling, saying
from serambi.complaints.sweeps import CloseComplaints, ForgetComplainants, RemindComplaints
from serambi.core import clock
from serambi.core.errors import InvalidInput
from serambi.identity.actors import applicant
from serambi.ledger.selectors import thread
from serambi.offices.models import Division
from serambi.outbox.models import Delivery
from tests.casework.conftest import Desk
from tests.complaints.making import ANSWER, SLOW, at, decided, fresh, in_state, on, one

LATER = timedelta(days=20)


def mails(template_word: str) -> list[Delivery]:
    return [mail for mail in Delivery.objects.all() if template_word in mail.body]


@pytest.mark.parametrize(
    "state", [State.DITANGANI, State.MENUNGGU, State.DITERUSKAN, State.DIPUTUS]
)
def test_the_first_word_of_the_office_is_the_reply(desk: Desk, state: State) -> None:
    complaint = in_state(desk, state)
    assert complaint.replied_at == clock.now()
    assert complaint.due_on == complaint.decide_due_on == date(2027, 1, 22)
    assert clock_of(complaint).is_decision


def test_naming_a_handler_is_no_reply(desk: Desk) -> None:
    complaint = handling.assign(**on(desk, one(desk)), handler=desk.ppid.user_id or 0)
    assert (complaint.replied_at, complaint.state) == (None, State.DITANGANI)
    assert complaint.due_on == complaint.reply_due_on
    [mail] = mails("ditunjuk menangani")
    assert mail.subject == f"Pengaduan {complaint.register_no}"
    assert "loket" not in mail.body


def test_a_second_reply_moves_nothing(desk: Desk) -> None:
    complaint = in_state(desk, State.DITANGANI)
    first = complaint.replied_at
    with clock.fixed(clock.now() + LATER):
        handling.reply(**on(desk, complaint), text="Masih kami periksa sampai pekan depan.")
    assert fresh(complaint).replied_at == first


def test_late_is_derived_and_counted_in_calendar_days(desk: Desk) -> None:
    complaint = one(desk)
    for moment, timing, left in (
        ("2026-12-03T23:59:00+07:00", Timing.ON_TIME, 4),
        ("2026-12-04T00:00:00+07:00", Timing.SOON, 3),
        ("2026-12-07T23:59:00+07:00", Timing.SOON, 0),
        ("2026-12-08T00:00:00+07:00", Timing.LATE, -1),
    ):
        with clock.fixed(at(moment)):
            found = clock_of(fresh(complaint))
        assert (found.timing, found.days_left) == (timing, left), moment


def test_a_handler_comes_from_this_office_and_so_does_the_division(
    desk: Desk,
) -> None:
    complaint = one(desk)
    with pytest.raises(InvalidInput) as caught:
        handling.assign(**on(desk, complaint), handler=desk.stranger.user_id or 0)
    assert caught.value.field == "handler"
    elsewhere = Division.objects.exclude(office=desk.office).first()
    wrong = elsewhere.pk if elsewhere else 999_999
    with pytest.raises(InvalidInput) as caught:
        handling.assign(**on(desk, complaint), handler=desk.ppid.user_id or 0, division=wrong)
    assert caught.value.field == "division"
    assert fresh(complaint).handler is None


def test_forwarding_tells_the_complainant_where_and_why_and_sends_nothing_out(desk: Desk) -> None:
    complaint = in_state(desk, State.DITERUSKAN)
    [message] = ComplaintMessage.objects.all()
    assert message.text == "KPU setempat: Wewenang KPU"
    assert {mail.recipient for mail in Delivery.objects.all()} == {"rina@contoh.test"}
    handling.feedback(**on(desk, complaint), text="KPU mencocokkan data itu triwulan ini.")
    assert len(mails("Ada kabar baru")) == 2


@pytest.mark.parametrize(
    ("target", "reason", "field"),
    [("polisi", "Bukan kami", "target"), ("kpu", "", "reason"), ("kpu", "x" * 301, "reason")],
)
def test_forwarding_needs_a_known_target_and_a_reason(
    desk: Desk, target: str, reason: str, field: str
) -> None:
    complaint = one(desk)
    with pytest.raises(InvalidInput) as caught:
        handling.forward(**on(desk, complaint), target=target, reason=reason)
    assert caught.value.field == field
    assert fresh(complaint).forwarded_at is None


def test_a_kind_is_corrected_with_a_reason_and_not_to_the_same(desk: Desk) -> None:
    complaint = one(desk)
    handling.reclassify(**on(desk, complaint), kind="data_pemilih", reason="Tentang daftar pemilih")
    assert fresh(complaint).kind == "data_pemilih"
    last = thread(desk.office, ("complaint", complaint.pk))[-1]
    assert last.sentence().startswith("Jenis pengaduan diubah dari Lambat")
    with pytest.raises(InvalidInput):
        handling.reclassify(**on(desk, complaint), kind="data_pemilih", reason="Sekali lagi")


def test_what_was_right_says_what_was_mended(desk: Desk) -> None:
    complaint = one(desk)
    with pytest.raises(InvalidInput) as caught:
        deciding.decide(**on(desk, complaint, desk.ppid), outcome="terbukti", text=ANSWER)
    assert caught.value.field == "remedy"
    decided(desk, complaint)
    found = fresh(complaint)
    assert Outcome(found.outcome) is Outcome.TERBUKTI
    assert (
        ComplaintMessage.objects.get(kind="putusan").remedy == "Loket kedua dibuka pada jam sibuk."
    )
    assert clock_of(found).timing is Timing.ANSWERED


def test_not_ours_stands_only_after_it_was_sent_on(desk: Desk) -> None:
    complaint = one(desk)
    no = {"outcome": "bukan_wewenang", "text": ANSWER}
    with pytest.raises(InvalidInput) as caught:
        deciding.decide(**on(desk, complaint, desk.ppid), **no)
    assert caught.value.code == "complaint.not_forwarded"
    handling.forward(**on(desk, complaint), target="dkpp", reason="Etik penyelenggara")
    deciding.decide(**on(desk, complaint, desk.ppid), **no)
    assert fresh(complaint).state == State.DIPUTUS


def test_a_late_decision_is_late_although_its_state_is_the_same(desk: Desk) -> None:
    complaint = one(desk)
    with clock.fixed(at("2027-01-23T08:00:00+07:00")):
        decided(desk, complaint)
    found = fresh(complaint)
    assert found.state == State.DIPUTUS
    assert clock_of(found).timing is Timing.ANSWERED_LATE


def test_a_decided_complaint_closes_by_itself_after_its_days_of_delivery(desk: Desk) -> None:
    complaint = in_state(desk, State.DIPUTUS)
    sweep = CloseComplaints()
    assert sweep.run(clock.now() + timedelta(days=14)) == 0
    assert sweep.run(clock.now() + timedelta(days=14, seconds=1)) == 1
    assert sweep.run(clock.now() + LATER) == 0
    assert fresh(complaint).state == State.SELESAI


def test_who_complained_is_forgotten_after_half_a_year_and_not_before(desk: Desk) -> None:
    complaint = in_state(desk, State.SELESAI)
    waiting = in_state(desk, State.DIPUTUS)
    sweep, end = ForgetComplainants(), clock.now() + timedelta(days=180)
    assert sweep.run(end - timedelta(seconds=1)) == 0
    assert (sweep.run(end), sweep.run(end)) == (1, 0)
    who = fresh(complaint).complainant
    assert (who.name, who.phone, who.email, bytes(who.email_index)) == ("", "", "", b"")
    assert fresh(complaint).story == SLOW.story
    assert fresh(waiting).complainant.name == "Rina Rekaan"


def test_the_handler_is_reminded_once_a_day_without_a_word_of_the_story(desk: Desk) -> None:
    named, unnamed = one(desk), one(desk)
    handling.assign(**on(desk, named), handler=desk.officer.user_id or 0)
    sweep, near = RemindComplaints(), at("2026-12-05T08:00:00+07:00")
    assert sweep.run(at("2026-12-01T08:00:00+07:00")) == 0
    assert (sweep.run(near), sweep.run(near + timedelta(hours=9))) == (2, 2)
    told = mails("harus ditanggapi")
    assert {mail.recipient for mail in told} == {
        "petugas@1971.example.test",
        "ppid@1971.example.test",
    }
    assert len(told) == 2
    assert {mail.subject for mail in told} == {
        f"Tenggat pengaduan {one.register_no}" for one in (named, unnamed)
    }
    assert not [mail for mail in told if "loket" in mail.body or "Rina" in mail.body]


def test_what_the_complainant_adds_reaches_the_handler_without_its_words(desk: Desk) -> None:
    complaint = one(desk)
    handling.assign(**on(desk, complaint), handler=desk.officer.user_id or 0)
    saying.supply(**on(desk, complaint, applicant(desk.office.pk)), text="Kejadiannya Senin pagi.")
    [mail] = mails("keterangan baru")
    assert mail.recipient == "petugas@1971.example.test"
    assert "Senin" not in mail.body


def test_somebody_without_a_name_gets_no_mail_and_sees_the_answer_by_code(desk: Desk) -> None:
    complaint = one(desk, replace(SLOW, person=replace(SLOW.person, identity="anonim")))
    handling.reply(**on(desk, complaint), text=ANSWER)
    assert Delivery.objects.count() == 0
    assert Complaint.objects.get().replied_at is not None
