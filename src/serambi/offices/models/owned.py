from typing import TypeVar

from django.db import models
from django_scopes import get_scope
from django_scopes.manager import DisabledQuerySet

from serambi.offices.models.office import Office

M = TypeVar("M", bound=models.Model, covariant=True)


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
        return super().get_queryset().filter(office=held["office"])


class OfficeOwned(models.Model):
    """A row of exactly one office, reachable only inside that office's scope."""

    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+")

    objects = OfficeManager()

    class Meta:
        abstract = True
