"""Tanda terima: what was handed over, how, when, to whom."""

from zoneinfo import ZoneInfo

from serambi.core.dates import format_day, format_time
from serambi.letters.contents import Handover
from serambi.letters.wording.sheet import (
    Block,
    Sheet,
    Signature,
    costs,
    facts,
    heading,
    para,
    said,
)


def sheet(content: Handover, zone: ZoneInfo) -> Sheet:
    """A table of things, then the two signatures, or the way it was sent."""
    handed = content.handed_at.astimezone(zone)
    return Sheet(
        layout="keputusan",
        subject="Tanda terima informasi",
        cosigned=_recipient(content),
        signature_lead="Yang menyerahkan",
        body=[
            para("Telah diserahkan informasi publik atas permohonan berikut:"),
            facts(
                ("Nomor pendaftaran", content.about.register_no),
                ("Informasi yang diminta", content.about.information),
                ("Diserahkan kepada", content.recipient.name),
                ("Bertindak untuk", content.recipient.on_behalf_of),
                (
                    "Waktu penyerahan",
                    f"{format_day(handed.date())}, {format_time(content.handed_at, zone)}",
                ),
                ("Bentuk", content.medium),
                ("Cara penyerahan", content.way),
            ),
            heading("Yang diserahkan"),
            {
                "type": "items",
                "rows": [[one.name, one.form or "-", one.amount or "-"] for one in content.items],
            },
            *_cost(content),
            *_notes(content.notes),
            para(_proof(content)),
        ],
    )


def _proof(content: Handover) -> str:
    if content.in_person:
        return "Tanda terima ini ditandatangani kedua pihak saat penyerahan."
    return "Penyerahan dicatat oleh sistem pada waktu di atas; tanda terima ini berlaku tanpa tanda tangan penerima."


def _recipient(content: Handover) -> tuple[Signature, ...]:
    if not content.in_person:
        return ()
    return (Signature(lead="Yang menerima", title="Pemohon", name=content.recipient.name),)


def _cost(content: Handover) -> list[Block]:
    return [costs(content.cost)] if content.cost.total else []


def _notes(notes: str) -> list[Block]:
    return [heading("Catatan"), said(notes)] if notes.strip() else []
