"""A file of an answer is given blacked out, and the notice says what is black and why."""

from dataclasses import replace

import pytest

from serambi.casework.models import DecisionItem, InformationRequest
from serambi.casework.services import redacted
from serambi.casework.services.decide import propose, send
from serambi.core.errors import NotFound, Refused
from serambi.files.models import Purpose, State
from serambi.files.services import read, store_bytes
from serambi.law.lifecycle import Outcome
from serambi.letters.models import Letter
from serambi.redaction import services
from serambi.redaction.models import Redaction
from tests.casework.cases import ASKED, GRANTED, PARTLY, in_work, on_ground
from tests.redaction.attack import found
from tests.redaction.conftest import FAMILY, NIK, Desk, paper
from tests.support.acting import OnItem, OnRedaction

APPLICANT = ASKED.applicant.name


def proposed(
    desk: Desk, outcome: Outcome = Outcome.SEBAGIAN
) -> tuple[InformationRequest, DecisionItem]:
    """A request whose proposed answer has one file, in which the applicant's own name stands."""
    case = in_work(desk.office, desk.ppid, ASKED)
    held = store_bytes(
        office=desk.office, data=paper(f"Disampaikan {APPLICANT}, NIK {NIK}."), name="berita.pdf",
        purpose=Purpose.ANSWER, actor=desk.officer, state=State.DRAFT,
    )  # fmt: skip
    answer = (
        on_ground(desk.office, replace(PARTLY, blackout="Identitas saksi dihitamkan."))
        if outcome is Outcome.SEBAGIAN
        else GRANTED
    )
    answer = replace(answer, file_ids=(held.pk,), entry_ids=())
    propose(office=desk.office, actor=desk.officer, case_id=case.pk, answer=answer)
    return case, DecisionItem.objects.get(decision__case=case)


def approved(desk: Desk, case: InformationRequest, item: DecisionItem) -> Redaction:
    made = redacted.black_out(
        office=desk.office, actor=desk.officer, case_id=case.pk, item_id=item.pk
    )
    maker: OnRedaction = {"office": desk.office, "actor": desk.officer, "redaction_id": made.pk}
    services.settle(**maker, ids=[], reason=FAMILY)
    services.submit(**maker)
    return services.approve(office=desk.office, actor=desk.ppid, redaction_id=made.pk)


def test_the_new_file_goes_out_and_the_notice_lists_what_is_black(desk: Desk) -> None:
    case, item = proposed(desk)
    made = approved(desk, case, item)
    assert {"nama", "nik"} <= set(made.boxes.values_list("kind", flat=True))
    send(office=desk.office, actor=desk.ppid, case_id=case.pk)
    given = DecisionItem.objects.get(pk=item.pk)
    assert (given.file_id, given.redaction_id, given.title) == (made.output_id, made.pk, made.name)
    assert given.file is not None
    assert found(read(given.file), NIK) == []
    notice = Letter.objects.get(about_id=case.pk, kind="pemberitahuan")
    said = str(notice.content)
    boxes = made.boxes.filter(status="pakai").count()
    assert f"{boxes} bagian dihitamkan pada 1 dari 1 halaman" in said
    assert "Pasal 17 huruf h angka 1" in said
    assert "NIK atau nomor kartu keluarga" in said
    assert "Identitas saksi dihitamkan." in said


def test_nothing_goes_out_before_the_second_person_agreed(desk: Desk) -> None:
    case, item = proposed(desk)
    redacted.black_out(office=desk.office, actor=desk.officer, case_id=case.pk, item_id=item.pk)
    with pytest.raises(Refused, match="belum disetujui"):
        send(office=desk.office, actor=desk.ppid, case_id=case.pk)
    assert InformationRequest.objects.get(pk=case.pk).noticed_at is None


def test_a_blacked_out_file_is_no_full_answer(desk: Desk) -> None:
    case, item = proposed(desk, Outcome.DIKABULKAN)
    approved(desk, case, item)
    with pytest.raises(Refused, match="dikabulkan sebagian"):
        send(office=desk.office, actor=desk.ppid, case_id=case.pk)


def test_the_file_is_found_again_instead_of_begun_twice(desk: Desk) -> None:
    case, item = proposed(desk)
    about: OnItem = {
        "office": desk.office, "actor": desk.officer, "case_id": case.pk, "item_id": item.pk,
    }  # fmt: skip
    assert redacted.black_out(**about).pk == redacted.black_out(**about).pk


def test_another_offices_file_cannot_be_taken(desk: Desk) -> None:
    case, item = proposed(desk)
    with pytest.raises(NotFound):
        redacted.black_out(
            office=desk.world.stranger, actor=desk.stranger, case_id=case.pk, item_id=item.pk
        )
