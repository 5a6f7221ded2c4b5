"""The makers of the proofs' tests, at a held clock."""

import pytest

from tests.catalogue.conftest import Make, make, nothing_kept, petugas, ppid

__all__ = ["Make", "make", "nothing_kept", "petugas", "ppid"]


@pytest.fixture(autouse=True)
def held(monday: None) -> None:
    """Monday 23 November 2026."""
