"""Rebuild `src/serambi/letters/fonts/` from the published fonts.

    python scripts/letter_fonts.py SOURCE_SERIF_FOLDER NOTO_SANS_ARABIC_FILE

Needs fonttools and brotli in a scratch environment; they are no dependency of the product.
SOURCE_SERIF_FOLDER is `OTF/` of the npm package `source-serif` 4.5.1; NOTO_SANS_ARABIC_FILE is
`files/noto-sans-arabic-arabic-400-normal.woff2` of `@fontsource/noto-sans-arabic` 5.3.0.

A subset is a modified version, and "Source" is a reserved name of its licence (OFL 1.1, §3), so
the subsets are called "Serambi Serif". "Serambi Kotak" is our own: one box for every character
that no other font draws, so that a letter never fails over a character and its text stays text.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.ttLib import TTFont

OUT = Path(__file__).resolve().parents[1] / "src/serambi/letters/fonts"
LATIN = (
    "20-7E A0-17F 218-21B 2C6-2C7 2D8-2DD 300-304 306-30C 2009-200A 2010-2015 2018-201E 2020-2022 "
    "2026 2030 2032-2033 2039-203A 2044 20AC 2116 2122 2190-2193 2212 2248 2260 2264-2265 25CF "
    "2610 2611 2713 FFFD"
)
ARABIC = "60C 61B 61F 621-63A 640-655 660-66C 670 67E 686 698 6A9 6AF 6CC FDFA FDFB FDFD"
STYLES = {"Regular": "Regular", "It": "Italic", "Semibold": "Semibold"}
EPOCH = 3786825600  # 2024-01-01 in seconds since 1904, so that a rebuild gives the same bytes


def spans(text: str) -> list[int]:
    """Code points of "20-7E A0": both ends belong."""
    found: list[int] = []
    for part in text.split():
        first, _, last = part.partition("-")
        found += range(int(first, 16), int(last or first, 16) + 1)
    return found


def cut(source: Path, unicodes: list[int], features: list[str]) -> TTFont:
    """The font with only `unicodes`."""
    options = subset.Options(layout_features=features, hinting=False, name_IDs=["*"])
    font = subset.load_font(str(source), options)
    worker = subset.Subsetter(options)
    worker.populate(unicodes=unicodes)
    worker.subset(font)
    font.flavor = None
    return font


def rename(font: TTFont, style: str) -> None:
    """Give the subset our own family name."""
    names = {record.nameID: str(record) for record in font["name"].names}
    family = "Serambi Serif"
    font["name"].names = []
    for key, value in {
        0: names[0],
        1: family if style != "Semibold" else f"{family} Semibold",
        2: style if style != "Semibold" else "Regular",
        3: f"serambi;SerambiSerif-{style}",
        4: f"{family} {style}",
        5: f"{names[5]}; subset",
        6: f"SerambiSerif-{style}",
        13: "SIL Open Font License 1.1",
        14: "https://openfontlicense.org",
        16: family,
        17: style,
    }.items():
        font["name"].setName(value, key, 3, 1, 0x409)
    top = font["CFF "].cff
    top.fontNames = [f"SerambiSerif-{style}"]
    top.topDictIndex[0].FullName = f"{family} {style}"
    top.topDictIndex[0].FamilyName = family


def save(font: TTFont, name: str) -> None:
    font.recalcTimestamp = False
    font["head"].created = font["head"].modified = EPOCH
    font.save(OUT / name)
    print(f"{name}: {(OUT / name).stat().st_size} bytes")


def box() -> TTFont:
    """One glyph, a box, for every character of the planes in use; private use left out."""
    builder = FontBuilder(1000, isTTF=False)
    pen = T2CharStringPen(600, None)
    for left, bottom, right, top in ((60, 0, 540, 700), (110, 50, 490, 650)):
        corners = [(left, bottom), (right, bottom), (right, top), (left, top)]
        pen.moveTo(corners[0])
        for corner in corners[1:] if left == 60 else [corners[3], corners[2], corners[1]]:
            pen.lineTo(corner)
        pen.closePath()
    drawn = pen.getCharString()
    builder.setupGlyphOrder([".notdef", "kotak"])
    covered = [*range(0x21, 0xD800), *range(0xF900, 0xFFFE), *range(0x10000, 0x32400), 0xE0001]
    builder.setupCharacterMap({})
    builder.setupCFF(
        "SerambiKotak", {"FullName": "Serambi Kotak"}, {".notdef": drawn, "kotak": drawn}, {}
    )
    builder.setupHorizontalMetrics({".notdef": (600, 60), "kotak": (600, 60)})
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable(
        {
            "familyName": "Serambi Kotak",
            "styleName": "Regular",
            "psName": "SerambiKotak",
            "licenseDescription": "EUPL-1.2",
        }
    )
    builder.setupOS2(sTypoAscender=800, sTypoDescender=-200)
    builder.setupPost()
    from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

    table = CmapSubtable.newSubtable(13)
    table.platformID, table.platEncID, table.language = 3, 10, 0
    table.format, table.reserved, table.length, table.nGroups = 13, 0, 0, 0
    table.cmap = dict.fromkeys(covered, "kotak")
    builder.font["cmap"].tables = [table]
    return builder.font


def main() -> None:
    serif, arabic = Path(sys.argv[1]), Path(sys.argv[2])
    features = ["kern", "liga", "lnum", "tnum", "zero", "mark", "mkmk", "ccmp", "case"]
    for published, style in STYLES.items():
        font = cut(serif / f"SourceSerif4-{published}.otf", spans(LATIN), features)
        rename(font, style)
        save(font, f"SerambiSerif-{style}.otf")
    save(cut(arabic, spans(ARABIC), ["*"]), "NotoSansArabic-Regular.ttf")
    save(box(), "SerambiKotak.otf")


if __name__ == "__main__":
    main()
