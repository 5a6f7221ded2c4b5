"""One-time links for setting a password, and the removal of a lost second factor."""

from datetime import timedelta

from allauth.mfa.models import Authenticator
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction

from serambi.core import clock, ids
from serambi.core.errors import InvalidInput, NotFound, Refused
from serambi.identity.actors import Actor
from serambi.identity.models import Membership, User
from serambi.ledger.services import append
from serambi.offices.models import Office
from serambi.staff import events
from serambi.staff.access import require_manage
from serambi.staff.models import Invitation
from serambi.staff.selectors import belongs_only_to, open_invitation

VALID_FOR = timedelta(hours=24)


def colleague(office: Office, user_id: int) -> User:
    """The person `user_id` if they hold a role in `office` now. Raises NotFound."""
    row = Membership.objects.filter(office=office, user_id=user_id, ended_at__isnull=True)
    found = row.select_related("user").first()
    if found is None:
        raise NotFound("staff.unknown", "Orang itu tidak memegang peran di kantor ini.")
    return found.user


def new_invitation(office: Office, user: User) -> str:
    """A fresh code for `user`, valid 24 hours; older unused codes stop working."""
    now, code = clock.now(), ids.new_code()
    Invitation.objects.filter(user=user, used_at__isnull=True).update(used_at=now)
    Invitation.objects.create(
        office=office,
        user=user,
        digest=ids.code_digest(code),
        created_at=now,
        expires_at=now + VALID_FOR,
    )
    return code


def issue_link(*, office: Office, user_id: int, actor: Actor) -> str:
    """A new one-time code for a colleague, to be handed over by the administrator.

    Raises NotAllowed, NotFound, and Refused when the person also serves another office: one
    office's administrator must not open another's door.
    """
    require_manage(actor, office)
    with transaction.atomic():
        user = colleague(office, user_id)
        _only_ours(user, office)
        code = new_invitation(office, user)
        append(
            office=office, actor=actor, act=events.LINK_RENEWED.code,
            obj=("user", str(user.pk)), payload={"user": user.pk},
        )  # fmt: skip
    return code


def redeem(*, code: str, password: str) -> User:
    """Set the password of the invited person and use the code up.

    Raises InvalidInput (field "code") for a code that is wrong, used or too old, all in the same
    words, and InvalidInput (field "password1") for a password that the rules refuse.
    """
    with transaction.atomic():
        invitation = open_invitation(code)
        if invitation is None:
            raise InvalidInput(
                "staff.code",
                "Kode ini tidak berlaku: salah ketik, sudah dipakai, atau lewat 24 jam.",
                "Periksa lagi, atau minta kode baru kepada admin kantor Anda.",
                field="code",
            )
        user = invitation.user
        _check_password(password, user)
        now = clock.now()
        taken = Invitation.objects.filter(pk=invitation.pk, used_at__isnull=True).update(
            used_at=now
        )
        if taken != 1:
            raise InvalidInput("staff.code", "Kode ini baru saja dipakai.", field="code")
        user.set_password(password)
        user.save(update_fields=["password"])
        office = invitation.office
        append(
            office=office,
            actor=Actor(f"user:{user.pk}", user.name, office.pk, user_id=user.pk),
            act=events.PASSWORD_SET.code, obj=("user", str(user.pk)), payload={"user": user.pk},
        )  # fmt: skip
    return user


def reset_second_factor(*, office: Office, user_id: int, actor: Actor, reason: str) -> None:
    """Remove all second factors of a colleague who lost theirs.

    Raises NotAllowed, NotFound, Refused as `issue_link`, InvalidInput without a reason.
    """
    require_manage(actor, office)
    if not reason.strip():
        raise InvalidInput("staff.reason", "Tulis alasannya.", field="reason")
    with transaction.atomic():
        user = colleague(office, user_id)
        _only_ours(user, office)
        Authenticator.objects.filter(user=user).delete()
        append(
            office=office, actor=actor, act=events.FACTOR_RESET.code,
            obj=("user", str(user.pk)), payload={"user": user.pk, "reason": reason.strip()},
        )  # fmt: skip


def _only_ours(user: User, office: Office) -> None:
    if not belongs_only_to(user, office):
        raise Refused(
            "staff.other_office",
            "Orang ini juga memegang peran di kantor lain.",
            "Ia dapat membuat kata sandi baru sendiri lewat 'Lupa kata sandi'.",
        )


def _check_password(password: str, user: User) -> None:
    try:
        validate_password(password, user)
    except ValidationError as error:
        sentence = " ".join(error.messages)
        raise InvalidInput("staff.password", sentence, field="password1") from error
