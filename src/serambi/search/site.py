"""The standing public pages that every office has; each room names its own.

A page is found by the words that stand on it: `insight.site` looks at it as a visitor does. So a
room says only where it is, whether it is worth finding in an office, and, where only a part of a
page is meant, which part.
"""

from collections.abc import Callable
from dataclasses import dataclass

from serambi.offices.models import Office


def always(_office: Office) -> bool:
    """A page that says something in every office."""
    return True


@dataclass(frozen=True, slots=True)
class SitePage:
    """One page, or the `part` of one that the element or heading with this id begins.

    `key` never changes. `path` stands below the office's address, or begins with a slash where it
    stands below none. `holds` says whether the page of an office is more than an empty one; it may
    ask the database once, inside the office's scope.
    """

    key: str
    path: str
    holds: Callable[[Office], bool] = always
    part: str = ""

    def address(self, office: Office) -> str:
        """The path that leads there."""
        place = self.path if self.path.startswith("/") else f"/{office.code}/{self.path}"
        return f"{place}#{self.part}" if self.part else place
