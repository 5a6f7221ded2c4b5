"""An entry of the exempt list through its whole life, under a held clock."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from serambi.catalogue.models import CatalogueEntry
from serambi.classification import events
from serambi.classification.access import state_of
from serambi.classification.models import ExemptionRecord
from serambi.classification.selectors import active_records, record_for_refusal
from serambi.classification.selectors.public import closed_lines, opened_lines, public_line
from serambi.classification.services import records, tests
from serambi.classification.sweeps import OpenExpired, WarnExpiring
from serambi.core import clock
from serambi.core.errors import Conflict, InvalidInput, NotAllowed, NotFound, Refused
from serambi.law.calendar import WorkingCalendar
from serambi.law.exempt_item import State, day_before, decide_until
from serambi.law.roles import Role
from serambi.ledger.selectors import thread
from serambi.offices.scoping import office_scope
from serambi.outbox.models import Delivery
from tests.classification import steps
from tests.classification.steps import ANALYSIS, PROPOSAL, SECRET, Bench, staff
from tests.support.cast import member
from tests.support.presence import present

pytestmark = pytest.mark.django_db

END = date(2027, 11, 22)
SHORT = replace(ANALYSIS, expires_on=END, period_words="1 tahun")
CALENDAR = WorkingCalendar()


@contextmanager
def on(bench: Bench, day: date) -> Iterator[datetime]:
    """The clock held at nine o'clock of `day` in the office."""
    moment = datetime.combine(day, time(9, 0), tzinfo=bench.office.tz)
    with clock.fixed(moment):
        yield moment


def sweep(bench: Bench, day: date) -> tuple[int, int]:
    """What tick does on `day`: (warned, opened)."""
    with on(bench, day) as moment:
        return WarnExpiring().run(moment), OpenExpired().run(moment)


def warnings(record: ExemptionRecord) -> list[str]:
    return [row.body for row in Delivery.objects.filter(about_id=str(record.pk))]


def fresh(record: ExemptionRecord) -> ExemptionRecord:
    return ExemptionRecord.objects.get(pk=record.pk)


def told(record: ExemptionRecord) -> list[str]:
    return [
        e.act.removeprefix("classification.")
        for e in thread(record.office, (events.RECORD, record.pk))
    ]


def test_an_entry_warns_twice_then_opens_by_itself_and_its_file_waits_for_a_check(
    bench: Bench,
) -> None:
    record = steps.approved(bench, SHORT)
    ninety, forty_five = day_before(END, 90, CALENDAR), day_before(END, 45, CALENDAR)

    assert sweep(bench, ninety - timedelta(days=1)) == (0, 0)
    assert sweep(bench, ninety) == (1, 0)
    assert sweep(bench, ninety + timedelta(days=1)) == (1, 0)
    assert len(warnings(record)) == 1
    assert "kurang dari 90 hari kerja" in warnings(record)[0]
    with on(bench, ninety):
        assert state_of(fresh(record), bench.office) is State.AKAN_BERAKHIR
        assert fresh(record).state == "aktif"

    assert sweep(bench, forty_five) == (1, 0)
    assert sweep(bench, END) == (1, 0)
    assert len(warnings(record)) == 2
    with on(bench, END):
        assert list(active_records(bench.office)) == [record]

    with on(bench, END + timedelta(days=1)):
        # nobody has swept yet: the list and a refusal know it all the same
        assert not active_records(bench.office).exists()
        assert closed_lines(bench.office) == []
        assert [line.state for line in opened_lines(bench.office)] == [
            "Terbuka karena jangka waktunya berakhir"
        ]
        with pytest.raises(Refused):
            record_for_refusal(bench.office, record.pk)

    assert sweep(bench, END + timedelta(days=1)) == (0, 1)
    assert sweep(bench, END + timedelta(days=1)) == (0, 0)
    opened = fresh(record)
    assert (opened.state, opened.opened_on) == ("terbuka_otomatis", END + timedelta(days=1))
    entry = CatalogueEntry.objects.get(pk=present(opened.entry_id))
    assert (entry.title, entry.state) == (PROPOSAL.description, "published")
    assert "Nama, alamat" not in entry.summary
    assert opened.blackout_checked_at is None

    with on(bench, END + timedelta(days=3)):
        records.check_blackout(
            office=bench.office, actor=bench.officer, record_id=record.pk,
            note="Tidak ada bagian lain yang dikecualikan.",
        )  # fmt: skip
    assert fresh(record).blackout_checked_at is not None
    assert told(record) == ["entered", "expired", "blackout_checked"]


