"""A table on its way in: kept as it came, looked at, turned into a version once."""

from collections.abc import Sequence

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from serambi.core import clock
from serambi.core.errors import Conflict, Refused
from serambi.core.text import clean
from serambi.datasets import access, canonical, events
from serambi.datasets.checking import Checked, check
from serambi.datasets.columns import Column, checked, from_json, to_json
from serambi.datasets.inferring import header_words, infer
from serambi.datasets.models import Dataset, DatasetUpload, DatasetVersion
from serambi.datasets.services import shelf
from serambi.files import services as files
from serambi.files.models import Purpose
from serambi.identity.actors import Actor
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.tables.reading import read
from serambi.tables.table import Table

MAX_ROWS = 50_000
MAX_NOTE = 500


def bring(
    *, office: Office, actor: Actor, dataset: Dataset, upload: "UploadedFile[bytes]"
) -> DatasetUpload:
    """Keep an uploaded CSV or XLSX that reads as a table, with the columns it seems to have.

    Columns of the newest version are taken over when their titles are the same. Raises NotAllowed,
    InvalidInput (field "file").
    """
    access.demand(access.can_produce(actor, office.pk) and dataset.office_id == office.pk)
    stored = files.receive(
        office=office, upload=upload, purpose=Purpose.IMPORT, actor=actor, field="file"
    )
    table = as_table(files.read(stored))
    with transaction.atomic(), office_scope(office):
        files.attach(office=office, files=[stored])
        kept: DatasetUpload = DatasetUpload.objects.create(
            office=office,
            dataset=dataset,
            stored=stored,
            columns=to_json(_columns_for(dataset, table)),
            created_at=clock.now(),
            created_by=actor.id,
        )
    return kept


def as_table(data: bytes) -> Table:
    """The table in a file. Raises InvalidInput (field "file")."""
    return read(data, header_words, most_rows=MAX_ROWS, skip_numbering=False)


def reshape(
    *, office: Office, actor: Actor, upload: DatasetUpload, columns: Sequence[Column]
) -> None:
    """Read the waiting table by other columns.

    Raises NotAllowed, InvalidInput, Conflict when it is a version already.
    """
    access.demand(access.can_produce(actor, office.pk) and upload.office_id == office.pk)
    kept = to_json(checked(columns))
    with transaction.atomic(), office_scope(office):
        if not DatasetUpload.objects.filter(pk=upload.pk, done_at=None).update(columns=kept):
            raise _done()
    upload.columns = kept


def look(office: Office, upload: DatasetUpload) -> tuple[Table, Checked]:
    """The waiting table, and everything that is wrong with it."""
    table = as_table(files.read(upload.stored))
    return table, check(table, from_json(upload.columns), office.code)


def keep(*, office: Office, actor: Actor, upload: DatasetUpload, note: str = "") -> DatasetVersion:
    """Turn the table into a version, whole; of two people who confirm, the second gets Conflict.

    Raises NotAllowed, InvalidInput, Refused while a cell is wrong.
    """
    access.demand(access.can_produce(actor, office.pk) and upload.office_id == office.pk)
    _table, found = look(office, upload)
    if found.problem_count:
        raise Refused(
            "dataset.wrong_cells",
            _("Masih ada %(n)s kesalahan; tidak ada yang disimpan.") % {"n": found.problem_count},
            _("Perbaiki berkasnya, lalu unggah lagi."),
        )
    words = clean(note)[:MAX_NOTE]
    data = canonical.as_bytes(from_json(upload.columns), found.rows)
    stored = files.store_bytes(
        office=office,
        data=data,
        name=f"{upload.dataset.slug}.csv",
        purpose=Purpose.DATASET,
        actor=actor,
    )
    with transaction.atomic(), office_scope(office):
        dataset = shelf.lock(office, upload.dataset)
        waiting = DatasetUpload.objects.filter(pk=upload.pk, done_at=None)
        if not waiting.update(done_at=clock.now()):
            raise _done()
        version: DatasetVersion = DatasetVersion.objects.create(
            office=office,
            dataset=dataset,
            number=_next_number(dataset),
            stored=stored,
            source_name=upload.stored.name,
            columns=upload.columns,
            rows=len(found.rows),
            note=words,
            created_at=clock.now(),
        )
        shelf.log(
            office, actor, dataset, events.BROUGHT_IN, number=version.number, rows=version.rows,
            file=upload.stored.name, source=upload.stored.sha256, digest=stored.sha256,
        )  # fmt: skip
    return version


def _next_number(dataset: Dataset) -> int:
    last = DatasetVersion.objects.filter(dataset=dataset).aggregate(last=Max("number"))["last"]
    return int(last or 0) + 1


def _columns_for(dataset: Dataset, table: Table) -> Sequence[Column]:
    newest = DatasetVersion.objects.filter(dataset=dataset).order_by("-number").first()
    if newest is not None:
        known = from_json(newest.columns)
        titles = [title.casefold() for title in table.columns]
        if titles in (
            [one.title.casefold() for one in known],
            [one.name for one in known],
        ):
            return known
    return infer(table)


def _done() -> Conflict:
    return Conflict(
        "dataset.upload_done",
        _("Tabel ini sudah menjadi versi."),
        _("Lihat versinya di halaman kumpulan data."),
    )
