"""Open a round, count it once a day, close it."""

from datetime import datetime

from django.db import transaction

from serambi.core import clock
from serambi.identity.actors import system
from serambi.ledger import services as ledger
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.survey import events
from serambi.survey.figures import digest
from serambi.survey.models import SurveyRound
from serambi.survey.periods import Period
from serambi.survey.selectors import rounds as reads


def open_round(office: Office, period: Period) -> SurveyRound:
    """The round of the quarter, made when it is not there; what was said of the fee goes on."""
    with transaction.atomic(), office_scope(office):
        found: SurveyRound | None = reads.round_of(office, period)
        if found is not None:
            return found
        last = SurveyRound.objects.filter(office=office).first()
        carried = (
            {
                "fee_free": last.fee_free,
                "fee_reason": last.fee_reason,
                "fee_declared_by": last.fee_declared_by,
                "fee_declared_at": last.fee_declared_at,
            }
            if last is not None
            else {}
        )
        made, _new = SurveyRound.objects.get_or_create(
            office=office, year=period.year, quarter=period.quarter, defaults=carried
        )
        return made


def hold(office: Office, round_id: int) -> SurveyRound:
    """The round locked for this transaction."""
    locked = SurveyRound.objects.select_for_update(of=("self",)).select_related("office")
    found: SurveyRound = locked.get(office=office, pk=round_id)
    return found


def count_round(one: SurveyRound) -> bool:
    """Write down today's counts; True if they changed since the last time they were counted."""
    with transaction.atomic(), office_scope(one.office):
        fresh = hold(one.office, one.pk)
        return _count(fresh)


def close_round(one: SurveyRound, at: datetime) -> bool:
    """Take no more sheets and seal those that are there; False when somebody closed it before."""
    with transaction.atomic(), office_scope(one.office):
        fresh = hold(one.office, one.pk)
        if fresh.closed_at is not None:
            return False
        _count(fresh)
        online, paper = reads.sheets(fresh)
        fresh.closed_at, fresh.digest = at, digest([online, paper])
        fresh.save(update_fields=["closed_at", "digest"])
        ledger.append(
            office=one.office, actor=system(one.office_id), act=events.CLOSED.code,
            obj=(events.ROUND, str(fresh.pk)),
            payload={
                "period": fresh.period.words, "answered": fresh.answered, "paper": fresh.paper,
                "digest": fresh.digest,
            },
        )  # fmt: skip
    return True


def _count(fresh: SurveyRound) -> bool:
    found = reads.counts(fresh)
    now = (sum(found.invited.values()), found.answered, found.paper)
    changed = now != (fresh.invited, fresh.answered, fresh.paper)
    fresh.invited, fresh.answered, fresh.paper = now
    fresh.counted_on = clock.today(fresh.office.tz)
    fresh.save(update_fields=["invited", "answered", "paper", "counted_on"])
    if changed:
        ledger.append(
            office=fresh.office, actor=system(fresh.office_id), act=events.COUNTED.code,
            obj=(events.ROUND, str(fresh.pk)),
            payload={
                "period": fresh.period.words, "invited": now[0], "answered": now[1],
                "paper": now[2],
            },
        )  # fmt: skip
    return changed