def test_the_ppid_decides_the_opening_in_time_and_it_opens_at_the_end(bench: Bench) -> None:
    record = steps.approved(bench, SHORT)
    last = decide_until(END, CALENDAR)
    with on(bench, last):
        records.decide_open(
            office=bench.office, actor=bench.ppid, record_id=record.pk,
            reason="Perkara sudah selesai seluruhnya.",
        )  # fmt: skip
        assert fresh(record).state == "ditetapkan_terbuka"
        # it still withholds until its last day
        assert active_records(bench.office).exists()
        with pytest.raises(Refused, match="belum terbuka"):
            records.check_blackout(
                office=bench.office, actor=bench.ppid, record_id=record.pk, note="Sudah diperiksa."
            )  # fmt: skip
    assert sweep(bench, END)[1] == 0
    assert sweep(bench, END + timedelta(days=1))[1] == 1
    assert sweep(bench, END + timedelta(days=2))[1] == 0
    opened = fresh(record)
    assert (opened.state, opened.opened_on) == ("ditetapkan_terbuka", END + timedelta(days=1))
    assert opened.entry is not None


def test_later_than_thirty_working_days_nobody_decides_any_more(bench: Bench) -> None:
    record = steps.approved(bench, SHORT)
    with on(bench, decide_until(END, CALENDAR) + timedelta(days=1)), pytest.raises(Refused, match="30 hari kerja"):  # fmt: skip
        records.decide_open(
            office=bench.office, actor=bench.ppid, record_id=record.pk, reason="Terlambat memutuskan."
        )  # fmt: skip


def test_what_has_no_end_is_not_decided_open_and_calls_for_a_review(bench: Bench) -> None:
    record = steps.approved(bench, SECRET)
    with pytest.raises(Refused, match="tidak punya tanggal"):
        records.decide_open(
            office=bench.office, actor=bench.ppid, record_id=record.pk, reason="Tidak perlu lagi rahasia."
        )  # fmt: skip
    assert sweep(bench, date(2028, 2, 29)) == (0, 0)
    assert sweep(bench, date(2028, 3, 1)) == (1, 0)
    assert sweep(bench, date(2028, 3, 2)) == (1, 0)
    assert len(warnings(record)) == 1
    assert active_records(bench.office).exists()


@pytest.mark.parametrize("role", ["officer", "superior", "head", "stranger"])
def test_only_the_ppid_decides_the_opening(bench: Bench, role: str) -> None:
    record = steps.approved(bench, SHORT)
    with pytest.raises(NotAllowed):
        records.decide_open(
            office=bench.office, actor=getattr(bench, role), record_id=record.pk, reason="Ingin membuka."
        )  # fmt: skip


def test_a_ruling_opens_at_once_and_goes_to_the_information_list(bench: Bench) -> None:
    record = steps.approved(bench, SHORT)
    records.open_by_ruling(
        office=bench.office, actor=bench.ppid, record_id=record.pk, ruling="010/XI/KIProv-Babel-PS/2026"
    )  # fmt: skip
    opened = fresh(record)
    assert (opened.state, opened.opened_on) == ("dibuka_putusan", date(2026, 11, 23))
    assert opened.entry is not None
    assert opened.entry.heading == "setiap_saat.putusan"
    assert not active_records(bench.office).exists()
    assert public_line(bench.office, record.pk).closed is False
    with pytest.raises(Refused):
        records.open_by_ruling(
            office=bench.office, actor=bench.ppid, record_id=record.pk, ruling="Putusan kedua"
        )
    with pytest.raises(InvalidInput):
        records.open_by_ruling(
            office=bench.office, actor=bench.ppid, record_id=record.pk, ruling=""
        )


def test_consent_opens_a_part_and_the_rest_stays_closed(bench: Bench) -> None:
    record = steps.approved(bench, SECRET)
    records.open_part(
        office=bench.office, actor=bench.ppid, record_id=record.pk,
        part="Laporan harta tahun 2025", proof="Surat persetujuan 12 Januari 2026",
    )  # fmt: skip
    assert fresh(record).state == "dibuka_sebagian"
    assert list(active_records(bench.office)) == [record]
    assert public_line(bench.office, record.pk).opened_part == "Laporan harta tahun 2025"


def test_only_letters_a_g_and_h_open_in_part(bench: Bench) -> None:
    memo = replace(SHORT, exemption="17.i", period_source="UU 43/2009", expires_on=END)
    record = steps.approved(bench, memo)
    with pytest.raises(Refused, match="huruf a, g, dan h"):
        records.open_part(
            office=bench.office, actor=bench.ppid, record_id=record.pk, part="Bagian pertama", proof="Surat"
        )  # fmt: skip


def renewal(bench: Bench, record: ExemptionRecord) -> ExemptionRecord:
    return steps.approved(
        bench,
        replace(SHORT, expires_on=date(2028, 11, 22)),
        replace(PROPOSAL, revises=record.pk),
    )


def test_an_extension_is_a_new_test_whose_entry_follows_the_old_one(bench: Bench) -> None:
    record = steps.approved(bench, SHORT)
    heir = renewal(bench, record)
    old = fresh(record)
    assert (old.state, old.successor_id) == ("diubah", heir.pk)
    assert list(active_records(bench.office)) == [heir]
    assert old.opened_on is None
    assert [line.number for line in opened_lines(bench.office)] == []
    assert told(record) == ["entered", "replaced"]


