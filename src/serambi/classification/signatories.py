"""Who signs the papers of classification."""

from serambi.core.errors import Refused
from serambi.identity.models import Membership
from serambi.law.roles import ROLE_NAMES, Role
from serambi.letters.kinds import Signatory
from serambi.offices.models import Office


def signatory(office: Office, role: Role, user_id: int | None = None) -> Signatory:
    """The holder of `role`, `user_id` first if they hold it.

    Raises Refused when nobody holds it: a decree needs a name.
    """
    found = find(office, role, user_id)
    if found is None:
        raise Refused(
            "classification.no_signatory",
            f"Kantor ini belum punya {ROLE_NAMES[role]}.",
            "Minta admin kantor memberi peran itu kepada pegawainya.",
        )
    return found


def find(office: Office, role: Role, user_id: int | None = None) -> Signatory | None:
    """The same, or None."""
    rows = list(
        Membership.objects.filter(office=office, role=role, ended_at__isnull=True)
        .select_related("user")
        .order_by("granted_at", "pk")
    )
    row = next((one for one in rows if one.user_id == user_id), rows[0] if rows else None)
    if row is None:
        return None
    title = row.title or str(ROLE_NAMES[role])
    return Signatory(name=row.user.name, title=title, nip=row.user.nip)
