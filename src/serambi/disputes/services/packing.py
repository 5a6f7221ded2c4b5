"""The dispute pack: one PDF to hand in, one ZIP to check, both kept as they were made."""

import csv
import hashlib
import io
from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.text import slugify

from serambi.core import clock
from serambi.core.dates import format_date, format_datetime
from serambi.core.errors import NotFound
from serambi.disputes import bundle, events, validation
from serambi.disputes.access import require
from serambi.disputes.models import Dispute, DisputePack
from serambi.disputes.models.choices import Mark
from serambi.disputes.selectors.desk import applicant_name
from serambi.disputes.services import sheets
from serambi.disputes.services.case import hold_for, log
from serambi.disputes.services.exhibits import LOG_NAME, Exhibit, day_words, exhibits_of, objects_of
from serambi.files.models import Purpose, StoredFile
from serambi.files.services import store_bytes
from serambi.identity.actors import Actor
from serambi.law.dispute import Act
from serambi.law.grounds import objection_ground
from serambi.ledger.extracts import HOW
from serambi.ledger.selectors import extract
from serambi.offices.models import Office

ZIP = "application/zip"


def pack(
    *, office: Office, actor: Actor, dispute_id: UUID, mark: str = Mark.RESPONDENT
) -> DisputePack:
    """Make PDF and ZIP of everything that the office has to prove, and write down that they exist.

    Names of the applicant stand in it as far as the letters carry them; no NIK, no scan of an
    identity, no tracking code, no internal note. Raises Unavailable when a sheet cannot be set.
    """
    letter = validation.choice(mark, Mark.values, field="mark", label="Tanda alat bukti")
    dispute = _readable(office, actor, dispute_id)
    now = clock.now()
    found = exhibits_of(dispute, now)
    pdf, pages = _pdf(dispute, found, letter, now)
    proof = extract(office, objects_of(dispute))
    boxed = _zip(dispute, found, letter, now, proof, pdf)
    with transaction.atomic():
        dispute, _ = hold_for(office, dispute_id, actor, Act.PACK)
        made = DisputePack(
            office=office, dispute=dispute, mark=letter, exhibits=len(found), pages=pages,
            pdf=_keep(dispute, actor, pdf, "pdf", bundle.PDF),
            archive=_keep(dispute, actor, boxed, "zip", ZIP),
            made_at=now, made_by=actor.id,
        )  # fmt: skip
        made.save(force_insert=True)
        log(
            dispute, actor, events.PACKED, exhibits=len(found), pages=pages, pack=str(made.pk),
            pdf_sha256=made.pdf.sha256, zip_sha256=made.archive.sha256,
            extract_sha256=hashlib.sha256(proof.encode()).hexdigest(),
        )  # fmt: skip
        return made


def note_reading(*, office: Office, actor: Actor, made: DisputePack, which: str) -> None:
    """Write down that somebody took the pack out: it names the applicant."""
    with transaction.atomic():
        log(made.dispute, actor, events.PACK_READ, pack=str(made.pk), which=which)


def _readable(office: Office, actor: Actor, dispute_id: UUID) -> Dispute:
    """The dispute, checked for the act before the long work; nothing is locked while sheets are set."""
    dispute: Dispute | None = (
        Dispute.objects.filter(office=office, pk=dispute_id)
        .select_related("case__applicant", "objection__objector")
        .first()
    )
    if dispute is None:
        raise NotFound("dispute.unknown", "Sengketa ini tidak ada di kantor ini.")
    dispute.office = office
    require(actor, dispute, Act.PACK)
    return dispute


def _keep(dispute: Dispute, actor: Actor, data: bytes, ending: str, media_type: str) -> StoredFile:
    return store_bytes(
        office=dispute.office, data=data, name=f"berkas-sengketa-{slugify(dispute.name.replace('/', '-'))[:60]}.{ending}",
        media_type=media_type, purpose=Purpose.DISPUTE, actor=actor, encrypted=True,
    )  # fmt: skip


def _pdf(dispute: Dispute, found: Sequence[Exhibit], mark: str, at: datetime) -> tuple[bytes, int]:
    """The bundle and its pages. The cover is set twice: its own length moves the page numbers."""
    counts = [bundle.page_count(one.pdf) for one in found]
    front = sheets.cover(dispute.office, at, _words(dispute, found, mark, at, [0] * len(found)))
    length = bundle.page_count(front)
    starts = [length + 1 + sum(counts[:at_]) for at_ in range(len(counts))]
    front = sheets.cover(dispute.office, at, _words(dispute, found, mark, at, starts))
    parts = [bundle.Part("Sampul dan daftar alat bukti", "", front)]
    parts += [
        bundle.Part(_title(one), f"{mark}-{number}", one.pdf)
        for number, one in enumerate(found, start=1)
    ]
    whole = bundle.merge(
        parts,
        f"Berkas sengketa {dispute.name}",
        lambda pages: sheets.marks(dispute.office, at, pages),
    )
    return whole, length + sum(counts)


