"""Who may see a register and who may take a whole copy of it."""

from serambi.core.errors import NotAllowed
from serambi.identity.actors import Actor
from serambi.law.roles import CASE_ROLES, Role
from serambi.registers.models import RegisterCopy

WHOLE = (Role.PETUGAS, Role.PPID)
"""Those who may also reveal an identity on a case."""


def require(actor: Actor, office_id: int, variant: RegisterCopy.Variant) -> None:
    """Raises NotAllowed when `actor` may not take a copy of this variant."""
    roles = WHOLE if variant is RegisterCopy.Variant.INTERNAL else CASE_ROLES
    if actor.office_id != office_id or not actor.has(*roles):
        raise NotAllowed(
            "register.role",
            "Peran Anda tidak dapat mengambil salinan ini.",
            "Minta petugas layanan informasi atau PPID.",
        )
