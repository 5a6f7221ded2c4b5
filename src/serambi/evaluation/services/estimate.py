"""The office's own estimate of effort for a kind of question."""

from decimal import Decimal, InvalidOperation

from django.db import transaction
from django.utils.translation import gettext as _

from serambi.core import clock
from serambi.evaluation import access, events, words
from serambi.evaluation.effort import house_efforts
from serambi.evaluation.models import EffortEstimate
from serambi.identity.actors import Actor
from serambi.ledger import services as ledger
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope

LEAST, MOST = Decimal("0.1"), Decimal(500)


def estimate(*, office: Office, actor: Actor, hours: dict[str, str]) -> int:
    """Set the hours by kind; returns how many changed. Raises NotAllowed, InvalidInput at the kind."""
    words.demand(access.can_estimate(actor, office.pk))
    known = house_efforts()
    wanted = {kind: _hours(kind, text) for kind, text in hours.items() if kind in known}
    with transaction.atomic(), office_scope(office):
        Office.objects.select_for_update().get(pk=office.pk)
        own = {row.kind: row for row in EffortEstimate.objects.filter(office=office)}
        changed = 0
        for kind, value in wanted.items():
            before = own[kind].hours if kind in own else known[kind].hours
            if before == value:
                continue
            changed += 1
            EffortEstimate.objects.update_or_create(
                office=office, kind=kind,
                defaults={"hours": value, "changed_at": clock.now(), "changed_by": actor.id},
            )  # fmt: skip
            ledger.append(
                office=office, actor=actor, act=events.ESTIMATED.code,
                obj=(events.EFFORT, office.code),
                payload={"kind": known[kind].name, "hours": str(value), "before": str(before)},
            )  # fmt: skip
    return changed


def _hours(kind: str, text: str) -> Decimal:
    try:
        value = Decimal("".join(text.split()).replace(",", "."))
    except InvalidOperation:
        value = Decimal("NaN")
    if not value.is_finite() or not LEAST <= value <= MOST:
        raise words.wrong(kind, _("Tulis jam antara 0,1 dan 500."), _("Misalnya 1,5."))
    return value.quantize(Decimal("0.01"))
