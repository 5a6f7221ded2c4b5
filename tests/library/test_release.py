"""A granted answer on its way to everybody."""

from collections.abc import Iterable
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import timedelta
from typing import TypedDict
from uuid import UUID

import pytest

from serambi.casework.services.decide import propose, send
from serambi.casework.services.deliver import close
from serambi.core import clock
from serambi.core.errors import Conflict, InvalidInput, NotAllowed, NotFound, Refused
from serambi.ledger.selectors import thread
from serambi.library import services
from serambi.library.models import Release, ReleaseFile
from serambi.library.selectors.queue import findings_of, still_open
from serambi.library.services import examine
from serambi.library.sweeps import ReleaseAnswers
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.privacy import desk as desk_of_privacy
from serambi.privacy.findings import Finding, Kind, Unreadable
from serambi.search.selectors import find
from tests.casework.cases import GRANTED, NOT_HELD, answered, in_work
from tests.library import hostile
from tests.library.conftest import Answer, Desk, Queue

State = Release.State


def later(days: int = 4) -> AbstractContextManager[None]:
    return clock.fixed(clock.now() + timedelta(days=days))


def sweep() -> int:
    return ReleaseAnswers().run(clock.now())


def test_a_clean_answer_waits_and_is_published_by_itself(desk: Desk, answer: Answer) -> None:
    case = answer()
    assert sweep() == 1
    release = Release.objects.get(case=case)
    assert (release.state, release.findings) == (State.WAITING, [])
    assert release.question == case.details
    assert sweep() == 0
    with later():
        assert sweep() == 1
        assert sweep() == 0
    release.refresh_from_db()
    assert release.state == State.PUBLISHED
    assert release.slug.startswith("rekapitulasi-penindakan-pelanggaran-pemilu-2024")
    [hit] = find(desk.office, "penindakan", kinds=["jawaban"]).hits
    assert hit.url == release.get_absolute_url()


def test_only_what_was_granted_and_handed_over_is_queued(desk: Desk) -> None:
    waiting = in_work(desk.office, desk.ppid)
    answered(desk.office, desk.officer, desk.ppid, NOT_HELD)
    undelivered = answered(desk.office, desk.officer, desk.ppid, replace(GRANTED))
    assert undelivered.state == "dikabulkan"
    assert sweep() == 0
    for case in (waiting, undelivered):
        assert services.queue(office=desk.office, actor=desk.ppid, case_id=case.pk) is None


def test_an_office_that_publishes_by_hand_gets_a_queue_only(desk: Desk, answer: Answer) -> None:
    services.set_policy(office=desk.office, actor=desk.ppid, automatic=False, wait_days=0)
    answer()
    sweep()
    with later():
        assert sweep() == 0
    assert Release.objects.get().state == State.WAITING


def test_the_wait_is_the_office_s_own(desk: Desk, answer: Answer) -> None:
    services.set_policy(office=desk.office, actor=desk.ppid, automatic=True, wait_days=10)
    answer()
    sweep()
    with later(9):
        assert sweep() == 0
    with later(11):
        assert sweep() == 1
    for days in (-1, 61):
        with pytest.raises(InvalidInput):
            services.set_policy(office=desk.office, actor=desk.ppid, automatic=True, wait_days=days)


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ({"details": "Saya Sari ingin rekapitulasi pelanggaran Pemilu 2024"}, Kind.NAME),
        ({"details": "Rekapitulasi Pemilu untuk NIK 1971014503990001"}, Kind.NIK),
        ({"details": "Rekapitulasi Pemilu, balas ke 0812 3456 7890"}, Kind.OWN_CONTACT),
        ({"answer": replace(GRANTED, material="Pelapor: pelapor@contoh.test")}, Kind.EMAIL),
    ],
)
def test_a_text_with_a_person_in_it_is_held_back(
    desk: Desk, queued: Queue, said: dict[str, object], kind: Kind
) -> None:
    release = queued(**said)
    assert release.state == State.BLOCKED
    assert kind in {one.finding.kind for one in still_open(release)}
    with later():
        sweep()
    release.refresh_from_db()
    assert release.state == State.BLOCKED
    with pytest.raises(Refused):
        services.publish(office=desk.office, actor=desk.ppid, release_id=release.pk)
    release.refresh_from_db()
    assert release.state == State.BLOCKED
    assert not find(desk.office, "rekapitulasi", kinds=["jawaban"]).hits


