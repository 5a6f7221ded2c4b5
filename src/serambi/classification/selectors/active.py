"""Reads of tests and of the exempt list."""

from uuid import UUID

from django.db.models import Q, QuerySet

from serambi.classification.models import ConsequenceTest, ExemptionRecord
from serambi.core import clock
from serambi.core.errors import Refused
from serambi.law.consequence_test import State as TestState
from serambi.law.exempt_item import CLOSING
from serambi.offices.models import Office


def active_records(office: Office) -> QuerySet[ExemptionRecord]:
    """The entries that withhold information today, in the order of the list.

    An inherited entry holds as long as the one it repeats: not longer, whatever a sweep has done.
    """
    today = clock.today(office.tz)
    return (
        ExemptionRecord.objects.filter(_holds(today, ""), office=office)
        .filter(Q(inherited_from__isnull=True) | _holds(today, "inherited_from__"))
        .select_related("test", "inherited_from__office")
        .order_by("number")
    )


def _holds(today: object, path: str) -> Q:
    return Q(**{f"{path}state__in": sorted(CLOSING)}) & (
        Q(**{f"{path}expires_on__isnull": True}) | Q(**{f"{path}expires_on__gte": today})
    )


def record_for_refusal(office: Office, record_id: UUID) -> ExemptionRecord:
    """The active entry that a refusal may rest on (UU 14/2008 arts. 17-19).

    Raises Refused when it does not exist in `office` or does not withhold anything today.
    """
    found: ExemptionRecord | None = active_records(office).filter(pk=record_id).first()
    if found is None:
        raise Refused(
            "exemption.not_active",
            "Informasi ini tidak sedang dikecualikan.",
            "Pilih butir Daftar Informasi yang Dikecualikan yang masih berlaku, atau uji dulu konsekuensinya.",
        )
    return found


def completed_test_for(office: Office, case_id: UUID) -> ConsequenceTest | None:
    """The newest test of this request that ended in an exemption which still holds, or None."""
    held = active_records(office).filter(test__case_id=case_id)
    return (
        ConsequenceTest.objects.filter(
            office=office,
            case_id=case_id,
            state=TestState.DITETAPKAN.value,
            record__in=held.values("pk"),
        )
        .select_related("record")
        .order_by("-decided_at")
        .first()
    )


def tests_of_request(office: Office, case_id: UUID) -> list[ConsequenceTest]:
    """Every consequence test of the request, the newest last."""
    rows = ConsequenceTest.objects.filter(office=office, case_id=case_id)
    return list(rows.order_by("created_at"))
