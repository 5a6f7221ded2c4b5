"""One finding."""

from dataclasses import dataclass
from enum import StrEnum


class Mark(StrEnum):
    """Well, worth a look, or wrong."""

    OK = "ok"
    WARN = "warn"
    BAD = "bad"


SIGNS = {Mark.OK: "✓ baik", Mark.WARN: "! perhatikan", Mark.BAD: "✗ salah"}


@dataclass(frozen=True, slots=True)
class Line:
    """A topic, how it is, in one sentence, and what to do about it."""

    topic: str
    mark: Mark
    sentence: str
    next_step: str = ""

    def text(self) -> str:
        """The line as the terminal shows it."""
        return f"{SIGNS[self.mark]:<13} {self.topic}: {self.sentence}" + (
            f"\n{'':<13} → {self.next_step}" if self.next_step and self.mark is not Mark.OK else ""
        )


def well(topic: str, sentence: str) -> Line:
    return Line(topic, Mark.OK, sentence)


def look(topic: str, sentence: str, next_step: str = "") -> Line:
    return Line(topic, Mark.WARN, sentence, next_step)


def wrong(topic: str, sentence: str, next_step: str = "") -> Line:
    return Line(topic, Mark.BAD, sentence, next_step)
