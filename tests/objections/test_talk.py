"""Musyawarah: grounds b-g, both sides called, minutes with letter and signed sheet."""

from datetime import UTC, datetime, timedelta
from typing import TypedDict

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from serambi.core import clock
from serambi.core.errors import InvalidInput, NotAllowed, Refused
from serambi.law.objection import State
from serambi.letters.kinds import Kind
from serambi.letters.selectors import for_object
from serambi.objections.models import Objection, Talk
from serambi.objections.services.reply import decide
from serambi.objections.services.talk import call_talk, record_minutes
from serambi.outbox.models import Delivery
from tests.casework.asking import PNG
from tests.casework.cases import GRANTED, REFUSED, answered
from tests.casework.conftest import Desk
from tests.objections.making import UPHELD, about, fresh, registered

TOMORROW = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)


class Held(TypedDict):
    """What the minutes of a talk say."""

    held_at: datetime | None
    participants: str
    result: str
    agreed: bool


class HeldWords(TypedDict, total=False):
    """What they say in other words than HELD."""

    held_at: datetime | None
    participants: str
    result: str
    agreed: bool


HELD: Held = {
    "held_at": TOMORROW,
    "participants": "Sari Melati, pemohon\nYuliana, Kepala Sekretariat",
    "result": "Angka per kecamatan diserahkan dalam dua hari kerja.",
    "agreed": True,
}


@pytest.fixture
def objection(desk: Desk) -> Objection:
    case = answered(desk.office, desk.officer, desk.ppid, GRANTED)
    return registered(desk, about(case, "d", "e"))


def called(desk: Desk, objection: Objection, moment: datetime = TOMORROW) -> Talk:
    return call_talk(
        office=desk.office, actor=desk.head, objection_id=objection.pk,
        planned_for=moment, place="Ruang layanan informasi",
    )  # fmt: skip


def test_both_sides_are_called_and_the_clock_runs_on(desk: Desk, objection: Objection) -> None:
    due = objection.due_on
    called(desk, objection)
    found = fresh(objection.pk)
    assert State(found.state) is State.MUSYAWARAH
    assert found.due_on == due
    mail = Delivery.objects.get(dedupe_key__startswith=f"objection:{objection.pk}:talk:")
    assert "Selasa, 24 November 2026" in mail.body
    assert "Ruang layanan informasi" in mail.body


def test_a_refusal_alone_is_not_talked_over(desk: Desk) -> None:
    case = answered(desk.office, desk.officer, desk.ppid, REFUSED)
    objection = registered(desk, about(case, "a"))
    with pytest.raises(Refused, match="musyawarah"):
        called(desk, objection)
    assert State(fresh(objection.pk).state) is State.TERDAFTAR


def test_a_refusal_beside_another_ground_may_be(desk: Desk) -> None:
    case = answered(desk.office, desk.officer, desk.ppid, REFUSED)
    objection = registered(desk, about(case, "a", "g"))
    called(desk, objection)
    assert State(fresh(objection.pk).state) is State.MUSYAWARAH


def test_a_talk_lies_ahead_and_may_be_moved(desk: Desk, objection: Objection) -> None:
    with pytest.raises(InvalidInput) as caught:
        called(desk, objection, datetime(2026, 11, 20, 3, 0, tzinfo=UTC))
    assert caught.value.field == "planned_for"
    called(desk, objection)
    called(desk, objection, TOMORROW + timedelta(days=1))
    assert Talk.objects.count() == 2


def test_the_minutes_make_a_letter_and_keep_the_signed_sheet(
    desk: Desk, objection: Objection
) -> None:
    called(desk, objection)
    with clock.fixed(TOMORROW + timedelta(hours=2)):
        talk = record_minutes(
            office=desk.office, actor=desk.officer, objection_id=objection.pk,
            sheet=SimpleUploadedFile("lembar.png", PNG, "image/png"), **HELD,
        )  # fmt: skip
    assert talk.signed_sheet is not None
    assert talk.signed_sheet.encrypted
    letters = for_object(desk.office, ("objection", objection.pk))
    [letter] = [one for one in letters if one.kind == Kind.BERITA_ACARA_MUSYAWARAH]
    assert HELD["result"] in letter.content
    assert "Yuliana, Kepala Sekretariat" in letter.content


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"held_at": None}, "held_at"),
        ({"held_at": TOMORROW + timedelta(days=5)}, "held_at"),
        ({"participants": ""}, "participants"),
        ({"result": "ya"}, "result"),
    ],
)
def test_what_is_missing_is_named(
    desk: Desk, objection: Objection, change: HeldWords, field: str
) -> None:
    called(desk, objection)
    held = HELD.copy()
    held.update(change)
    with clock.fixed(TOMORROW + timedelta(hours=2)), pytest.raises(InvalidInput) as caught:
        record_minutes(office=desk.office, actor=desk.officer, objection_id=objection.pk, **held)
    assert caught.value.field == field


def test_a_sheet_that_is_no_document_is_refused(desk: Desk, objection: Objection) -> None:
    called(desk, objection)
    bad = SimpleUploadedFile("lembar.pdf", b"MZ\x90\x00", "application/pdf")
    with clock.fixed(TOMORROW + timedelta(hours=2)), pytest.raises(InvalidInput) as caught:
        record_minutes(
            office=desk.office, actor=desk.officer, objection_id=objection.pk, sheet=bad, **HELD
        )
    assert caught.value.field == "sheet"


def test_there_are_no_minutes_without_a_talk(desk: Desk, objection: Objection) -> None:
    with clock.fixed(TOMORROW + timedelta(hours=2)), pytest.raises(Refused):
        record_minutes(office=desk.office, actor=desk.officer, objection_id=objection.pk, **HELD)
    called(desk, objection)
    with clock.fixed(TOMORROW + timedelta(hours=2)):
        record_minutes(office=desk.office, actor=desk.officer, objection_id=objection.pk, **HELD)
        with pytest.raises(Refused, match="Belum ada musyawarah"):
            record_minutes(
                office=desk.office, actor=desk.officer, objection_id=objection.pk, **HELD
            )


def test_the_answer_tells_what_was_agreed(desk: Desk, objection: Objection) -> None:
    called(desk, objection)
    with clock.fixed(TOMORROW + timedelta(hours=2)):
        record_minutes(office=desk.office, actor=desk.officer, objection_id=objection.pk, **HELD)
        decide(office=desk.office, actor=desk.head, objection_id=objection.pk, reply=UPHELD)
    letters = for_object(desk.office, ("objection", objection.pk))
    [letter] = [one for one in letters if one.kind == Kind.TANGGAPAN_KEBERATAN]
    assert f"24 November 2026: {HELD['result']}" in letter.content


def test_strangers_and_readers_call_nobody(desk: Desk, objection: Objection) -> None:
    with pytest.raises(NotAllowed):
        call_talk(
            office=desk.office, actor=desk.stranger, objection_id=objection.pk,
            planned_for=TOMORROW, place="Di mana saja",
        )  # fmt: skip
