"""Hours of work by kind of proof: the house's estimates, and an office's own over them."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from importlib.resources import files

from serambi.evaluation.models import EffortEstimate
from serambi.monev.models import Question
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope


@dataclass(frozen=True, slots=True)
class Effort:
    """The estimate for one kind; `means` is the work it speaks of."""

    kind: str
    name: str
    hours: Decimal
    means: str


@lru_cache(maxsize=1)
def house_efforts() -> dict[str, Effort]:
    """The estimates that come with the house, by kind."""
    text = (files("serambi.evaluation") / "data" / "effort.toml").read_text(encoding="utf-8")
    return {
        kind: Effort(kind, row["name"], Decimal(row["hours"]), row["means"])
        for kind, row in tomllib.loads(text).items()
    }


def kind_of(question: Question) -> str:
    """What kind of work a question is: a live record before anything else, else its first kind."""
    if question.live:
        return "rekaman"
    known = house_efforts()
    return next((kind for kind in question.kinds if kind in known), "dokumen")


def hours_for(question: Question, own: Mapping[str, Decimal]) -> Decimal:
    """The hours that `question` takes; `own` are the office's estimates by kind."""
    kind = kind_of(question)
    return own.get(kind, house_efforts()[kind].hours)


def own_efforts(office: Office) -> list[Effort]:
    """The estimates that hold in `office`, in the order of the house."""
    with office_scope(office):
        rows = EffortEstimate.objects.filter(office=office)
        own = dict(rows.values_list("kind", "hours"))
    return [replace(one, hours=own.get(kind, one.hours)) for kind, one in house_efforts().items()]
