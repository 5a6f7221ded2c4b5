"""People and tables of the datasets' tests."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from serambi.datasets import services
from serambi.datasets.columns import Column, from_json
from serambi.datasets.fields import DatasetFields
from serambi.datasets.models import Dataset, DatasetVersion
from serambi.identity.actors import Actor
from serambi.identity.models import Membership, User
from serambi.law.roles import Role
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope

TABLE = """Kode;Kecamatan;TPS;Hadir
19.71.04;Rangkui;54;81,5
19.71.06;Gabek;46;79,25
19.71.01;Bukit Intan;1.058;80
"""
STANDARD = DatasetFields(
    title="",
    concept="Pengawasan",
    definition="Satu TPS dihitung sekali.",
    classification="Kecamatan",
    measure="Jumlah",
    unit="TPS",
    producer="Sekretariat",
)
Make = Callable[..., Dataset]
Bring = Callable[..., DatasetVersion]


def acting(office: Office, *roles: Role) -> Actor:
    """A member of the office with an account of their own."""
    label = "-".join(role.value for role in roles)
    user = User.objects.create_user(
        f"data-{label}@{office.code}.example.test", name=f"Data {label}"
    )
    Membership.objects.bulk_create(
        Membership(user=user, office=office, role=role) for role in roles
    )
    return Actor(f"user:{user.pk}", user.name, office.pk, frozenset(roles), user.pk)


@pytest.fixture
def producer(pangkalpinang: Office) -> Actor:
    return acting(pangkalpinang, Role.PETUGAS)


@pytest.fixture
def walidata(pangkalpinang: Office) -> Actor:
    return acting(pangkalpinang, Role.PPID)


@pytest.fixture
def here(pangkalpinang: Office) -> Iterator[Office]:
    """Inside the office's scope."""
    with office_scope(pangkalpinang):
        yield pangkalpinang


@pytest.fixture
def make(here: Office, producer: Actor) -> Make:
    """`make(title=…)` is a described dataset without rows."""

    def dataset(title: str = "TPS per kecamatan", **more: Any) -> Dataset:
        fields = replace(STANDARD, title=title, **more)
        return services.describe(office=here, actor=producer, fields=fields)

    return dataset


@pytest.fixture
def bring(here: Office, producer: Actor) -> Bring:
    """`bring(dataset, text)` is a version that was not proposed yet."""

    def version(
        dataset: Dataset,
        text: str | bytes = TABLE,
        columns: list[Column] | None = None,
        note: str = "",
    ) -> DatasetVersion:
        data = text.encode() if isinstance(text, str) else text
        name = "tabel.xlsx" if data.startswith(b"PK") else "tabel.csv"
        upload = services.bring(
            office=here, actor=producer, dataset=dataset, upload=SimpleUploadedFile(name, data)
        )
        if columns is not None:
            services.reshape(office=here, actor=producer, upload=upload, columns=columns)
        return services.keep(office=here, actor=producer, upload=upload, note=note)

    return version


@pytest.fixture
def publish(here: Office, producer: Actor, walidata: Actor) -> Callable[[Dataset, int], None]:
    """Propose by one person, publish by the other."""

    def both(dataset: Dataset, number: int) -> None:
        services.propose(office=here, actor=producer, dataset=dataset, number=number)
        services.publish(office=here, actor=walidata, dataset=dataset, number=number)

    return both


def columns(version: DatasetVersion) -> dict[str, Column]:
    """The version's columns by name."""
    return {one.name: one for one in from_json(version.columns)}
