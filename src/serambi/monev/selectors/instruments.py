"""Instruments that an office may use, and one of them as a tree."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from django.db.models import Count, QuerySet

from serambi.core.errors import NotFound
from serambi.law.scoring import Method, Scale, methods, scales
from serambi.monev.models import Instrument, Question
from serambi.offices.models import Office
from serambi.offices.selectors import lineage


@dataclass(frozen=True, slots=True)
class Branch:
    """A group with its questions; `weight` is the declared sum, or what the questions sum to."""

    name: str
    weight: Decimal | None
    questions: tuple[Question, ...]

    @property
    def total(self) -> Decimal:
        """What its questions sum to."""
        return sum((one.weight or Decimal() for one in self.questions), Decimal())


def instruments_for(office: Office) -> QuerySet[Instrument]:
    """Instruments of the office and of those above it, the newest first, with `question_count`."""
    rows = Instrument.objects.filter(owner__in=lineage(office)).select_related("owner")
    return rows.annotate(question_count=Count("questions"))


def instrument(office: Office, instrument_id: UUID) -> Instrument:
    """One instrument that `office` may use. Raises NotFound."""
    found = instruments_for(office).filter(pk=instrument_id).first()
    if found is None:
        raise NotFound("monev.instrument", "Instrumen itu tidak ada.")
    return found


def tree(found: Instrument) -> tuple[Branch, ...]:
    """Groups in their order with their questions. Two queries."""
    groups = list(found.groups.all())
    questions: dict[int, list[Question]] = {one.pk: [] for one in groups}
    for question in found.questions.all():
        questions[question.group_id].append(question)
    return tuple(Branch(one.name, one.weight, tuple(questions[one.pk])) for one in groups)


def scale_of(key: str) -> Scale | None:
    """The scale of that key."""
    return next((one for one in scales() if one.key == key), None)


def method_of(key: str) -> Method | None:
    """The method of that key."""
    return next((one for one in methods() if one.key == key), None)


def owners(found: Sequence[Instrument]) -> set[int]:
    """The offices that brought them in."""
    return {one.owner_id for one in found}
