"""Describe a dataset; change what the description says."""

from django.db import connection, transaction
from django.db.models import Max
from django.utils.text import slugify

from serambi.core import clock
from serambi.datasets import access, events
from serambi.datasets.fields import NAMES, DatasetFields, checked
from serambi.datasets.models import Dataset, DatasetVersion
from serambi.datasets.services import shelf
from serambi.identity.actors import Actor
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope


def describe(*, office: Office, actor: Actor, fields: DatasetFields) -> Dataset:
    """A new dataset without rows, not public yet. Raises NotAllowed, InvalidInput."""
    access.demand(access.can_produce(actor, office.pk))
    said = checked(fields, office.code)
    at = clock.now()
    with transaction.atomic(), office_scope(office):
        number = _next_number(office)
        dataset = Dataset(office=office, number=number, slug=_slug(said.title, number))
        _fill(dataset, said)
        dataset.created_at = dataset.updated_at = at
        dataset.save(force_insert=True)
        shelf.log(office, actor, dataset, events.DESCRIBED, number=number, title=dataset.title)
    return dataset


def edit(
    *,
    office: Office,
    actor: Actor,
    dataset: Dataset,
    fields: DatasetFields,
    version: int | None = None,
) -> Dataset:
    """Change the description; nothing is written when nothing differs.

    Raises NotAllowed, InvalidInput, and Conflict when somebody changed it since `version`.
    """
    access.demand(access.can_describe(actor, dataset))
    said = checked(fields, office.code)
    with transaction.atomic(), office_scope(office):
        fresh = shelf.lock(office, dataset, version)
        access.demand(access.can_describe(actor, fresh))
        changed = [name for name in NAMES if getattr(fresh, name) != getattr(said, name)]
        if not changed:
            return fresh
        _fill(fresh, said)
        shelf.touch(fresh)
        fresh.save()
        shelf.log(
            office, actor, fresh, events.EDITED, changed=", ".join(changed), version=fresh.version
        )
        if fresh.state == Dataset.State.PUBLISHED:
            shown = DatasetVersion.objects.get(dataset=fresh, state=DatasetVersion.State.PUBLISHED)
            shelf.index(office, fresh, shown)
    return fresh


def _next_number(office: Office) -> int:
    """The office's row is held, so that two people never draw one number."""
    if connection.features.has_select_for_update:
        Office.objects.select_for_update().get(code=office.code)
    last = Dataset.objects.filter(office=office).aggregate(last=Max("number"))["last"]
    return int(last or 0) + 1


def _slug(title: str, number: int) -> str:
    words = slugify(title)[:70].strip("-") or "data"
    return f"{words}-{number}"


def _fill(dataset: Dataset, said: DatasetFields) -> None:
    for name in NAMES:
        setattr(dataset, name, getattr(said, name))
