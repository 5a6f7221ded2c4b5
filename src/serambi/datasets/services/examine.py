"""The walidata: publish what somebody else proposed, send it back, take it away."""

from django.db import transaction
from django.utils.translation import gettext as _

from serambi.core import clock
from serambi.core.errors import Conflict, Refused
from serambi.datasets import access, events
from serambi.datasets.comparing import compare
from serambi.datasets.models import Dataset, DatasetVersion
from serambi.datasets.reading import columns_of, rows_of
from serambi.datasets.services import shelf
from serambi.identity.actors import Actor
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.search import services as search

State = DatasetVersion.State


def publish(*, office: Office, actor: Actor, dataset: Dataset, number: int) -> DatasetVersion:
    """Make a proposed version the one that everybody sees; the one before stays at its address.

    Raises NotAllowed, Refused when the same person proposed it, Conflict when it does not wait.
    """
    access.demand(access.can_watch(actor, office.pk))
    with transaction.atomic(), office_scope(office):
        fresh = shelf.lock(office, dataset)
        version = _waiting(fresh, number, actor)
        before = _current(fresh)
        if before is not None:
            counts = compare(
                (columns_of(before), rows_of(before)), (columns_of(version), rows_of(version))
            ).counts()
            version.changes = counts
            DatasetVersion.objects.filter(pk=before.pk).update(state=State.SUPERSEDED)
        at = clock.now()
        version.state, version.remark = State.PUBLISHED, ""
        version.examined_at, version.examined_by_id = at, actor.user_id
        version.save()
        fresh.state, fresh.current = Dataset.State.PUBLISHED, version
        fresh.published_at = fresh.published_at or at
        fresh.withdrawn_at, fresh.withdrawn_reason = None, ""
        shelf.touch(fresh, at)
        fresh.save()
        shelf.log(
            office, actor, fresh, events.PUBLISHED,
            number=version.number, rows=version.rows, digest=version.digest,
        )  # fmt: skip
        shelf.index(office, fresh, version)
    return version


def send_back(
    *, office: Office, actor: Actor, dataset: Dataset, number: int, remark: str
) -> DatasetVersion:
    """Return a proposed version with what must be mended.

    Raises NotAllowed, InvalidInput (field "remark"), Refused, Conflict.
    """
    access.demand(access.can_watch(actor, office.pk))
    why = shelf.reason(remark, "remark")
    with transaction.atomic(), office_scope(office):
        fresh = shelf.lock(office, dataset)
        version = _waiting(fresh, number, actor)
        version.state, version.remark = State.RETURNED, why
        version.examined_at, version.examined_by_id = clock.now(), actor.user_id
        version.save()
        shelf.log(office, actor, fresh, events.RETURNED, number=version.number, remark=why)
    return version


def withdraw(*, office: Office, actor: Actor, dataset: Dataset, reason: str) -> Dataset:
    """Take a public dataset away; its address answers 410 and says why.

    Raises NotAllowed, InvalidInput (field "reason"), Conflict when it is not public.
    """
    access.demand(access.can_watch(actor, office.pk))
    why = shelf.reason(reason, "reason")
    with transaction.atomic(), office_scope(office):
        fresh = shelf.lock(office, dataset)
        if fresh.state != Dataset.State.PUBLISHED:
            raise Conflict("dataset.not_published", _("Kumpulan data ini tidak sedang terbit."))
        at = clock.now()
        fresh.state = Dataset.State.WITHDRAWN
        fresh.withdrawn_at, fresh.withdrawn_reason = at, why
        shelf.touch(fresh, at)
        fresh.save()
        shelf.log(office, actor, fresh, events.WITHDRAWN, reason=why)
        search.remove(office=office, kind=shelf.KIND, object_id=fresh.pk)
    return fresh


def _waiting(dataset: Dataset, number: int, actor: Actor) -> DatasetVersion:
    version = shelf.version_of(dataset, number)
    if version.state != State.PROPOSED:
        raise Conflict("dataset.not_proposed", _("Versi ini tidak sedang menunggu walidata."))
    if not access.can_examine(actor, version):
        raise Refused(
            "dataset.four_eyes",
            _("Anda sendiri yang mengajukan versi ini."),
            _("Minta orang lain yang berwenang untuk memeriksanya."),
        )
    return version


def _current(dataset: Dataset) -> DatasetVersion | None:
    return (
        DatasetVersion.objects.select_related("stored").filter(pk=dataset.current_id).first()
        if dataset.current_id
        else None
    )
