"""Who may see and do what at the redaction desk; object form and list form agree (tested).

The file that lies here is not yet blacked out, so only those who work on answers see it. Who
proposed or drew a box does not approve: the second pair of eyes is another person's.
"""

from django.db.models import QuerySet

from serambi.core.errors import NotAllowed, Refused
from serambi.identity.actors import Actor
from serambi.law.roles import Role
from serambi.redaction.models import Redaction

MAKERS = (Role.PETUGAS, Role.PPID)
APPROVERS = (Role.PPID, Role.ATASAN)
PLACERS = (Role.PPID,)
WORKERS = (Role.PETUGAS, Role.PPID, Role.ATASAN)

State = Redaction.State


def can_see(actor: Actor, redaction: Redaction) -> bool:
    """True for the office's own people who prepare, decide or review answers."""
    return actor.office_id == redaction.office_id and actor.has(*WORKERS)


def visible_to(actor: Actor) -> QuerySet[Redaction]:
    """The redactions that `actor` may see."""
    if actor.office_id is None or not actor.has(*WORKERS):
        return Redaction.objects.none()
    return Redaction.objects.filter(office_id=actor.office_id)


def can_edit(actor: Actor, redaction: Redaction) -> bool:
    """True while boxes may be set by the actor."""
    return (
        actor.office_id == redaction.office_id
        and actor.has(*MAKERS)
        and redaction.state == State.DRAFT
    )


def can_approve(actor: Actor, redaction: Redaction) -> bool:
    """True for a second person: neither who proposed nor anybody who set one of its boxes."""
    return (
        actor.office_id == redaction.office_id
        and actor.has(*APPROVERS)
        and redaction.state == State.SUBMITTED
        and actor.user_id is not None
        and not took_part(actor, redaction)
    )


def can_take_back(actor: Actor, redaction: Redaction) -> bool:
    """True for the makers while it waits."""
    return (
        actor.office_id == redaction.office_id
        and actor.has(*MAKERS)
        and redaction.state in {State.SUBMITTED, State.MAKING}
    )


def can_place(actor: Actor, redaction: Redaction) -> bool:
    """True for the PPID, who publishes, once a second person approved a document of the list."""
    return (
        actor.office_id == redaction.office_id
        and actor.has(*PLACERS)
        and redaction.state == State.APPROVED
        and redaction.about == Redaction.About.ENTRY
    )


def took_part(actor: Actor, redaction: Redaction) -> bool:
    """True if the actor proposed it or set a box of it."""
    return (
        redaction.proposed_by_id == actor.user_id
        or redaction.boxes.filter(made_by_id=actor.user_id).exists()
    )


def demand_edit(actor: Actor, redaction: Redaction) -> None:
    """Raise NotAllowed or Refused unless the actor may set boxes now."""
    if redaction.state != State.DRAFT:
        raise Refused(
            "redaction.not_draft",
            "Penghitaman ini sudah diajukan atau selesai, jadi kotaknya tidak dapat diubah.",
            "Tarik dahulu pengajuannya bila masih menunggu.",
        )
    if not can_edit(actor, redaction):
        raise _role()


def demand_approve(actor: Actor, redaction: Redaction) -> None:
    """Raise NotAllowed or Refused unless the actor is the second person."""
    if redaction.state != State.SUBMITTED:
        raise Refused(
            "redaction.not_submitted",
            "Penghitaman ini tidak sedang menunggu persetujuan.",
            "Muat ulang halaman untuk melihat keadaan terbaru.",
        )
    if actor.office_id != redaction.office_id or not actor.has(*APPROVERS):
        raise _role()
    if took_part(actor, redaction):
        raise NotAllowed(
            "redaction.same_person",
            "Anda ikut menyusun penghitaman ini, jadi orang lain yang menyetujuinya.",
            "Minta PPID atau atasan PPID yang belum ikut menyusun.",
        )


def demand_take_back(actor: Actor, redaction: Redaction) -> None:
    """Raise NotAllowed or Refused unless the actor may take the submission back."""
    if redaction.state not in {State.SUBMITTED, State.MAKING}:
        raise Refused("redaction.not_submitted", "Tidak ada pengajuan yang dapat ditarik.")
    if not can_take_back(actor, redaction):
        raise _role()


def demand_place(actor: Actor, redaction: Redaction) -> None:
    """Raise NotAllowed or Refused unless the actor may put the new file in the document's place."""
    if actor.office_id != redaction.office_id or not actor.has(*PLACERS):
        raise _role()
    if not can_place(actor, redaction):
        raise Refused(
            "redaction.not_placeable",
            "Hanya berkas hasil yang disetujui dari daftar informasi yang dapat menggantikan dokumennya.",
            "Tunggu persetujuan orang kedua.",
        )


def _role() -> NotAllowed:
    return NotAllowed(
        "redaction.role",
        "Peran Anda tidak dapat melakukan tindakan ini.",
        "Minta petugas atau PPID.",
    )
