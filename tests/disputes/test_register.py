"""The notice of the Komisi Informasi opens the file of a dispute."""

from dataclasses import replace
from datetime import date
from typing import TypedDict
from uuid import uuid4

import pytest

from serambi.core.errors import InvalidInput, NotAllowed, NotFound
from serambi.disputes.models import Dispute
from serambi.disputes.selectors.desk import masked_name
from serambi.disputes.services.register import correct, note, register
from serambi.law.dispute import State
from serambi.ledger.models import Event
from serambi.ledger.selectors import thread
from tests.disputes.conftest import Bench
from tests.disputes.disputes import KI, NOTICE, ON_PAPER, opened


def test_a_dispute_over_a_request_takes_what_the_request_knows(bench: Bench) -> None:
    dispute = opened(bench.office, bench.officer, bench.case)
    assert dispute.state == State.DIMOHONKAN
    assert dispute.information == bench.case.details
    assert dispute.regime == bench.case.regime
    assert dispute.grounds == "cd"
    assert dispute.name == "021/XI/KIP-BABEL-PS/2026"
    assert masked_name(dispute) == "S••• M••• C•••"
    assert dispute.applicant_name == ""  # said once, on the request


def test_the_act_stands_on_the_dispute_and_on_the_request(bench: Bench) -> None:
    dispute = opened(bench.office, bench.officer, bench.case)
    [event] = thread(bench.office, ("dispute", dispute.pk))
    assert event.sentence().startswith(f"Sengketa dicatat: {KI} memberitahukan")
    assert thread(bench.office, ("request", bench.case.pk))[-1].act == "dispute.registered"


def test_a_request_on_paper_has_its_own_words_and_a_sealed_name(bench: Bench) -> None:
    dispute = opened(bench.office, bench.officer, None)
    assert dispute.case is None
    assert dispute.name == "Sengketa atas 017/2025"
    assert masked_name(dispute) == "B••• C•••"
    assert not Event.objects.filter(body__payload__contains="Budi").exists()


class NoticeWords(TypedDict, total=False):
    """What a notice says in other words than ON_PAPER."""

    forum: str
    forum_name: str
    grounds: tuple[str, ...]
    filed_on: date | None
    noticed_on: date | None
    objection_no: str
    applicant_name: str
    information: str
    regime: str


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"forum": "desa"}, "forum"),
        ({"forum_name": ""}, "forum_name"),
        ({"grounds": ()}, "grounds"),
        ({"grounds": ("h",)}, "grounds"),
        ({"filed_on": None}, "filed_on"),
        ({"filed_on": date(2026, 11, 24)}, "filed_on"),
        ({"filed_on": date(2009, 1, 1)}, "filed_on"),
        ({"noticed_on": date(2026, 11, 22)}, "noticed_on"),
        ({"objection_no": " "}, "objection_no"),
        ({"applicant_name": ""}, "applicant_name"),
        ({"information": "x"}, "information"),
        ({"regime": "lain"}, "regime"),
    ],
)
def test_what_cannot_stand_is_told_at_its_field(
    bench: Bench, change: NoticeWords, field: str
) -> None:
    with pytest.raises(InvalidInput) as caught:
        opened(bench.office, bench.officer, None, replace(ON_PAPER, **change))
    assert caught.value.field == field
    assert not Dispute.objects.exists()


def test_a_dispute_is_not_filed_before_its_request_came(bench: Bench) -> None:
    with pytest.raises(InvalidInput, match="permohonan informasi diterima") as caught:
        opened(
            bench.office, bench.officer, bench.case, replace(NOTICE, filed_on=date(2026, 11, 20))
        )
    assert caught.value.field == "filed_on"


def test_a_register_number_names_one_dispute(bench: Bench) -> None:
    opened(bench.office, bench.officer, bench.case)
    with pytest.raises(InvalidInput) as caught:
        opened(bench.office, bench.officer, None, replace(ON_PAPER, register_no=NOTICE.register_no))
    assert caught.value.field == "register_no"
    two = [opened(bench.office, bench.officer, None) for _ in range(2)]
    assert {one.register_no for one in two} == {""}


def test_those_who_read_and_strangers_open_no_file(bench: Bench) -> None:
    for actor in (bench.patron, bench.stranger):
        with pytest.raises(NotAllowed):
            opened(bench.office, actor, None)
    with pytest.raises(NotFound):
        register(office=bench.office, actor=bench.officer, notice=NOTICE, case_id=uuid4())


def test_the_number_that_came_later_is_added_and_told(bench: Bench) -> None:
    dispute = opened(bench.office, bench.officer, None)
    for _ in range(2):  # the second time nothing differs, so nothing is written
        correct(
            office=bench.office, actor=bench.officer, dispute_id=dispute.pk, register_no="09/KI/2026",
            forum="provinsi", forum_name=KI, grounds=["d", "c"],
        )  # fmt: skip
    dispute.refresh_from_db()
    assert dispute.register_no == "09/KI/2026"
    acts = [
        event
        for event in thread(bench.office, ("dispute", dispute.pk))
        if event.act == "dispute.corrected"
    ]
    assert [event.sentence() for event in acts] == ["Data sengketa diubah: nomor register."]


def test_a_note_is_kept_with_its_writer(bench: Bench) -> None:
    dispute = opened(bench.office, bench.officer, None)
    made = note(
        office=bench.office, actor=bench.officer, dispute_id=dispute.pk, text="Hubungi panitera."
    )
    assert (made.text, made.by_id) == ("Hubungi panitera.", bench.officer.user_id)
    with pytest.raises(NotAllowed):
        note(
            office=bench.office, actor=bench.patron, dispute_id=dispute.pk, text="Hubungi panitera."
        )
