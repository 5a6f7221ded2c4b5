"""While an announcement is in force it is found among the news."""

from serambi.alerts.models import Alert
from serambi.alerts.selectors import told
from serambi.offices.models import Office
from serambi.search import services as search
from serambi.search.kinds import NEWS


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
