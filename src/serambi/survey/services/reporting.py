"""Freeze the figures of a period, and publish them."""

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from serambi.core import clock
from serambi.core.dates import format_date
from serambi.core.errors import Refused
from serambi.identity.actors import Actor
from serambi.ledger import services as ledger
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.survey import access, events
from serambi.survey.figures import Asked, FeeChoice, Sheets, digest, figures, frozen
from serambi.survey.models import SurveyReport, SurveyRound
from serambi.survey.periods import Period, quarters_of
from serambi.survey.selectors import finished
from serambi.survey.selectors import reports as reads
from serambi.survey.selectors import rounds as round_reads

REPORT = "survey.report"


def make_report(*, office: Office, actor: Actor, period: Period) -> SurveyReport:
    """Freeze the figures of a closed quarter, or of a year whose quarters are closed; made once.

    Where a year minus its shown quarters would leave fewer than SERAMBI_SURVEY_SMALLEST sheets,
    these are left out, because they could be computed by subtraction. Raises Refused before the
    period is closed.
    """
    access.demand(access.can_declare(actor, office.pk))
    smallest: int = settings.SERAMBI_SURVEY_SMALLEST
    with transaction.atomic(), office_scope(office):
        Office.objects.select_for_update().get(pk=office.pk)
        again = reads.by_period(office, period)
        if again is not None:
            return again
        parts = _closed(office, period)
        taken, left_out = _taken(office, period, parts, smallest)
        found = frozen(
            figures(_sheets(taken), _asked(office, period, parts, left_out), smallest=smallest)
        )
        at = clock.now()
        made: SurveyReport = SurveyReport.objects.create(
            office=office, year=period.year, quarter=period.quarter, figures=found,
            digest=digest(found), made_at=at, made_by=actor.name,
        )  # fmt: skip
        ledger.append(
            office=office, actor=actor, act=events.REPORTED.code, obj=(REPORT, made.pk),
            payload={"period": period.words, "count": found["count"], "digest": made.digest},
        )  # fmt: skip
    return made


def publish(*, office: Office, actor: Actor, report: SurveyReport) -> SurveyReport:
    """Let everybody read the report; a second press changes nothing. Raises NotAllowed."""
    access.demand(access.can_declare(actor, office.pk) and report.office_id == office.pk)
    with transaction.atomic(), office_scope(office):
        fresh: SurveyReport = SurveyReport.objects.select_for_update().get(pk=report.pk)
        if fresh.published_at is None:
            fresh.published_at, fresh.published_by = clock.now(), actor.name
            fresh.save(update_fields=["published_at", "published_by"])
            ledger.append(
                office=office, actor=actor, act=events.PUBLISHED.code, obj=(REPORT, fresh.pk),
                payload={"period": fresh.period.words},
            )  # fmt: skip
    return fresh


def _closed(office: Office, period: Period) -> list[SurveyRound]:
    """The rounds of the period; one that never opened has no row. Raises Refused before the end."""
    quarters = (period,) if period.quarter else quarters_of(period.year)
    found = [one for one in (round_reads.round_of(office, q) for q in quarters) if one is not None]
    if (
        not found
        or any(one.closed_at is None for one in found)
        or (clock.today(office.tz) <= quarters[-1].until)
    ):
        raise Refused(
            "survey.not_closed", _("Masa menjawab survei ini belum berakhir."),
            _("Laporan dibuat sesudah %(day)s.") % {"day": format_date(quarters[-1].until)},
        )  # fmt: skip
    return found


def _taken(
    office: Office, period: Period, parts: list[SurveyRound], smallest: int
) -> tuple[list[SurveyRound], int]:
    """The rounds that are counted, and how many sheets of the others are left out."""
    if period.quarter:
        return parts, 0
    hidden = [one for one in parts if not _is_shown(office, one)]
    size = sum(one.answered + one.paper for one in hidden)
    if not hidden or len(hidden) == len(parts) or size == 0 or size >= smallest:
        return parts, 0
    return [one for one in parts if one not in hidden], size


def _is_shown(office: Office, one: SurveyRound) -> bool:
    report = reads.by_period(office, one.period)
    return report is not None and reads.figures_of(report).shown


def _sheets(parts: list[SurveyRound]) -> Sheets:
    online: list[str] = []
    paper: list[str] = []
    for one in parts:
        first, second = round_reads.sheets(one)
        online += first
        paper += second
    return Sheets(online, paper)


def _asked(office: Office, period: Period, parts: list[SurveyRound], left_out: int) -> Asked:
    invited: dict[str, int] = {}
    for one in parts:
        for channel, number in round_reads.counts(one).invited.items():
            invited[channel] = invited.get(channel, 0) + number
    return Asked(
        services=finished.count(office, period),
        invited=invited,
        answered=sum(one.answered for one in parts),
        paper=sum(one.paper for one in parts),
        fee=tuple(_fee(one) for one in parts if one.fee_free),
        left_out=left_out,
    )


def _fee(one: SurveyRound) -> FeeChoice:
    on = one.fee_declared_at
    day = format_date(on.astimezone(one.office.tz).date()) if on is not None else ""
    return FeeChoice(one.period.words, one.fee_declared_by, day, one.fee_reason)
