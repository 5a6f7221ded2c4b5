"""Who may do what with a drafted letter."""

from serambi.core.errors import NotAllowed, Refused
from serambi.identity.actors import Actor
from serambi.law.letter_draft import Act, State, Transition, acts_for, allowed
from serambi.law.roles import STAFF_ROLES


def may(actor: Actor, state: State) -> list[Act]:
    """The acts that one of the actor's roles allows on a draft in `state`."""
    return acts_for(state, actor.roles)


def require(actor: Actor, office_id: int, state: State, act: Act) -> Transition:
    """The transition. Raises NotAllowed for another role or office, Refused in this state."""
    if actor.office_id == office_id:
        for role in sorted(actor.roles):
            if cell := allowed(state, role, act):
                return cell
    if any(allowed(state, role, act) for role in STAFF_ROLES):
        raise NotAllowed(
            "draft.role", "Peran Anda tidak dapat melakukan tindakan ini.",
            "Minta petugas yang berwenang.",
        )  # fmt: skip
    raise Refused(
        "draft.state", "Tindakan ini tidak dapat dilakukan pada keadaan konsep sekarang.",
        "Muat ulang halaman untuk melihat keadaan terbaru.",
    )  # fmt: skip