def _title(one: Exhibit) -> str:
    return f"{one.title}, {one.number}" if one.number else one.title


def _words(
    dispute: Dispute, found: Sequence[Exhibit], mark: str, at: datetime, starts: Sequence[int]
) -> dict[str, Any]:
    office = dispute.office
    side = "Termohon" if mark == Mark.RESPONDENT else "Pemohon atau Penggugat"
    facts = [
        ("Komisi Informasi", dispute.forum_name, ""),
        ("Nomor register", dispute.register_no or "Belum diberitahukan", ""),
        ("Pemohon", applicant_name(dispute), ""),
        (side, office.name, ""),
        ("Permohonan informasi", dispute.about_no, ""),
        ("Keberatan", dispute.objection_no, ""),
        ("Alasan keberatan", _grounds(dispute), "UU 14/2008 Pasal 35 ayat (1)"),
        ("Permohonan sengketa", format_date(dispute.filed_on), "UU 14/2008 Pasal 37 ayat (2)"),
        *[
            ("Kuasa kantor", f"{one.name}, {one.post}", f"{one.get_authority_display()} nomor {one.authority_no}, {format_date(one.authority_on)}")
            for one in dispute.representatives.all()
        ],
    ]  # fmt: skip
    return {
        "title": f"Berkas sengketa {dispute.name}",
        "eyebrow": "Sengketa informasi publik",
        "heading": "Berkas Sengketa",
        "subheading": dispute.name,
        "facts": facts,
        "note": f"Disusun {format_datetime(at, office.tz)}. Isi berkas yang sama ada dalam ZIP dengan sidik setiap berkasnya.",
        "list_heading": "Daftar Alat Bukti",
        "list_about": f"{office.name} selaku {side} dalam {dispute.name}",
        "list_note": "Perki 1/2013 Pasal 52: alat bukti surat disertai daftar yang menyebut apa yang dibuktikan.",
        "exhibits": [
            [f"{mark}-{number}", one.title, one.number, day_words(one.day), one.proves, str(start)]
            for number, (one, start) in enumerate(zip(found, starts, strict=True), start=1)
        ],
    }


def _grounds(dispute: Dispute) -> str:
    return "\n".join(f"{one}. {objection_ground(one).title}" for one in dispute.grounds)


def _zip(
    dispute: Dispute, found: Sequence[Exhibit], mark: str, at: datetime, proof: str, pdf: bytes
) -> bytes:
    names = [f"{mark}-{number:02}-{one.file_name}" for number, one in enumerate(found, start=1)]
    members = [
        ("BACA-SAYA.txt", _readme(dispute, at).encode()),
        ("berkas-sengketa.pdf", pdf),
        ("daftar-alat-bukti.csv", _table(found, names, mark)),
        (LOG_NAME, proof.encode()),
        *[(f"alat-bukti/{name}", one.data) for name, one in zip(names, found, strict=True)],
    ]
    return bundle.archive(members, at, dispute.office.tz)


def _table(found: Sequence[Exhibit], names: Sequence[str], mark: str) -> bytes:
    """The list of evidence as CSV (UTF-8 with a byte-order mark, so that spreadsheets read it)."""
    out = io.StringIO()
    rows = csv.writer(out)
    rows.writerow(
        ["Tanda", "Alat bukti", "Nomor", "Tanggal", "Membuktikan bahwa", "Berkas", "SHA-256"]
    )
    for number, (one, name) in enumerate(zip(found, names, strict=True), start=1):
        cells = [
            f"{mark}-{number}",
            one.title,
            one.number,
            one.day.isoformat() if one.day else "",
            one.proves,
        ]
        rows.writerow(
            [*map(_plain, cells), f"alat-bukti/{name}", hashlib.sha256(one.data).hexdigest()]
        )
    return ("\N{BYTE ORDER MARK}" + out.getvalue()).encode()


def _plain(text: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{text}" if text[:1] in {"=", "+", "-", "@", "\t", "\r"} else text


def _readme(dispute: Dispute, at: datetime) -> str:
    return f"""Berkas sengketa {dispute.name}
{dispute.office.name}, disusun {format_datetime(at, dispute.office.tz)}

berkas-sengketa.pdf      sampul, daftar alat bukti, dan semua alat bukti dengan penanda
alat-bukti/              alat bukti yang sama, satu berkas masing-masing
daftar-alat-bukti.csv    daftar alat bukti dengan sidik setiap berkas
{LOG_NAME}       petikan buku kejadian dengan jalur pembuktian
sidik-sha256.txt         sidik semua berkas (periksa: sha256sum -c sidik-sha256.txt)

{HOW}"""
