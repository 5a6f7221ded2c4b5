from dataclasses import replace
from uuid import uuid4

from serambi.casework.selectors.answered import times_answered_with
from serambi.casework.services.decide import propose
from serambi.catalogue.models import CatalogueEntry
from serambi.core import clock
from tests.casework.cases import GRANTED, answered, in_work
from tests.casework.conftest import Desk


def test_an_entry_counts_the_granted_requests_it_answered(desk: Desk) -> None:
    entry = CatalogueEntry.objects.create(
        office=desk.office, slug="rekap", title="Rekapitulasi", category="berkala", heading="berkala.3",
        number=1, state="published", published_at=clock.now(), created_at=clock.now(), updated_at=clock.now(),
    )  # fmt: skip
    with_entry = replace(GRANTED, entry_ids=(entry.pk,))
    for _ in range(2):
        answered(desk.office, desk.officer, desk.ppid, with_entry)
    only_proposed = in_work(desk.office, desk.ppid)
    propose(office=desk.office, actor=desk.officer, case_id=only_proposed.pk, answer=with_entry)
    assert times_answered_with([entry.pk, uuid4()]) == {entry.pk: 2}
