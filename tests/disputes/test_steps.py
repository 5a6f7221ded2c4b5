"""From the first hearing to a ruling, with the guards of the table."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from serambi.casework.models import InformationRequest
from serambi.casework.models.order import OrderedBy
from serambi.casework.services.order import open_order
from serambi.catalogue import services as catalogue
from serambi.catalogue.fields import EntryFields
from serambi.catalogue.models import CatalogueEntry, EntryFile
from serambi.core import clock
from serambi.core.dates import format_day
from serambi.core.errors import InvalidInput, NotAllowed, Refused
from serambi.disputes.models import Dispute
from serambi.disputes.selectors.clock import clocks_of
from serambi.disputes.services import execution, rulings, steps
from serambi.law.dispute import Outcome, State
from serambi.ledger.selectors import thread
from tests.disputes.answers import answer_order
from tests.disputes.conftest import Bench
from tests.disputes.disputes import (
    MONDAY,
    NOTICE,
    SETTLED,
    examined,
    later,
    mediated,
    opened,
    ruled,
    settled,
)
from tests.support.presence import present


def state(dispute: Dispute) -> str:
    dispute.refresh_from_db()
    return dispute.state


def test_the_examination_begins_with_a_hearing_that_was_held(bench: Bench) -> None:
    dispute = opened(bench.office, bench.officer, bench.case)
    with pytest.raises(Refused):
        steps.begin(office=bench.office, actor=bench.ppid, dispute_id=dispute.pk)
    examined(bench.office, bench.ppid, dispute)
    assert state(dispute) == State.AJUDIKASI_AWAL


def test_a_refusal_is_not_mediated_and_the_other_grounds_are_not_adjudicated_first(
    bench: Bench,
) -> None:
    refusal = opened(bench.office, bench.officer, bench.case, replace(NOTICE, grounds=("a",)))
    silence = opened(bench.office, bench.officer, None)
    for dispute in (refusal, silence):
        moment = examined(bench.office, bench.ppid, dispute)
    with clock.fixed(moment):
        with pytest.raises(Refused, match="huruf a"):
            steps.mediate(
                office=bench.office,
                actor=bench.ppid,
                dispute_id=refusal.pk,
                first_meeting=clock.today(bench.office.tz),
            )
        with pytest.raises(Refused, match="dimediasi lebih dahulu"):
            steps.adjudicate(office=bench.office, actor=bench.ppid, dispute_id=silence.pk)
        steps.adjudicate(office=bench.office, actor=bench.ppid, dispute_id=refusal.pk)
    assert state(refusal) == State.AJUDIKASI


def test_mediation_counts_fourteen_working_days_and_seven_more_once(bench: Bench) -> None:
    case = _general(bench)
    dispute = opened(bench.office, bench.officer, case)
    moment = mediated(bench.office, bench.ppid, dispute)  # the first meeting is on 2 December 2026
    dispute.refresh_from_db()
    with clock.fixed(moment):
        [first, *_] = clocks_of(dispute, [])
        assert (first.code, str(first.due.date)) == ("ki.mediation", "2026-12-22")
        steps.extend_mediation(
            office=bench.office,
            actor=bench.ppid,
            dispute_id=dispute.pk,
            reason="Mediator berhalangan.",
        )
        dispute.refresh_from_db()
        [first, *_] = clocks_of(dispute, [])
        assert (first.code, str(first.due.date)) == ("ki.mediation_extended", "2027-01-06")
        with pytest.raises(Refused):
            steps.extend_mediation(
                office=bench.office,
                actor=bench.ppid,
                dispute_id=dispute.pk,
                reason="Sekali lagi saja.",
            )


def test_under_the_election_regime_no_mediation_clock_is_invented(bench: Bench) -> None:
    dispute = opened(bench.office, bench.officer, bench.case)
    assert bench.case.regime == "pemilu"
    moment = mediated(bench.office, bench.ppid, dispute)
    dispute.refresh_from_db()
    with clock.fixed(moment):
        assert [one.code for one in clocks_of(dispute, [])] == ["ki.finish"]
    begun = [
        e
        for e in thread(bench.office, ("dispute", dispute.pk))
        if e.act == "dispute.mediation_begun"
    ]
    assert "belum ditemukan" in begun[0].sentence()


def test_an_agreement_reopens_the_request_and_puts_the_information_on_the_list(
    bench: Bench,
) -> None:
    dispute = opened(bench.office, bench.officer, bench.case)
    settled(bench.office, bench.ppid, dispute)
    assert state(dispute) == State.PUTUSAN_MEDIASI
    assert dispute.outcome == Outcome.SEBAGIAN
    assert (
        str(dispute.execute_until) == "2026-12-18"
    )  # ten working days after 5 December, a Saturday
    entry = CatalogueEntry.objects.get(pk=present(dispute.entry_id))
    assert (entry.state, entry.category, entry.heading) == (
        "published",
        "setiap_saat",
        "setiap_saat.putusan",
    )
    assert entry.title == SETTLED.opened_title
    case = InformationRequest.objects.get(pk=bench.case.pk)
    assert case.state == "dikabulkan_sebagian"
    order = open_order(case)
    assert order is not None
    assert (order.by, order.due_on, order.register_no) == (
        OrderedBy.KI,
        dispute.execute_until,
        SETTLED.number,
    )


@pytest.mark.parametrize("second", ["Divisi Penanganan Pelanggaran", "Divisi Hukum"])
def test_what_a_ruling_opens_carries_its_unit_and_person_when_they_are_known(
    bench: Bench, second: str
) -> None:
    first = "Divisi Penanganan Pelanggaran"
    for unit in (first, second):
        fields = EntryFields(
            category="setiap_saat", title=f"Rekap {unit}", unit=unit, officer="Kepala Sekretariat"
        )
        made = catalogue.draft(office=bench.office, actor=bench.ppid, fields=fields)
        bench.case.entries.add(made)
    dispute = opened(bench.office, bench.officer, bench.case)
    settled(bench.office, bench.ppid, dispute)
    entry = CatalogueEntry.objects.get(pk=present(Dispute.objects.get(pk=dispute.pk).entry_id))
    assert entry.unit == (first if second == first else "")
    assert entry.officer == "Kepala Sekretariat"


def test_an_agreement_that_opens_nothing_reopens_nothing(bench: Bench) -> None:
    dispute = opened(bench.office, bench.officer, bench.case)
    moment = settled(
        bench.office,
        bench.ppid,
        dispute,
        outcome=Outcome.TANPA_MEMBUKA.value,
        opened_title="",
        execute_days=None,
    )
    assert (state(dispute), dispute.entry_id, dispute.execute_until) == (
        State.PUTUSAN_MEDIASI,
        None,
        None,
    )
    assert not bench.case.orders.exists()
    with clock.fixed(moment):
        execution.execute(
            office=bench.office,
            actor=bench.head,
            dispute_id=dispute.pk,
            executed_on=clock.today(bench.office.tz),
        )
    assert state(dispute) == State.DILAKSANAKAN
    assert dispute.ended_at is not None


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"number": ""}, "number"),
        ({"outcome": "ditolak"}, "outcome"),  # a mediator does not refuse
        ({"order": ""}, "order"),
        ({"opened_title": ""}, "opened_title"),
        ({"execute_days": None}, "execute_days"),
        ({"execute_until": MONDAY.date() + timedelta(days=40)}, "execute_days"),
        ({"execute_days": 0}, "execute_days"),
        ({"received_on": MONDAY.date()}, "received_on"),
        ({"pronounced_on": MONDAY.date()}, "pronounced_on"),
    ],
)
def test_an_agreement_that_is_not_complete_is_told_at_its_field(
    bench: Bench, change: dict[str, Any], field: str
) -> None:
    dispute = opened(bench.office, bench.officer, bench.case)
    moment = mediated(bench.office, bench.ppid, dispute)
    with clock.fixed(moment):
        day = clock.today(bench.office.tz)
        said = replace(SETTLED, **{"pronounced_on": day, "received_on": day, **change})
        with pytest.raises(InvalidInput) as caught:
            rulings.settle(
                office=bench.office, actor=bench.ppid, dispute_id=dispute.pk, decided=said
            )
    assert caught.value.field == field
    assert state(dispute) == State.MEDIASI


def test_a_ruling_binds_only_after_the_longer_of_the_two_readings(bench: Bench) -> None:
    dispute = opened(bench.office, bench.officer, _general(bench))
    moment = ruled(
        bench.office, bench.ppid, dispute, Outcome.DIKABULKAN
    )  # received on 3 December 2026
    assert state(dispute) == State.PUTUSAN
    assert dispute.entry_id is None
    with clock.fixed(moment):
        running = {
            one.code: str(one.due.date) for one in clocks_of(dispute, list(dispute.rulings.all()))
        }
    assert running == {"court.challenge": "2026-12-17", "court.final": "2026-12-23"}
    for day, final in ((18, False), (23, False), (24, True)):
        with clock.fixed(moment.replace(day=day)):
            if final:
                rulings.finalise(office=bench.office, actor=bench.head, dispute_id=dispute.pk)
            else:
                with pytest.raises(Refused, match="Rabu, 23 Desember 2026"):
                    rulings.finalise(office=bench.office, actor=bench.head, dispute_id=dispute.pk)
    assert state(dispute) == State.INKRACHT
    assert CatalogueEntry.objects.filter(pk=present(dispute.entry_id), state="published").exists()


def test_a_rejected_dispute_opens_nothing_when_it_is_final(bench: Bench) -> None:
    dispute = opened(bench.office, bench.officer, bench.case)
    moment = ruled(bench.office, bench.ppid, dispute, Outcome.DITOLAK)
    with clock.fixed(moment + timedelta(days=60)):
        rulings.finalise(office=bench.office, actor=bench.ppid, dispute_id=dispute.pk)
    assert (state(dispute), dispute.entry_id) == (State.INKRACHT, None)
    assert not bench.case.orders.exists()


def test_the_way_through_the_courts(bench: Bench) -> None:
    dispute = opened(bench.office, bench.officer, bench.case)
    moment = ruled(bench.office, bench.ppid, dispute, Outcome.DITOLAK)
    act: dict[str, Any] = {"office": bench.office, "actor": bench.ppid, "dispute_id": dispute.pk}
    with clock.fixed(moment + timedelta(days=20)):
        late = clock.today(bench.office.tz)
        rulings.challenge(**act, filed_on=late)
        assert state(dispute) == State.PTUN
        with pytest.raises(Refused, match="belum dicatat"):
            rulings.cassate(**act, filed_on=late)
        with pytest.raises(Refused, match="belum dicatat"):
            rulings.finalise(**act)
        judged = replace(
            SETTLED,
            number="7/G/KI/2026/PTUN.PGP",
            pronounced_on=late,
            received_on=late,
            outcome="ditolak",
        )
        rulings.judge(**act, decided=judged)
        with pytest.raises(Refused, match="sudah dicatat"):
            rulings.judge(**act, decided=judged)
        rulings.cassate(**act, filed_on=late)
        rulings.judge(
            **act, decided=replace(judged, number="1 K/TUN/KI/2027", outcome="dikabulkan")
        )
    assert state(dispute) == State.INKRACHT
    assert bench.case.orders.get().by == OrderedBy.COURT
    acts = [event.act for event in thread(bench.office, ("dispute", dispute.pk))]
    assert (
        acts.count("dispute.challenged_late") == 1
    )  # after 17 December; the cassation was in time


def test_an_order_is_fulfilled_by_handing_over_and_the_files_go_on_the_list(bench: Bench) -> None:
    dispute = opened(bench.office, bench.officer, bench.case)
    moment = settled(bench.office, bench.ppid, dispute)
    act: dict[str, Any] = {"office": bench.office, "actor": bench.ppid, "dispute_id": dispute.pk}
    with clock.fixed(moment + timedelta(days=1)):
        day = clock.today(bench.office.tz)
        with pytest.raises(Refused, match="belum diserahkan"):
            execution.execute(**act, executed_on=day)
        answer_order(bench.office, bench.officer, bench.ppid, bench.case.pk)
        execution.execute(**act, executed_on=day)
    assert (state(dispute), dispute.executed_on) == (State.DILAKSANAKAN, day)
    entry = CatalogueEntry.objects.get(pk=present(dispute.entry_id))
    assert [row.title for row in EntryFile.objects.filter(entry=entry, removed_at=None)] == [
        "rekap.csv"
    ]
    told = [event.sentence() for event in thread(bench.office, ("request", bench.case.pk))]
    assert f"Putusan dilaksanakan pada {format_day(day)}." in told


def test_files_that_were_not_ticked_stay_off_the_list(bench: Bench) -> None:
    dispute = opened(bench.office, bench.officer, bench.case)
    moment = settled(bench.office, bench.ppid, dispute)
    with clock.fixed(moment + timedelta(days=1)):
        answer_order(bench.office, bench.officer, bench.ppid, bench.case.pk)
        execution.execute(
            office=bench.office, actor=bench.ppid, dispute_id=dispute.pk,
            executed_on=clock.today(bench.office.tz), items=[],
        )  # fmt: skip
    assert not EntryFile.objects.filter(entry=Dispute.objects.get().entry).exists()


def test_a_case_on_paper_is_carried_out_only_with_a_proof(bench: Bench) -> None:
    dispute = opened(bench.office, bench.officer, None)
    moment = settled(bench.office, bench.ppid, dispute)
    with clock.fixed(moment), pytest.raises(Refused, match="Bukti pelaksanaan"):
        execution.execute(
            office=bench.office,
            actor=bench.ppid,
            dispute_id=dispute.pk,
            executed_on=clock.today(bench.office.tz),
        )
    assert state(dispute) == State.PUTUSAN_MEDIASI


@pytest.mark.parametrize(
    ("service", "end"), [(steps.lapse, State.GUGUR), (steps.withdraw, State.DICABUT)]
)
def test_a_dispute_may_end_without_a_ruling(bench: Bench, service: Any, end: State) -> None:
    dispute = opened(bench.office, bench.officer, bench.case)
    with pytest.raises(NotAllowed):
        service(
            office=bench.office, actor=bench.officer, dispute_id=dispute.pk, reason="Surat KI 12."
        )
    with pytest.raises(InvalidInput):
        service(office=bench.office, actor=bench.head, dispute_id=dispute.pk, reason=" ")
    service(office=bench.office, actor=bench.head, dispute_id=dispute.pk, reason="Surat KI 12.")
    assert (state(dispute), dispute.ended_at) == (end, later())
    with pytest.raises(Refused):
        steps.begin(office=bench.office, actor=bench.ppid, dispute_id=dispute.pk)


def _general(bench: Bench) -> InformationRequest:
    """The case under the general regime, as if it had been received so."""
    InformationRequest.objects.filter(pk=bench.case.pk).update(regime="umum")
    bench.case.refresh_from_db()
    return bench.case
