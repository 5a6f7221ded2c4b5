"""A consequence test from proposal to decree, act by act."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest

from serambi.catalogue.models import CatalogueEntry
from serambi.classification import access, events
from serambi.classification.models import ConsequenceTest, ExemptionRecord
from serambi.classification.selectors import (
    active_records,
    completed_test_for,
    record_for_refusal,
)
from serambi.classification.selectors.desk import open_tests
from serambi.classification.services import tests
from serambi.classification.values import Person
from serambi.core import clock
from serambi.core.errors import Conflict, InvalidInput, NotAllowed, NotFound, Refused
from serambi.files.models import Purpose, StoredFile
from serambi.files.models import State as FileState
from serambi.files.services import store_bytes
from serambi.ledger.selectors import thread
from serambi.letters.models import Letter
from serambi.outbox.models import Delivery
from tests.classification import steps
from tests.classification.steps import ANALYSIS, ITEM, MONDAY, PROPOSAL, SECRET, Bench
from tests.support.presence import present

pytestmark = pytest.mark.django_db


def acts(test: ConsequenceTest) -> list[str]:
    return [event.act.removeprefix("classification.") for event in thread(test.office, (events.TEST, test.pk))]  # fmt: skip


def test_a_test_becomes_a_decree_and_an_entry_of_the_list(bench: Bench) -> None:
    record = steps.approved(bench)
    test = record.test
    assert test is not None
    assert test.register_no == "001/uji.ppid/1971/11/2026"
    assert (test.state, test.version) == ("ditetapkan", 1)
    assert test.sk_number == record.sk_number == "001/SK.PPID/1971/XI/2026"
    assert record.number == 1
    assert record.starts_on == date(2026, 11, 23)
    assert record.expires_on == date(2031, 11, 23)
    assert (record.exemption, record.part) == ("17.a.2", "Bagian identitas")
    assert list(active_records(bench.office)) == [record]
    assert record_for_refusal(bench.office, record.pk) == record
    kinds = {letter.kind for letter in Letter.objects.filter(about_id=test.pk)}
    assert kinds == {"lembar_uji", "penetapan_klasifikasi"}
    assert acts(test) == [
        "proposed", "identified", "analysed", "letter.issued", "sheet_frozen", "signed", "signed",
        "submitted", "letter.issued", "approved",
    ]  # fmt: skip


def test_numbers_of_tests_and_decrees_have_no_gap(bench: Bench) -> None:
    first, second = steps.approved(bench), steps.approved(bench, SECRET)
    assert (first.number, second.number) == (1, 2)
    assert second.sk_number == "002/SK.PPID/1971/XI/2026"
    with pytest.raises(InvalidInput):
        steps.proposed(bench, replace(PROPOSAL, description="Pendek"))
    assert steps.proposed(bench).register_no == "003/uji.ppid/1971/11/2026"


@pytest.mark.parametrize("role", ["superior", "head", "admin", "stranger"])
def test_only_officer_and_ppid_begin_a_test(bench: Bench, role: str) -> None:
    with pytest.raises(NotAllowed):
        tests.propose(office=bench.office, actor=getattr(bench, role), proposal=PROPOSAL)


def test_a_strangers_ppid_finds_no_test(bench: Bench) -> None:
    test = steps.proposed(bench)
    with pytest.raises(NotAllowed):
        tests.identify(
            office=bench.office, actor=bench.stranger, test_id=test.pk, identification=ITEM
        )
    with pytest.raises(NotFound):
        tests.identify(
            office=bench.above, actor=bench.above_ppid, test_id=test.pk, identification=ITEM
        )


def test_the_officer_prepares_and_the_ppid_analyses(bench: Bench) -> None:
    test = steps.identified(bench)
    with pytest.raises(NotAllowed):
        tests.analyse(office=bench.office, actor=bench.officer, test_id=test.pk, analysis=ANALYSIS)


def test_a_meeting_needs_an_analysis(bench: Bench) -> None:
    test = steps.identified(bench)
    with pytest.raises(Refused):
        steps.hold_meeting(bench, test.pk)


def test_what_the_item_is_is_kept_sealed(bench: Bench) -> None:
    test = steps.identified(bench)
    assert steps.refreshed(test).information == ITEM.information
    columns = ("information", "documents")
    stored = ConsequenceTest.objects.filter(pk=test.pk).values_list(*columns).get()
    assert all(value.startswith("s1.") for value in stored)


def test_the_head_alone_approves(bench: Bench) -> None:
    test = steps.submitted(bench)
    for actor in (bench.officer, bench.ppid, bench.superior, bench.admin):
        with pytest.raises(NotAllowed):
            tests.approve(office=bench.office, actor=actor, test_id=test.pk)
    assert not ExemptionRecord.objects.exists()


def test_nobody_submits_before_all_have_signed(bench: Bench) -> None:
    test = steps.met(bench)
    tests.sign(office=bench.office, actor=bench.ppid, test_id=test.pk)
    with pytest.raises(Refused, match="1 peserta"):
        tests.submit(office=bench.office, actor=bench.ppid, test_id=test.pk)


def test_only_participants_sign_and_each_signs_once(bench: Bench) -> None:
    test = steps.met(bench)
    with pytest.raises(Refused, match="peserta"):
        tests.sign(office=bench.office, actor=bench.officer, test_id=test.pk)
    tests.sign(office=bench.office, actor=bench.ppid, test_id=test.pk)
    with pytest.raises(Conflict):
        tests.sign(office=bench.office, actor=bench.ppid, test_id=test.pk)


def test_a_sheet_that_was_changed_behind_its_digest_is_not_signed(bench: Bench) -> None:
    test = steps.met(bench)
    ConsequenceTest.objects.filter(pk=test.pk).update(
        consequence_open="Diubah diam-diam oleh orang."
    )
    with pytest.raises(Conflict, match="tidak sama"):
        tests.sign(office=bench.office, actor=bench.ppid, test_id=test.pk)


def test_the_digest_of_the_sheet_stands_in_the_ledger(bench: Bench) -> None:
    test = steps.met(bench)
    [fixed] = [e for e in thread(bench.office, (events.TEST, test.pk)) if e.act == events.SHEET_FROZEN.code]  # fmt: skip
    sheet = test.sheets.get()
    assert fixed.payload["sha256"] == sheet.digest
    assert len(sheet.digest) == 64


def test_a_new_analysis_after_signing_makes_a_new_version_and_signatures_lapse(
    bench: Bench,
) -> None:
    test = steps.met(bench)
    tests.sign(office=bench.office, actor=bench.ppid, test_id=test.pk)
    tests.analyse(
        office=bench.office, actor=bench.ppid, test_id=test.pk,
        analysis=replace(ANALYSIS, expires_on=date(2029, 11, 23)),
    )  # fmt: skip
    test = steps.refreshed(test)
    assert (test.state, test.version) == ("analisis", 2)
    first = test.sheets.get()
    assert first.replaced_at is not None
    assert Letter.objects.get(pk=first.letter_id).state == "withdrawn"
    steps.hold_meeting(bench, test.pk)
    second = test.sheets.get(version=2)
    assert second.digest != first.digest
    assert second.participants.filter(signed_at__isnull=False).count() == 0


def test_other_participants_also_make_a_new_version(bench: Bench) -> None:
    test = steps.met(bench)
    tests.meet(
        office=bench.office, actor=bench.ppid, test_id=test.pk,
        people=[*steps.people(bench.ppid), Person("Tirta Teladani", "Anggota")],
    )  # fmt: skip
    assert steps.refreshed(test).version == 2
    assert [p.name for p in test.sheets.get(version=2).participants.all()][1] == "Tirta Teladani"


def test_an_account_of_another_office_is_no_participant(bench: Bench) -> None:
    test = steps.analysed(bench)
    with pytest.raises(InvalidInput) as caught:
        tests.meet(
            office=bench.office, actor=bench.ppid, test_id=test.pk, people=steps.people(bench.stranger)
        )  # fmt: skip
    assert caught.value.field == "participants"
    with pytest.raises(InvalidInput):
        tests.meet(office=bench.office, actor=bench.ppid, test_id=test.pk, people=[])


def scan(bench: Bench, purpose: Purpose = Purpose.ATTACHMENT) -> StoredFile:
    return store_bytes(
        office=bench.office, data=b"%PDF-1.7\n", name="lembar.pdf", purpose=purpose,
        actor=bench.officer, state=FileState.DRAFT, encrypted=True,
    )  # fmt: skip


def test_wet_signatures_are_recorded_with_the_scan(bench: Bench) -> None:
    test = steps.met(bench)
    tests.sign(office=bench.office, actor=bench.ppid, test_id=test.pk)
    sheet = tests.record_signatures(
        office=bench.office, actor=bench.officer, test_id=test.pk, scan=scan(bench), places=[2]
    )
    assert sheet.scans.count() == 1
    assert [(p.place, p.signed_by) for p in sheet.participants.all()] == [(1, "akun"), (2, "basah")]
    tests.submit(office=bench.office, actor=bench.ppid, test_id=test.pk)


def test_wet_signatures_need_names_and_a_scan_of_this_kind(bench: Bench) -> None:
    test = steps.met(bench)
    with pytest.raises(InvalidInput) as caught:
        tests.record_signatures(
            office=bench.office, actor=bench.officer, test_id=test.pk, scan=scan(bench), places=[]
        )
    assert caught.value.field == "places"
    with pytest.raises(Conflict):
        tests.record_signatures(
            office=bench.office, actor=bench.officer, test_id=test.pk,
            scan=scan(bench, Purpose.CATALOGUE), places=[1],
        )  # fmt: skip


def test_a_test_that_is_sent_back_goes_on_with_a_new_sheet(bench: Bench) -> None:
    test = steps.submitted(bench)
    tests.send_back(
        office=bench.office, actor=bench.head, test_id=test.pk, reason="Jangka waktunya terlalu lama."
    )  # fmt: skip
    test = steps.refreshed(test)
    assert (test.state, test.reason) == ("dikembalikan", "Jangka waktunya terlalu lama.")
    tests.analyse(office=bench.office, actor=bench.ppid, test_id=test.pk, analysis=ANALYSIS)
    assert steps.refreshed(test).version == 2
    steps.hold_meeting(bench, test.pk)
    steps.sign_all(bench, test.pk)
    tests.submit(office=bench.office, actor=bench.ppid, test_id=test.pk)
    record = tests.approve(office=bench.office, actor=bench.head, test_id=test.pk)
    assert record.test_id == test.pk


def test_sending_back_and_declaring_open_need_a_reason(bench: Bench) -> None:
    test = steps.submitted(bench)
    for act in (tests.send_back, tests.declare_open):
        with pytest.raises(InvalidInput) as caught:
            act(office=bench.office, actor=bench.head, test_id=test.pk, reason="x")
        assert caught.value.field == "reason"


def test_what_is_declared_open_becomes_a_draft_of_the_catalogue(bench: Bench) -> None:
    test = steps.analysed(bench)
    found = tests.declare_open(
        office=bench.office, actor=bench.ppid, test_id=test.pk, reason="Tidak ada bahaya yang nyata."
    )  # fmt: skip
    assert found.state == "dinyatakan_terbuka"
    entry = CatalogueEntry.objects.get(pk=present(found.entry_id))
    assert (entry.title, entry.state) == (PROPOSAL.description, "draft")
    assert not ExemptionRecord.objects.exists()


def test_the_head_may_publish_at_once_what_is_open(bench: Bench) -> None:
    test = steps.submitted(bench)
    found = tests.declare_open(
        office=bench.office, actor=bench.head, test_id=test.pk, published=True,
        reason="Kepentingan publik lebih besar.",
    )  # fmt: skip
    assert found.entry is not None
    assert found.entry.state == "published"
    assert "Nama, alamat" not in found.entry.summary


def test_an_ended_test_is_never_touched_again(bench: Bench) -> None:
    record = steps.approved(bench)
    assert record.test_id is not None
    with pytest.raises(Refused):
        tests.declare_open(
            office=bench.office, actor=bench.head, test_id=record.test_id, reason="Berubah pikiran."
        )  # fmt: skip
    with pytest.raises(Refused):
        tests.analyse(
            office=bench.office, actor=bench.ppid, test_id=record.test_id, analysis=ANALYSIS
        )  # fmt: skip


def test_time_between_analysis_and_approval_may_spoil_the_period(bench: Bench) -> None:
    test = steps.submitted(bench, replace(ANALYSIS, expires_on=date(2026, 12, 1)))
    with clock.fixed(MONDAY + timedelta(days=9)), pytest.raises(Refused, match="berakhir"):
        tests.approve(office=bench.office, actor=bench.head, test_id=test.pk)


def test_head_and_ppid_hear_of_it_without_the_content(bench: Bench) -> None:
    steps.approved(bench)
    told = list(Delivery.objects.order_by("created_at"))
    assert [row.recipient.split("@")[0] for row in told] == ["pembina", "ppid"]
    for row in told:
        assert "pelapor" not in f"{row.subject} {row.body}".lower()
        assert "/meja/klasifikasi/" in row.body


def test_a_test_of_a_request_needs_a_request_of_this_office(bench: Bench) -> None:
    with pytest.raises(InvalidInput) as caught:
        steps.proposed(bench, replace(PROPOSAL, trigger="permohonan", case_id=uuid4()))
    assert caught.value.field == "trigger"
    with pytest.raises(InvalidInput):
        steps.proposed(bench, replace(PROPOSAL, trigger="permohonan"))


def test_no_test_completes_a_case_that_has_none(bench: Bench) -> None:
    steps.approved(bench)
    assert completed_test_for(bench.office, uuid4()) is None
    with pytest.raises(Refused):
        record_for_refusal(bench.office, uuid4())


def test_a_test_may_begin_with_the_reasons_of_an_earlier_one(bench: Bench) -> None:
    old = steps.approved(bench).test
    assert old is not None
    made = steps.proposed(bench, replace(PROPOSAL, copied_from=old.pk))
    assert made.copied_from_id == old.pk
    assert (made.exemption, made.consequence_open) == (old.exemption, old.consequence_open)
    assert (made.information, made.checklist, made.expires_on) == ("", {}, None)
    with pytest.raises(InvalidInput):
        steps.proposed(bench, replace(PROPOSAL, copied_from=uuid4()))


def test_two_papers_signed_apart_are_both_kept(bench: Bench) -> None:
    test = steps.met(bench)
    for place in (1, 2):
        tests.record_signatures(
            office=bench.office, actor=bench.officer, test_id=test.pk, scan=scan(bench), places=[place]
        )  # fmt: skip
    sheet = test.sheets.get()
    assert sheet.scans.count() == 2
    tests.submit(office=bench.office, actor=bench.ppid, test_id=test.pk)


def test_the_decree_carries_the_fields_of_the_regulation(bench: Bench) -> None:
    """PP 61/2010 art. 4(2): type, PPID's identity, body and unit, period, reason, place and date."""
    record = steps.approved(bench)
    letter = Letter.objects.get(about_id=present(record.test_id), kind="penetapan_klasifikasi")
    for words in (
        "UU 14/2008 Pasal 17 huruf a angka 2", bench.ppid.name, bench.office.name, ITEM.unit,
        "5 tahun, sampai 23 November 2031", ANALYSIS.consequence_open, "Pangkalpinang",
        "23 November 2026", bench.head.name, "Menyetujui",
    ):  # fmt: skip
        assert words in letter.content
    assert ITEM.information not in letter.content


def test_the_sheet_carries_its_columns_and_a_place_for_each_signature(bench: Bench) -> None:
    """Perki 1/2021 art. 49: item, legal basis, both consequences, period, participants."""
    test = steps.met(bench)
    letter = Letter.objects.get(about_id=test.pk)
    for words in (
        ITEM.information, "huruf a angka 2", ANALYSIS.consequence_open, ANALYSIS.consequence_closed,
        ANALYSIS.public_interest, "5 tahun", bench.ppid.name, bench.superior.name,
    ):  # fmt: skip
        assert words in letter.content


def test_tests_that_wait_for_the_head_stand_first(bench: Bench) -> None:
    first = steps.proposed(bench)
    waiting = steps.submitted(bench)
    assert list(open_tests(access.tests_visible_to(bench.ppid))) == [waiting, first]
