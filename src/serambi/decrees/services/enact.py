"""Give a frozen edition its decree and make it public."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from serambi.core import clock
from serambi.core.dates import format_date
from serambi.core.errors import Conflict, InvalidInput
from serambi.core.text import clean
from serambi.decrees import access, events
from serambi.decrees.models import DecreeEdition
from serambi.decrees.services.freeze import demand
from serambi.identity.actors import Actor
from serambi.ledger import services as ledger
from serambi.ledger.canonical import JSON
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope


def enact(
    *, office: Office, actor: Actor, edition: DecreeEdition, decree_no: str, decree_on: date
) -> DecreeEdition:
    """Publish under the decree's number and day. It cannot be taken back, only amended.

    Raises NotAllowed, InvalidInput at the field, Conflict when it is public already.
    """
    demand(access.can_enact(actor, office.pk) and edition.office_id == office.pk)
    number = _number(decree_no)
    if decree_on > clock.today(office.tz):
        raise InvalidInput(
            "decree.future", _("Tanggal keputusan belum terjadi."),
            _("Tulis hari ini atau sebelumnya."), field="decree_on",
        )  # fmt: skip
    with transaction.atomic(), office_scope(office):
        fresh: DecreeEdition = DecreeEdition.objects.select_for_update().get(
            office=office, pk=edition.pk
        )
        if fresh.is_public:
            raise Conflict("decree.public", _("Daftar ini sudah terbit."))
        fresh.decree_no, fresh.decree_on, fresh.published_at = number, decree_on, clock.now()
        fresh.save(update_fields=["decree_no", "decree_on", "published_at"])
        payload: dict[str, JSON] = {
            "year": fresh.year, "number": fresh.number, "decree_no": number,
            "decree_on": format_date(decree_on), "digest": fresh.digest,
        }  # fmt: skip
        ledger.append(
            office=office, actor=actor, act=events.ENACTED.code, obj=(events.EDITION, fresh.pk),
            payload=payload,
        )  # fmt: skip
    return fresh


def _number(text: str) -> str:
    try:
        number = " ".join(clean(text).split())
    except InvalidInput as error:
        raise InvalidInput(
            error.code, error.sentence, error.next_step, field="decree_no"
        ) from error
    if not 3 <= len(number) <= 120:
        raise InvalidInput(
            "decree.number", _("Nomor keputusan belum diisi."),
            _("Tulis seperti pada suratnya."), field="decree_no",
        )  # fmt: skip
    return number
