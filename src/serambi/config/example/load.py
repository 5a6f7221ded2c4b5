"""Fill an empty database with the example, once."""

from dataclasses import dataclass

from django.conf import settings
from django.db import transaction

from serambi.config.example.cases import first_moment, load_cases
from serambi.config.example.classification import load_classification
from serambi.config.example.coverage import load_coverage
from serambi.config.example.datasets import load_datasets
from serambi.config.example.ladder import load_offices, load_people
from serambi.config.example.redactions import load_redactions
from serambi.config.example.shelf import load_entries
from serambi.core.errors import Refused
from serambi.offices.models import Office

MAIN_OFFICE = "1971"


@dataclass(frozen=True, slots=True)
class Loaded:
    """What was made."""

    offices: int
    entries: int
    cases: int


def load() -> Loaded | None:
    """Load the example; None when offices are there already, whatever they are.

    Raises Refused outside the example mode: example people sign in without a password.
    """
    if settings.SERAMBI_MODE != "example":
        raise Refused(
            "example.mode",
            "Data contoh hanya dimuat pada mode contoh.",
            "Atur SERAMBI_MODE=example, atau buat kantor sungguhan dengan 'serambi init'.",
        )
    with transaction.atomic():  # all or nothing: a load that was cut off starts anew
        if Office.objects.exists():
            return None
        offices = load_offices()
        load_people(offices)
        entries = load_entries(offices[MAIN_OFFICE], first_moment(offices))
        load_datasets(offices[MAIN_OFFICE], first_moment(offices))
        load_redactions(offices[MAIN_OFFICE], first_moment(offices))
        load_coverage(offices[MAIN_OFFICE], first_moment(offices))
        load_classification(offices[MAIN_OFFICE], first_moment(offices))
        return Loaded(len(offices), entries, load_cases(offices))
