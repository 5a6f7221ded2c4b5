"""What the index owes itself: words of an older version made anew, words of nothing forgotten."""

from datetime import datetime, timedelta

from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.search import candidates, services
from serambi.search.expression import Circle
from serambi.search.making import VERSION
from serambi.search.models import SearchEntry, SearchWord
from serambi.search.query import Group

BATCH = 400
OFFICES = 5
LOOK_AGAIN = timedelta(days=30)


class RenewIndex:
    """After an upgrade that changed how words are made: a few hundred rows a minute."""

    name = "search.renew"

    def run(self, now: datetime) -> int:
        """Renew a batch in each of a few offices."""
        old = SearchEntry.objects.filter(made__lt=VERSION).order_by("made")
        ids = dict.fromkeys(old.values_list("office_id", flat=True)[:BATCH])
        offices = Office.objects.filter(pk__in=list(ids)[:OFFICES])
        return sum(services.renew(office=office, limit=BATCH) for office in offices)


class ForgetWords:
    """Takes words out of the dictionary that no public text has held for a month."""

    name = "search.words"

    def run(self, now: datetime) -> int:
        """Look at the words that were looked at longest ago, those of one office at a time."""
        stale = SearchWord.objects.filter(seen__lt=now.date() - LOOK_AGAIN).order_by("seen")
        first = stale.first()
        if first is None:
            return 0
        rows = list(stale.filter(office_id=first.office_id)[:BATCH])
        groups = [Group(((row.word,),)) for row in rows]
        held = candidates.counts(groups, Circle(str(first.office_id)), 1)
        live = [row.pk for row, n in zip(rows, held, strict=True) if n]
        with office_scope(Office.objects.get(pk=first.office_id)):
            SearchWord.objects.filter(pk__in=live).update(seen=now.date())
            gone = SearchWord.objects.filter(pk__in=[row.pk for row in rows]).exclude(pk__in=live)
            return gone.delete()[0]
