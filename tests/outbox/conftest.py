from collections.abc import Callable

import pytest
from django.db import transaction

from serambi.offices.models import Office
from serambi.outbox.models import Delivery
from serambi.outbox.services import enqueue

Owe = Callable[..., Delivery]


@pytest.fixture
def owe(pangkalpinang: Office) -> Owe:
    """Owe a message, as an act does inside its transaction."""

    def act(
        key: str = "request:1:receipt",
        *,
        office: Office = pangkalpinang,
        to: str = "warga@contoh.test",
        subject: str = "Tanda bukti permohonan 001",
        body: str = "Permohonan Anda kami terima.",
        channel: str = "email",
    ) -> Delivery:
        with transaction.atomic():
            return enqueue(
                office=office,
                channel=channel,
                to=to,
                subject=subject,
                body=body,
                dedupe_key=key,
                about=("request", "1"),
            )

    return act
