"""An outbox message as an e-mail (RFC 5322)."""

from email.utils import formataddr

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string

from serambi.outbox.adapters import Message


def compose(message: Message) -> EmailMessage:
    """The mail with the office's name as sender and the same Message-ID at every attempt.

    Raises ValueError for an address or subject that would break the header.
    """
    sender = settings.DEFAULT_FROM_EMAIL or message.reply_to
    domain = sender.rpartition("@")[2] or "localhost"
    signature = () if message.office_name in message.body else message.letterhead
    text = render_to_string(
        "channels/email/message.txt",
        {"message": message, "body": message.body.strip(), "signature": signature},
    )
    return EmailMessage(
        subject=message.subject,
        body=text,
        from_email=formataddr((message.office_name, sender)),
        to=[message.to],
        reply_to=[message.reply_to] if message.reply_to else None,
        headers={
            "Message-ID": f"<{message.id}@{domain}>",
            "Auto-Submitted": "auto-generated",
            "X-Auto-Response-Suppress": "All",
        },
    )
