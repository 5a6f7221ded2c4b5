"""Granted and delivered answers into the queue, each once."""

from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import OuterRef, Subquery

from serambi.casework.models import Decision, InformationRequest
from serambi.casework.selectors.tracking import GIVEN
from serambi.core import clock
from serambi.identity.actors import Actor
from serambi.law.lifecycle import Outcome
from serambi.library import events
from serambi.library.models import Release, ReleaseFile
from serambi.library.selectors.queue import policy_of
from serambi.library.services import examine, shelf
from serambi.library.services.shelf import log
from serambi.offices.models import Office

GRANTED = (Outcome.DIKABULKAN.value, Outcome.SEBAGIAN.value)
LONGEST_TITLE = 110


def waiting_cases(office: Office, limit: int) -> list[InformationRequest]:
    """Granted cases that were handed over and are not in the queue, oldest first."""
    queued = Release.objects.filter(office=office).values("case")
    rows = (
        InformationRequest.objects.filter(office=office, state__in=GIVEN, outcome__in=GRANTED)
        .exclude(pk__in=queued)
        .select_related("applicant")
        .order_by("received_at")
    )
    return list(rows[:limit])


def queue(*, office: Office, actor: Actor, case_id: UUID) -> Release | None:
    """Copy a granted answer into the queue and let the gate look at it.

    None when the case is not granted and handed over, or is in the queue already.
    """
    case: InformationRequest | None = (
        InformationRequest.objects.filter(
            office=office, pk=case_id, state__in=GIVEN, outcome__in=GRANTED
        )
        .select_related("applicant")
        .first()
    )
    decision = _sent(case_id) if case else None
    if case is None or decision is None or Release.objects.filter(case=case).exists():
        return None
    release = _copy(office, case, decision)
    files = _files(office, release, decision)
    left = shelf.judged(release, examine.of_all(release, files, office))
    with transaction.atomic():
        made, created = Release.objects.get_or_create(
            case=case,
            defaults={
                field.name: getattr(release, field.name)
                for field in Release._meta.concrete_fields  # noqa: SLF001 - Django's public API
                if field.name != "case"
            },
        )
        if not created:
            return None
        made.office = office
        ReleaseFile.objects.bulk_create(files)
        log(made, actor, events.QUEUED, findings=left)
    return made


def _sent(case_id: UUID) -> Decision | None:
    newest = (
        Decision.objects.filter(case=OuterRef("case"), stage=Decision.Stage.SENT)
        .order_by("-decided_at")
        .values("pk")[:1]
    )
    found: Decision | None = Decision.objects.filter(case=case_id, pk=Subquery(newest)).first()
    return found


def _copy(office: Office, case: InformationRequest, decision: Decision) -> Release:
    policy, now = policy_of(office), clock.now()
    answer = [decision.material, decision.explanation]
    if decision.blackout:
        answer.append(f"Bagian yang tidak dibuka: {decision.blackout}")
    given = decision.decided_at or now
    return Release(
        office=office,
        case=case,
        decision=decision,
        state=Release.State.WAITING,
        outcome=case.outcome,
        title=title_from(case.details),
        question=case.details.strip(),
        answer="\n\n".join(part.strip() for part in answer if part.strip()),
        asked_on=case.received_at.astimezone(office.tz).date(),
        answered_on=given.astimezone(office.tz).date(),
        publish_after=now + timedelta(days=policy.wait_days),
    )


def _files(office: Office, release: Release, decision: Decision) -> list[ReleaseFile]:
    items = decision.items.filter(file__isnull=False).select_related("file")
    return [
        ReleaseFile(office=office, release=release, stored=item.file, title=item.title[:200])
        for item in items
        if item.file is not None
    ]


def title_from(details: str) -> str:
    """The first sentence of a question, cut at a word: "Rekapitulasi pelanggaran Pemilu 2024 …"."""
    first = " ".join(details.strip().split("\n")[0].split())
    sentence = first.split(". ")[0].rstrip(".")
    if len(sentence) <= LONGEST_TITLE:
        return sentence
    return sentence[:LONGEST_TITLE].rsplit(" ", 1)[0] + " …"
