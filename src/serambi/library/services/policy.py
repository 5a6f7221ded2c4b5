"""How an office releases answers."""

from django.db import transaction

from serambi.core.errors import InvalidInput
from serambi.identity.actors import Actor
from serambi.ledger.services import append
from serambi.library import access, events
from serambi.library.models import ReleasePolicy
from serambi.library.models.policy import MOST_DAYS
from serambi.offices.models import Office


def set_policy(*, office: Office, actor: Actor, automatic: bool, wait_days: int) -> ReleasePolicy:
    """Release by itself or only by hand, and after how many days; holds for what is queued later.

    Raises InvalidInput for a number of days that is not between 0 and 60.
    """
    access.demand(access.can_decide(actor, office.pk))
    if not 0 <= wait_days <= MOST_DAYS:
        raise InvalidInput(
            "release.days", f"Lama menunggu paling banyak {MOST_DAYS} hari.",
            "Tulis angka dari 0 sampai 60.", field="wait_days",
        )  # fmt: skip
    with transaction.atomic():
        policy: ReleasePolicy
        policy, _created = ReleasePolicy.objects.update_or_create(
            office=office, defaults={"automatic": automatic, "wait_days": wait_days}
        )
        append(
            office=office, actor=actor, act=events.POLICY.code, obj=("release.policy", str(office.pk)),
            payload={"automatic": "ya" if automatic else "tidak", "days": wait_days},
        )  # fmt: skip
    return policy