def test_what_expired_is_not_extended(bench: Bench) -> None:
    record = steps.approved(bench, SHORT)
    test = steps.submitted(
        bench, replace(SHORT, expires_on=date(2028, 11, 22)), replace(PROPOSAL, revises=record.pk)
    )
    with on(bench, END + timedelta(days=1)), pytest.raises(Refused):
        tests.approve(office=bench.office, actor=bench.head, test_id=test.pk)
    assert ExemptionRecord.objects.count() == 1


def test_the_ppid_alone_does_not_open_what_the_head_classified(bench: Bench) -> None:
    record = steps.approved(bench, SHORT)
    test = steps.submitted(bench, SHORT, replace(PROPOSAL, revises=record.pk))
    tests.send_back(
        office=bench.office, actor=bench.head, test_id=test.pk, reason="Sebaiknya dibuka saja."
    )
    with pytest.raises(Refused, match="persetujuan pimpinan"):
        tests.declare_open(
            office=bench.office, actor=bench.ppid, test_id=test.pk, reason="Tidak berbahaya lagi."
        )
    assert active_records(bench.office).exists()


def test_the_head_opens_what_a_new_test_finds_open(bench: Bench) -> None:
    record = steps.approved(bench, SHORT)
    test = steps.submitted(bench, SHORT, replace(PROPOSAL, revises=record.pk))
    tests.declare_open(
        office=bench.office, actor=bench.head, test_id=test.pk, reason="Tidak berbahaya lagi."
    )
    old = fresh(record)
    assert (old.state, old.successor_id, old.opened_on) == ("diubah", None, date(2026, 11, 23))
    assert not active_records(bench.office).exists()
    assert len(opened_lines(bench.office)) == 1


def above(bench: Bench) -> Bench:
    """The province as a bench of its own."""
    office = bench.above
    head = member(office, Role.PEMBINA)
    boss = member(office, Role.ATASAN)
    with office_scope(office):
        return replace(
            bench,
            office=office,
            ppid=bench.above_ppid,
            officer=bench.above_ppid,
            head=staff(head, office, Role.PEMBINA),
            superior=staff(boss, office, Role.ATASAN),
        )


def test_an_entry_of_the_province_is_taken_over_and_says_so(bench: Bench) -> None:
    province = above(bench)
    with office_scope(province.office):
        source = steps.approved(province, SHORT)
    heir = records.inherit(office=bench.office, actor=bench.ppid, source_id=source.pk)
    assert heir.inherited_from_id == source.pk
    assert (heir.description, heir.sk_number) == (source.description, source.sk_number)
    assert public_line(bench.office, heir.pk).source == province.office.name
    assert record_for_refusal(bench.office, heir.pk) == heir
    with pytest.raises(Conflict):
        records.inherit(office=bench.office, actor=bench.ppid, source_id=source.pk)
    with pytest.raises(NotAllowed):
        records.inherit(office=bench.office, actor=bench.officer, source_id=source.pk)


def test_nothing_is_taken_from_an_office_beside_or_below(bench: Bench) -> None:
    own = steps.approved(bench, SHORT)
    with office_scope(bench.above), pytest.raises(NotFound):
        records.inherit(office=bench.above, actor=bench.above_ppid, source_id=own.pk)


def test_an_heir_opens_when_its_origin_is_opened(bench: Bench) -> None:
    province = above(bench)
    with office_scope(province.office):
        source = steps.approved(province, SHORT)
    heir = records.inherit(office=bench.office, actor=bench.ppid, source_id=source.pk)
    with office_scope(province.office):
        records.open_by_ruling(
            office=province.office, actor=province.ppid, record_id=source.pk, ruling="Putusan 1/2026"
        )  # fmt: skip
    with pytest.raises(Refused):
        record_for_refusal(bench.office, heir.pk)
    assert sweep(bench, date(2026, 11, 24))[1] == 1
    assert (fresh(heir).state, fresh(heir).opened_on) == ("terbuka_otomatis", date(2026, 11, 24))


def test_an_heir_follows_when_its_origin_is_extended(bench: Bench) -> None:
    province = above(bench)
    with office_scope(province.office):
        source = steps.approved(province, SHORT)
    heir = records.inherit(office=bench.office, actor=bench.ppid, source_id=source.pk)
    with office_scope(province.office):
        renewed = renewal(province, source)
    assert sweep(bench, date(2026, 11, 24))[1] == 1
    assert sweep(bench, date(2026, 11, 24))[1] == 0
    [now] = active_records(bench.office)
    assert (now.inherited_from_id, now.expires_on) == (renewed.pk, date(2028, 11, 22))
    assert (fresh(heir).state, fresh(heir).successor_id) == ("diubah", now.pk)


def test_quiet_entries_cost_a_sweep_no_rows_of_their_own(
    bench: Bench, django_assert_num_queries: Callable[[int], AbstractContextManager[object]]
) -> None:
    steps.approved(bench)
    sweep(bench, date(2026, 11, 24))
    with CaptureQueriesContext(connection) as one:
        sweep(bench, date(2026, 11, 24))
    for _ in range(3):
        steps.approved(bench)
    with django_assert_num_queries(len(one)):
        sweep(bench, date(2026, 11, 24))
