"""The same work in every office, one after another."""

from collections.abc import Callable
from datetime import datetime

from serambi.offices.models import Office
from serambi.offices.scoping import office_scope


def everywhere(work: Callable[[Office, datetime], int], now: datetime) -> int:
    """Call `work` for each office inside its scope; returns the sum of what it counted."""
    done = 0
    for office in Office.objects.all():
        with office_scope(office):
            done += work(office, now)
    return done
