import json
from typing import TYPE_CHECKING, Any, ClassVar

from django.db import models
from django.utils.translation import gettext as _
from django_scopes import ScopedManager

from serambi.ledger import registry
from serambi.offices.models import OfficeOwned


class Event(OfficeOwned):
    """One leaf of an office's log. Never updated, never deleted: triggers refuse it.

    `actor` is an `Actor.id`, never a name. `root` is the log's root after this leaf.
    `actor_name` is filled by `selectors.thread` and is not stored.
    """

    seq = models.BigIntegerField()
    at = models.DateTimeField()
    actor = models.CharField(max_length=40)
    act = models.CharField(max_length=60)
    object_type = models.CharField(max_length=40)
    object_id = models.CharField(max_length=40)
    commitment = models.BinaryField(max_length=32)
    leaf_hash = models.BinaryField(max_length=32)
    root = models.BinaryField(max_length=32)

    actor_name: str = ""
    body: "EventBody"

    class Meta:
        ordering = ["office", "seq"]
        constraints = [
            models.UniqueConstraint(fields=["office", "seq"], name="event_seq_once_per_office")
        ]
        indexes = [
            models.Index(
                fields=["office", "object_type", "object_id", "seq"], name="event_by_object"
            )
        ]

    def __str__(self) -> str:
        return f"{self.office_id}/{self.seq}: {self.act}"

    @property
    def payload(self) -> dict[str, Any]:
        """What was said with the act; {} after it was erased."""
        try:
            body = self.body
        except EventBody.DoesNotExist:
            return {}
        payload: dict[str, Any] = json.loads(body.payload)
        return payload

    def sentence(self) -> str:
        """The act in words for people, in the language of the reader."""
        try:
            template = registry.act_of(self.act).sentence
        except LookupError:
            return self.act
        return _(template).format_map(_Blanks(self.payload))


class EventBody(models.Model):
    """The payload and its random nonce, apart from the leaf so that they can be erased."""

    event = models.OneToOneField(
        Event, primary_key=True, on_delete=models.PROTECT, related_name="body"
    )
    payload = models.TextField()
    nonce = models.BinaryField(max_length=32)

    if TYPE_CHECKING:
        objects: ClassVar[models.Manager["EventBody"]]
    else:
        objects = ScopedManager(office="event__office")

    def __str__(self) -> str:
        return str(self.pk)


class _Blanks(dict[str, Any]):
    """Payload whose missing names read as an ellipsis (erased, or an older form)."""

    def __missing__(self, key: str) -> str:
        return "…"
