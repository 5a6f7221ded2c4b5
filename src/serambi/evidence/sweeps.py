"""What time does to proofs: records change, links fall silent, owners are told; after the award too."""

import logging
import time
from collections.abc import Iterator
from datetime import datetime
from itertools import groupby
from urllib.parse import urlsplit

from django.conf import settings
from django.db.models import QuerySet

from serambi.core import clock
from serambi.evidence.live.facts import Facts
from serambi.evidence.models import Evidence
from serambi.evidence.seeing import look_at
from serambi.evidence.seeing.records import see_live
from serambi.evidence.services import note, text
from serambi.evidence.services.ending import tell_ending
from serambi.evidence.services.look import LINK_ILL
from serambi.evidence.services.tell import tell_owners
from serambi.evidence.standing import BAD
from serambi.files.reading import ocr
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope

logger = logging.getLogger(__name__)
MOST_OFFICES = 40
MOST_LOOKS = 30
MOST_SECONDS = 120.0
BUSY = 30.0


class LookAtRecords:
    """Look at what needs no network: live records daily, statements daily, kept files weekly.

    The facts of an office are read once for all its records; at most 40 offices in a run.
    """

    name = "evidence.look_at_records"

    def run(self, now: datetime) -> int:
        """Returns how many proofs were looked at."""
        until, done = time.monotonic() + MOST_SECONDS, 0
        rows = _due(now).filter(url="").select_related("office").order_by("office", "next_at")
        for count, (_office, group) in enumerate(
            groupby(rows.iterator(chunk_size=500), key=lambda row: row.office_id)
        ):
            if count == MOST_OFFICES or time.monotonic() > until:
                break
            done += _look_at_office(list(group), now, until)
        return done


class WatchEvidenceLinks:
    """Ask the addresses of proofs: each every third day, daily while it does not answer.

    Polite: one address per host and run, at most 30 in a run.
    """

    name = "evidence.watch_links"

    def run(self, now: datetime) -> int:
        """Returns how many addresses were asked."""
        if not settings.SERAMBI_LINK_WATCH:
            return 0
        until, done = time.monotonic() + MOST_SECONDS, 0
        for row in _one_per_host(_due(now).exclude(url="").select_related("office")):
            if time.monotonic() > until:
                break
            done += _watched(row, now)
        return done


class TellEvidenceOwners:
    """Tell owners of proofs that no longer hold, then once the PPID; see `services.tell`."""

    name = "evidence.tell_owners"

    def run(self, now: datetime) -> int:
        """Returns how many letters were owed."""
        rows = Evidence.objects.filter(removed_at=None, state__in=sorted(BAD), told_level__lt=2)
        ids = set(rows.order_by().values_list("office", flat=True))
        return sum(tell_owners(office, now) for office in Office.objects.filter(pk__in=ids))


class TellEndingProofs:
    """Tell people of proofs that will run out, two weeks and three days before; see `services.ending`."""

    name = "evidence.tell_ending"

    def run(self, now: datetime) -> int:
        """Returns how many letters were owed; twenty offices at a time, for at most two minutes."""
        until, done = time.monotonic() + MOST_SECONDS, 0
        while time.monotonic() < until:
            told = tell_ending(now)
            if told is None:
                break
            done += told
        return done


def _due(now: datetime) -> QuerySet[Evidence]:
    return Evidence.objects.filter(removed_at=None, next_at__lte=now)


def _look_at_office(rows: list[Evidence], now: datetime, until: float) -> int:
    """Look at one office's proofs until `until`; what is left keeps its turn."""
    office = rows[0].office
    facts = Facts(office, clock.today(office.tz))
    for done, row in enumerate(rows):
        if time.monotonic() > until:
            return done
        with office_scope(office):
            live = row.kind == Evidence.Kind.LIVE
            seen = see_live(office, row.live_key, facts) if live else look_at(office, row)
        note(office=office, row=row, seen=seen, at=now)
    return len(rows)


def _watched(row: Evidence, now: datetime) -> bool:
    """Look at a link; a page that we stumble over waits a day, so that it never stops the others."""
    try:
        note(office=row.office, row=row, seen=look_at(row.office, row), at=now)
    except Exception:
        logger.exception("evidence %s could not be looked at", row.pk)
        with office_scope(row.office):
            Evidence.objects.filter(pk=row.pk).update(next_at=now + LINK_ILL)
        return False
    return True


def _one_per_host(rows: QuerySet[Evidence]) -> Iterator[Evidence]:
    hosts = set[str]()
    for row in rows.order_by("next_at", "pk")[: MOST_LOOKS * 10]:
        host = (urlsplit(row.url).hostname or "").lower()
        if host in hosts:
            continue
        hosts.add(host)
        yield row
        if len(hosts) == MOST_LOOKS:
            return


class GiveText:
    """Scans whose text was asked for, oldest first, until half a minute is over."""

    name = "evidence.give_text"

    def run(self, now: datetime) -> int:
        """Returns how many were made; a machine that cannot read leaves them waiting."""
        if not text.can_be_made():
            return 0
        until, done = time.monotonic() + BUSY, 0
        rows = Evidence.objects.filter(text_wanted_at__isnull=False, removed_at=None)
        for row in rows.select_related("office", "file", "original").order_by("text_wanted_at")[
            :20
        ]:
            if time.monotonic() > until:
                break
            try:
                text.give_text(row)
            except ocr.Unable as fault:
                logger.warning("scans cannot be read now: %s", fault)
                break
            done += 1
        return done
