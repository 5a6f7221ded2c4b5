"""What time does to coverage: links fall silent, dates pass, owners are reminded."""

import time
from collections.abc import Iterator
from datetime import datetime
from urllib.parse import urlsplit

from django.conf import settings
from django.db.models import F, Q

from serambi.catalogue.models import CatalogueEntry, CatalogueStamp, EntryLink
from serambi.coverage.linkwatch import agent_words, look, rules_here
from serambi.coverage.models import CoverageFigure
from serambi.coverage.selectors.figures import mark_of
from serambi.coverage.services.links import note
from serambi.coverage.services.measure import measure
from serambi.coverage.services.nagging import nag
from serambi.offices.models import Office

MOST_LOOKS = 30
MOST_SECONDS = 120.0
MOST_MEASURED = 60


class WatchLinks:
    """Look at the addresses of published entries: each weekly, daily while it does not answer.

    Polite: one address per host and run, at most 30 in a run, with nothing of the page read.
    """

    name = "coverage.watch_links"

    def run(self, now: datetime) -> int:
        """Returns how many addresses were asked."""
        if not settings.SERAMBI_LINK_WATCH:
            return 0
        agent, rules = agent_words(), rules_here()
        until = time.monotonic() + MOST_SECONDS
        done, offices = 0, set[int]()
        for link in _due(now):
            if time.monotonic() > until:
                break
            note(link, look(link.url, agent=agent, rules=rules), now)
            offices.add(link.office_id)
            done += 1
        for office in Office.objects.filter(pk__in=offices):
            measure(office)
        return done


class MeasureCoverage:
    """Renew the figures of offices whose list changed, or whose day did."""

    name = "coverage.measure"

    def run(self, now: datetime) -> int:
        """Returns how many offices were measured; at most 60 a run, the rest next time."""
        stamps = {row.office_id: row for row in CatalogueStamp.objects.all()}
        marks = dict(CoverageFigure.objects.values_list("office_id", "mark"))
        done = 0
        for office in Office.objects.filter(pk__in=stamps):
            if marks.get(office.pk) != mark_of(office, stamps[office.pk]):
                measure(office)
                done += 1
            if done == MOST_MEASURED:
                break
        return done


class NagOwners:
    """Tell owners of what is wrong: at once, then one letter a week each, until it is mended."""

    name = "coverage.nag_owners"

    def run(self, now: datetime) -> int:
        """Returns how many letters were owed. Offices that published nothing yet are left alone."""
        ids = CatalogueStamp.objects.exclude(counts={}).values_list("office_id", flat=True)
        return sum(nag(office, now) for office in Office.objects.filter(pk__in=set(ids)))


def _due(now: datetime) -> Iterator[EntryLink]:
    """Links never looked at and those whose turn has come, one per host."""
    waiting = Q(check_row__isnull=True) | Q(check_row__next_at__lte=now)
    rows = EntryLink.objects.filter(
        waiting, removed_at=None, entry__state=CatalogueEntry.State.PUBLISHED
    ).select_related("office")
    hosts = set[str]()
    for link in rows.order_by(F("check_row__next_at").asc(nulls_first=True), "pk")[
        : MOST_LOOKS * 10
    ]:
        host = (urlsplit(link.url).hostname or "").lower()
        if host in hosts:
            continue
        hosts.add(host)
        yield link
        if len(hosts) == MOST_LOOKS:
            return
