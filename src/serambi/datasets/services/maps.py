"""The outlines that an office's maps are drawn with."""

from django.db import transaction
from django.utils.translation import gettext as _

from serambi.core import clock
from serambi.core.errors import Conflict, InvalidInput
from serambi.core.text import clean
from serambi.datasets import access, boundaries, events
from serambi.datasets.models import AreaMap
from serambi.datasets.regions import districts
from serambi.identity.actors import Actor
from serambi.ledger import services as ledger
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope

MAX_SOURCE = 200


def bring_map(*, office: Office, actor: Actor, data: bytes, source: str) -> AreaMap:
    """Draw the office's maps with the outlines in `data` (GeoJSON) from now on.

    Raises NotAllowed, InvalidInput (field "file" or "source") that names what must be mended.
    """
    access.demand(access.can_produce(actor, office.pk) or access.can_watch(actor, office.pk))
    said = " ".join(clean(source).split())
    if not 5 <= len(said) <= MAX_SOURCE:
        raise InvalidInput(
            "boundaries.source", _("Sumber batas wilayahnya belum diisi."),
            _("Tulis satu kalimat, paling banyak 200 karakter; pembaca melihatnya."), field="source",
        )  # fmt: skip
    areas = boundaries.simplify(boundaries.read(data, office.code, districts(office.code)))
    with transaction.atomic(), office_scope(office):
        Office.objects.select_for_update().get(pk=office.pk)  # one map after the other
        _put_away(office)
        made: AreaMap = AreaMap.objects.create(
            office=office, source=said, areas=boundaries.to_json(areas), total=len(areas),
            created_at=clock.now(), created_by=actor.id,
        )  # fmt: skip
        ledger.append(
            office=office, actor=actor, act=events.MAP_BROUGHT.code, obj=(events.MAP, made.pk),
            payload={"total": len(areas), "source": said},
        )  # fmt: skip
    return made


def drop_map(*, office: Office, actor: Actor) -> None:
    """Go back to the schematic tiles. Raises NotAllowed, Conflict when no map is in use."""
    access.demand(access.can_produce(actor, office.pk) or access.can_watch(actor, office.pk))
    with transaction.atomic(), office_scope(office):
        found = AreaMap.objects.filter(office=office, replaced_at=None).first()
        if found is None:
            raise Conflict("boundaries.none", _("Kantor ini tidak memakai peta sendiri."))
        _put_away(office)
        ledger.append(
            office=office, actor=actor, act=events.MAP_DROPPED.code, obj=(events.MAP, found.pk),
            payload={"source": found.source},
        )  # fmt: skip


def _put_away(office: Office) -> None:
    AreaMap.objects.filter(office=office, replaced_at=None).update(replaced_at=clock.now())
