"""One of each thing that can stand in an address: ours, and the stranger's of the same kind."""

from dataclasses import dataclass, field
from typing import Any

from tests.support.cast import World


@dataclass(frozen=True)
class SmallWorld:
    """The world with its objects by kind."""

    world: World
    ours: dict[str, Any] = field(default_factory=dict)
    theirs: dict[str, Any] = field(default_factory=dict)


def fill(world: World) -> SmallWorld:
    """Make the objects through the rooms' own services."""
    return SmallWorld(world)
