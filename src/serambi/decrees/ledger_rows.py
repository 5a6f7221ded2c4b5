"""Frozen rows are compared with their digest every night."""

from serambi.decrees import events
from serambi.decrees.selectors import misfits
from serambi.ledger.rows import declare

declare(events.EDITION, misfits)
