"""Mend the copy for the public until nothing stands in the way."""

from uuid import UUID

from django.db import transaction

from serambi.core import clock
from serambi.core.errors import Conflict, NotFound, Refused
from serambi.identity.actors import Actor
from serambi.library import access, events, wording
from serambi.library.models import Release, ReleaseFile
from serambi.library.services import examine, shelf
from serambi.offices.models import Office
from serambi.privacy.findings import WORDS, Finding, from_json

TEXTS = ("title", "question", "answer")


def rewrite(
    *,
    office: Office,
    actor: Actor,
    release_id: UUID,
    title: str,
    question: str,
    answer: str,
    version: int,
) -> Release:
    """Save the edited texts and judge them at once; the case's own words are not touched.

    Raises InvalidInput at a field, Conflict when somebody saved meanwhile, Refused when published.
    """
    access.demand(access.can_edit(actor, office.pk))
    texts = {
        "title": wording.title(title),
        "question": wording.question(question),
        "answer": wording.answer(answer),
    }
    with transaction.atomic():
        release = _unpublished(office, release_id, version)
        changed = [name for name in TEXTS if getattr(release, name) != texts[name]]
        if not changed:
            return release
        for name in changed:
            setattr(release, name, texts[name])
        who, own = examine.person_of(release.case, office), examine.own_reach(office)
        kept = [one for one in _kept(release) if one.source.startswith(examine.FILE)]
        shelf.judged(release, [*examine.of_texts(release, who, own), *kept])
        release.version += 1
        release.save()
        words = ", ".join(wording.FIELD_WORDS[name] for name in changed)
        shelf.log(release, actor, events.EDITED, changed=words, version=release.version)
    return release


def take_out(
    *, office: Office, actor: Actor, release_id: UUID, file_id: int, reason: str
) -> Release:
    """Leave a file out of the release, with a reason that the public page shows."""
    access.demand(access.can_edit(actor, office.pk))
    why = wording.reason(reason)
    with transaction.atomic():
        release = _unpublished(office, release_id)
        examine.demand_clean(why, release, office)
        row = _file(release, file_id)
        row.included, row.excluded_reason = False, why
        row.save(update_fields=["included", "excluded_reason"])
        source = f"{examine.FILE}:{row.stored_id}"
        shelf.judged(release, [one for one in _kept(release) if one.source != source])
        release.version += 1
        release.save()
        shelf.log(release, actor, events.FILE_EXCLUDED, reason=why)
    return release


def take_in(*, office: Office, actor: Actor, release_id: UUID, file_id: int) -> Release:
    """Let a file that was left out go with the release again; it is read anew."""
    access.demand(access.can_edit(actor, office.pk))
    seen = Release.objects.select_related("case__applicant").filter(pk=release_id).first()
    if seen is None:
        raise NotFound("release.unknown", "Jawaban ini tidak ada di kantor ini.")
    row = _file(seen, file_id)
    who, own = examine.person_of(seen.case, office), examine.own_reach(office)
    found = examine.of_file(row.stored, row.title, who, own)
    with transaction.atomic():
        release = _unpublished(office, release_id, seen.version)
        row.included, row.excluded_reason = True, ""
        row.save(update_fields=["included", "excluded_reason"])
        source = f"{examine.FILE}:{row.stored_id}"
        shelf.judged(release, [*(one for one in _kept(release) if one.source != source), *found])
        release.version += 1
        release.save()
        shelf.log(release, actor, events.FILE_INCLUDED)
    return release


def settle(*, office: Office, actor: Actor, release_id: UUID, key: str, reason: str) -> Release:
    """Let a soft finding through with a reason.

    Raises Refused for a hard one (there is no override), Conflict when the finding is gone.
    """
    access.demand(access.can_decide(actor, office.pk))
    why = wording.reason(reason)
    with transaction.atomic():
        release = _unpublished(office, release_id)
        found = next((one for one in _kept(release) if one.key == key), None)
        if found is None:
            raise Conflict("release.finding_gone", "Temuan ini sudah tidak ada.", "Muat ulang.")
        if found.hard:
            raise Refused(
                "release.hard", f"{found.what} tidak dapat diterima dengan alasan apa pun.",
                found.mend,
            )  # fmt: skip
        release.settled = {
            **release.settled,
            key: {"reason": why, "by": actor.id, "at": clock.now().isoformat()},
        }
        shelf.judged(release, _kept(release))
        release.version += 1
        release.save()
        shelf.log(release, actor, events.SETTLED, kind=WORDS[found.kind][0], reason=why)
    return release


def _kept(release: Release) -> list[Finding]:
    return [from_json(row) for row in release.findings]


def _unpublished(office: Office, release_id: UUID, version: int | None = None) -> Release:
    release = shelf.hold(office, release_id, version)
    if release.state == Release.State.PUBLISHED:
        raise Refused("release.published", "Jawaban ini sudah terbit.", "Tarik dulu, lalu sunting.")
    return release


def _file(release: Release, file_id: int) -> ReleaseFile:
    row: ReleaseFile | None = release.files.select_related("stored").filter(pk=file_id).first()
    if row is None:
        raise NotFound("release.file_unknown", "Berkas ini tidak ada.")
    return row
