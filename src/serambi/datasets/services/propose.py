"""From the producer to the walidata."""

from django.db import transaction
from django.utils.translation import gettext as _

from serambi.core import clock
from serambi.core.errors import Conflict, Refused
from serambi.datasets import access, events
from serambi.datasets.fields import missing
from serambi.datasets.models import Dataset, DatasetVersion
from serambi.datasets.services import shelf
from serambi.datasets.words import FIELD_NAMES
from serambi.identity.actors import Actor
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope

State = DatasetVersion.State


def propose(*, office: Office, actor: Actor, dataset: Dataset, number: int) -> DatasetVersion:
    """Ask the walidata to examine a version.

    Raises NotAllowed; Refused while a part of the data standard is not written; Conflict when
    another version waits already or this one is no draft any more.
    """
    access.demand(access.can_produce(actor, office.pk) and actor.user_id is not None)
    with transaction.atomic(), office_scope(office):
        fresh = shelf.lock(office, dataset)
        version = shelf.version_of(fresh, number)
        _demand_whole(fresh)
        if version.state not in {State.DRAFT, State.RETURNED}:
            raise Conflict("dataset.not_draft", _("Versi ini sudah diajukan."))
        if DatasetVersion.objects.filter(dataset=fresh, state=State.PROPOSED).exists():
            raise Conflict(
                "dataset.one_waits",
                _("Versi lain masih menunggu walidata."),
                _("Tunggu sampai versi itu diperiksa."),
            )
        version.state = State.PROPOSED
        version.proposed_at, version.proposed_by_id = clock.now(), actor.user_id
        version.examined_at = version.examined_by_id = None
        version.save()
        shelf.log(office, actor, fresh, events.PROPOSED, number=version.number)
    return version


def _demand_whole(dataset: Dataset) -> None:
    gaps = [str(FIELD_NAMES[name]) for name in missing(dataset)]
    if gaps:
        raise Refused(
            "dataset.standard_missing",
            _("Standar data belum lengkap: %(names)s.") % {"names": ", ".join(gaps)},
            _("Lengkapi keterangannya, simpan, lalu ajukan lagi."),
        )