def test_a_file_with_a_person_in_it_is_held_back_until_it_is_left_out(
    desk: Desk, queued: Queue
) -> None:
    release = queued(("rekap.xlsx", hostile.workbook(hostile.number_as_number)))
    assert Kind.NIK in {one.finding.kind for one in still_open(release)}
    row = release.files.get()
    services.take_out(
        office=desk.office, actor=desk.officer, release_id=release.pk, file_id=row.pk,
        reason="Memuat nomor identitas.",
    )  # fmt: skip
    release.refresh_from_db()
    assert (release.state, release.findings) == (State.WAITING, [])
    services.take_in(office=desk.office, actor=desk.officer, release_id=release.pk, file_id=row.pk)
    release.refresh_from_db()
    assert release.state == State.BLOCKED


def test_a_file_that_cannot_be_read_is_refused(
    desk: Desk, queued: Queue, monkeypatch: pytest.MonkeyPatch
) -> None:
    release = queued(("rekap.pdf", b"%PDF-1.7 bukan"))
    [one] = still_open(release)
    assert one.finding.kind is Kind.UNREADABLE
    with pytest.raises(Refused):
        services.settle(
            office=desk.office, actor=desk.ppid, release_id=release.pk,
            key=one.finding.key, reason="percaya saja",
        )  # fmt: skip

    clean = queued(details="Daftar kegiatan sosialisasi 2025")

    def broken(data: bytes, kind: str) -> None:
        raise Unreadable("mesin baca mati")

    monkeypatch.setattr(desk_of_privacy, "read", broken)
    with pytest.raises(Refused):
        services.publish(office=desk.office, actor=desk.ppid, release_id=clean.pk)
    clean.refresh_from_db()
    assert clean.state == State.BLOCKED


def test_the_copy_is_mended_and_the_case_keeps_its_words(desk: Desk, queued: Queue) -> None:
    release = queued(details="Saya Sari ingin rekapitulasi pelanggaran Pemilu 2024")
    before = release.case.details
    mended = services.rewrite(
        office=desk.office, actor=desk.officer, release_id=release.pk,
        title="Rekapitulasi pelanggaran Pemilu 2024",
        question="Rekapitulasi pelanggaran Pemilu 2024 per kecamatan",
        answer=release.answer, version=release.version,
    )  # fmt: skip
    assert (mended.state, mended.findings) == (State.WAITING, [])
    release.case.refresh_from_db()
    assert release.case.details == before
    services.publish(office=desk.office, actor=desk.ppid, release_id=release.pk)


def test_two_people_do_not_overwrite_each_other(desk: Desk, queued: Queue) -> None:
    release = queued()
    texts = {"title": "Rekapitulasi lain", "question": release.question, "answer": release.answer}
    services.rewrite(
        office=desk.office, actor=desk.officer, release_id=release.pk, version=1, **texts
    )
    with pytest.raises(Conflict):
        services.rewrite(
            office=desk.office, actor=desk.ppid, release_id=release.pk, version=1, **texts
        )


def test_an_edit_while_the_files_are_read_stops_the_publication(
    desk: Desk, queued: Queue, monkeypatch: pytest.MonkeyPatch
) -> None:
    release = queued()
    reading = examine.of_all

    def meanwhile(release: Release, files: Iterable[ReleaseFile], office: Office) -> list[Finding]:
        Release.objects.filter(pk=release.pk).update(version=99, answer="NIK 1971014503990001")
        return reading(release, files, office)

    monkeypatch.setattr(examine, "of_all", meanwhile)
    with pytest.raises(Conflict):
        services.publish(office=desk.office, actor=desk.ppid, release_id=release.pk)
    release.refresh_from_db()
    assert release.state == State.WAITING


