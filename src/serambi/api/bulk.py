"""Everything an office has published, in one download, made while it is sent."""

import io
import json
import zipfile
from collections.abc import Iterable, Iterator
from typing import Any

from serambi.api.things import DATASET, place_of, things
from serambi.api.v1.shapes import answer_out, thing_out
from serambi.datasets import canonical
from serambi.datasets.models import Dataset
from serambi.datasets.reading import columns_of, rows_of
from serambi.datasets.table_schema import table_schema
from serambi.library.models import Release
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope

PIECE = 200
README = """Terbitan {office}

informasi.ndjson  daftar informasi publik, satu baris JSON per informasi; alamat berkas di kolom files
data.ndjson       keterangan kumpulan data, satu baris JSON per kumpulan data
data/*.csv        baris setiap kumpulan data (UTF-8 tanpa BOM, RFC 4180)
data/*.schema.json  kolomnya (Table Schema)
jawaban.ndjson    permohonan yang sudah dijawab dan diterbitkan, tanpa identitas

Semua ini sudah terbit di {place}/ ; tidak ada data pribadi di dalamnya.
"""


def ndjson(office: Office, root: str) -> Iterator[str]:
    """One JSON object a line, each with its kind."""
    for thing in things(office, root):
        yield _line({"kind": thing.kind, **thing_out(thing).model_dump(mode="json")})
    for said in _answers(office, root):
        yield _line({"kind": "jawaban", **said})


def archive(office: Office, root: str) -> Iterator[bytes]:
    """A ZIP, part by part; never more than one dataset is held."""
    sink = _Sink()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as made:
        readme = README.format(office=office.name, place=place_of(root, office))
        made.writestr("BACA-SAYA.txt", readme)
        for kind, name in (("informasi", "informasi.ndjson"), (DATASET, "data.ndjson")):
            lines = (
                _line(thing_out(one).model_dump(mode="json"))
                for one in things(office, root)
                if one.kind == kind
            )
            yield from _part(made, sink, name, lines)
        yield from _part(made, sink, "jawaban.ndjson", map(_line, _answers(office, root)))
        yield from _tables(office, made, sink)
    yield sink.taken()


def _tables(office: Office, made: zipfile.ZipFile, sink: "_Sink") -> Iterator[bytes]:
    with office_scope(office):
        rows = Dataset.objects.filter(office=office, state=Dataset.State.PUBLISHED)
        found = list(rows.select_related("current__stored").order_by("number"))
    for dataset in found:
        if dataset.current is None:
            continue
        columns = columns_of(dataset.current)
        made.writestr(
            f"data/{dataset.slug}.csv", canonical.as_bytes(columns, rows_of(dataset.current))
        )
        schema = json.dumps(table_schema(columns), ensure_ascii=False, indent=1)
        made.writestr(f"data/{dataset.slug}.schema.json", schema)
        yield sink.taken()


def _part(made: zipfile.ZipFile, sink: "_Sink", name: str, lines: Iterable[str]) -> Iterator[bytes]:
    with made.open(name, "w") as part:
        for line in lines:
            part.write(line.encode())
            if sink.held > 64 * 1024:
                yield sink.taken()
    yield sink.taken()


def _answers(office: Office, root: str) -> Iterator[dict[str, Any]]:
    place = place_of(root, office)
    with office_scope(office):
        rows = Release.objects.filter(office=office, state=Release.State.PUBLISHED).order_by("pk")
        keys = list(rows.values_list("pk", flat=True))
    for start in range(0, len(keys), PIECE):
        with office_scope(office):
            piece = list(Release.objects.filter(pk__in=keys[start : start + PIECE]).order_by("pk"))
        yield from (answer_out(one, place).model_dump(mode="json") for one in piece)


def _line(said: dict[str, Any]) -> str:
    return json.dumps(said, ensure_ascii=False) + "\n"


class _Sink(io.RawIOBase):
    """A file that cannot be wound back and gives away what was written to it."""

    def __init__(self) -> None:
        self._pieces: list[bytes] = []
        self.held = 0

    def writable(self) -> bool:
        """Yes."""
        return True

    def write(self, data: Any) -> int:
        """Hold `data` until it is taken."""
        piece = bytes(data)
        self._pieces.append(piece)
        self.held += len(piece)
        return len(piece)

    def taken(self) -> bytes:
        """Everything since the last time."""
        data = b"".join(self._pieces)
        self._pieces.clear()
        self.held = 0
        return data
