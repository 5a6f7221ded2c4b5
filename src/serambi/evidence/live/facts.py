"""What the live records of one office ask for, each read once however many of them ask."""

from collections.abc import Sequence
from datetime import date
from functools import cached_property

from serambi.classification.models import ExemptionRecord
from serambi.classification.selectors import active_records
from serambi.coverage.selectors.board import Board, board
from serambi.decrees.models import DecreeEdition
from serambi.decrees.selectors import public_editions
from serambi.offices.models import Office


class Facts:
    """Reads of one office on one day; nothing is read before it is asked for."""

    def __init__(self, office: Office, day: date) -> None:
        self.office = office
        self.day = day

    def path(self, rest: str) -> str:
        """A public address of the office."""
        return f"/{self.office.code}/{rest}"

    @cached_property
    def board(self) -> Board:
        """How each statutory heading stands."""
        return board(self.office)

    @cached_property
    def editions(self) -> Sequence[DecreeEdition]:
        """Lists fixed by decree, the newest first."""
        return public_editions(self.office)

    @cached_property
    def exempt(self) -> Sequence[ExemptionRecord]:
        """What is withheld today."""
        return list(active_records(self.office))
