"""What the desk reads: the queue of releases and one of them with its findings."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, QuerySet

from serambi.casework.models import DecisionItem
from serambi.core.errors import NotFound
from serambi.library.models import Release, ReleaseFile, ReleasePolicy
from serambi.offices.models import Office
from serambi.privacy.findings import Finding, from_json


@dataclass(frozen=True, slots=True)
class Settled:
    """A finding and, if a person let it through, why."""

    finding: Finding
    reason: str = ""

    @property
    def open(self) -> bool:
        """True while it stands in the way of release."""
        return self.finding.hard or not self.reason


def findings_of(release: Release) -> list[Settled]:
    """What the gate said, hard things first, each with the reason that settled it."""
    rows = [from_json(row) for row in release.findings]
    settled = [
        Settled(one, "" if one.hard else str(release.settled.get(one.key, {}).get("reason", "")))
        for one in rows
    ]
    return sorted(settled, key=lambda one: (not one.finding.hard, not one.open))


def still_open(release: Release) -> list[Settled]:
    """The findings that stand in the way."""
    return [one for one in findings_of(release) if one.open]


def policy_of(office: Office) -> ReleasePolicy:
    """The office's policy; the unsaved default when it never chose."""
    found: ReleasePolicy | None = ReleasePolicy.objects.filter(office=office).first()
    return found or ReleasePolicy(office=office)


def one_of(visible: QuerySet[Release], office: Office, release_id: UUID) -> Release:
    """One of the `visible` releases with its case and files. Raises NotFound."""
    found: Release | None = (
        visible.select_related("case", "decision", "decided_by")
        .prefetch_related("files__stored")
        .filter(pk=release_id)
        .first()
    )
    if found is None:
        raise NotFound("release.unknown", "Jawaban ini tidak ada di kantor ini.")
    found.office = office
    found.case.office = office
    return found


def counts(visible: QuerySet[Release]) -> dict[str, int]:
    """How many releases there are in each state."""
    rows = visible.order_by().values_list("state").annotate(n=Count("pk"))
    return dict(rows)


def entries_of(release: Release) -> list[DecisionItem]:
    """Public entries of the information list that the answer pointed at."""
    items = DecisionItem.objects.filter(decision=release.decision_id, entry__isnull=False)
    return list(items.select_related("entry").order_by("pk"))


def files_of(release: Release) -> list[ReleaseFile]:
    """All files of the answer, released or left out."""
    return list(release.files.select_related("stored"))
