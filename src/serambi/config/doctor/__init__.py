"""`serambi doctor`: is this installation well? One line a topic, in words, with the remedy."""

from serambi.config.doctor.examination import examine
from serambi.config.doctor.lines import Line, Mark

__all__ = ["Line", "Mark", "examine"]
