"""A drafted letter, an emblem and a signed copy for the access table."""

from typing import Any
from uuid import UUID

from serambi.core import clock
from serambi.files.models import Purpose
from serambi.files.services import store_bytes
from serambi.identity.actors import Actor
from serambi.letters.contents_free import PlainLetter
from serambi.letters.kinds import Kind
from serambi.letters.models import Mark, SignedCopy
from serambi.letters.services.drafts import Frame, prepare
from serambi.offices.models import Office


def letter_objects(office: Office, ppid: Actor, letter_id: UUID) -> dict[str, Any]:
    """Made without typesetting: the table only asks who may open them."""
    assert ppid.user_id is not None
    draft = prepare(
        office=office, actor=ppid, kind=Kind.SURAT, title="Penerusan",
        content=PlainLetter(recipient=("Ketua KPU",), subject="Penerusan", body="Bersama ini."),
        frame=Frame(signer_id=ppid.user_id, signer_title="PPID"),
    )  # fmt: skip
    stored = store_bytes(
        office=office, data=b"%PDF-1.7\n", name="surat.pdf", purpose=Purpose.LETTER, actor=ppid
    )
    picture = store_bytes(
        office=office,
        data=b"\x89PNG\r\n\x1a\n",
        name="lambang.png",
        purpose=Purpose.MARK,
        actor=ppid,
    )
    mark = Mark.objects.create(
        office=office, kind=Mark.Kind.EMBLEM, file=picture, digest="", width=1, height=1,
        since=clock.now(), ended_at=clock.now(),
    )  # fmt: skip
    copy = SignedCopy.objects.create(
        office=office, letter_id=letter_id, origin="unggahan", match="tidak_cocok", intact=False,
        trusted=False, file=stored, digest="", at=clock.now(), by=ppid.id,
    )  # fmt: skip
    return {"letter_draft": draft.pk, "letter_mark": mark.pk, "signed_copy": copy.pk}
