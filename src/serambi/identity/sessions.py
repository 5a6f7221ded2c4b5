"""How long a sign-in lasts, and whether it is strong enough.

Idle 30 minutes, absolute 12 hours (OWASP ASVS 5.0, 7.3). The session carries when it began and
when it was last used; the latter is written at most once a minute.
"""

from datetime import datetime, timedelta

from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest

from serambi.core import clock
from serambi.identity.models import User

IDLE = timedelta(minutes=30)
ABSOLUTE = timedelta(hours=12)
WRITE_EVERY = timedelta(minutes=1)
BEGAN = "serambi_began"
USED = "serambi_used"
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
    if now - began > ABSOLUTE or now - used > IDLE or _is_out_of_place(request.user):
        logout(request)
        return False
    if now - used > WRITE_EVERY:
        session[USED] = now.isoformat()
    return True


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
