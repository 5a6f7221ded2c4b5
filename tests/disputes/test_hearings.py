"""Summonses, what came of the hearings, who speaks for the office, papers."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from serambi.core import clock
from serambi.core.errors import InvalidInput, NotAllowed, NotFound, Refused
from serambi.disputes.models import DisputePaper, Hearing, Representative
from serambi.disputes.selectors.desk import desk_dispute
from serambi.disputes.services import hearings
from serambi.disputes.services.papers import Paper, file_paper
from serambi.disputes.sweeps import RemindDisputes
from serambi.identity.models import Membership
from serambi.law.dispute import Outcome, State
from serambi.ledger.selectors import thread
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.outbox.models import Delivery
from tests.disputes.conftest import Bench
from tests.disputes.disputes import (
    MONDAY,
    NOTICE,
    TODAY,
    SummonsWords,
    later,
    opened,
    ruled,
    settled,
    summoned,
)
from tests.disputes.test_pack import picture

WIB = ZoneInfo("Asia/Jakarta")


def acts_of(bench: Bench, dispute: Any) -> list[str]:
    return [event.act for event in thread(bench.office, ("dispute", dispute.pk))]


def test_the_first_summons_moves_the_dispute_and_tells_those_who_work_on_it(bench: Bench) -> None:
    dispute = opened(bench.office, bench.officer, bench.case)
    summoned(bench.office, bench.officer, dispute)
    dispute.refresh_from_db()
    assert dispute.state == State.DIPANGGIL
    told = Delivery.objects.filter(about_type="dispute", about_id=str(dispute.pk))
    assert {row.recipient.split("@")[0] for row in told} == {"petugas", "ppid", "atasan"}
    assert all("1 Desember 2026, 09.00 WIB" in row.body for row in told)
    assert not any("Sari" in row.body + row.subject for row in told)


def test_a_summons_that_came_too_late_is_flagged_and_not_refused(bench: Bench) -> None:
    type(bench.case).objects.filter(pk=bench.case.pk).update(regime="umum")
    bench.case.refresh_from_db()
    dispute = opened(bench.office, bench.officer, bench.case)
    for day in (25, 26):  # received on Monday 23: the earliest hearing is Thursday 26
        starts = datetime(2026, 11, day, 2, tzinfo=UTC)
        summoned(bench.office, bench.officer, dispute, starts_at=starts)
    [flag] = [
        e for e in thread(bench.office, ("dispute", dispute.pk)) if e.act == "dispute.summons_short"
    ]
    assert "Kamis, 26 November 2026" in flag.sentence()


def test_no_summons_is_called_late_where_no_rule_is_known(bench: Bench) -> None:
    dispute = opened(bench.office, bench.officer, bench.case)
    assert dispute.regime == "pemilu"
    summoned(bench.office, bench.officer, dispute, starts_at=datetime(2026, 11, 24, 2, tzinfo=UTC))
    assert "dispute.summons_short" not in acts_of(bench, dispute)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"kind": "pesta"}, "kind"),
        ({"starts_at": None}, "day"),
        ({"starts_at": datetime(2026, 11, 22, 2, tzinfo=UTC)}, "day"),
        ({"summoned_on": None}, "summoned_on"),
        ({"summoned_on": date(2026, 11, 24)}, "summoned_on"),
        ({"summoned_on": date(2026, 11, 22)}, "summoned_on"),
        ({"starts_at": datetime(1, 1, 1, 0, 10, tzinfo=WIB)}, "day"),
        ({"starts_at": datetime(9999, 12, 31, 23, 50, tzinfo=WIB)}, "day"),
        ({"place": " "}, "place"),
        ({"link": "javascript:alert(1)"}, "link"),
        ({"link": "https://x.example/" + "y" * 500}, "link"),
        ({"minutes": 5}, "minutes"),
    ],
)
def test_what_a_summons_cannot_say_is_told_at_its_field(
    bench: Bench, change: SummonsWords, field: str
) -> None:
    dispute = opened(bench.office, bench.officer, bench.case)
    with pytest.raises(InvalidInput) as caught:
        summoned(bench.office, bench.officer, dispute, **change)
    assert caught.value.field == field
    assert not Hearing.objects.exists()


def test_a_result_is_written_once_and_not_before_the_hearing(bench: Bench) -> None:
    dispute = opened(bench.office, bench.officer, bench.case)
    hearing = summoned(bench.office, bench.officer, dispute)
    act: dict[str, Any] = {
        "office": bench.office, "actor": bench.officer, "dispute_id": dispute.pk, "hearing_id": hearing.pk,
    }  # fmt: skip
    said: dict[str, Any] = {
        "result": "Pemohon melengkapi berkas.", "attended": "Kuasa", "office_came": True, "applicant_came": False,
    }  # fmt: skip
    with pytest.raises(Refused, match="1 Desember 2026"):
        hearings.hold_hearing(**act, **said)
    with clock.fixed(hearing.starts_at):
        made = hearings.hold_hearing(**act, **said)
        with pytest.raises(Refused, match="sudah dicatat"):
            hearings.hold_hearing(**act, **said)
        with pytest.raises(Refused, match="sudah dicatat"):
            hearings.cancel_hearing(**act, reason="Terlambat")
    assert (made.status, made.office_came, made.applicant_came) == ("selesai", True, False)


def test_a_hearing_of_another_dispute_is_not_found(bench: Bench) -> None:
    dispute, other = (opened(bench.office, bench.officer, None) for _ in range(2))
    hearing = summoned(bench.office, bench.officer, other)
    with pytest.raises(NotFound):
        hearings.cancel_hearing(
            office=bench.office,
            actor=bench.officer,
            dispute_id=dispute.pk,
            hearing_id=hearing.pk,
            reason="Salah",
        )


def test_two_absences_from_mediation_are_counted(bench: Bench) -> None:
    dispute = opened(bench.office, bench.officer, bench.case)
    for day in (1, 2):
        hearing = summoned(
            bench.office,
            bench.officer,
            dispute,
            kind="mediasi",
            starts_at=datetime(2026, 12, day, 2, tzinfo=UTC),
        )
        with clock.fixed(hearing.ends_at):
            hearings.hold_hearing(
                office=bench.office, actor=bench.officer, dispute_id=dispute.pk, hearing_id=hearing.pk,
                result="Termohon tidak hadir.", attended="", office_came=False, applicant_came=True,
            )  # fmt: skip
    assert desk_dispute(type(dispute).objects.all(), bench.office, dispute.pk).missed == 2


def test_a_representative_has_a_paper_of_authority(bench: Bench) -> None:
    dispute = opened(bench.office, bench.officer, bench.case)
    said: dict[str, Any] = {
        "office": bench.office, "actor": bench.officer, "dispute_id": dispute.pk, "name": "Rina Contoh",
        "post": "Staf hukum", "authority": "surat_kuasa", "authority_no": "12/SKK/2026", "authority_on": TODAY,
    }  # fmt: skip
    made = hearings.appoint(**said)
    assert (made.name, made.authority_no) == ("Rina Contoh", "12/SKK/2026")
    event = thread(bench.office, ("dispute", dispute.pk))[-1]
    assert "Rina" not in str(event.payload)
    for change in (
        {"authority_no": ""},
        {"authority_on": None},
        {"post": ""},
        {"authority": "lisan"},
    ):
        with pytest.raises(InvalidInput):
            hearings.appoint(**{**said, **change})
    assert Representative.objects.count() == 1


def test_a_paper_is_judged_kept_sealed_and_logged_with_its_digest(bench: Bench) -> None:
    dispute = opened(bench.office, bench.officer, bench.case)
    made = file_paper(
        office=bench.office, actor=bench.officer, dispute_id=dispute.pk, upload=picture(),
        paper=Paper(kind="pemberitahuan", title="Surat KI", number="5/KI", dated_on=TODAY),
    )  # fmt: skip
    assert made.stored.encrypted
    made.stored.refresh_from_db()
    assert made.stored.state == "attached"
    assert thread(bench.office, ("dispute", dispute.pk))[-1].payload["sha256"] == made.stored.sha256


@pytest.mark.parametrize(
    ("paper", "upload", "field"),
    [
        (Paper(kind="lain", title="Surat"), None, "file"),
        (Paper(kind="lain", title="Surat"), SimpleUploadedFile("a.exe", b"MZ"), "file"),
        (Paper(kind="lain", title=""), SimpleUploadedFile("a.txt", b"satu"), "title"),
        (Paper(kind="x", title="Surat"), SimpleUploadedFile("a.txt", b"satu"), "kind"),
        (Paper(kind="bukti", title="Surat"), SimpleUploadedFile("a.txt", b"satu"), "proves"),
        (Paper(kind="lain", title="Surat", dated_on=date(2027, 1, 1)), SimpleUploadedFile("a.txt", b"satu"), "dated_on"),
    ],
)  # fmt: skip
def test_a_paper_that_cannot_be_kept_is_told_at_its_field(
    bench: Bench, paper: Paper, upload: Any, field: str
) -> None:
    dispute = opened(bench.office, bench.officer, bench.case)
    with pytest.raises(InvalidInput) as caught:
        file_paper(
            office=bench.office,
            actor=bench.officer,
            dispute_id=dispute.pk,
            paper=paper,
            upload=upload,
        )
    assert caught.value.field == field
    assert not DisputePaper.objects.exists()


def test_pembina_reads_and_writes_nothing(bench: Bench) -> None:
    dispute = opened(bench.office, bench.officer, bench.case)
    with pytest.raises(NotAllowed):
        summoned(bench.office, bench.patron, dispute)
    with pytest.raises(NotFound):
        hearings.cancel_hearing(
            office=bench.office,
            actor=bench.officer,
            dispute_id=uuid4(),
            hearing_id=uuid4(),
            reason="x" * 5,
        )


def reminded(office: Office) -> list[UUID]:
    with office_scope(office):
        return sorted(
            Delivery.objects.filter(dedupe_key__contains=":near:").values_list("pk", flat=True)
        ) + sorted(
            Delivery.objects.filter(dedupe_key__contains=":date:").values_list("pk", flat=True)
        )


def test_a_near_hearing_is_reminded_of_once_a_day(bench: Bench) -> None:
    dispute = opened(bench.office, bench.officer, bench.case)
    summoned(bench.office, bench.officer, dispute)  # on 1 December
    sweep = RemindDisputes()
    assert sweep.run(MONDAY) == 0
    with clock.fixed(later(7)):  # 30 November, the day before
        assert sweep.run(later(7)) == 1
        assert sweep.run(later(7)) == 1
    people = Membership.objects.filter(
        office=bench.office, role__in=["petugas", "ppid", "atasan"]
    ).count()
    assert len(reminded(bench.office)) == people
    with clock.fixed(later(8, hours=1)):  # it has begun
        assert sweep.run(later(8, hours=1)) == 0


def test_the_day_to_challenge_and_the_day_to_carry_out_are_reminded_of(bench: Bench) -> None:
    ruled_one = opened(bench.office, bench.officer, bench.case)
    moment = ruled(bench.office, bench.ppid, ruled_one, Outcome.DIKABULKAN)
    settled_one = opened(bench.office, bench.officer, None, replace(NOTICE, register_no="", information="Laporan tahunan", request_no="3", applicant_name="Budi Contoh"))  # fmt: skip
    with clock.fixed(moment):
        assert RemindDisputes().run(moment) == 0
    settled(bench.office, bench.ppid, settled_one)
    near = moment.replace(day=16)  # the challenge ends on 17, the execution on 18 December
    with clock.fixed(near):
        assert RemindDisputes().run(near) == 2
