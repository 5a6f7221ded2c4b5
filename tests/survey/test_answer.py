"""One sheet per code; no edits; nothing that leads from a sheet to a service."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client

from serambi.core import clock
from serambi.core.errors import Conflict, InvalidInput, NotFound, Refused
from serambi.ledger.models import Event
from serambi.survey import services
from serambi.survey.models import AnswerSheet, Occasion, SurveyCode, SurveyComment
from serambi.survey.questions import questions
from serambi.survey.services.urn import drop
from tests.casework.conftest import Desk
from tests.survey.conftest import AFTER, QUARTER
from tests.survey.test_invite import silent

MARKS = [3, 4, 4, 4, 3, 4, 4, 2, 3]
NAMES = [one.code for one in questions()]


@pytest.fixture
def code(desk: Desk) -> str:
    """A fresh code of a finished request."""
    return services.invite(
        office=desk.office, actor=desk.officer, kind="permohonan", about_id=silent(desk).pk,
        channel=Occasion.Channel.DESK,
    )  # fmt: skip


def typed(code: str, **more: str) -> dict[str, str]:
    return {"code": code, **dict(zip(NAMES, map(str, MARKS), strict=True)), **more}


def test_a_code_opens_the_questions_and_takes_one_sheet(desk: Desk, code: str) -> None:
    client = Client()
    page = client.post("/1971/survei/", {"code": code}).content.decode()
    assert page.count("<fieldset") == 9
    sent = client.post("/1971/survei/kirim/", typed(code))
    assert sent.headers["Location"] == "/1971/survei/terima-kasih/"
    assert AnswerSheet.objects.get().answers == "344434423"
    again = client.post("/1971/survei/kirim/", typed(code, waktu="1"))
    assert again.status_code == 409
    assert "sudah tercatat" in again.content.decode()
    assert AnswerSheet.objects.get().answers == "344434423"
    assert client.post("/1971/survei/", {"code": code}).status_code == 409


def test_the_code_is_in_no_address_and_no_cookie(desk: Desk, code: str) -> None:
    client = Client()
    client.post("/1971/survei/", {"code": code})
    response = client.post("/1971/survei/kirim/", typed(code))
    assert code not in response.headers["Location"]
    assert set(client.cookies) <= {"csrftoken"}


def test_a_sheet_knows_neither_time_nor_code_nor_service(desk: Desk, code: str) -> None:
    columns = {field.name for field in AnswerSheet._meta.fields}
    assert columns == {"id", "office", "round", "answers", "source", "batch"}
    assert {field.name for field in SurveyComment._meta.fields} == {"id", "office", "round", "text"}
    services.answer(office=desk.office, code=code, marks=MARKS, comment="Ruangannya sejuk.")
    assert AnswerSheet.objects.get().batch_id is None


def test_no_event_is_written_when_somebody_answers(desk: Desk, code: str) -> None:
    before = Event.objects.filter(office=desk.office).count()
    services.answer(office=desk.office, code=code, marks=MARKS)
    assert Event.objects.filter(office=desk.office).count() == before


def test_every_sheet_is_written_anew_so_that_the_last_is_not_known(desk: Desk) -> None:
    """New ids for all, a drawn order on disk, and on PostgreSQL one transaction for all."""
    within = services.open_round(desk.office, QUARTER)
    sheets = [f"{n // 4 + 1}{n % 4 + 1}1111111" for n in range(16)]
    ids: set[Any] = set()
    for answers in sheets:
        drop(within, AnswerSheet(
            office=desk.office, round=within, answers=answers, source="daring"
        ))  # fmt: skip
        now = set(AnswerSheet.objects.values_list("pk", flat=True))
        assert not ids & now
        ids = now
    order = "ctid" if connection.vendor == "postgresql" else "rowid"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT answers FROM survey_answersheet ORDER BY {order}")
        stored = [row[0] for row in cursor.fetchall()]
        assert sorted(stored) == sheets
        assert stored != sheets  # one chance in 16! of being wrong
        if connection.vendor == "postgresql":
            cursor.execute("SELECT COUNT(DISTINCT xmin::text) FROM survey_answersheet")
            assert cursor.fetchone() == (1,)


def test_every_comment_of_a_round_stays_readable(desk: Desk) -> None:
    """Each is sealed anew for the id it gets whenever another one comes."""
    within = services.open_round(desk.office, QUARTER)
    for words in ("Cepat.", "Ramah.", "Ruangannya sejuk."):
        drop(within, SurveyComment(office=desk.office, round=within, text=words))
    assert sorted(one.text for one in SurveyComment.objects.all()) == [
        "Cepat.", "Ramah.", "Ruangannya sejuk.",
    ]  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute("SELECT text FROM survey_surveycomment")
        assert not any("Cepat" in row[0] for row in cursor.fetchall())


def test_missing_answers_are_told_at_their_question_and_the_rest_stays(
    desk: Desk, code: str
) -> None:
    given = typed(code, comment="Cepat sekali")
    del given["waktu"]
    response = Client().post("/1971/survei/kirim/", given)
    page = response.content.decode()
    assert response.status_code == 422
    assert page.count("Pilih satu jawaban.") == 2  # in the summary and at the question
    assert page.count(" checked") == 8
    assert "Cepat sekali" in page
    assert not AnswerSheet.objects.exists()
    assert not SurveyCode.objects.get().used


@pytest.mark.parametrize("bad", ["0", "5", "x", "", "4.0", "１"])
def test_a_mark_outside_one_to_four_is_not_kept(desk: Desk, code: str, bad: str) -> None:
    assert Client().post("/1971/survei/kirim/", typed(code, produk=bad)).status_code == 422
    assert not AnswerSheet.objects.exists()


def test_a_comment_that_names_somebody_is_asked_about_once(desk: Desk, code: str) -> None:
    words = "Hubungi saya di 0812 3456 7890"
    first = Client().post("/1971/survei/kirim/", typed(code, comment=words))
    assert first.status_code == 422
    assert "tampak memuat nomor telepon" in first.content.decode()
    assert words in first.content.decode()
    second = Client().post("/1971/survei/kirim/", typed(code, comment=words, as_it_is="on"))
    assert second.status_code == 302
    assert SurveyComment.objects.get().text == words


@pytest.mark.parametrize("comment", ["a" * 1001, "balik\u202earah"])
def test_a_comment_that_cannot_be_kept_keeps_nothing(desk: Desk, code: str, comment: str) -> None:
    assert Client().post("/1971/survei/kirim/", typed(code, comment=comment)).status_code == 422
    assert not AnswerSheet.objects.exists()


def test_an_unknown_code_is_told_so_and_sends_nothing(desk: Desk, code: str) -> None:
    wrong = Client().post("/1971/survei/", {"code": "0" * 24})
    assert wrong.status_code == 422
    assert "Kode ini tidak membuka survei" in wrong.content.decode()
    empty = Client().post("/1971/survei/", {"code": " "})
    assert empty.status_code == 422
    assert "Kode undangan belum diisi." in empty.content.decode()
    assert "tidak membuka survei" not in empty.content.decode()
    assert Client().post("/1971/survei/kirim/", typed("0" * 24)).status_code == 302
    with pytest.raises(NotFound):
        services.answer(office=desk.office, code="0" * 24, marks=MARKS)
    assert Client().post("/1902/survei/", {"code": code}).status_code == 422


def test_after_the_last_day_nothing_is_taken_and_the_code_is_not_spent(
    desk: Desk, code: str
) -> None:
    with clock.fixed(AFTER):
        with pytest.raises(Refused):
            services.answer(office=desk.office, code=code, marks=MARKS)
        assert Client().post("/1971/survei/", {"code": code}).status_code == 409
        assert Client().post("/1971/survei/kirim/", typed(code)).status_code == 409
    assert not SurveyCode.objects.get().used


def test_a_second_press_is_a_conflict_and_short_marks_are_refused(desk: Desk, code: str) -> None:
    with pytest.raises(InvalidInput):
        services.answer(office=desk.office, code=code, marks=MARKS[:8])
    services.answer(office=desk.office, code=code, marks=MARKS)
    with pytest.raises(Conflict):
        services.answer(office=desk.office, code=code, marks=MARKS)
