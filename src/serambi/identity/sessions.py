"""How long a sign-in lasts, and whether it is strong enough.

Idle 30 minutes, 15 for somebody who administers an office, absolute 12 hours (OWASP ASVS 5.0,
7.3). The session carries when it began and when it was last used; the latter is written at most
once a minute. Who is about to see what is sealed proves once more that it is them (7.5), unless
they did within ten minutes; the example has no passwords, so it does not ask.
"""

from datetime import datetime, timedelta
from urllib.parse import urlencode

from allauth.account.authentication import get_authentication_records
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest
from django.urls import reverse

from serambi.core import clock
from serambi.identity.models import User

IDLE = timedelta(minutes=30)
ADMIN_IDLE = timedelta(minutes=15)
ABSOLUTE = timedelta(hours=12)
WRITE_EVERY = timedelta(minutes=1)
BEGAN = "serambi_began"
USED = "serambi_used"
ADMIN = "serambi_admin"
CONFIRMED_FOR = timedelta(minutes=10)
ENROLMENT_URL = "/akun/dua-langkah/"


def is_live(request: HttpRequest) -> bool:
    """True for a signed-in person whose session is within both limits; an expired one is ended."""
    if not request.user.is_authenticated:
        return False
    session, now = request.session, clock.now()
    began = _instant(session.get(BEGAN))
    used = _instant(session.get(USED))
    if began is None or used is None:
        session[BEGAN] = session[USED] = now.isoformat()
        return True
    idle = ADMIN_IDLE if session.get(ADMIN) else IDLE
    if now - began > ABSOLUTE or now - used > idle or _is_out_of_place(request.user):
        logout(request)
        return False
    if now - used > WRITE_EVERY:
        session[USED] = now.isoformat()
    return True


def keep_short(request: HttpRequest) -> None:
    """From now on this session ends after the shorter idle time of an administrator."""
    if not request.session.get(ADMIN):
        request.session[ADMIN] = True


def is_confirmed(request: HttpRequest) -> bool:
    """True if the person signed in or proved themselves within ten minutes."""
    if settings.SERAMBI_MODE == "example":
        return True
    proofs = [float(one["at"]) for one in get_authentication_records(request, request.user)]
    return bool(proofs) and clock.now().timestamp() - max(proofs) < CONFIRMED_FOR.total_seconds()


def confirm_address(back: str) -> str:
    """Where somebody proves that it is them, to come back to the page `back`."""
    return f"{reverse('account_reauthenticate')}?{urlencode({'next': back})}"


def owes_second_factor(user: User) -> bool:
    """In a real office everybody signs in with a second factor; the example does without."""
    return settings.SERAMBI_MODE == "office" and not second_factor_of(user)


def second_factor_of(user: User) -> bool:
    """True if `user` has an authenticator app or a key; recovery codes alone do not count."""
    return bool(is_mfa_enabled(user, [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]))


def _is_out_of_place(user: User) -> bool:
    return user.is_example and settings.SERAMBI_MODE != "example"


def _instant(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
