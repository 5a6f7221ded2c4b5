"""CSV in whatever encoding and with whatever separator offices save it."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator

from django.utils.translation import gettext as _

from serambi.tables.table import wrong

SEPARATORS = {",": "koma", ";": "titik koma", "\t": "tab", "|": "garis tegak"}
SAMPLE_LINES = 30
SAMPLE_CHARS = 200_000
MAX_BYTES = 50 * 1024 * 1024
csv.field_size_limit(1_000_000)
_BINARY = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def read(data: bytes) -> tuple[Iterator[tuple[int, list[str]]], str]:
    """Lines of cells with their numbers, and how the file was read in words."""
    if len(data) > MAX_BYTES:
        raise wrong(
            "too_large",
            _("Berkas ini lebih besar dari 50 MB."),
            _("Bagi menjadi beberapa berkas, misalnya per tahun."),
        )
    text, encoding = _decode(data)
    separator = _separator(text)
    how = _("CSV, %(encoding)s, pemisah %(separator)s") % {
        "encoding": encoding,
        "separator": SEPARATORS[separator],
    }
    return _lines(text, separator), how


def _decode(data: bytes) -> tuple[str, str]:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _tried(data, "utf-16"), "UTF-16"
    try:
        return _readable(data.decode("utf-8-sig")), "UTF-8"
    except UnicodeDecodeError:
        pass
    from charset_normalizer import from_bytes  # heavy: comes in when it is used

    best = from_bytes(data[:200_000], cp_isolation=["cp1252", "latin-1", "utf-16", "cp1250"]).best()
    if best is None:
        raise _binary()
    return _tried(data, best.encoding), best.encoding.upper().replace("_", "-")


def _tried(data: bytes, encoding: str) -> str:
    try:
        return _readable(data.decode(encoding))
    except UnicodeDecodeError as error:
        raise _binary() from error


def _readable(text: str) -> str:
    """`text`, unless its beginning is full of what no table holds. Stray ones are judged by row."""
    sample = text[:20_000]
    if len(_BINARY.findall(sample)) > max(8, len(sample) // 200):
        raise _binary()
    return text.removeprefix("\ufeff")


def _binary() -> Exception:
    return wrong(
        "not_a_table",
        _("Berkas ini bukan tabel CSV atau XLSX."),
        _("Simpan daftarnya sebagai CSV (UTF-8) atau XLSX, lalu unggah lagi."),
    )


def _separator(text: str) -> str:
    """The separator that cuts most of the first lines into the same number, above one, of cells.

    A first line "sep=;" (Excel's own) decides at once.
    """
    if (named := re.match(r"sep=(.)\r?\n", text)) and named.group(1) in SEPARATORS:
        return named.group(1)
    best, score = ",", (0, 0)
    sample = "\n".join(text[:SAMPLE_CHARS].splitlines()[:SAMPLE_LINES])
    for separator in SEPARATORS:
        widths = Counter(
            len(row) for row in csv.reader(io.StringIO(sample), delimiter=separator) if row
        )
        width, rows = max(widths.items(), key=lambda pair: (pair[0] > 1, pair[1]), default=(1, 0))
        if width > 1 and (rows, width) > score:
            best, score = separator, (rows, width)
    return best


def _lines(text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        for cells in reader:
            if reader.line_num == 1 and "".join(cells).startswith("sep="):
                continue
            yield reader.line_num, cells
    except csv.Error as error:
        raise wrong(
            "broken_csv",
            _("Baris %(line)s tidak dapat dibaca sebagai CSV.") % {"line": reader.line_num},
            _("Periksa tanda kutip di baris itu, atau simpan sebagai XLSX."),
        ) from error
