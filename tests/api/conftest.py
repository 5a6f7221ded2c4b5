"""An office with something of everything published, served to real clients."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile

from serambi.catalogue import services as catalogue
from serambi.catalogue.fields import EntryFields
from serambi.catalogue.models import CatalogueEntry
from serambi.datasets import services as datasets
from serambi.datasets.fields import DatasetFields
from serambi.datasets.models import Dataset
from serambi.files.models import Purpose, State
from serambi.files.services import store_bytes
from serambi.identity.actors import Actor
from serambi.identity.models import User
from serambi.law.roles import Role
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope

TABLE = "Kode;Kecamatan;TPS;Hadir\n19.71.04;Rangkui;54;81,5\n19.71.06;Gabek;46;79,25\n19.71.01;Bukit Intan;58;80\n"
STANDARD = DatasetFields(
    title="", concept="Pengawasan", definition="Satu TPS dihitung sekali.",
    classification="Kecamatan", measure="Jumlah", unit="TPS", producer="Sekretariat",
)  # fmt: skip


@dataclass(frozen=True)
class Shelf:
    """What the office shows."""

    office: Office
    dataset: Dataset
    entry: CatalogueEntry
    hidden: CatalogueEntry
    actor: Actor


def fill(office: Office) -> Shelf:
    """Publish two entries and a dataset; keep one entry and one dataset back."""
    cache.clear()
    people = [User.objects.create_user(f"{n}@api.example.test", name=n) for n in ("satu", "dua")]
    both = frozenset({Role.PETUGAS, Role.PPID})
    one, two = (Actor(f"user:{u.pk}", u.name, office.pk, both, u.pk) for u in people)
    with office_scope(office):
        entry = _entry(office, one, "Laporan <akhir> & “ringkas” 2025", "berkala", publish=True)
        _entry(office, one, "Peringatan dini banjir", "serta_merta", publish=True)
        hidden = _entry(office, one, "Belum boleh dibaca", "berkala", publish=False)
        dataset = _dataset(office, one, two, "TPS per kecamatan", publish=True)
        _dataset(office, one, two, "Rahasia dulu", publish=False)
    return Shelf(office, dataset, entry, hidden, one)


def _entry(
    office: Office, actor: Actor, title: str, category: str, *, publish: bool
) -> CatalogueEntry:
    fields = EntryFields(title=title, category=category, summary="Isi\nbaris kedua", unit="Divisi")
    entry = catalogue.draft(office=office, actor=actor, fields=fields)
    stored = store_bytes(
        office=office, data=b"%PDF-1.7\n", name="a.pdf", purpose=Purpose.CATALOGUE, actor=actor,
        state=State.DRAFT,
    )  # fmt: skip
    catalogue.add_file(office=office, actor=actor, entry=entry, stored=stored, title="Berkas")
    catalogue.add_link(
        office=office,
        actor=actor,
        entry=entry,
        url="https://contoh.example/a?x=1&y='2'",
        label="Luar",
    )
    if publish:
        catalogue.publish(office=office, actor=actor, entry=entry)
    return entry


def _dataset(office: Office, one: Actor, two: Actor, title: str, *, publish: bool) -> Dataset:
    fields = replace(
        STANDARD, title=title, regions="19.71", theme="tahapan", period_from=date(2025, 1, 1),
        period_to=date(2025, 12, 31),
    )  # fmt: skip
    dataset = datasets.describe(office=office, actor=one, fields=fields)
    sent = SimpleUploadedFile("t.csv", TABLE.encode())
    upload = datasets.bring(office=office, actor=one, dataset=dataset, upload=sent)
    datasets.keep(office=office, actor=one, upload=upload)
    if publish:
        datasets.propose(office=office, actor=one, dataset=dataset, number=1)
        datasets.publish(office=office, actor=two, dataset=dataset, number=1)
        dataset.refresh_from_db()
    return dataset


@pytest.fixture
def shelf(pangkalpinang: Office, monday: None) -> Iterator[Shelf]:
    """The office in the test's own transaction."""
    yield fill(pangkalpinang)
    cache.clear()
