"""Correct a rating, or withdraw it; both stay visible."""

from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils.translation import gettext as _

from serambi.core import clock
from serambi.core.errors import Conflict, InvalidInput
from serambi.core.text import clean
from serambi.identity.actors import Actor
from serambi.ledger import services as ledger
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.ratings import access, events
from serambi.ratings.models import Rating, RatingCorrection
from serambi.ratings.said import Said, checked, labels, shown, wrong
from serambi.ratings.services.record import columns, demand, free_of, source_of

MAX_REASON = 500


def correct(
    *,
    office: Office,
    actor: Actor,
    rating: Rating,
    said: Said,
    version: int,
    reason: str,
    upload: "UploadedFile[bytes] | None" = None,
) -> Rating:
    """Let the rating say what it should; what it said before is kept and shown with `reason`.

    Raises NotAllowed, InvalidInput at the field, Conflict when somebody changed it meanwhile or it
    was withdrawn.
    """
    demand(access.can_record(actor, office.pk) and rating.office_id == office.pk)
    whole, score = checked(said, clock.today(office.tz))
    why = _reason(reason)
    with transaction.atomic(), office_scope(office):
        Office.objects.select_for_update().get(pk=office.pk)  # one after the other, as in `record`
        fresh = _standing(office, rating)
        if fresh.version != version:
            raise Conflict(
                "rating.changed", _("Orang lain mengubah catatan ini sesudah Anda membukanya."),
                _("Buka lagi halamannya, lalu ulangi perubahan Anda."),
            )  # fmt: skip
        free_of(office, whole, but=fresh)
        changes = _let(fresh, {**columns(whole), "score": score})
        if upload is not None:
            before = fresh.stored.name if fresh.stored else ""
            fresh.stored = source_of(office, actor, upload, None)
            changes.append(["stored", before, upload.name or ""])
        if not changes:
            raise wrong("reason", _("Tidak ada yang berubah."), "")
        fresh.version += 1
        fresh.save()
        RatingCorrection.objects.create(
            office=office, rating=fresh, at=clock.now(), by=actor.id, reason=why, changes=changes
        )
        _tell(office, actor, fresh, events.CORRECTED.code, why, ", ".join(_named(changes)))
    return fresh


def withdraw(*, office: Office, actor: Actor, rating: Rating, reason: str) -> Rating:
    """Take the rating out of chart and table; it stays below them with its reason.

    Raises NotAllowed, InvalidInput without a reason, Conflict when it was withdrawn before.
    """
    demand(access.can_record(actor, office.pk) and rating.office_id == office.pk)
    why = _reason(reason)
    with transaction.atomic(), office_scope(office):
        fresh = _standing(office, rating)
        fresh.withdrawn_at, fresh.withdrawn_reason = clock.now(), why
        fresh.save(update_fields=["withdrawn_at", "withdrawn_reason"])
        _tell(office, actor, fresh, events.WITHDRAWN.code, why)
    return fresh


def _let(rating: Rating, values: dict[str, Any]) -> list[list[str]]:
    """Write `values` into the row; what changed as [field, before, after] in words."""
    changes = []
    for name, value in values.items():
        before = getattr(rating, name)
        if before != value:
            changes.append([name, shown(before), shown(value)])
            setattr(rating, name, value)
    return changes


def _named(changes: list[list[str]]) -> list[str]:
    words = labels()
    return [words[name].lower() for name, _before, _after in changes]


def _standing(office: Office, rating: Rating) -> Rating:
    fresh: Rating = Rating.objects.select_for_update().get(office=office, pk=rating.pk)
    if fresh.withdrawn_at is not None:
        raise Conflict("rating.withdrawn", _("Catatan ini sudah dicabut."))
    return fresh


def _reason(text: str) -> str:
    try:
        why = " ".join(clean(text).split())
    except InvalidInput as error:
        raise wrong("reason", error.sentence, error.next_step) from error
    if len(why) < 10 or len(why) > MAX_REASON:
        raise wrong(
            "reason", _("Alasannya belum jelas."),
            _("Tulis satu kalimat, 10 sampai 500 karakter; pembaca melihatnya."),
        )  # fmt: skip
    return why


def _tell(
    office: Office, actor: Actor, rating: Rating, act: str, reason: str, changed: str = ""
) -> None:
    ledger.append(
        office=office, actor=actor, act=act, obj=(events.RATING, rating.pk),
        payload={
            "assessor": rating.assessor, "year": rating.year, "reason": reason, "changed": changed
        },
    )  # fmt: skip