def test_a_soft_finding_goes_through_with_a_reason_and_only_as_it_stands(
    desk: Desk, queued: Queue
) -> None:
    release = queued(answer=replace(GRANTED, material="Tanyakan ke KPU, 0717-421234, jam kerja."))
    [one] = still_open(release)
    assert one.finding.kind is Kind.PHONE
    settled = services.settle(
        office=desk.office, actor=desk.ppid, release_id=release.pk,
        key=one.finding.key, reason="Nomor layanan KPU.",
    )  # fmt: skip
    assert settled.state == State.WAITING
    assert [one.reason for one in findings_of(settled)] == ["Nomor layanan KPU."]
    changed = services.rewrite(
        office=desk.office, actor=desk.officer, release_id=release.pk, title=settled.title,
        question=settled.question, answer="Tanyakan ke 0717-421235.", version=settled.version,
    )  # fmt: skip
    assert changed.state == State.BLOCKED
    assert changed.settled == {}
    with pytest.raises(Conflict):
        services.settle(
            office=desk.office, actor=desk.ppid, release_id=release.pk,
            key=one.finding.key, reason="Nomor layanan KPU.",
        )  # fmt: skip


def test_a_hard_finding_has_no_override(desk: Desk, queued: Queue) -> None:
    release = queued(details="Rekapitulasi Pemilu untuk NIK 1971014503990001")
    for one in still_open(release):
        with pytest.raises(Refused):
            services.settle(
                office=desk.office, actor=desk.ppid, release_id=release.pk,
                key=one.finding.key, reason="Pemohon sudah setuju.",
            )  # fmt: skip
    forged = {one.finding.key: {"reason": "dipaksa"} for one in findings_of(release)}
    Release.objects.filter(pk=release.pk).update(settled=forged)
    with pytest.raises(Refused):
        services.publish(office=desk.office, actor=desk.ppid, release_id=release.pk)


def test_the_ppid_declines_with_a_reason_and_may_think_again(desk: Desk, queued: Queue) -> None:
    release = queued()
    with pytest.raises(InvalidInput):
        services.decline(office=desk.office, actor=desk.ppid, release_id=release.pk, reason=" ")
    services.decline(
        office=desk.office, actor=desk.ppid, release_id=release.pk, reason="Hanya berguna bagi satu orang."
    )  # fmt: skip
    with later():
        sweep()
    release.refresh_from_db()
    assert release.state == State.DECLINED
    with pytest.raises(Conflict):
        services.decline(
            office=desk.office, actor=desk.ppid, release_id=release.pk, reason="sekali lagi"
        )
    services.publish(office=desk.office, actor=desk.ppid, release_id=release.pk)
    release.refresh_from_db()
    assert (release.state, release.reason) == (State.PUBLISHED, "")


def test_a_withdrawn_answer_leaves_the_index_and_keeps_its_address(
    desk: Desk, queued: Queue
) -> None:
    release = queued()
    services.publish(office=desk.office, actor=desk.ppid, release_id=release.pk)
    with pytest.raises(InvalidInput, match="nama pemohon"):
        services.withdraw(
            office=desk.office, actor=desk.ppid, release_id=release.pk, reason="Diminta oleh Sari."
        )
    taken = services.withdraw(
        office=desk.office, actor=desk.ppid, release_id=release.pk, reason="Angkanya keliru."
    )
    assert taken.state == State.WITHDRAWN
    assert not find(desk.office, "penindakan", kinds=["jawaban"]).hits
    again = services.publish(office=desk.office, actor=desk.ppid, release_id=release.pk)
    assert again.slug == taken.slug


def test_a_published_answer_is_not_edited_in_place(desk: Desk, queued: Queue) -> None:
    release = queued()
    published = services.publish(office=desk.office, actor=desk.ppid, release_id=release.pk)
    with pytest.raises(Refused):
        services.rewrite(
            office=desk.office, actor=desk.ppid, release_id=release.pk, title="Judul lain",
            question=release.question, answer=release.answer, version=published.version,
        )  # fmt: skip
    with pytest.raises(Conflict):
        services.publish(office=desk.office, actor=desk.ppid, release_id=release.pk)


