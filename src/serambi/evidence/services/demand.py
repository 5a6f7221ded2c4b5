"""What every verb of the shelf asks first."""

from django.utils.translation import gettext as _

from serambi.core.errors import Conflict, InvalidInput, NotAllowed
from serambi.evidence import access
from serambi.evidence.models import Evidence
from serambi.identity.actors import Actor
from serambi.identity.models import Membership
from serambi.offices.models import Office


def demand_keeper(actor: Actor, office: Office) -> None:
    """Raise NotAllowed unless `actor` keeps the shelf of `office`."""
    if not access.can_keep(actor, office.pk):
        raise NotAllowed(
            "evidence.role", _("Anda tidak berwenang melakukan ini."),
            _("Hubungi petugas layanan informasi atau PPID."),
        )  # fmt: skip


def standing_row(office: Office, row: Evidence) -> Evidence:
    """`row` read anew and locked. Raises Conflict when it was removed."""
    fresh: Evidence = Evidence.objects.select_for_update().get(office=office, pk=row.pk)
    fresh.office = office
    if fresh.removed_at is not None:
        raise Conflict("evidence.removed", _("Bukti ini sudah dikeluarkan dari rak."))
    return fresh


def colleague(office: Office, user_id: int) -> int:
    """`user_id` when that person works here. Raises InvalidInput."""
    here = Membership.objects.filter(
        office=office, user_id=user_id, ended_at__isnull=True, user__is_active=True
    )
    if not here.exists():
        raise InvalidInput(
            "evidence.owner", _("Orang ini tidak bertugas di kantor ini."),
            _("Pilih dari daftar."), field="owner_id",
        )  # fmt: skip
    return user_id
