"""Long files are made by the worker; safe to run again."""

import logging
from datetime import datetime

from serambi.core.errors import SerambiError
from serambi.identity.actors import system
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.redaction.selectors import long_ones
from serambi.redaction.services import finish

logger = logging.getLogger(__name__)
AT_ONCE = 1
"""Files made in one run and office: each takes minutes."""


class MakeRedactions:
    """Make, prove and submit what waits in the state MAKING."""

    name = "redaction.make"

    def run(self, now: datetime) -> int:
        """Returns how many files were made. One whose proof fails goes back to its makers."""
        done = 0
        for office in Office.objects.order_by("pk"):
            with office_scope(office):
                for row in list(long_ones().filter(office=office)[:AT_ONCE]):
                    try:
                        finish(office=office, actor=system(office.pk), redaction_id=row.pk)
                        done += 1
                    except SerambiError as fault:
                        logger.warning("redaction %s: %s", row.pk, fault.code)
        return done
