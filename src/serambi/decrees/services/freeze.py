"""Freeze the published list as an edition: rows, PDF, XLSX and JSON with their digests."""

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from serambi.catalogue.exporting.paper import as_pdf
from serambi.catalogue.exporting.plain import as_json
from serambi.catalogue.exporting.workbook import as_xlsx
from serambi.core import clock
from serambi.core.errors import Conflict, InvalidInput, NotAllowed
from serambi.core.text import clean
from serambi.decrees import access, events
from serambi.decrees.frozen import Frozen, digest_of, freeze_rows
from serambi.decrees.models import DecreeEdition, DecreeRow
from serambi.files.models import Purpose, StoredFile
from serambi.files.services import store_bytes
from serambi.identity.actors import Actor
from serambi.ledger import services as ledger
from serambi.ledger.canonical import JSON
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope

BATCH = 500
MAX_REASON = 500


def freeze(*, office: Office, actor: Actor, year: int, reason: str = "") -> DecreeEdition:
    """Freeze what is published now as the list of `year`, or as the next amendment of it.

    An amendment needs a `reason` of at least ten letters, and a list that differs from the edition
    before. Raises NotAllowed, InvalidInput at the field, Conflict while an edition of the year
    still waits for its decree.
    """
    demand(access.can_freeze(actor, office.pk))
    why = _reason(reason)
    if not 2008 <= year <= clock.today(office.tz).year + 1:
        raise InvalidInput(
            "decree.year", _("Tahun ini tidak wajar."), _("Tulis tahun daftarnya."), field="year"
        )
    with office_scope(office):
        lines = freeze_rows(office, settings.SERAMBI_ADDRESS)
    if not lines:
        raise InvalidInput(
            "decree.empty", _("Belum ada informasi yang terbit."),
            _("Terbitkan dahulu, lalu bekukan."), field="year",
        )  # fmt: skip
    digest = digest_of((line.entry_id, line.values()) for line in lines)
    papers = _papers(office, actor, year, lines)
    with transaction.atomic(), office_scope(office):
        return _keep(office, actor, year, why, lines, digest, papers)


def _keep(
    office: Office,
    actor: Actor,
    year: int,
    why: str,
    lines: list[Frozen],
    digest: str,
    papers: dict[str, StoredFile],
) -> DecreeEdition:
    Office.objects.select_for_update().get(pk=office.pk)  # one edition after the other
    earlier = DecreeEdition.objects.filter(office=office, year=year)
    last = earlier.order_by("-number").first()
    number = 0 if last is None else last.number + 1
    _allow(last, why, digest)
    edition: DecreeEdition = DecreeEdition.objects.create(
        office=office, year=year, number=number, reason=why if number else "", total=len(lines),
        digest=digest, frozen_at=clock.now(), frozen_by=actor.id, **papers,
    )  # fmt: skip
    DecreeRow.objects.bulk_create(
        [
            DecreeRow(
                office=office, edition=edition, position=position, entry_id=line.entry_id,
                category=line.row.category, title=line.row.title, values=line.values(),
            )
            for position, line in enumerate(lines, start=1)
        ],
        batch_size=BATCH,
    )  # fmt: skip
    payload: dict[str, JSON] = {
        "year": year, "number": number, "total": len(lines), "digest": digest,
        **{name: paper.sha256 for name, paper in papers.items()},
    }  # fmt: skip
    ledger.append(
        office=office, actor=actor, act=events.FROZEN.code, obj=(events.EDITION, edition.pk),
        payload=payload,
    )  # fmt: skip
    return edition


def _allow(last: DecreeEdition | None, why: str, digest: str) -> None:
    if last is None:
        return
    if not last.is_public:
        raise Conflict(
            "decree.waiting", _("Daftar tahun ini sudah dibekukan dan menunggu nomor keputusannya."),
            _("Terbitkan dahulu yang itu."),
        )  # fmt: skip
    if len(why) < 10:
        raise InvalidInput(
            "decree.reason", _("Daftar tahun ini sudah ditetapkan; perubahannya perlu alasan."),
            _("Tulis satu kalimat; pembaca melihatnya."), field="reason",
        )  # fmt: skip
    if last.digest == digest:
        raise Conflict("decree.same", _("Daftar tidak berubah sejak yang terakhir ditetapkan."))


def _papers(office: Office, actor: Actor, year: int, lines: list[Frozen]) -> dict[str, StoredFile]:
    """The same rows in three forms, on the disk before the edition names them."""
    rows, at = [line.row for line in lines], clock.now()
    with as_xlsx(rows) as workbook:
        book = workbook.read()
    forms = {
        "pdf": as_pdf(office, rows, at),
        "xlsx": book,
        "json": "".join(as_json(office, rows, at.isoformat(timespec="seconds"))).encode(),
    }
    return {
        name: store_bytes(
            office=office, data=data, name=f"dip-{office.code}-{year}.{name}",
            media_type="application/json" if name == "json" else "",
            purpose=Purpose.REGISTER, actor=actor,
        )
        for name, data in forms.items()
    }  # fmt: skip


def _reason(text: str) -> str:
    try:
        why = " ".join(clean(text).split())
    except InvalidInput as error:
        raise InvalidInput(error.code, error.sentence, error.next_step, field="reason") from error
    if len(why) > MAX_REASON:
        raise InvalidInput(
            "decree.reason_long", _("Alasan ini lebih dari 500 karakter."),
            _("Persingkat teksnya."), field="reason",
        )  # fmt: skip
    return why


def demand(may: bool) -> None:  # noqa: FBT001 - reads as a sentence at the call
    """Raise NotAllowed unless `may`."""
    if not may:
        raise NotAllowed("decree.role", _("Anda tidak berwenang melakukan ini."))