def test_a_case_that_was_closed_is_still_published_and_one_taken_back_is_not(
    desk: Desk, queued: Queue
) -> None:
    release = queued()
    close(office=desk.office, actor=desk.officer, case_id=release.case_id)
    services.publish(office=desk.office, actor=desk.ppid, release_id=release.pk)
    other = queued(details="Daftar kegiatan sosialisasi 2025")
    type(other.case).objects.filter(pk=other.case_id).update(state="diproses")
    with pytest.raises(Refused):
        services.publish(office=desk.office, actor=desk.ppid, release_id=other.pk)


class OnRelease(TypedDict):
    """On an answer that waits to be released."""

    office: Office
    release_id: UUID


def test_only_the_ppid_decides_and_only_in_the_own_office(desk: Desk, queued: Queue) -> None:
    release = queued()
    given: OnRelease = {"office": desk.office, "release_id": release.pk}
    for actor in (desk.officer, desk.head):
        with pytest.raises(NotAllowed):
            services.publish(actor=actor, **given)
        with pytest.raises(NotAllowed):
            services.decline(actor=actor, reason="tidak perlu", **given)
    with pytest.raises(NotAllowed):
        services.recheck(actor=desk.head, **given)
    with office_scope(desk.world.stranger), pytest.raises(NotAllowed):
        services.publish(actor=desk.ppid, office=desk.world.stranger, release_id=release.pk)


def test_another_office_s_answer_does_not_exist_here(desk: Desk, queued: Queue) -> None:
    release = queued()
    stranger = replace(desk.ppid, office_id=desk.world.stranger.pk)
    with office_scope(desk.world.stranger):
        for act in (services.publish, services.recheck):
            with pytest.raises(NotFound):
                act(office=desk.world.stranger, actor=stranger, release_id=release.pk)
        with pytest.raises(NotFound):
            services.take_in(
                office=desk.world.stranger, actor=stranger, release_id=release.pk, file_id=1
            )


def test_every_act_is_told_without_a_word_of_the_request(desk: Desk, queued: Queue) -> None:
    release = queued(answer=replace(GRANTED, material="Tanyakan ke KPU, 0717-421234."))
    [one] = still_open(release)
    services.settle(
        office=desk.office, actor=desk.ppid, release_id=release.pk,
        key=one.finding.key, reason="Nomor layanan KPU.",
    )  # fmt: skip
    services.publish(office=desk.office, actor=desk.ppid, release_id=release.pk)
    services.withdraw(
        office=desk.office, actor=desk.ppid, release_id=release.pk, reason="Angkanya keliru."
    )
    told = [event.act for event in thread(desk.office, ("release", release.pk))]
    assert told == ["release.queued", "release.settled", "release.published", "release.withdrawn"]
    said = [event.act for event in thread(desk.office, ("request", release.case_id))]
    assert said[-2:] == ["request.released", "request.release_withdrawn"]


def test_one_answer_that_fails_does_not_hold_the_others_up(desk: Desk, answer: Answer) -> None:
    answer(details="Saya Sari ingin rekapitulasi pelanggaran")
    good = answer(details="Daftar kegiatan sosialisasi 2025")
    sweep()
    with later():
        assert sweep() == 1
    assert Release.objects.get(case=good).state == State.PUBLISHED


def test_an_answer_is_queued_once_however_often_it_is_tried(desk: Desk, answer: Answer) -> None:
    case = answer()
    assert services.queue(office=desk.office, actor=desk.ppid, case_id=case.pk) is not None
    assert services.queue(office=desk.office, actor=desk.ppid, case_id=case.pk) is None
    assert Release.objects.count() == 1


def test_a_second_decision_is_the_one_that_is_copied(desk: Desk, answer: Answer) -> None:
    case = answer()
    type(case).objects.filter(pk=case.pk).update(state="diproses")
    propose(
        office=desk.office, actor=desk.officer, case_id=case.pk,
        answer=replace(GRANTED, material="Rekapitulasi yang diperbaiki", file_ids=(),),
    )  # fmt: skip
    with later(1):
        send(office=desk.office, actor=desk.ppid, case_id=case.pk)
    type(case).objects.filter(pk=case.pk).update(state="diserahkan")
    release = services.queue(office=desk.office, actor=desk.ppid, case_id=case.pk)
    assert release is not None
    assert release.answer == "Rekapitulasi yang diperbaiki"
    assert not release.files.exists()
