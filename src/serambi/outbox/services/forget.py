"""Emptying messages that must not lie about."""

from serambi.outbox.models import Delivery, State


def forget(*, about_type: str) -> int:
    """Empty every sent message about `about_type` now, before the days of keeping are over.

    For messages whose words are a key. That they were sent stays. Returns how many.
    """
    sent = Delivery.objects.filter(state=State.SENT, about_type=about_type).exclude(recipient="")
    return sent.update(recipient="", subject="", body="")
