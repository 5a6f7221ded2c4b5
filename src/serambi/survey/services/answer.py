"""Take one answer sheet for a one-time code."""

from collections.abc import Sequence

from django.db import transaction
from django.utils.translation import gettext as _

from serambi.core.errors import Conflict, InvalidInput, NotFound, Refused
from serambi.core.text import clean
from serambi.law.skm import HIGHEST, LOWEST
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.survey.figures import NOT_ASKED
from serambi.survey.models import AnswerSheet, SurveyCode, SurveyComment, SurveyRound
from serambi.survey.questions import questions
from serambi.survey.selectors.rounds import code_of, takes_answers
from serambi.survey.services.rounds import hold
from serambi.survey.services.urn import drop

MAX_COMMENT = 1000


def answer(*, office: Office, code: str, marks: Sequence[int], comment: str = "") -> None:
    """Keep the sheet and spend the code; nothing that is kept leads from one to the other.

    `marks` are 1 to 4 in the order of the questions asked. No event is written here: the minute of
    an answer would name who was at the phone; the day's count is (`count_round`). Raises NotFound
    for a code that is none, Conflict for one that was used, Refused after the last day,
    InvalidInput for marks that are not whole.
    """
    words = _comment(comment)
    with transaction.atomic(), office_scope(office):
        found = code_of(office, code)
        if found is None:
            raise NotFound("survey.code", _("Kode ini tidak membuka survei di kantor ini."))
        within = hold(office, found.round_id)
        spent = SurveyCode.objects.filter(
            office=office, digest=bytes(found.digest), used=False
        ).update(used=True)
        if not spent:
            raise Conflict("survey.used", _("Jawaban untuk undangan ini sudah tercatat."))
        if not takes_answers(within):
            raise Refused("survey.closed", _("Survei untuk triwulan ini sudah ditutup."))
        sheet = digits(within, marks)
        drop(within, AnswerSheet(
            office=office, round=within, answers=sheet, source=AnswerSheet.Source.ONLINE
        ))  # fmt: skip
        if words:
            drop(within, SurveyComment(office=office, round=within, text=words))


def digits(within: SurveyRound, marks: Sequence[int]) -> str:
    """Nine digits of the marks given; 0 stands for a fee that is not asked. Raises InvalidInput."""
    asked = questions(with_fee=not within.fee_free)
    if len(marks) != len(asked) or not all(LOWEST <= mark <= HIGHEST for mark in marks):
        raise InvalidInput("survey.marks", _("Jawaban belum lengkap."))
    given = dict(zip((one.code for one in asked), marks, strict=True))
    return "".join(str(given.get(one.code, NOT_ASKED)) for one in questions())


def _comment(text: str) -> str:
    words = clean(text)
    if len(words) > MAX_COMMENT:
        raise InvalidInput(
            "survey.comment", _("Saran ini %(n)s karakter, batasnya 1.000.") % {"n": len(words)},
            _("Persingkat teksnya."), field="comment",
        )  # fmt: skip
    return words
