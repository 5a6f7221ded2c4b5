"""Every night the rows are held against the leaves."""

import logging
from datetime import datetime

from serambi.ledger.rows import misfits, write_down
from serambi.offices.models import Office

logger = logging.getLogger(__name__)


class CompareRows:
    """Name each row that no longer fits its last leaf, in the log of events and to the operator."""

    name = "ledger.compare_rows"

    def run(self, now: datetime) -> int:
        """Compare all offices; returns how many misfits were new."""
        fresh = 0
        for office in Office.objects.order_by("code"):
            for found in misfits(office):
                logger.error(
                    "row %s %s does not fit: %s", found.kind, found.object_id, found.reason
                )
                fresh += write_down(office, found)
        return fresh
