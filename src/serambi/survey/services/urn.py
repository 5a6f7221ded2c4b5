"""Rows without an order: whoever adds one writes all of the round anew."""

import random
import uuid
from typing import Any

from serambi.survey.models import AnswerSheet, SurveyCode, SurveyComment, SurveyRound

Mixed = AnswerSheet | SurveyCode | SurveyComment
_drawing = random.SystemRandom()


def drop(within: SurveyRound, *added: Mixed) -> None:
    """Add rows to the round and write every row of their kind anew, in a drawn order, under new ids.

    So neither the id nor the place in the file nor the transaction (PostgreSQL's xmin) tells which
    row came last. Call it with the round locked. Costs one row written for each in the round.
    """
    if not added:
        return
    kind: Any = type(added[0])
    rows = [_copied(one) for one in (*kind.objects.filter(round=within), *added)]
    _drawing.shuffle(rows)
    kind.objects.filter(round=within).delete()
    kind.objects.bulk_create(rows)


def _copied(row: Mixed) -> Mixed:
    """The same under a new id. A sealed text is opened here: its seal is bound to the id it had."""
    fields = row._meta.concrete_fields  # noqa: SLF001 - Django documents _meta
    values = {one.attname: getattr(row, one.attname) for one in fields if not one.primary_key}
    return type(row)(id=uuid.uuid4(), **values)
