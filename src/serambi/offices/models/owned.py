from functools import lru_cache
from typing import Any, TypeVar

from django.db import models
from django_scopes import get_scope
from django_scopes.manager import DisabledQuerySet

from serambi.offices.models.office import Office

KEPT = 2048
M = TypeVar("M", bound=models.Model, covariant=True)


@lru_cache(maxsize=KEPT)
def _rows(model: type[models.Model], using: str | None, office_id: int) -> models.QuerySet[Any]:
    """The rows of one office, not yet read: every query starts from a copy, which costs a third."""
    return models.QuerySet(model, using=using).filter(office=office_id)


class OfficeManager(models.Manager[M]):
    """Rows of the office in scope; outside any scope every query raises ScopeError.

    What `django_scopes.ScopedManager` makes at run time, as a class that type checkers see.
    """

    def get_queryset(self) -> models.QuerySet[M]:
        """The rows of the scope, all rows inside `all_offices()`, or rows that refuse to be read."""
        held = get_scope()
        if not held.get("_enabled", True):
            return super().get_queryset()
        if "office" not in held:
            refusing: models.QuerySet[M] = DisabledQuerySet(
                self.model, using=self._db, missing_scopes={"office"}
            )
            return refusing
        rows: models.QuerySet[M] = _rows(self.model, self._db, held["office"].pk)
        return rows.all()


class OfficeOwned(models.Model):
    """A row of exactly one office, reachable only inside that office's scope."""

    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+")

    objects = OfficeManager()

    class Meta:
        abstract = True
