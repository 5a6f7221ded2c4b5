"""Register and letter numbers from the office's own template.

Offices write their numbers differently: `001/reg.ppid/RA/08/2026`, `Reg.K.001/PPID/RI/VIII/2026`,
`0075/K.BAWASLU/HM.00/III/2020`. The sequence itself is drawn elsewhere, gap-free; here it is
only written.
"""

import re
from datetime import date
from string import Formatter

from serambi.core.errors import InvalidInput

ROMAN_MONTHS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
MAX_LENGTH = 80
PLACEHOLDERS = ("seq", "roman", "month", "year", "office", "kind", "class")
_PADDED = {"seq": re.compile(r"(0[1-9])?"), "month": re.compile(r"(02)?")}
_PLAIN = re.compile(r"")
_LITERAL = re.compile(r"[A-Za-z0-9._/\- ]*")


def validate(template: str) -> None:
    """Raise InvalidInput when `template` cannot make a number that is unique and readable.

    It must hold `{seq}` and `{year}`, because the sequence starts again every year.
    """
    names = [name for _, name, _ in _parts(template)]
    for needed in ("seq", "year"):
        if needed not in names:
            raise _invalid(
                f"Pola nomor harus memuat {{{needed}}}.",
                "Contoh: {seq:03}/REG.PPID/{office}/{roman}/{year}.",
            )
    if len(template) > MAX_LENGTH:
        raise _invalid(f"Pola nomor paling panjang {MAX_LENGTH} karakter.")


def render(
    template: str,
    *,
    seq: int,
    day: date,
    office_code: str,
    kind_code: str = "",
    classification: str = "",
) -> str:
    """The number that `template` makes of sequence `seq` on local day `day`.

    Raises InvalidInput for a bad template or when a placeholder has nothing to show, ValueError
    for a sequence below 1.
    """
    validate(template)
    if seq < 1:
        raise ValueError("a sequence starts at 1")
    values: dict[str, int | str] = {
        "seq": seq,
        "roman": ROMAN_MONTHS[day.month - 1],
        "month": day.month,
        "year": day.year,
        "office": office_code,
        "kind": kind_code,
        "class": classification,
    }
    written = []
    for literal, name, width in _parts(template):
        written.append(literal)
        if name:
            if values[name] == "":
                raise _invalid(f"Pola nomor memakai {{{name}}}, tetapi isinya belum ada.")
            written.append(format(values[name], width))
    return "".join(written)


def _parts(template: str) -> list[tuple[str, str, str]]:
    """`template` as (literal, placeholder or "", width), every one of them known and plain."""
    try:
        parsed = list(Formatter().parse(template))
    except ValueError:
        raise _invalid("Kurung kurawal dalam pola nomor tidak berpasangan.") from None
    parts = []
    for literal, name, width, conversion in parsed:
        if not _LITERAL.fullmatch(literal):
            raise _invalid("Pola nomor hanya boleh memuat huruf, angka, titik, garis dan spasi.")
        if name is not None:
            _check(name, width or "", conversion)
        parts.append((literal, name or "", width or ""))
    return parts


def _check(name: str, width: str, conversion: str | None) -> None:
    if name not in PLACEHOLDERS:
        known = " ".join(f"{{{one}}}" for one in PLACEHOLDERS)
        raise _invalid(
            f"Pola nomor memuat {{{name}}} yang tidak dikenal.", f"Yang dikenal: {known}."
        )
    if conversion or not _PADDED.get(name, _PLAIN).fullmatch(width):
        raise _invalid(
            f"Bentuk {{{name}}} dalam pola nomor tidak dikenal.",
            "Yang boleh memakai lebar hanya {seq:03} dan {month:02}.",
        )


def _invalid(sentence: str, next_step: str = "") -> InvalidInput:
    return InvalidInput("numbering.template", sentence, next_step, field="template")
