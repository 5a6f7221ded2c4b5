"""Close an action with its proof, drop it with a reason, open it again."""

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils.translation import gettext as _

from serambi.core import clock
from serambi.core.errors import Conflict
from serambi.evaluation import access, events, words
from serambi.evaluation.models import ImprovementAction
from serambi.evaluation.selectors.targets import target_values
from serambi.files.models import Purpose
from serambi.files.services import attach, receive
from serambi.identity.actors import Actor
from serambi.ledger import services as ledger
from serambi.ledger.canonical import JSON
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope

S = ImprovementAction.State


def done(
    *,
    office: Office,
    actor: Actor,
    action: ImprovementAction,
    url: str,
    note: str,
    upload: "UploadedFile[bytes] | None" = None,
) -> ImprovementAction:
    """The action is carried out; proof is an address or a file. Its figure is measured now.

    Raises NotAllowed, InvalidInput at the field, Conflict when it is not open.
    """
    words.demand(access.can_close(actor, action))
    link = words.address(url, "url")
    said = words.paragraphs(note, "note", _("Keterangan"), 1000)
    if not link and upload is None:
        raise words.wrong("url", _("Buktinya belum ada."), _("Isi tautan, atau unggah berkas."))
    values = target_values(office)
    with transaction.atomic(), office_scope(office):
        fresh = _held(office, action, S.OPEN)
        if upload is not None:
            fresh.proof_file = receive(
                office=office, upload=upload, purpose=Purpose.EVALUATION, actor=actor
            )
            attach(office=office, files=[fresh.proof_file])
        fresh.proof_url, fresh.closing_note = link, said
        fresh.after = values.get(fresh.target)
        _close(fresh, actor, S.DONE)
        _tell(
            fresh, actor, events.DONE.code, decision=fresh.decision, target=fresh.target,
            before=str(fresh.before or ""), after=str(fresh.after or ""), url=link,
            sha256=fresh.proof_file.sha256 if fresh.proof_file else "",
        )  # fmt: skip
    return fresh


def drop(
    *, office: Office, actor: Actor, action: ImprovementAction, reason: str
) -> ImprovementAction:
    """It will not be carried out. Raises NotAllowed, InvalidInput at `reason`, Conflict."""
    words.demand(access.can_drop(actor, office.pk) and action.office_id == office.pk)
    why = words.line(reason, "reason", _("Alasan"), 1000, least=10)
    with transaction.atomic(), office_scope(office):
        fresh = _held(office, action, S.OPEN)
        fresh.closing_note = why
        _close(fresh, actor, S.DROPPED)
        _tell(fresh, actor, events.DROPPED.code, reason=why)
    return fresh


def reopen(
    *, office: Office, actor: Actor, action: ImprovementAction, reason: str
) -> ImprovementAction:
    """A closed action is to be done after all. Raises NotAllowed, InvalidInput, Conflict."""
    words.demand(access.can_drop(actor, office.pk) and action.office_id == office.pk)
    why = words.line(reason, "reason", _("Alasan"), 1000, least=10)
    with transaction.atomic(), office_scope(office):
        fresh = _held(office, action, S.DONE, S.DROPPED)
        fresh.state, fresh.closed_at, fresh.closed_by, fresh.after = S.OPEN, None, "", None
        fresh.save()
        _tell(fresh, actor, events.REOPENED.code, reason=why)
    return fresh


def _held(office: Office, action: ImprovementAction, *states: str) -> ImprovementAction:
    fresh: ImprovementAction = ImprovementAction.objects.select_for_update().get(
        office=office, pk=action.pk
    )
    if fresh.state not in states:
        raise Conflict(
            "action.state", _("Keadaan tindak lanjut ini sudah berubah."),
            _("Muat ulang halaman untuk melihat keadaan terbaru."),
        )  # fmt: skip
    fresh.office = office
    return fresh


def _close(action: ImprovementAction, actor: Actor, state: str) -> None:
    action.state, action.closed_at, action.closed_by = state, clock.now(), actor.id
    action.save()


def _tell(action: ImprovementAction, actor: Actor, act: str, **payload: JSON) -> None:
    ledger.append(
        office=action.office, actor=actor, act=act, obj=(events.ACTION, action.pk), payload=payload
    )
