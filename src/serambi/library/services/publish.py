"""Publish, decline, withdraw. Nothing is published that the gate has not just passed."""

from uuid import UUID

from django.db import transaction
from django.utils.text import slugify

from serambi.casework.selectors.tracking import GIVEN
from serambi.core import clock
from serambi.core.errors import Conflict, NotFound, Refused
from serambi.identity.actors import Actor
from serambi.library import access, events, wording
from serambi.library.models import Release
from serambi.library.selectors.queue import entries_of, still_open
from serambi.library.selectors.shelf import KIND
from serambi.library.services import examine, pages, shelf
from serambi.library.services.queue import GRANTED
from serambi.offices.models import Office
from serambi.search import services as search


def recheck(*, office: Office, actor: Actor, release_id: UUID) -> Release:
    """Let the gate read everything again and keep what it says.

    Raises Conflict when the release was edited while the files were read.
    """
    access.demand(access.can_edit(actor, office.pk))
    seen = _seen(office, release_id)
    found = examine.of_all(seen, seen.files.all(), office)
    with transaction.atomic():
        release = shelf.hold(office, release_id, seen.version)
        before = (release.findings, release.gate)
        left = shelf.judged(release, found)
        release.save()
        if before != (release.findings, release.gate):
            shelf.log(release, actor, events.CHECKED, findings=left)
    return release


def publish(*, office: Office, actor: Actor, release_id: UUID) -> Release:
    """Check once more and open question, answer and files to everybody.

    Raises Refused while a finding stands in the way or the case is no longer granted and handed
    over, Conflict when it is published already or changed meanwhile.
    """
    access.demand(access.can_decide(actor, office.pk))
    checked = recheck(office=office, actor=actor, release_id=release_id)
    with transaction.atomic():
        release = shelf.hold(office, release_id, checked.version)
        _demand_publishable(release)
        release.state = Release.State.PUBLISHED
        release.published_at = clock.now()
        release.withdrawn_at, release.reason = None, ""
        release.decided_by_id = actor.user_id
        release.slug = release.slug or slug_of(release)
        release.save()
        shelf.log(release, actor, events.PUBLISHED, slug=release.slug)
        shelf.log_on_case(release, actor, events.ON_CASE)
        _index(office, release)
    return release


def decline(*, office: Office, actor: Actor, release_id: UUID, reason: str) -> Release:
    """Decide not to publish, with a reason. It can be published later by hand."""
    access.demand(access.can_decide(actor, office.pk))
    why = wording.reason(reason)
    with transaction.atomic():
        release = shelf.hold(office, release_id)
        if release.state not in shelf.OPEN_STATES:
            raise Conflict("release.decided", "Jawaban ini sudah diputuskan.", "Muat ulang.")
        release.state, release.reason = Release.State.DECLINED, why
        release.decided_by_id = actor.user_id
        release.save()
        shelf.log(release, actor, events.DECLINED, reason=why)
    return release


def withdraw(*, office: Office, actor: Actor, release_id: UUID, reason: str) -> Release:
    """Take a published answer back; its address answers 410 and says why."""
    access.demand(access.can_decide(actor, office.pk))
    why = wording.reason(reason)
    with transaction.atomic():
        release = shelf.hold(office, release_id)
        if release.state != Release.State.PUBLISHED:
            raise Conflict("release.not_published", "Jawaban ini tidak sedang terbit.")
        examine.demand_clean(why, release, office)
        release.state, release.reason = Release.State.WITHDRAWN, why
        release.withdrawn_at = clock.now()
        release.decided_by_id = actor.user_id
        release.save()
        shelf.log(release, actor, events.WITHDRAWN, reason=why)
        shelf.log_on_case(release, actor, events.OFF_CASE)
        search.remove(office=office, kind=KIND, object_id=release.pk)
        pages.take_off(office, release)
    return release


def slug_of(release: Release) -> str:
    """The readable part of the address, with a few signs of the identifier so that it is alone."""
    return f"{slugify(release.title)[:80].strip('-') or 'jawaban'}-{release.pk.hex[:6]}"


def _seen(office: Office, release_id: UUID) -> Release:
    found: Release | None = (
        Release.objects.select_related("case__applicant")
        .prefetch_related("files__stored")
        .filter(office=office, pk=release_id)
        .first()
    )
    if found is None:
        raise NotFound("release.unknown", "Jawaban ini tidak ada di kantor ini.")
    return found


def _demand_publishable(release: Release) -> None:
    if release.state == Release.State.PUBLISHED:
        raise Conflict("release.published", "Jawaban ini sudah terbit.")
    if release.case.state not in GIVEN or release.case.outcome not in GRANTED:
        raise Refused(
            "release.case", "Permohonannya tidak lagi berstatus dikabulkan dan diserahkan.",
            "Periksa perkaranya.",
        )  # fmt: skip
    left = len(still_open(release))
    if left:
        raise Refused(
            "release.findings", f"Masih ada {left} temuan yang belum beres.",
            "Sunting naskah, keluarkan berkas, atau terima temuan ringan dengan alasan.",
        )  # fmt: skip


def _index(office: Office, release: Release) -> None:
    entries = " ".join(str(item.entry_id) for item in entries_of(release))
    search.put(
        office=office,
        kind=KIND,
        object_id=release.pk,
        title=release.title,
        body=f"{release.question}\n{release.answer}",
        url=release.get_absolute_url(),
        facets={"year": str(release.answered_on.year), "entries": entries},
        at=release.published_at,
    )
    pages.put_pages(office, release)
