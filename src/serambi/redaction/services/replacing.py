"""An approved new file takes the place of the document it was made from."""

from uuid import UUID

from django.db import transaction

from serambi.catalogue.models import CatalogueEntry, EntryFile
from serambi.catalogue.services import replace_file
from serambi.core.errors import Conflict
from serambi.identity.actors import Actor
from serambi.offices.models import Office
from serambi.redaction import events
from serambi.redaction.access import demand_place
from serambi.redaction.models import Redaction
from serambi.redaction.selectors import place_of, rollup_of
from serambi.redaction.services.shelf import hold, log


def put_in_place(*, office: Office, actor: Actor, redaction_id: UUID) -> EntryFile:
    """Publish the new file as the next version of the document of the information list.

    Earlier versions are closed to the public and leave the search in the same transaction. Raises
    NotAllowed for anybody but the PPID, Refused before a second person approved, Conflict when the
    document was taken off, replaced meanwhile, or has the new file already.
    """
    with transaction.atomic():
        redaction = hold(office, redaction_id)
        demand_place(actor, redaction)
        old = place_of(redaction)
        if old is None or redaction.output is None:
            raise Conflict(
                "redaction.no_place",
                "Dokumen asalnya sudah diganti atau dilepas dari daftar informasi.",
                "Buka informasinya, lalu unggah berkas hasil sebagai versi baru.",
            )
        entry: CatalogueEntry = old.entry
        row = replace_file(
            office=office, actor=actor, entry=entry, file_id=old.pk, stored=redaction.output,
            reason=_why(redaction), withhold=True,
        )  # fmt: skip
        log(redaction, actor, events.PLACED, "menggantikan dokumen", version=row.version)
    return row


def _why(redaction: Redaction) -> str:
    """For readers of the old version: what was blacked out, by ground."""
    grounds = "; ".join(dict.fromkeys(line.article for line in rollup_of(redaction).lines))
    return f"Sebagian isinya dihitamkan menurut {grounds}."
