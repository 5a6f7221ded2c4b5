"""What the packer says, as values shared by both sides."""

from dataclasses import dataclass


class Unpackable(Exception):
    """It cannot be made small enough, or not without harm; `reason` is a key of `desk.SENTENCES`."""

    def __init__(self, reason: str, smallest: int = 0) -> None:
        self.reason = reason
        self.smallest = smallest
        super().__init__(f"{reason} {smallest}")


@dataclass(frozen=True, slots=True)
class Step:
    """One rung: pictures drawn at most at `dpi`, as JPEG of `quality`, without colour if `gray`."""

    dpi: int
    quality: int
    gray: bool = False


LADDER = (
    Step(200, 82), Step(170, 75), Step(150, 68), Step(130, 60), Step(115, 52), Step(100, 45),
    Step(120, 48, gray=True), Step(100, 40, gray=True),
)  # fmt: skip
"""From hardly visible to what can just be read: below 100 dots an inch small print drowns."""
