"""Rounds of an office, their codes and their counts."""

from dataclasses import dataclass

from django.db.models import Count, Q

from serambi.core import clock
from serambi.core.ids import code_digest, normalise_code
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.survey.models import AnswerSheet, Occasion, SurveyCode, SurveyComment, SurveyRound
from serambi.survey.periods import Period, quarter_of


@dataclass(frozen=True, slots=True)
class Counts:
    """How many were asked, by channel, and what came back."""

    invited: dict[str, int]
    answered: int
    paper: int


def open_periods(office: Office) -> list[Period]:
    """The quarter of today and the one before it while it still takes sheets, the newest first."""
    today = clock.today(office.tz)
    now = quarter_of(today)
    return [now, *([now.before] if today <= now.before.until else [])]


def rounds(office: Office) -> list[SurveyRound]:
    """Every round of the office, the newest first."""
    with office_scope(office):
        return list(SurveyRound.objects.filter(office=office))


def round_of(office: Office, period: Period) -> SurveyRound | None:
    """The round of a quarter, or None before anything happened in it."""
    with office_scope(office):
        found: SurveyRound | None = SurveyRound.objects.filter(
            office=office, year=period.year, quarter=period.quarter
        ).first()
    return found


def code_of(office: Office, typed: str) -> SurveyCode | None:
    """The one-time code that `typed` means in this office, or None."""
    code = normalise_code(typed)
    if code is None:
        return None
    with office_scope(office):
        found: SurveyCode | None = (
            SurveyCode.objects.select_related("round", "round__office")
            .filter(office=office, digest=code_digest(code))
            .first()
        )
    return found


def takes_answers(one: SurveyRound) -> bool:
    """True until the round is closed or its last day has passed."""
    return one.closed_at is None and clock.today(one.office.tz) <= one.period.until


def counts(one: SurveyRound) -> Counts:
    """The counts of a round, asked of the rows."""
    with office_scope(one.office):
        asked = Occasion.objects.filter(round=one).values_list("channel").annotate(Count("pk"))
        found = AnswerSheet.objects.filter(round=one).aggregate(
            online=Count("pk", filter=Q(source=AnswerSheet.Source.ONLINE)),
            paper=Count("pk", filter=Q(source=AnswerSheet.Source.PAPER)),
        )
        invited = {str(channel): int(number) for channel, number in asked.order_by("channel")}
    return Counts(invited, found["online"], found["paper"])


def sheets(one: SurveyRound) -> tuple[list[str], list[str]]:
    """The sheets of a round as digits, sorted: those answered online and those from paper."""
    with office_scope(one.office):
        rows = list(AnswerSheet.objects.filter(round=one).values_list("source", "answers"))
    online = sorted(answers for source, answers in rows if source == AnswerSheet.Source.ONLINE)
    return online, sorted(answers for source, answers in rows if source == AnswerSheet.Source.PAPER)


def comments(one: SurveyRound) -> list[str]:
    """The comments of a closed round in alphabetical order; none before it is closed."""
    if one.closed_at is None:
        return []
    with office_scope(one.office):
        return sorted(row.text for row in SurveyComment.objects.filter(round=one))
