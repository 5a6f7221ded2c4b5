"""How often one network may ask to be told or stop it."""

from datetime import timedelta

from django.conf import settings

from serambi.identity.pace import Pace


def subscribing() -> Pace:
    """`SERAMBI_PUSH_MOST_NEW` in an hour, whichever devices stand behind the address."""
    return Pace(network=settings.SERAMBI_PUSH_MOST_NEW, per=timedelta(hours=1))
