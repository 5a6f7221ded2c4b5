"""The example's shelf of proofs: records that hold, a link that fell, a statement that ran out."""

import io
import uuid
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any

import pypdfium2
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageDraw

from serambi.config.example.documents import Table, as_pdf
from serambi.config.example.people import actor_of
from serambi.config.example.reading import Happening, read
from serambi.core import clock
from serambi.evidence.content import Content
from serambi.evidence.live import find
from serambi.evidence.models import Evidence
from serambi.evidence.seeing import Seen
from serambi.evidence.services import Pointing, add, look, note
from serambi.evidence.services.files import add_photo
from serambi.evidence.services.nil import Statement, state_nil
from serambi.evidence.standing import State
from serambi.files.models import Purpose
from serambi.files.services import store_bytes
from serambi.law.roles import Role
from serambi.letters.services.drafts import check, sign_draft
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope

EXAMPLE = "Contoh."


def load_evidence(office: Office) -> None:
    """Fill the shelf as it stands today, with the history of the links before."""
    data = read("evidence")
    for row in data["record"]:
        _put(office, Evidence.Kind.LIVE, title=find(row["key"]).title, live_key=row["key"])
    for row in data["link"]:
        _fall(office, row)
    for row in data["nil"]:
        _nil(office, row)
    for row in data["paper"]:
        _paper(office, row)
    for row in data["photo"]:
        add_photo(
            office=office, actor=actor_of(office, Role.PETUGAS), submit_key=uuid.uuid4(),
            content=Content(title=row["title"], note=EXAMPLE), place=row["place"],
            upload=SimpleUploadedFile("meja.jpg", _picture()),
        )  # fmt: skip


def _put(office: Office, kind: Evidence.Kind, to: Pointing | None = None, **words: Any) -> Evidence:
    return add(
        office=office, actor=actor_of(office, Role.PETUGAS), kind=kind, content=Content(**words),
        submit_key=uuid.uuid4(), pointing=to,
    )  # fmt: skip


def evidence_happenings(office: Office, before: datetime) -> list[Happening]:
    """The links, put on the shelf in the weeks `before` the first case."""
    return [
        (before - timedelta(days=row["days"]), partial(_link, office, row))
        for row in read("evidence")["link"]
    ]


def _link(office: Office, row: dict[str, Any]) -> None:
    """What the watch would have seen: it asks nobody in the example."""
    made = _put(office, Evidence.Kind.LINK, title=row["title"], url=row["url"], note=EXAMPLE)
    seen = Seen(State.HOLDS, row["sentence"], row["url"])
    note(office=office, row=made, seen=seen, at=clock.now())


def _fall(office: Office, row: dict[str, Any]) -> None:
    """A link that no longer opens today."""
    if "fallen" not in row:
        return
    with office_scope(office):
        made = Evidence.objects.get(office=office, url=row["url"])
    seen = Seen(State.BROKEN, row["fallen"], row["url"], failing=True)
    note(office=office, row=made, seen=seen, at=clock.now())


def _nil(office: Office, row: dict[str, Any]) -> None:
    """Drafted, checked by the PPID, signed by the superior."""
    year = clock.today(office.tz).year - row["years_ago"]
    superior = actor_of(office, Role.ATASAN)
    assert superior.user_id is not None  # noqa: S101 - a person of the example
    made = state_nil(
        office=office, actor=actor_of(office, Role.PETUGAS), submit_key=uuid.uuid4(),
        content=Content(title=row["title"], note=EXAMPLE),
        said=Statement(
            subject=row["subject"], first=date(year, 1, 1), last=date(year, 12, 31),
            signer_id=superior.user_id, reason=row["reason"],
        ),
    )  # fmt: skip
    assert made.statement_id is not None  # noqa: S101 - made just now
    check(office=office, actor=actor_of(office, Role.PPID), draft_id=made.statement_id)
    sign_draft(office=office, actor=superior, draft_id=made.statement_id)
    look(office=office, row=made)


def _paper(office: Office, row: dict[str, Any]) -> None:
    clerk = actor_of(office, Role.PETUGAS)
    made = as_pdf(office=office.name, title=row["title"], summary=row["summary"], table=Table())
    data = _scanned(made) if row.get("scanned") else made
    stored = store_bytes(
        office=office, data=data, name=f"{row['title']}.pdf", media_type="application/pdf",
        purpose=Purpose.EVIDENCE, actor=clerk,
    )  # fmt: skip
    _put(office, Evidence.Kind.DOCUMENT, Pointing(file=stored), title=row["title"], note=EXAMPLE)


def _scanned(document: bytes) -> bytes:
    """The same sheet as a scanner gives it: a picture without a letter."""
    sheet = pypdfium2.PdfDocument(document)[0].render(scale=150 / 72, grayscale=True).to_pil()
    out = io.BytesIO()
    sheet.convert("L").save(out, "PDF", resolution=150)
    return out.getvalue()


def _picture() -> bytes:
    """A drawn desk in place of a photo, so that the example shows nobody's room."""
    picture = Image.linear_gradient("L").resize((1600, 1200)).rotate(180).convert("RGB")
    pen = ImageDraw.Draw(picture)
    pen.rectangle((200, 640, 1400, 720), fill=(120, 84, 52))
    pen.rectangle((260, 720, 320, 1040), fill=(96, 66, 40))
    pen.rectangle((1280, 720, 1340, 1040), fill=(96, 66, 40))
    pen.rectangle((620, 400, 980, 620), fill=(40, 38, 36))
    pen.rectangle((650, 430, 950, 590), fill=(214, 211, 209))
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=85)
    return out.getvalue()
