"""A table of a life as Markdown, for the law book: what may be done where, by whom, and why."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any

from serambi.law import dispute, letter_draft
from serambi.law.clock_acts import CATEGORIES, CATEGORY_NAMES
from serambi.law.grounds import objection_grounds
from serambi.law.machine import Machine, Transition
from serambi.law.objection import OBJECTION, OUTCOME_NAMES, STATE_NAMES
from serambi.law.roles import ROLE_NAMES

_HEAD = ("Tindakan", "Pada keadaan", "Oleh", "Menjadi", "Syarat", "Berkas", "Dasar")
Key = tuple[str, str, tuple[str, ...], str, str]


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table."""
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    lines += ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join(lines)


def life(machine: Machine[Any, Any, Any], names: Mapping[Any, str]) -> str:
    """One row per act, target, conditions and basis; states and roles are gathered."""
    order = [act for act in machine.acts]  # noqa: C416 - a generic enum is iterable, not unpackable, for mypy

    def key(cell: Transition[Any, Any, Any]) -> Key:
        return (cell.act, _target(cell, names), cell.guards, cell.document, cell.basis)

    cells = sorted(machine.table.values(), key=lambda cell: (order.index(cell.act), *key(cell)[1:]))
    rows = [
        (
            f"`{act}`",
            ", ".join(dict.fromkeys(names[cell.state] for cell in group)),
            ", ".join(dict.fromkeys(ROLE_NAMES[cell.role] for cell in group)),
            target,
            ", ".join(f"`{guard}`" for guard in checks) or "-",
            document.replace("_", " ") or "-",
            basis,
        )
        for (act, target, checks, document, basis), found in groupby(cells, key=key)
        if (group := list(found))
    ]
    return table(_HEAD, rows)


def _target(cell: Transition[Any, Any, Any], names: Mapping[Any, str]) -> str:
    if cell.target is None:
        return "menurut hasil"
    return "tetap" if cell.target == cell.state else names[cell.target]


def objection_life() -> str:
    """The life of an objection, and its seven grounds."""
    outcomes = ", ".join(name.lower() for name in OUTCOME_NAMES.values())
    grounds = [
        (
            one.letter,
            one.title,
            one.hint,
            "ya" if one.needs_request else "tidak",
            "ya" if one.may_be_talked_over else "tidak",
            one.basis,
            f"{one.evidence.value} ({one.evidence.label})",
        )
        for one in objection_grounds()
    ]
    head = (
        "Huruf", "Alasan", "Cocok bila", "Perlu nomor permohonan", "Dapat dimusyawarahkan", "Dasar",
        "Bukti",
    )  # fmt: skip
    return f"""## Perjalanan keberatan

Hanya Atasan PPID memutus, dan tidak pernah orang yang menjawab permohonannya, kecuali kantor tidak
dapat menunjuk orang lain; alasannya dicatat dan ditulis pada surat. Keberatan yang diajukan lewat
waktu diberi tanda, tidak ditolak. Tenggat yang lewat tanpa tanggapan menjadi hak ke Komisi Informasi.
Hasil: {outcomes}.

Kode: `law.objection.allowed`.

{life(OBJECTION, STATE_NAMES)}

### Alasan keberatan

Kode: `law.grounds.objection_grounds`. Tanpa nomor permohonan hanya huruf b (Perki 1/2013 Pasal 11 ayat (3));
musyawarah hanya huruf b sampai g (UU 14/2008 Pasal 35 ayat (2)).

{table(head, grounds)}"""


def dispute_life() -> str:
    """The life of a dispute, and what each forum may say."""
    outcomes = ", ".join(name.lower() for name in dispute.OUTCOME_NAMES.values())
    letters = ", ".join(sorted(dispute.MEDIABLE))
    return f"""## Perjalanan sengketa

Komisi Informasi dan pengadilan memutus; kantor mencatat dan melaksanakan. Mediasi hanya untuk alasan
{letters} (UU 14/2008 Pasal 40); penolakan diajudikasi. Hasil, dilihat dari informasinya: {outcomes}.

Kode: `law.dispute.allowed`.

{life(dispute.DISPUTE, dispute.STATE_NAMES)}"""


def letter_life() -> str:
    """The life of a letter that is drafted, checked and signed."""
    return f"""## Perjalanan konsep surat

Nomor baru diambil saat ditandatangani. Surat jawaban permohonan tidak melewati jalan ini: di sana
PPID yang mengirim. Kode: `law.letter_draft.allowed`.

{life(letter_draft.LETTER_DRAFT, letter_draft.STATE_NAMES)}"""


def clock_acts() -> str:
    """What people may do to a clock, with the closed list of reasons."""
    rows = [
        (f"`{kind}`", "; ".join(CATEGORY_NAMES[one] for one in categories))
        for kind, categories in CATEGORIES.items()
    ]
    return f"""### Tindakan pada waktu

Kategori adalah daftar kami sendiri supaya tindakan dapat dihitung; tidak mengikat siapa pun.
Penghentian tidak menggeser jatuh tempo selama tidak ada aturan yang mengizinkannya. Kode:
`law.clock_acts`.

{table(("Tindakan", "Kategori alasan"), rows)}"""
