"""What an office's people must be told by the clock."""

from datetime import datetime

from serambi.staff.services.infected import tell_infected


class TellInfected:
    """Messages about files in which something harmful was found after they were kept."""

    name = "staff.tell_infected"

    def run(self, now: datetime) -> int:
        """Returns how many files were told of now."""
        return tell_infected(now)
