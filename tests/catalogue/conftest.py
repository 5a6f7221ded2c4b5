"""People and entries of the catalogue's tests."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.cache import cache

from serambi.catalogue import services
from serambi.catalogue.exporting.recent import Recent
from serambi.catalogue.fields import EntryFields
from serambi.catalogue.models import CatalogueEntry
from serambi.catalogue.views import export
from serambi.identity.actors import Actor
from serambi.law.roles import Role
from serambi.offices.models import Office

Make = Callable[..., CatalogueEntry]


def actor(office: Office, *roles: Role) -> Actor:
    return Actor("user:1", "Sari", office.pk, frozenset(roles), 1)


@pytest.fixture(autouse=True)
def nothing_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each test begins like a fresh process: rolled-back offices give their numbers to the next."""
    cache.clear()
    monkeypatch.setattr(export, "_papers", Recent(most=4))


@pytest.fixture
def ppid(pangkalpinang: Office) -> Actor:
    return actor(pangkalpinang, Role.PPID)


@pytest.fixture
def petugas(pangkalpinang: Office) -> Actor:
    return actor(pangkalpinang, Role.PETUGAS)


@pytest.fixture
def make(pangkalpinang: Office) -> Make:
    """`make(title, published=True, office=…, **columns)` is an entry."""

    def entry(
        title: str, *, published: bool = True, office: Office = pangkalpinang, **columns: Any
    ) -> CatalogueEntry:
        fields = EntryFields(title=title, **{"category": "berkala", **columns})
        both = actor(office, Role.PETUGAS, Role.PPID)
        made = services.draft(office=office, actor=both, fields=fields)
        return services.publish(office=office, actor=both, entry=made) if published else made

    return entry
