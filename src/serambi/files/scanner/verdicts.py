"""What a scanner can say."""

from dataclasses import dataclass

_LIMITS = "Heuristics.Limits.Exceeded"


class ScannerUnavailable(Exception):
    """No verdict: the scanner does not answer, answers nonsense, or lets pass what it did not see."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Clean when `found` is empty, else the scanner's name for what it found."""

    found: str = ""

    @property
    def is_clean(self) -> bool:
        """True when the whole file was looked at and nothing was found."""
        return not self.found

    @property
    def is_unseen(self) -> bool:
        """True when the file went beyond a limit of the scanner, so that it was not seen whole."""
        return self.found.startswith(_LIMITS)
