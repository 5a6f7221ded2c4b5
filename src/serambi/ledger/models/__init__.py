"""Head, events and their erasable bodies, one noun per file."""

from serambi.ledger.models.event import Event, EventBody
from serambi.ledger.models.head import Head

__all__ = ["Event", "EventBody", "Head"]
