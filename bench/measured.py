"""What one run found, round by round."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from statistics import median

from bench.browser import FirstLoad
from bench.load import Load
from bench.start import Start


@dataclass
class Measured:
    """Loads by name, one per round; letters in ms by side; first loads by page; starts by kind.

    `kept` compares what was sent with what the database holds: sent, requests, numbers, leaves,
    messages, locked, verified. `parts` tells where the processor time of one request goes, in ms.
    """

    loads: dict[str, list[Load]] = field(default_factory=lambda: defaultdict(list))
    letters: dict[str, list[float]] = field(default_factory=dict)
    first_loads: dict[str, FirstLoad] = field(default_factory=dict)
    starts: dict[str, list[Start]] = field(default_factory=dict)
    kept: dict[str, int] = field(default_factory=dict)
    parts: dict[str, dict[str, float]] = field(default_factory=dict)

    def middle(self, name: str, value: Callable[[Load], float]) -> float:
        """The median over the rounds."""
        return median(value(load) for load in self.loads[name])

    def rate(self, name: str) -> float:
        """Median requests per second."""
        return self.middle(name, lambda load: load.per_second)

    def ratio(self, ours: str, limit: str) -> float:
        """The median of the rounds' own ratios: drift between rounds falls out."""
        pairs = zip(self.loads[ours], self.loads[limit], strict=True)
        return median(one.per_second / other.per_second for one, other in pairs)

    def lost(self) -> int:
        """How many answered requests are not there with number, leaf and message."""
        return sum(
            abs(self.kept["sent"] - self.kept[name])
            for name in ("requests", "numbers", "leaves", "messages")
        )
