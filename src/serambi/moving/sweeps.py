"""What moving owes the clock."""

from datetime import datetime

from serambi.moving.keeping import forget_old


class ForgetArchives:
    """Archives made at the desk go away a day after they were written."""

    name = "moving.forget_archives"

    def run(self, now: datetime) -> int:
        """Returns how many files were removed."""
        return forget_old(now)
