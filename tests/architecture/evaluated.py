"""Objects of ratings and evaluation for the table of who may open what."""

from typing import Any

from serambi.files.models import Purpose, State
from serambi.files.services import store_bytes
from serambi.identity.actors import Actor
from serambi.offices.models import Office
from serambi.ratings.models import Rating
from serambi.ratings.said import Said
from serambi.ratings.services import record


def evaluated(office: Office, ppid: Actor) -> dict[str, Any]:
    """A rating with its source."""
    stored = store_bytes(
        office=office, data=b"\x89PNG\r\n\x1a\n", name="sertifikat.png", purpose=Purpose.RATING,
        actor=ppid, state=State.DRAFT,
    )  # fmt: skip
    said = Said(
        family=Rating.Family.KI, assessor="Komisi Informasi Provinsi", year=2024,
        word="Menuju Informatif", score="86,25", source="Keputusan Ketua",
    )  # fmt: skip
    return {"rating": record(office=office, actor=ppid, said=said, stored=stored).pk}
