"""The example's datasets, through the same steps as at the desk: described, brought in, proposed
by the officer, examined by the PPID. One waits for the PPID."""

import csv
import io
from datetime import datetime, timedelta
from importlib.resources import files
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from serambi.config.example.people import actor_of
from serambi.config.example.reading import read
from serambi.core import clock
from serambi.datasets import services
from serambi.datasets.columns import Column, Type
from serambi.datasets.fields import NAMES, DatasetFields
from serambi.datasets.models import Dataset
from serambi.identity.actors import Actor
from serambi.law.roles import Role
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope

STEP = timedelta(minutes=7)
CLASSIFICATION_HOUR = timedelta(hours=1)


def load_datasets(office: Office, before: datetime) -> int:
    """Publish every dataset with its versions shortly before `before`. Returns their number."""
    producer, walidata = actor_of(office, Role.PETUGAS), actor_of(office, Role.PPID)
    rows = read("datasets")["dataset"]
    at = before - CLASSIFICATION_HOUR - STEP * 10 * len(rows)
    _load_map(office, producer, at - STEP)
    for row in rows:
        with office_scope(office):
            at = _load(office, producer, walidata, row, at)
    return len(rows)


def _load_map(office: Office, producer: Actor, at: datetime) -> None:
    """Made-up outlines, so that nobody takes them for borders."""
    data = (files("serambi.config.example") / "data" / "kecamatan.geojson").read_bytes()
    with clock.fixed(at):
        services.bring_map(
            office=office, actor=producer, data=data,
            source="bentuk skematis karangan untuk contoh, bukan batas yang sebenarnya.",
        )  # fmt: skip


def _load(
    office: Office, producer: Actor, walidata: Actor, row: dict[str, Any], at: datetime
) -> datetime:
    fields = DatasetFields(**{name: row[name] for name in NAMES if name in row})
    with clock.fixed(at):
        dataset = services.describe(office=office, actor=producer, fields=fields)
    charts = list(row["charts"])
    for version in row["version"]:
        at += STEP
        with clock.fixed(at):
            number = _version(office, producer, dataset, row, version)
            while charts:
                services.add_chart(office=office, actor=producer, dataset=dataset, **charts.pop(0))
            services.propose(office=office, actor=producer, dataset=dataset, number=number)
        if not row["waiting"]:
            at += STEP
            with clock.fixed(at):
                services.publish(office=office, actor=walidata, dataset=dataset, number=number)
    return at + STEP


def _version(
    office: Office,
    producer: Actor,
    dataset: Dataset,
    row: dict[str, Any],
    version: dict[str, Any],
) -> int:
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(version["header"])
    writer.writerows(version["rows"])
    sent = SimpleUploadedFile(f"{dataset.slug}.csv", text.getvalue().encode())
    upload = services.bring(office=office, actor=producer, dataset=dataset, upload=sent)
    services.reshape(
        office=office,
        actor=producer,
        upload=upload,
        columns=[_column(one) for one in row["columns"]],
    )
    kept = services.keep(office=office, actor=producer, upload=upload, note=version["note"])
    return kept.number


def _column(said: dict[str, Any]) -> Column:
    return Column(**{**said, "type": Type(said["type"]), "codes": tuple(said.get("codes", ()))})
