"""The channels that are in use."""

from serambi.channels.email.adapter import EmailAdapter
from serambi.outbox.adapters import Adapter


def adapters() -> dict[str, Adapter]:
    """Every channel by name, fresh for one worker."""
    email = EmailAdapter()
    return {email.name: email}
