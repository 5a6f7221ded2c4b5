"""What every verb shares: locks, the log, the index row."""

from datetime import datetime
from typing import Any

from django.db import connection
from django.utils.translation import gettext as _

from serambi.core import clock
from serambi.core.errors import Conflict, InvalidInput, NotFound
from serambi.core.text import clean
from serambi.datasets import events
from serambi.datasets.columns import from_json
from serambi.datasets.models import Dataset, DatasetVersion
from serambi.identity.actors import Actor
from serambi.ledger import services as ledger
from serambi.ledger.registry import Act
from serambi.offices.models import Office
from serambi.search import services as search

KIND = "dataset"
MAX_REASON = 500


def lock(office: Office, dataset: Dataset, version: int | None = None) -> Dataset:
    """The dataset as it is now, ours until the transaction ends.

    Raises NotFound for another office's, Conflict when `version` is not the one that was read.
    """
    rows = Dataset.objects.filter(office=office, pk=dataset.pk)
    if connection.features.has_select_for_update:
        rows = rows.select_for_update(of=("self",))
    fresh: Dataset | None = rows.first()
    if fresh is None:
        raise NotFound("dataset.unknown", "Kumpulan data ini tidak ada.")
    if version is not None and fresh.version != version:
        raise Conflict(
            "dataset.changed",
            _("Orang lain mengubah kumpulan data ini sesudah Anda membukanya."),
            _("Buka lagi halamannya, lalu ulangi perubahan Anda."),
        )
    return fresh


def version_of(dataset: Dataset, number: int) -> DatasetVersion:
    """One version with its file. Raises NotFound."""
    found: DatasetVersion | None = (
        DatasetVersion.objects.select_related("stored")
        .filter(dataset=dataset, number=number)
        .first()
    )
    if found is None:
        raise NotFound("dataset.no_version", "Versi ini tidak ada.")
    return found


def touch(dataset: Dataset, at: datetime | None = None) -> None:
    """Move the dataset's own version on."""
    dataset.version += 1
    dataset.updated_at = at or clock.now()


def log(office: Office, actor: Actor, dataset: Dataset, act: Act, **payload: Any) -> None:
    """Append the act to the office's log."""
    ledger.append(
        office=office,
        actor=actor,
        act=act.code,
        obj=(events.OBJECT, dataset.pk),
        payload=payload,
    )


def index(office: Office, dataset: Dataset, version: DatasetVersion) -> None:
    """Make the published dataset findable by its description and the names of its columns."""
    columns = ", ".join(one.title for one in from_json(version.columns))
    parts = [dataset.summary, dataset.concept, dataset.definition, dataset.producer, columns]
    year = dataset.period_to or dataset.period_from
    search.put(
        office=office,
        kind=KIND,
        object_id=dataset.pk,
        title=dataset.title,
        body=" · ".join(part.rstrip(". ") for part in parts if part),
        url=f"/{office.code}/data/{dataset.slug}/",
        facets={"year": str(year.year) if year else "", "theme": dataset.theme},
        at=dataset.updated_at,
    )


def reason(text: str, field: str) -> str:
    """Why, in words that somebody else will read. Raises InvalidInput."""
    why = clean(text)
    if not why:
        raise InvalidInput(
            "dataset.reason_missing",
            _("Alasannya belum diisi."),
            _("Tulis apa yang harus diketahui pembacanya."),
            field=field,
        )
    if len(why) > MAX_REASON:
        raise InvalidInput(
            "dataset.reason_too_long",
            _("Teks ini %(length)s karakter, sedangkan batasnya %(most)s.")
            % {"length": len(why), "most": MAX_REASON},
            _("Persingkat teksnya."),
            field=field,
        )
    return why
