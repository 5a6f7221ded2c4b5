"""Paper sheets: read line by line, looked at, kept as a batch, never changed."""

import uuid
from collections.abc import Sequence
from datetime import UTC, datetime

import pytest
from django.core.exceptions import ValidationError

from serambi.core import clock
from serambi.core.errors import InvalidInput, NotAllowed, Refused
from serambi.identity.actors import Actor
from serambi.law.roles import Role
from serambi.survey import services
from serambi.survey.forms.desk import read_lines
from serambi.survey.models import AnswerSheet, PaperBatch
from tests.casework.conftest import Desk
from tests.support.cast import ClientAs, World
from tests.survey.conftest import AFTER, QUARTER

PAGE = "/1971/meja/survei/kertas/"
LINES = "344434444\n3 4 4,4;3-4|4.2 3\n\n"


def typed(**more: str) -> dict[str, str]:
    return {
        "period": "2026-t4", "sheets": LINES, "note": "map SKM",
        "submit_key": str(uuid.uuid4()), **more,
    }  # fmt: skip


def test_lines_are_read_whatever_stands_between_the_digits() -> None:
    assert read_lines(LINES, 9) == [[3, 4, 4, 4, 3, 4, 4, 4, 4], [3, 4, 4, 4, 3, 4, 4, 2, 3]]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "belum diisi"),
        ("34443444", "Baris 1"),
        ("344434444\n344434445", "Baris 2"),
        ("３44434444", "Baris 1"),
        ("344434444\n" * 101, "101 baris"),
    ],
)
def test_a_wrong_line_is_named(text: str, said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        read_lines(text, 9)


def test_a_batch_is_looked_at_and_then_kept_once(
    desk: Desk, world: World, client_as: ClientAs
) -> None:
    client = client_as(world.here[Role.PETUGAS])
    assert client.get(PAGE).status_code == 200
    given = typed()
    looked = client.post(PAGE, given)
    assert looked.status_code == 200
    assert "Periksa 2 lembar" in looked.content.decode()
    assert not AnswerSheet.objects.exists()
    for _ in range(2):
        assert client.post(f"{PAGE}simpan/", given).status_code == 302
    batch = PaperBatch.objects.get()
    assert (batch.count, batch.number, batch.note) == (2, 1, "map SKM")
    assert sorted(AnswerSheet.objects.values_list("answers", "source")) == [
        ("344434423", "kertas"), ("344434444", "kertas"),
    ]  # fmt: skip


def test_what_is_wrong_goes_back_with_what_was_typed(
    desk: Desk, world: World, client_as: ClientAs
) -> None:
    client = client_as(world.here[Role.PPID])
    for address in (PAGE, f"{PAGE}simpan/"):
        response = client.post(address, typed(sheets="34443444x"))
        assert response.status_code == 422
        assert "34443444x" in response.content.decode()
    assert client.post(f"{PAGE}simpan/", typed(note=" ")).status_code == 422
    assert client.post(f"{PAGE}simpan/", typed(period="2020-t1")).status_code == 422
    assert not AnswerSheet.objects.exists()


def test_a_free_service_asks_eight(desk: Desk, world: World, client_as: ClientAs) -> None:
    services.declare_fee(
        office=desk.office, actor=desk.ppid, period=QUARTER, is_free=True, reason="SOP layanan"
    )
    client = client_as(world.here[Role.PETUGAS])
    assert client.post(PAGE, typed()).status_code == 422
    assert client.post(f"{PAGE}simpan/", typed(sheets="34434444")).status_code == 302
    assert AnswerSheet.objects.get().answers == "344034444"


def test_neither_a_stranger_nor_the_closed_quarter_takes_paper(desk: Desk) -> None:
    def enter(actor: Actor = desk.officer, sheets: Sequence[list[int]] = ([4] * 9,)) -> None:
        services.enter_paper(
            office=desk.office, actor=actor, period=QUARTER, sheets=sheets, note="map",
            submit_key=uuid.uuid4(),
        )  # fmt: skip

    with pytest.raises(NotAllowed):
        enter(actor=desk.stranger)
    with pytest.raises(NotAllowed):
        enter(actor=desk.head)
    with pytest.raises(InvalidInput):
        enter(sheets=[])
    with clock.fixed(AFTER), pytest.raises(Refused):
        enter()
    with clock.fixed(datetime(2027, 1, 30, 2, 0, tzinfo=UTC)):
        enter()


def test_the_empty_sheet_is_a_tagged_pdf(desk: Desk, world: World, client_as: ClientAs) -> None:
    response = client_as(world.here[Role.PETUGAS]).get(f"{PAGE}lembar.pdf")
    assert response.content.startswith(b"%PDF")
    assert b"/MarkInfo" in response.content
