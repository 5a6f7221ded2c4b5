"""A delivery and the attempts to make it."""

from serambi.outbox.models.attempt import Attempt, Outcome
from serambi.outbox.models.delivery import Delivery, State

__all__ = ["Attempt", "Delivery", "Outcome", "State"]
