"""Every list of the catalogue, filtered or not, is read from an index on both engines."""

from functools import partial

import pytest
from django.db import connection

from serambi.catalogue import access, selectors
from serambi.catalogue.fields import EntryFields
from serambi.catalogue.selectors import DeskWanted, Wanted
from serambi.identity.actors import Actor
from serambi.offices.models import Office
from tests.catalogue.test_public_list import bring
from tests.support.plans import plans

pytestmark = pytest.mark.usefixtures("monday")

PUBLIC = {
    "first page": Wanted(),
    "page 20": Wanted(page=20),
    "category": Wanted(category="berkala"),
    "heading": Wanted(heading="berkala.profil"),
    "unit": Wanted(unit="Divisi Hukum"),
    "year": Wanted(year=2021),
    "format": Wanted(format="both"),
    "election": Wanted(election=True),
    "two filters": Wanted(category="berkala", year=2021),
    "all filters": Wanted(
        category="berkala", heading="berkala.profil", unit="Divisi Hukum", year=2021,
        format="both", election=True,
    ),
    "words": Wanted(q="dokumen"),
    "words and filters": Wanted(q="dokumen 7", category="berkala", year=2021),
}  # fmt: skip
DESK = {
    "first page": DeskWanted(),
    "page 20": DeskWanted(page=20),
    "state": DeskWanted(state="published"),
    "state with nothing": DeskWanted(state="withdrawn"),
    "category": DeskWanted(category="berkala"),
    "state and category": DeskWanted(state="published", category="berkala"),
    "words": DeskWanted(q="dokumen hukum"),
}


@pytest.fixture
def shelves(pangkalpinang: Office, belitung: Office) -> Office:
    for office in (pangkalpinang, belitung):
        bring(
            office,
            [
                EntryFields(
                    ("berkala", "setiap_saat", "serta_merta")[n % 3],
                    f"Dokumen {n}",
                    period=str(2018 + n % 8),
                    unit="Divisi Hukum" if n % 2 else "Sekretariat",
                    heading="berkala.profil" if n % 6 == 0 else "",
                    format="both" if n % 10 == 0 else "softcopy",
                    is_election=n % 5 == 0,
                )
                for n in range(600)
            ],
        )
    return pangkalpinang


def test_the_public_list_never_reads_a_table_through(shelves: Office) -> None:
    stamp = selectors.stamp_of(shelves)
    for name, wanted in PUBLIC.items():
        for plan in plans(partial(selectors.public_page, shelves, wanted, stamp)):
            assert not plan.read_through, f"{name}: {plan.text}"


def test_the_public_list_is_in_order_as_it_is_read(shelves: Office) -> None:
    """PostgreSQL may sort the few hundred rows that it finds by the office alone."""
    stamp = selectors.stamp_of(shelves)
    for name in ("first page", "page 20", "category", "year", "unit"):
        (plan,) = plans(partial(selectors.public_page, shelves, PUBLIC[name], stamp))
        if connection.vendor == "sqlite":
            assert "entry_newest" in plan.text, f"{name}: {plan.text}"
            assert "TEMP B-TREE" not in plan.text, f"{name}: {plan.text}"
        else:
            assert "Index" in plan.text, f"{name}: {plan.text}"


def test_the_desks_list_never_reads_a_table_through(shelves: Office, ppid: Actor) -> None:
    visible = access.visible_to(ppid)
    for name, asked in DESK.items():
        for plan in plans(partial(selectors.desk_page, shelves, visible, asked)):
            assert not plan.read_through, f"{name}: {plan.text}"


def test_the_desk_counts_by_state_and_category_from_an_index(shelves: Office, ppid: Actor) -> None:
    """SQLite without a look at the table; PostgreSQL needs to know first that all see its rows."""
    visible = access.visible_to(ppid)
    asked = DESK["state and category"]
    counting, _reading = plans(lambda: selectors.desk_page(shelves, visible, asked))
    assert ("COVERING INDEX" if connection.vendor == "sqlite" else "Index") in counting.text


def test_states_are_counted_and_an_address_is_found_from_an_index(shelves: Office) -> None:
    for asking in (
        lambda: selectors.state_counts(shelves),
        lambda: selectors.by_key(shelves, "dokumen-7-8"),
    ):
        for plan in plans(asking):
            assert not plan.read_through, plan.text
