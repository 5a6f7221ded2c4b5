"""What every act on a release shares: the locked row, the gate's word on it, the ledger."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from serambi.core import clock
from serambi.core.errors import Conflict, NotFound
from serambi.identity.actors import Actor
from serambi.ledger import registry
from serambi.ledger.services import append
from serambi.library import events, judging
from serambi.library.models import Release
from serambi.library.selectors.queue import still_open
from serambi.offices.models import Office
from serambi.privacy.findings import Finding

OPEN_STATES = {Release.State.WAITING, Release.State.BLOCKED}
"""Before any decision: the gate moves a release between these two by itself."""


def hold(office: Office, release_id: UUID, version: int | None = None) -> Release:
    """The release locked for this transaction.

    Raises NotFound for another office's, Conflict when it is no longer the `version` that was read.
    """
    found: Release | None = (
        Release.objects.select_for_update(of=("self",))
        .select_related("case")
        .filter(office=office, pk=release_id)
        .first()
    )
    if found is None:
        raise NotFound("release.unknown", "Jawaban ini tidak ada di kantor ini.")
    found.office = office
    found.case.office = office
    if version is not None and found.version != version:
        raise Conflict(
            "release.changed", "Naskah ini baru saja diubah orang lain.", "Muat ulang halamannya."
        )
    return found


def judged(release: Release, findings: Sequence[Finding]) -> int:
    """Put the gate's findings on the release and move it between waiting and blocked.

    Reasons of findings that are gone go with them. Returns how many stand in the way; does not save.
    """
    release.findings = [one.as_json() for one in findings]
    keys = {one.key for one in findings}
    release.settled = {key: why for key, why in release.settled.items() if key in keys}
    release.gate = judging.VERSION
    release.checked_at = clock.now()
    left = len(still_open(release))
    if release.state in OPEN_STATES:
        release.state = Release.State.BLOCKED if left else Release.State.WAITING
    return left


def log(release: Release, actor: Actor, act: registry.Act, **payload: Any) -> None:
    """Write the act to the office's ledger."""
    append(
        office=release.office, actor=actor, act=act.code,
        obj=(events.OBJECT, release.pk), payload=payload,
    )  # fmt: skip


def log_on_case(release: Release, actor: Actor, act: registry.Act) -> None:
    """Write the act to the case's own thread, which its applicant reads."""
    append(
        office=release.office, actor=actor, act=act.code,
        obj=("request", release.case_id), payload={},
    )  # fmt: skip
