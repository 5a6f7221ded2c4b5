"""Give a heading an owner, say it is still right, say there is nothing of the kind."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from serambi.core import clock
from serambi.core.errors import Conflict, InvalidInput, NotAllowed
from serambi.core.text import clean
from serambi.coverage import access, events
from serambi.coverage.models import CoverageSlot
from serambi.coverage.selectors.board import board
from serambi.coverage.services.measure import measure
from serambi.identity.actors import Actor
from serambi.identity.models import Membership, User
from serambi.law.headings import heading
from serambi.ledger import services as ledger
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope

MAX_UNIT = 160
MAX_REASON = 500


def assign(
    *, office: Office, actor: Actor, code: str, owner_id: int | None, unit: str = ""
) -> CoverageSlot:
    """Let a staff member and a unit own the heading `code`; both may be empty.

    Raises NotAllowed, InvalidInput when the person is not of this office.
    """
    _demand(access.can_assign(actor, office.pk))
    owner = _colleague(office, owner_id) if owner_id is not None else None
    words = _text(unit, "unit", MAX_UNIT)
    with transaction.atomic(), office_scope(office):
        row = _locked(office, code)
        if (row.owner_id, row.unit) == (owner_id, words):
            return row
        row.owner, row.unit = owner, words
        row.nagged_at = None
        row.save()
        names = [part for part in (owner.name if owner else "", words) if part]
        named = ", ".join(names) or _("belum ada yang memegang")
        _tell(office, actor, row, events.ASSIGNED.code, owner=named, owner_id=owner_id)
    return row


def confirm(*, office: Office, actor: Actor, code: str) -> CoverageSlot:
    """State that what is published under `code` was looked at today and is still right.

    Raises NotAllowed; Conflict when nothing is published there.
    """
    _demand(access.can_confirm(actor, office.pk))
    with transaction.atomic(), office_scope(office):
        slot = board(office).slot(code)
        if slot is None or not slot.holding.entries:
            raise Conflict(
                "coverage.nothing", _("Belum ada informasi yang terbit di pokok ini."),
                _("Terbitkan dahulu, lalu periksa."),
            )  # fmt: skip
        row = _locked(office, code)
        row.checked_at, row.checked_by = clock.now(), actor.id
        row.save(update_fields=["checked_at", "checked_by"])
        _tell(office, actor, row, events.CONFIRMED.code)
        measure(office)
    return row


def waive(*, office: Office, actor: Actor, code: str, reason: str) -> CoverageSlot:
    """State publicly that the office has nothing under `code`, and why.

    Raises NotAllowed, InvalidInput without a reason, Conflict when something is published there.
    """
    _demand(access.can_waive(actor, office.pk))
    why = _text(reason, "reason", MAX_REASON)
    if len(why) < 10:
        raise InvalidInput(
            "coverage.reason", _("Alasan nihil belum diisi."),
            _("Tulis satu kalimat; pembaca melihatnya di halaman cakupan."), field="reason",
        )  # fmt: skip
    with transaction.atomic(), office_scope(office):
        slot = board(office).slot(code)
        if slot is not None and slot.holding.entries:
            raise Conflict("coverage.published", _("Pokok ini sudah berisi informasi yang terbit."))
        row = _locked(office, code)
        row.waived_at, row.waived_reason = clock.now(), why
        row.save(update_fields=["waived_at", "waived_reason"])
        _tell(office, actor, row, events.WAIVED.code, reason=why)
        measure(office)
    return row


def unwaive(*, office: Office, actor: Actor, code: str) -> CoverageSlot:
    """Take the statement back. Raises NotAllowed, Conflict when there is none."""
    _demand(access.can_waive(actor, office.pk))
    with transaction.atomic(), office_scope(office):
        row = _locked(office, code)
        if row.waived_at is None:
            raise Conflict("coverage.not_waived", _("Pokok ini tidak sedang dinyatakan nihil."))
        row.waived_at, row.waived_reason = None, ""
        row.save(update_fields=["waived_at", "waived_reason"])
        _tell(office, actor, row, events.UNWAIVED.code)
        measure(office)
    return row


def _locked(office: Office, code: str) -> CoverageSlot:
    """The heading's row, made when it is not there. Raises InvalidInput for an unknown heading."""
    heading(code)
    CoverageSlot.objects.bulk_create(
        [CoverageSlot(office=office, heading=code)], ignore_conflicts=True
    )
    row: CoverageSlot = CoverageSlot.objects.select_for_update().get(office=office, heading=code)
    return row


def _colleague(office: Office, user_id: int) -> User:
    rows = Membership.objects.filter(
        office=office, user_id=user_id, ended_at__isnull=True, user__is_active=True
    )
    found = rows.select_related("user").first()
    if found is None:
        raise InvalidInput(
            "coverage.owner", _("Orang ini tidak bertugas di kantor ini."),
            _("Pilih dari daftar."), field="owner",
        )  # fmt: skip
    return found.user


def _text(text: str, field: str, most: int) -> str:
    try:
        words = " ".join(clean(text).split())
    except InvalidInput as error:
        raise InvalidInput(error.code, error.sentence, error.next_step, field=field) from error
    if len(words) > most:
        raise InvalidInput(
            f"coverage.{field}_long",
            _("Teks ini %(length)s karakter, sedangkan batasnya %(most)s.")
            % {"length": len(words), "most": most},
            _("Persingkat teksnya."),
            field=field,
        )
    return words


def _demand(may: bool) -> None:  # noqa: FBT001 - reads as a sentence at the call
    if not may:
        raise NotAllowed("coverage.not_allowed", _("Anda tidak berwenang melakukan ini."))


def _tell(office: Office, actor: Actor, row: CoverageSlot, act: str, **words: Any) -> None:
    payload = {"title": heading(row.heading).title, **words}
    obj = (events.SLOT, row.heading)
    ledger.append(office=office, actor=actor, act=act, obj=obj, payload=payload)
