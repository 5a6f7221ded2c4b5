"""Write down what an assessor said."""

from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils.translation import gettext as _

from serambi.core import clock
from serambi.core.errors import NotAllowed
from serambi.files.models import Purpose, StoredFile
from serambi.files.services import attach, receive
from serambi.identity.actors import Actor
from serambi.ledger import services as ledger
from serambi.ledger.canonical import JSON
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.ratings import access, events
from serambi.ratings.models import Rating
from serambi.ratings.said import Said, checked, shown, wrong


def record(
    *,
    office: Office,
    actor: Actor,
    said: Said,
    upload: "UploadedFile[bytes] | None" = None,
    stored: StoredFile | None = None,
    origin: str = "",
) -> Rating:
    """Keep the rating, public at once. `upload` or `stored` is the source: certificate, decree, news.

    With `origin` the same act records once, however often it is asked: the rating that is there is
    given back. Raises NotAllowed, InvalidInput at the field, also when this assessor's rating of
    the year stands there already.
    """
    demand(access.can_record(actor, office.pk))
    whole, score = checked(said, clock.today(office.tz))
    with transaction.atomic(), office_scope(office):
        Office.objects.select_for_update().get(pk=office.pk)  # one after the other
        if origin and (again := Rating.objects.filter(office=office, origin=origin).first()):
            found: Rating = again
            return found
        free_of(office, whole)
        rating = Rating(
            office=office, score=score, origin=origin, recorded_at=clock.now(),
            recorded_by=actor.id, stored=source_of(office, actor, upload, stored),
            **columns(whole),
        )  # fmt: skip
        rating.save(force_insert=True)
        payload: dict[str, JSON] = {
            **{name: shown(value) for name, value in columns(whole).items()},
            "score": shown(score), "sha256": rating.stored.sha256 if rating.stored else "",
        }  # fmt: skip
        ledger.append(
            office=office, actor=actor, act=events.RECORDED.code, obj=(events.RATING, rating.pk),
            payload=payload,
        )  # fmt: skip
    return rating


def columns(said: Said) -> dict[str, Any]:
    """The checked words as columns; the score stands beside them."""
    names = (
        "family", "assessor", "year", "word", "source", "source_url", "rank", "certificate_no",
        "announced_on",
    )  # fmt: skip
    return {name: getattr(said, name) for name in names}


def source_of(
    office: Office,
    actor: Actor,
    upload: "UploadedFile[bytes] | None",
    stored: StoredFile | None,
) -> StoredFile | None:
    """The source as a kept file: judged like every upload. Raises InvalidInput at `file`."""
    if upload is not None:
        stored = receive(office=office, upload=upload, purpose=Purpose.RATING, actor=actor)
    if stored is not None:
        attach(office=office, files=[stored])
    return stored


def free_of(office: Office, said: Said, but: Rating | None = None) -> None:
    """Raise InvalidInput if this assessor's rating of the year stands there already."""
    rows = Rating.objects.filter(
        office=office, year=said.year or 0, family=said.family, withdrawn_at__isnull=True
    )
    if but is not None:
        rows = rows.exclude(pk=but.pk)
    names = {one.casefold() for one in rows.values_list("assessor", flat=True)}
    if said.assessor.casefold() in names:
        raise wrong(
            "year", _("Predikat penilai ini untuk tahun itu sudah dicatat."),
            _("Perbaiki catatan yang sudah ada."),
        )  # fmt: skip


def demand(may: bool) -> None:  # noqa: FBT001 - reads as a sentence at the call
    """Raise NotAllowed unless `may`."""
    if not may:
        raise NotAllowed("rating.role", _("Anda tidak berwenang melakukan ini."))
