"""An approved redaction: what stands in addresses of the redaction desk."""

from typing import Any

from serambi.files.models import Purpose, State
from serambi.files.services import store_bytes
from serambi.identity.actors import Actor
from serambi.offices.models import Office
from serambi.redaction import services
from serambi.redaction.engine.values import Names
from serambi.redaction.values import Place, Reason, Subject
from tests.redaction.zoo import blank_pdf


def redacted(office: Office, officer: Actor, ppid: Actor) -> dict[str, Any]:
    """One page with one box, proposed by the officer and approved by the PPID."""
    source = store_bytes(
        office=office, data=blank_pdf(), name="laporan.pdf", purpose=Purpose.REDACTION,
        actor=officer, state=State.DRAFT,
    )  # fmt: skip
    made = services.begin(
        office=office, actor=officer, source=source, subject=Subject("upload"), names=Names()
    )
    about: dict[str, Any] = {"office": office, "redaction_id": made.pk}
    place = Place(1, 1000, 1000, 3000, 1500)
    services.draw(**about, actor=officer, place=place, reason=Reason("17.j"))
    services.submit(**about, actor=officer)
    services.approve(**about, actor=ppid)
    return {"redaction": made.pk}
