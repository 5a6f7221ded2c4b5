"""Be told on this phone or computer, and no more.

Nothing of it stands in the log: it would tell when somebody came and went, which nobody needs.
"""

import base64
import binascii
import json
import uuid

from cryptography.hazmat.primitives.asymmetric import ec
from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from serambi.alerts.models import PushSubscription
from serambi.channels.webpush import may_be_told
from serambi.core import clock
from serambi.core.errors import InvalidInput
from serambi.identity.sealing import blind_index
from serambi.offices.models import Office
from serambi.offices.prepared import insert
from serambi.offices.scoping import office_scope

POINT_BYTES = 65
AUTH_BYTES = 16


def subscribe(*, office: Office, endpoint: str, p256dh: str, auth: str) -> None:
    """Keep what the browser gave; the same browser once more is no second subscription.

    Raises InvalidInput for what no browser gives, for a push service that is not known here, or when
    the office tells `SERAMBI_PUSH_MOST` browsers already.
    """
    if not may_be_told(endpoint):
        raise InvalidInput(
            "push.service", _("Layanan kabar peramban Anda belum dikenal di sini."),
            _("Pakai peramban lain, atau ikuti lewat umpan."),
        )  # fmt: skip
    if not _is_point(_raw(p256dh)) or len(_raw(auth)) != AUTH_BYTES:
        raise InvalidInput(
            "push.keys", _("Peramban Anda memberi kunci yang tidak lengkap."),
            _("Muat ulang halaman ini, lalu coba sekali lagi."),
        )  # fmt: skip
    address = json.dumps({"endpoint": endpoint, "p256dh": p256dh, "auth": auth})
    digest = blind_index(office.pk, "push", endpoint)
    with transaction.atomic(), office_scope(office):
        _demand_room(office, digest)
        row = PushSubscription(
            id=uuid.uuid4(), office=office, digest=digest, address=address, created_at=clock.now()
        )
        if not insert(row, unless_there=True):  # the browser's keys may be newer than ours
            known = PushSubscription.objects.select_for_update().get(office=office, digest=digest)
            known.address = address
            known.save(update_fields=["address"])


def _demand_room(office: Office, digest: bytes) -> None:
    """Within the transaction that holds the office, so that many at once do not pass the ceiling."""
    Office.objects.select_for_update().get(pk=office.pk)
    kept = PushSubscription.objects.filter(office=office).order_by()
    if kept.filter(digest=digest).exists() or kept.count() < settings.SERAMBI_PUSH_MOST:
        return
    raise InvalidInput(
        "push.full", _("Kantor ini sudah mengabari peramban sebanyak batasnya."),
        _("Ikuti pengumumannya lewat umpan, atau coba lagi lain hari: tempatnya terbuka bila ada yang berhenti."),
    )  # fmt: skip


def unsubscribe(*, office: Office, endpoint: str) -> bool:
    """Forget the browser; False when it was not known."""
    digest = blind_index(office.pk, "push", endpoint)
    with transaction.atomic(), office_scope(office):
        gone, _each = PushSubscription.objects.filter(office=office, digest=digest).delete()
    return gone > 0


def _is_point(raw: bytes) -> bool:
    """An uncompressed point of P-256: what is none can never be sealed for."""
    try:
        ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), raw)
    except ValueError:
        return False
    return len(raw) == POINT_BYTES


def _raw(text: str) -> bytes:
    try:
        return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except (binascii.Error, ValueError):
        return b""
