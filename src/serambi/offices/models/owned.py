from typing import TYPE_CHECKING, Any

from django.db import models
from django_scopes import ScopedManager

from serambi.offices.models.office import Office


class OfficeOwned(models.Model):
    """A row of exactly one office, reachable only inside that office's scope."""

    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+")

    if TYPE_CHECKING:
        objects: models.Manager[Any]
    else:
        objects = ScopedManager(office="office")

    class Meta:
        abstract = True
