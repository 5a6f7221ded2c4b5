"""A year's file on its way in: kept as it came, looked at, brought in once and whole."""

from uuid import UUID

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils.translation import gettext as _

from serambi.core import clock
from serambi.core.errors import Conflict, NotFound, Refused
from serambi.files import services as files
from serambi.files.models import Purpose
from serambi.identity.actors import Actor
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.offices.selectors import calendar_for
from serambi.timekeeping.access import require_decree, scopes
from serambi.timekeeping.importing.check import Checked, check, read
from serambi.timekeeping.models import CalendarBatch
from serambi.timekeeping.services.decree import decree_year


def start(*, office: Office, actor: Actor, upload: "UploadedFile[bytes]") -> CalendarBatch:
    """Keep an uploaded file that can be read as a table. Raises NotAllowed, InvalidInput ("file")."""
    require_decree(actor, office)
    stored = files.receive(
        office=office, upload=upload, purpose=Purpose.IMPORT, actor=actor, field="file"
    )
    read(files.read(stored))
    with transaction.atomic(), office_scope(office):
        files.attach(office=office, files=[stored])
        batch: CalendarBatch = CalendarBatch.objects.create(
            office=office, stored=stored, created_at=clock.now(), created_by=actor.id
        )
    return batch


def waiting(office: Office, batch_id: UUID) -> CalendarBatch:
    """A file of this office that was not brought in yet. Raises NotFound."""
    rows = CalendarBatch.objects.filter(office=office, state=CalendarBatch.State.WAITING)
    found: CalendarBatch | None = rows.select_related("stored").filter(pk=batch_id).first()
    if found is None:
        raise NotFound("calendar.batch", _("Berkas ini tidak menunggu diimpor."))
    return found


def look(office: Office, batch: CalendarBatch) -> Checked:
    """Every row as it would be brought in now."""
    return check(read(files.read(batch.stored)), calendar_for(office), scopes(office))


def finish(*, office: Office, actor: Actor, batch: CalendarBatch) -> int:
    """Bring the file in, once and whole; returns how many days are new.

    Raises NotAllowed, Refused while a row is wrong, Conflict when somebody else was first.
    """
    require_decree(actor, office)
    checked = look(office, batch)
    if checked.problems or not checked.days:
        raise Refused(
            "calendar.import_errors",
            _("%(n)s kesalahan mencegah impor; tidak ada yang disimpan.")
            % {"n": len(checked.problems)},
            _("Perbaiki berkasnya, lalu unggah lagi."),
        )
    with transaction.atomic(), office_scope(office):
        rows = CalendarBatch.objects.filter(pk=batch.pk, state=CalendarBatch.State.WAITING)
        if not rows.update(state=CalendarBatch.State.DONE, done_at=clock.now()):
            raise Conflict("calendar.import_done", _("Berkas ini sudah diimpor."))
        return decree_year(
            office=office, actor=actor, days=checked.days, year=checked.year,
            source=batch.stored.name, digest=batch.stored.sha256,
        )  # fmt: skip
