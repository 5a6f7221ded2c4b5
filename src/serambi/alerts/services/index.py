"""While an announcement is in force it is found among the news."""

from django.db import transaction

from serambi.alerts.models import Alert
from serambi.alerts.selectors import told
from serambi.core import clock
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.search import services as search
from serambi.search.kinds import NEWS
from serambi.search.selectors import indexed


def put(office: Office, alert: Alert) -> None:
    """Make it findable by all that it says, in the transaction of the act."""
    search.put(
        office=office,
        kind=NEWS,
        object_id=alert.pk,
        title=alert.title,
        body="\n\n".join(words for _title, words in told(alert)),
        url=f"/{office.code}/peringatan/{alert.number}/",
        facets={"year": str(alert.published_at.astimezone(office.tz).year), "sort": "serta_merta"},
        at=alert.published_at,
    )


def take(office: Office, alert: Alert) -> None:
    """It is over: out of the search."""
    search.remove(office=office, kind=NEWS, object_id=alert.pk)


def put_missing() -> int:
    """Make those in force findable that are not, in every office; how many. Idempotent.

    What was announced before the search knew of announcements is found this way.
    """
    now = clock.now()
    rows = Alert.objects.filter(ended_at__isnull=True, ends_at__gt=now).select_related("office")
    held = list(rows)
    offices, ids = {one.office_id for one in held}, [one.pk for one in held]
    known = indexed(kind=NEWS, offices=offices, ids=ids) if held else set()
    missing = [one for one in held if str(one.pk) not in known]
    for alert in missing:
        with transaction.atomic(), office_scope(alert.office):
            fresh = Alert.objects.select_for_update().get(pk=alert.pk)
            if fresh.ended_at is None:
                put(alert.office, fresh)
    return len(missing)
