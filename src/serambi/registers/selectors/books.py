"""What both books have in common: columns, titles, rows, counts."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from serambi.law.clocks import Regime
from serambi.offices.models import Office
from serambi.registers import columns
from serambi.registers.columns import Column, Line
from serambi.registers.models import RegisterCopy
from serambi.registers.period import Period
from serambi.registers.selectors import objections, requests

Rows = QuerySet[Any]


@dataclass(frozen=True, slots=True)
class Shelf:
    """One kind of book: where its rows come from and how they become lines."""

    key: RegisterCopy.Book
    titles: dict[Regime, str]
    columns: tuple[Column, ...]
    basis: str
    rows: Callable[[Office, Regime, Period], Rows]
    lines: Callable[..., Iterator[tuple[Any, Line]]]


SHELVES: dict[str, Shelf] = {
    RegisterCopy.Book.REQUESTS.value: Shelf(
        key=RegisterCopy.Book.REQUESTS,
        titles={
            Regime.UMUM: "Register permohonan informasi publik",
            Regime.PEMILU: "Buku register layanan informasi Pemilu dan Pemilihan",
        },
        columns=columns.REQUESTS,
        basis="UU 14/2008 Pasal 22 ayat (2); kolom menurut lampiran Perki 1/2010 (dasar: sekunder)",
        rows=requests.requests,
        lines=requests.lines,
    ),
    RegisterCopy.Book.OBJECTIONS.value: Shelf(
        key=RegisterCopy.Book.OBJECTIONS,
        titles={
            Regime.UMUM: "Register keberatan",
            Regime.PEMILU: "Buku register keberatan informasi Pemilu dan Pemilihan",
        },
        columns=columns.OBJECTIONS,
        basis="UU 14/2008 Pasal 35 dan 36; kolom menurut formulir Komisi Informasi (dasar: sekunder)",
        rows=objections.objections,
        lines=objections.lines,
    ),
}
