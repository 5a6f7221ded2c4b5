"""Who does an act, as a value that services and the ledger understand."""

from dataclasses import dataclass, field

from serambi.core.errors import NotAllowed
from serambi.law.roles import Role


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody acting towards one office.

    `id` is "user:<pk>", "pemohon", "sistem" or "contoh"; never a name or an address, because it
    is written to the ledger. `roles` are those held in the office of the act.
    """

    id: str
    name: str
    office_id: int | None
    roles: frozenset[Role] = field(default_factory=frozenset)
    user_id: int | None = None

    def account(self) -> int:
        """The account behind a staff member. Raises NotAllowed for the public and the system."""
        if self.user_id is None:
            raise NotAllowed("actor.account", "Tindakan ini memerlukan akun pegawai.")
        return self.user_id

    def has(self, *roles: Role) -> bool:
        """True if the actor holds any of `roles`."""
        return bool(self.roles & set(roles))


def applicant(office_id: int) -> Actor:
    """The citizen on the public site."""
    return Actor("pemohon", "Pemohon", office_id, frozenset({Role.PEMOHON}))


def system(office_id: int | None) -> Actor:
    """The sweep or the worker."""
    return Actor("sistem", "Sistem", office_id, frozenset({Role.SISTEM}))
