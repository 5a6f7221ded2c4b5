"""Fill an empty database with the example, once."""

from dataclasses import dataclass
from datetime import timedelta
from functools import partial

from django.conf import settings
from django.db import transaction

from serambi.config.example.answers import load_released
from serambi.config.example.cases import first_moment, load_cases
from serambi.config.example.classification import load_classification
from serambi.config.example.coverage import FLOOD, load_coverage
from serambi.config.example.datasets import load_datasets
from serambi.config.example.decrees import decree_happenings, load_amendment
from serambi.config.example.evidence import evidence_happenings, load_evidence
from serambi.config.example.ladder import load_offices, load_people
from serambi.config.example.monev import load_practice, load_season
from serambi.config.example.ratings import load_ratings
from serambi.config.example.readiness import load_answers
from serambi.config.example.reading import within
from serambi.config.example.redactions import load_redactions
from serambi.config.example.shelf import load_entries
from serambi.config.example.survey import load_survey_now, survey_happenings
from serambi.core.errors import Refused
from serambi.offices.models import Office

MAIN_OFFICE = "1971"
A_DAY, PRACTICE = timedelta(days=1), timedelta(days=46)
"""Coverage and the amendment come before the datasets, which begin some hours before the first case."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What was made."""

    offices: int
    entries: int
    cases: int


def load() -> Loaded | None:
    """Load the example in one transaction; None when offices are there already, whatever they are.

    Raises Refused outside the example mode: example people sign in without a password.
    """
    demand_example()
    with transaction.atomic():  # all or nothing: a load that was cut off starts anew
        if Office.objects.exists():
            return None
        offices = load_offices()
        load_people(offices)
        office, at = offices[MAIN_OFFICE], first_moment(offices)
        meanwhile = within(office, [*decree_happenings(office), *survey_happenings(office, at)])
        meanwhile += within(office, evidence_happenings(office, at))
        meanwhile.append((at - PRACTICE, partial(load_practice, offices, at)))
        entries = load_entries(office, at, meanwhile)
        entries += load_coverage(office, at - A_DAY)
        load_amendment(office, at - A_DAY + FLOOD)
        load_datasets(office, at)
        load_redactions(office, at)
        load_classification(office, at)
        load_ratings(office, at)
        load_answers(office, at)
        cases = load_cases(offices)
        load_survey_now(office)
        load_released(office)
        load_evidence(office)
        load_season(offices)
        return Loaded(len(offices), entries, cases)


def demand_example() -> None:
    """Raises Refused outside the example mode."""
    if settings.SERAMBI_MODE != "example":
        raise Refused(
            "example.mode",
            "Data contoh hanya dimuat pada mode contoh.",
            "Atur SERAMBI_MODE=example, atau buat kantor sungguhan dengan 'serambi init'.",
        )
