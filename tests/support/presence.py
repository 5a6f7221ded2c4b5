"""What a test knows to be there although its type allows that it is not."""

from typing import TypeVar

T = TypeVar("T")


def present(value: T | None) -> T:
    """`value`, which is not None; the test fails where it is."""
    assert value is not None
    return value
