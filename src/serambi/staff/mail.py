"""What allauth wants to tell staff goes through the outbox, like every other message.

So a mail server that is down delays a code and loses none, and an answer takes equally long
whether or not the address belongs to an account.
"""

import uuid
from typing import Any

from django.db import transaction

from serambi.identity.accounts import AccountAdapter as NarrowAdapter
from serambi.identity.models import User
from serambi.identity.selectors import offices_of
from serambi.outbox.services import enqueue


class AccountAdapter(NarrowAdapter):
    """The adapter of the running product."""

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Owe the message in the name of the person's first office; nobody's address gets none."""
        user = User.objects.filter(email=email.lower()).first()
        offices = offices_of(user) if user else []
        if user is None or not offices:
            return
        message = self.render_mail(template_prefix, email, {"email": email, **context})
        with transaction.atomic():
            enqueue(
                office=offices[0][0],
                channel="email",
                to=user.email,
                subject=str(message.subject),
                body=str(message.body),
                dedupe_key=f"account:{uuid.uuid4()}",
                about=("user", str(user.pk)),
            )

    def send_notification_mail(
        self,
        template_prefix: str,
        user: User,
        context: dict[str, Any] | None = None,
        email: str | None = None,
    ) -> None:
        """Tell the owner of the account what was changed. No address or browser is kept."""
        self.send_mail(template_prefix, email or user.email, context or {})
