"""How often one network may ask to be told or stop it."""

from datetime import timedelta

from serambi.identity.pace import Pace

SUBSCRIBE = Pace(network=60, per=timedelta(hours=1))
