"""The verbs of the outbox."""

from serambi.outbox.services.dispatch import Result, dispatch_once
from serambi.outbox.services.enqueue import enqueue
from serambi.outbox.services.forget import forget
from serambi.outbox.services.many import Owed, enqueue_all
from serambi.outbox.services.revive import revive

__all__ = ["Owed", "Result", "dispatch_once", "enqueue", "enqueue_all", "forget", "revive"]
