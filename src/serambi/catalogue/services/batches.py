"""A list on its way in: kept as it came, mapped, looked at, brought in once."""

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils.translation import gettext as _

from serambi.catalogue import access
from serambi.catalogue.importing.check import Checked, check, missing_columns
from serambi.catalogue.importing.columns import guess
from serambi.catalogue.importing.reading import read
from serambi.catalogue.models import ImportBatch
from serambi.catalogue.services import shelf
from serambi.catalogue.services.bring_in import ImportResult, bring_in, title_keys
from serambi.core import clock
from serambi.core.errors import Conflict, InvalidInput
from serambi.files import services as files
from serambi.files.models import Purpose
from serambi.identity.actors import Actor
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.tables.table import Table

CATEGORY = "category_for_all"


def start(*, office: Office, actor: Actor, upload: "UploadedFile[bytes]") -> ImportBatch:
    """Keep an uploaded list that can be read as a table, with the mapping that its names suggest.

    Raises NotAllowed, InvalidInput (field "file").
    """
    shelf.demand(access.can_draft(actor, office.pk))
    stored = files.receive(
        office=office, upload=upload, purpose=Purpose.IMPORT, actor=actor, field="file"
    )
    table = read(files.read(stored))
    with transaction.atomic(), office_scope(office):
        files.attach(office=office, files=[stored])
        batch: ImportBatch = ImportBatch.objects.create(
            office=office,
            stored=stored,
            mapping=dict(guess(table.columns)),
            created_at=clock.now(),
            created_by=actor.id,
        )
    return batch


def remap(
    *, office: Office, actor: Actor, batch: ImportBatch, mapping: dict[str, int], category: str
) -> None:
    """Read the columns otherwise. Raises NotAllowed, Conflict when it was brought in already."""
    shelf.demand(access.can_draft(actor, office.pk) and batch.office_id == office.pk)
    kept = {**mapping, CATEGORY: category} if category else dict(mapping)
    with transaction.atomic(), office_scope(office):
        waiting = ImportBatch.objects.filter(pk=batch.pk, state=ImportBatch.State.WAITING)
        if not waiting.update(mapping=kept):
            raise _done()
    batch.mapping = kept


def table_of(batch: ImportBatch) -> Table:
    """The kept list, read again."""
    return read(files.read(batch.stored))


def mapping_of(batch: ImportBatch) -> tuple[dict[str, int], str]:
    """The mapping (our field → place) and the category for rows without one."""
    kept = dict(batch.mapping)
    category = str(kept.pop(CATEGORY, ""))
    return {name: int(place) for name, place in kept.items()}, category


def look(*, office: Office, batch: ImportBatch, table: Table) -> Checked:
    """Every row as it would be brought in now."""
    mapping, category = mapping_of(batch)
    with office_scope(office):
        there = title_keys()
    return check(table, mapping, today=clock.today(office.tz), there=there, category=category)


def finish(*, office: Office, actor: Actor, batch: ImportBatch, publish: bool) -> ImportResult:
    """Bring the list in, once: of two people who confirm, the second one gets Conflict.

    Raises NotAllowed, InvalidInput when a needed column is not mapped, Refused when rows are wrong.
    """
    shelf.demand(access.can_draft(actor, office.pk) and batch.office_id == office.pk)
    mapping, category = mapping_of(batch)
    if missing := missing_columns(mapping, category):
        raise InvalidInput(
            "catalogue.import_columns",
            _("Kolom belum dipetakan: %(names)s.") % {"names": ", ".join(missing)},
            _("Pilih kolomnya, lalu perbarui pratinjau."),
        )
    checked = look(office=office, batch=batch, table=table_of(batch))
    with transaction.atomic(), office_scope(office):
        waiting = ImportBatch.objects.filter(pk=batch.pk, state=ImportBatch.State.WAITING)
        if not waiting.update(state=ImportBatch.State.DONE, done_at=clock.now()):
            raise _done()
        result = bring_in(
            office=office,
            actor=actor,
            checked=checked,
            source=batch.stored.name,
            digest=batch.stored.sha256,
            import_id=str(batch.pk),
            publish=publish,
        )
        counts = {"rows": result.rows, "created": result.created, "skipped": result.skipped}
        ImportBatch.objects.filter(pk=batch.pk).update(counts=counts)
    return result


def _done() -> Conflict:
    return Conflict(
        "catalogue.import_done", _("Daftar ini sudah diimpor."), _("Lihat hasilnya di katalog.")
    )
