"""Which pictures stand beside the table."""

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from serambi.core import clock
from serambi.core.errors import Conflict, InvalidInput
from serambi.core.text import clean
from serambi.datasets import access, events
from serambi.datasets.columns import Column, from_json
from serambi.datasets.models import Dataset, DatasetChart, DatasetVersion
from serambi.datasets.services import shelf
from serambi.identity.actors import Actor
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope

MOST = 6


def add_chart(
    *,
    office: Office,
    actor: Actor,
    dataset: Dataset,
    kind: str,
    title: str,
    label: str,
    value: str = "",
    split: str = "",
    reckoning: str = DatasetChart.Reckoning.SUM,
    alt: str = "",
) -> DatasetChart:
    """Put a picture beside the table; `label`, `value` and `split` are names of columns.

    Raises NotAllowed, InvalidInput naming the field, Conflict when there are six already.
    """
    access.demand(access.can_produce(actor, office.pk) or access.can_watch(actor, office.pk))
    words, spoken = _words(title, "title", 160), _words(alt, "alt", 400, needed=False)
    with transaction.atomic(), office_scope(office):
        fresh = shelf.lock(office, dataset)
        _demand_columns(fresh, label, value, split)
        there = DatasetChart.objects.filter(dataset=fresh, removed_at=None)
        if there.count() >= MOST:
            raise Conflict("dataset.charts_full", _("Sudah ada enam gambar. Lepas satu dahulu."))
        last = DatasetChart.objects.filter(dataset=fresh).aggregate(last=Max("place"))["last"]
        chart: DatasetChart = DatasetChart.objects.create(
            office=office, dataset=fresh, place=(last or 0) + 1, kind=kind, title=words,
            label_column=label, value_column=value, split_column=split,
            reckoning=reckoning, alt=spoken,
        )  # fmt: skip
        _changed(office, actor, fresh, words)
    return chart


def remove_chart(*, office: Office, actor: Actor, dataset: Dataset, chart_id: int) -> None:
    """Take a picture away. Raises NotAllowed, Conflict when it is gone."""
    access.demand(access.can_produce(actor, office.pk) or access.can_watch(actor, office.pk))
    with transaction.atomic(), office_scope(office):
        fresh = shelf.lock(office, dataset)
        chart = DatasetChart.objects.filter(dataset=fresh, pk=chart_id, removed_at=None).first()
        if chart is None:
            raise Conflict("dataset.chart_gone", _("Gambar ini sudah dilepas."))
        chart.removed_at = clock.now()
        chart.save(update_fields=["removed_at"])
        _changed(office, actor, fresh, chart.title)


def _changed(office: Office, actor: Actor, dataset: Dataset, title: str) -> None:
    shelf.touch(dataset)
    dataset.save(update_fields=["version", "updated_at"])
    shelf.log(office, actor, dataset, events.CHART_CHANGED, title=title)


def _demand_columns(dataset: Dataset, label: str, value: str, split: str) -> None:
    newest = DatasetVersion.objects.filter(dataset=dataset).order_by("-number").first()
    known = {one.name: one for one in from_json(newest.columns)} if newest else {}
    _demand(known, label, "label")
    if value and not _demand(known, value, "value").numeric:
        raise InvalidInput(
            "dataset.chart_value",
            _("Kolom ini tidak berisi angka."),
            _("Pilih kolom angka, atau kosongkan untuk menghitung baris."),
            field="value",
        )
    if split:
        _demand(known, split, "split")


def _demand(known: dict[str, Column], name: str, field: str) -> Column:
    if name not in known:
        raise InvalidInput(
            "dataset.chart_column", _("Kolom ini tidak ada."), _("Pilih salah satu kolom."), field=field
        )  # fmt: skip
    return known[name]


def _words(text: str, field: str, most: int, *, needed: bool = True) -> str:
    words = " ".join(clean(text).split())
    if needed and not words:
        raise InvalidInput(f"dataset.chart_{field}", _("Judul gambar belum diisi."), field=field)
    if len(words) > most:
        raise InvalidInput(
            f"dataset.chart_{field}",
            _("Teks ini %(length)s karakter, sedangkan batasnya %(most)s.")
            % {"length": len(words), "most": most},
            _("Persingkat teksnya."),
            field=field,
        )
    return words
