"""A consequence test, its sheet and the entry it made: what stands in addresses of classification."""

from typing import Any

from serambi.classification.models import ExemptionRecord
from serambi.classification.services.lists import decree_list
from serambi.classification.services.tests import (
    analyse,
    approve,
    identify,
    meet,
    propose,
    record_signatures,
    submit,
)
from serambi.files.models import Purpose, State
from serambi.files.services import store_bytes
from serambi.identity.actors import Actor
from serambi.identity.models import User
from serambi.law.roles import Role
from serambi.offices.models import Office
from tests.classification.steps import ANALYSIS, ITEM, PROPOSAL, people


def classified(office: Office, staff: dict[Role, User]) -> dict[str, Any]:
    """An approved test with a signed paper, and the year's list by decree."""
    ppid = Actor(
        f"user:{staff[Role.PPID].pk}", "PPID", office.pk, frozenset({Role.PPID}), staff[Role.PPID].pk
    )  # fmt: skip
    head = staff[Role.PEMBINA]
    pembina = Actor(f"user:{head.pk}", "Ketua", office.pk, frozenset({Role.PEMBINA}), head.pk)
    test = propose(office=office, actor=ppid, proposal=PROPOSAL)
    identify(office=office, actor=ppid, test_id=test.pk, identification=ITEM)
    analyse(office=office, actor=ppid, test_id=test.pk, analysis=ANALYSIS)
    sheet = meet(office=office, actor=ppid, test_id=test.pk, people=people(ppid))
    scan = store_bytes(
        office=office,
        data=b"%PDF-1.7\n",
        name="lembar.pdf",
        purpose=Purpose.ATTACHMENT,
        actor=ppid,
        state=State.DRAFT,
        encrypted=True,
    )
    record_signatures(office=office, actor=ppid, test_id=test.pk, scan=scan, places=[1])
    submit(office=office, actor=ppid, test_id=test.pk)
    record: ExemptionRecord = approve(office=office, actor=pembina, test_id=test.pk)
    return {
        "test": test.pk,
        "sheet_scan": sheet.scans.get().pk,
        "test_letter": sheet.letter_id,
        "record": record.pk,
        "list_letter": decree_list(office=office, actor=ppid).pk,
    }
