"""What every act shares: the locked row, what can be taken back, the ledger."""

from typing import Any
from uuid import UUID

from serambi.core import clock
from serambi.core.errors import Conflict, InvalidInput, NotFound
from serambi.identity.actors import Actor
from serambi.law.exemptions import exemption, must_be_numbered
from serambi.ledger import registry
from serambi.ledger.services import append
from serambi.offices.models import Office
from serambi.redaction import events
from serambi.redaction.models import Box, Redaction, Step

COLUMNS = (
    "page", "left", "top", "right", "bottom", "cell", "origin", "kind", "sample", "status",
    "basis", "material", "note", "loose", "made_by_id",
)  # fmt: skip
MOST_STEPS = 50


def hold(office: Office, redaction_id: UUID, version: int | None = None) -> Redaction:
    """The redaction locked for this transaction.

    Raises NotFound for another office's, Conflict when it is no longer the `version` that was read.
    """
    found: Redaction | None = (
        Redaction.objects.select_for_update(of=("self",))
        .select_related("source")
        .filter(office=office, pk=redaction_id)
        .first()
    )
    if found is None:
        raise NotFound("redaction.unknown", "Penghitaman ini tidak ada di kantor ini.")
    if version is not None and found.version != version:
        raise Conflict("redaction.changed", "Kotaknya baru saja diubah.", "Muat ulang halamannya.")
    found.office = office
    return found


def changed(redaction: Redaction, actor: Actor, before: list[dict[str, Any]]) -> None:
    """Count the change and keep what was before; only the newest MOST_STEPS are kept."""
    redaction.version += 1
    redaction.save(update_fields=["version", "basis"])
    Step.objects.create(
        office=redaction.office, redaction=redaction, by_id=actor.account(), at=clock.now(),
        before=before,
    )  # fmt: skip
    old = redaction.steps.order_by("-id").values_list("pk", flat=True)[MOST_STEPS:]
    if stale := list(old):
        Step.objects.filter(pk__in=stale).delete()


def as_row(box: Box) -> dict[str, Any]:
    """A box as it stands, for `Step.before`."""
    return {"id": box.pk, **{name: getattr(box, name) for name in COLUMNS}}


def ground(basis: str) -> str:
    """A ground that can carry a box. Raises InvalidInput at `basis`."""
    code = basis.strip()
    if not code:
        raise InvalidInput(
            "redaction.basis", "Alasan menurut Pasal 17 belum dipilih.",
            "Pilih huruf dan angkanya dari daftar.", field="basis",
        )  # fmt: skip
    try:
        found = exemption(code)
    except InvalidInput as error:
        raise InvalidInput(error.code, error.sentence, error.next_step, field="basis") from error
    if found.number is None and must_be_numbered(found.letter):
        raise InvalidInput(
            "redaction.basis_number", f"Pasal 17 huruf {found.letter} mempunyai angka.",
            "Pilih juga angkanya.", field="basis",
        )  # fmt: skip
    return code


def log(redaction: Redaction, actor: Actor, act: registry.Act, step: str, **payload: Any) -> None:
    """Write the act to the redaction's thread, and one line to that of its request.

    The file's name may name a person, so the thread of the request says its place only.
    """
    append(
        office=redaction.office, actor=actor, act=act.code,
        obj=(events.OBJECT, redaction.pk), payload=payload,
    )  # fmt: skip
    if redaction.about == Redaction.About.REQUEST and redaction.about_id is not None:
        told = {"file": redaction.kind.upper(), "step": step, "redaction": str(redaction.pk)}
        append(
            office=redaction.office, actor=actor, act=events.CASE_STEP.code,
            obj=(events.CASE, redaction.about_id), payload=told,
        )  # fmt: skip
