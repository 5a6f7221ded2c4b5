"""Who may sign that nothing occurred."""

from serambi.identity.models import Membership
from serambi.law.roles import Role
from serambi.letters.selectors import PossibleSigner, signers_of
from serambi.offices.models import Office


def superiors(office: Office) -> list[PossibleSigner]:
    """The PPID's superiors of `office` with the post that is printed."""
    rows = Membership.objects.filter(office=office, role=Role.ATASAN, ended_at__isnull=True)
    ids = set(rows.values_list("user_id", flat=True))
    return [one for one in signers_of(office) if one.user_id in ids]


def is_superior(office: Office, user_id: int) -> bool:
    """True if the person holds, or once held, that role here."""
    return Membership.objects.filter(office=office, user_id=user_id, role=Role.ATASAN).exists()
