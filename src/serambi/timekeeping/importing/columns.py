"""Which of their columns is which of ours."""

from collections.abc import Sequence

from serambi.tables.names import plain

ALIASES: dict[str, tuple[str, ...]] = {
    "day": ("tanggal", "tgl", "hari tanggal", "date"),
    "name": ("nama", "nama hari", "nama hari libur", "keterangan", "uraian", "hari libur"),
    "kind": ("jenis", "jenis hari", "kategori", "status"),
    "decree": ("nomor sk", "nomor skb", "no sk", "no skb", "nomor keputusan", "skb", "sk", "dasar"),
    "scope": ("cakupan", "berlaku untuk", "lingkup", "ruang lingkup"),
}
LABELS = {
    "day": "tanggal",
    "name": "nama",
    "kind": "jenis",
    "decree": "nomor SK",
    "scope": "cakupan",
}
NEEDED = ("day", "name", "kind", "decree")
_BY_ALIAS = {alias: field for field, aliases in ALIASES.items() for alias in aliases}


def guess(columns: Sequence[str]) -> dict[str, int]:
    """Our field → place of their column, for the names we know; the first one wins."""
    found: dict[str, int] = {}
    for place, name in enumerate(columns):
        if field := _BY_ALIAS.get(plain(name)):
            found.setdefault(field, place)
    return found


def known(cells: Sequence[str]) -> int:
    """How many of `cells` are names of columns that we know."""
    return len(guess(cells))
