from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Override:
    day: date
    working: bool
    name: str
    decree: str
    scope: str


class WorkingCalendar:
    def __init__(self, overrides=()):
        self.overrides = tuple(overrides)
