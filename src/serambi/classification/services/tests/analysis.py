"""Weigh: ground, checklist, both consequences, public interest, period."""

from uuid import UUID

from django.db import transaction

from serambi.classification import events, values
from serambi.classification.models import ConsequenceTest
from serambi.classification.services.hold import TestAct, hold_test, log_test, move
from serambi.classification.services.tests.sheets import current_sheet, replace_sheet
from serambi.classification.values import Analysis
from serambi.classification.words import period_of
from serambi.core import clock
from serambi.core.errors import InvalidInput, Refused
from serambi.identity.actors import Actor
from serambi.offices.models import Office

COLUMNS = (
    "exemption", "statute", "consequence_open", "consequence_closed", "public_interest",
    "expires_on", "review_on", "period_words", "period_source",
)  # fmt: skip


def analyse(*, office: Office, actor: Actor, test_id: UUID, analysis: Analysis) -> ConsequenceTest:
    """Write the analysis. After a sheet was fixed this begins its next version.

    Raises InvalidInput at the first field that the law needs and does not find.
    """
    tidy = values.analysis(analysis, clock.today(office.tz))
    with transaction.atomic():
        test, held = hold_test(office, test_id, actor, TestAct.ANALYSE)
        if (sheet := current_sheet(test)) is not None:
            replace_sheet(test, sheet, actor)
        for name in COLUMNS:
            setattr(test, name, getattr(tidy, name))
        test.also, test.checklist = list(tidy.also), dict(tidy.checklist)
        test.analysed_by_id = actor.account()
        move(test, held, *COLUMNS, "also", "checklist", "analysed_by", "version")
        log_test(
            test, actor, events.ANALYSED,
            basis=", ".join(one.basis for one in test.grounds), period=period_of(test),
            version=test.version,
        )  # fmt: skip
        return test


def as_analysis(test: ConsequenceTest) -> Analysis:
    """What the test says, as the plain values it was made from."""
    return Analysis(
        **{name: getattr(test, name) for name in COLUMNS},
        also=tuple(test.also),
        checklist=dict(test.checklist),
    )


def check_again(test: ConsequenceTest) -> None:
    """The guards of the table before the test goes on: time may have passed since the analysis.

    Raises Refused, because the sheet is fixed and cannot be mended in place.
    """
    try:
        values.analysis(as_analysis(test), clock.today(test.office.tz))
    except InvalidInput as error:
        raise Refused(
            error.code, error.sentence, "Perbaiki analisisnya; lembar baru dibuat."
        ) from error
