"""Who in the office holds the information in dispute, as far as its records say."""

from collections.abc import Iterable

from django.db.models import Q, QuerySet

from serambi.casework.models import Decision, DecisionItem, Disposition
from serambi.catalogue.models import CatalogueEntry
from serambi.classification.models import ExemptionRecord
from serambi.disputes.models import Dispute


def holder(dispute: Dispute) -> tuple[str, str]:
    """Unit and person responsible, each "" when the records name none or more than one.

    Looked for in this order: the list entries that the answer gave or the applicant pointed at,
    the exempt entry that the refusal named, the division to which the request was passed on.
    """
    if dispute.case_id is None:
        return "", ""
    entries = _entries(dispute)
    unit = _one(entries.values_list("unit", flat=True)) or _one(_exempt_units(dispute))
    return unit or _one(_divisions(dispute)), _one(entries.values_list("officer", flat=True))


def _entries(dispute: Dispute) -> QuerySet[CatalogueEntry]:
    given = DecisionItem.objects.filter(
        decision__case=dispute.case_id, decision__stage=Decision.Stage.SENT
    )
    pointed_at = dispute.case.entries.values("pk") if dispute.case else []
    return CatalogueEntry.objects.filter(Q(pk__in=given.values("entry")) | Q(pk__in=pointed_at))


def _exempt_units(dispute: Dispute) -> Iterable[str]:
    named = Decision.objects.filter(case=dispute.case_id, exemption_record__isnull=False)
    return ExemptionRecord.objects.filter(
        Q(pk__in=named.values("exemption_record")) | Q(test__case_id=dispute.case_id)
    ).values_list("unit", flat=True)


def _divisions(dispute: Dispute) -> Iterable[str]:
    return Disposition.objects.filter(case=dispute.case_id).values_list("division__name", flat=True)


def _one(names: Iterable[str]) -> str:
    """The name that all agree on."""
    found = {name for name in names if name}
    return found.pop() if len(found) == 1 else ""
