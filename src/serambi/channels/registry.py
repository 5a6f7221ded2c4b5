"""The channels that are in use."""

from serambi.channels import webpush
from serambi.channels.email.adapter import EmailAdapter
from serambi.channels.webpush.adapter import WebPushAdapter
from serambi.outbox.adapters import Adapter


def adapters() -> dict[str, Adapter]:
    """Every channel by name, fresh for one worker; web push only where it is set up."""
    made: list[Adapter] = [EmailAdapter()]
    if webpush.is_configured():
        made.append(WebPushAdapter())
    return {one.name: one for one in made}
