"""The built stylesheet and script are those of the sources, small, and understood by old browsers."""

import gzip
import re

import pytest

from serambi.ui import bundle


def test_built_files_are_current() -> None:
    for path, text in bundle.outputs().items():
        assert path.read_text(encoding="utf-8") == text, f"{path.name}: python -m serambi.ui.bundle"


def test_every_style_file_is_in_the_bundle() -> None:
    every = set(bundle.STYLES.rglob("*.css"))
    assert set(bundle.style_sources()) == every


def test_squeezing_keeps_strings_and_meaning() -> None:
    css = '/* note */ .a , .b > .c { content: "/";  color : red; margin: 0 auto; }'
    assert bundle.squeeze(css) == '.a,.b>.c{content:"/";color : red;margin:0 auto}'


def test_colour_pairs_have_a_plain_value_first() -> None:
    built = bundle.bundle_style()
    for name, (light, dark) in bundle.colour_pairs(
        (bundle.STYLES / "tokens.css").read_text(encoding="utf-8")
    ).items():
        plain = built.index(f"{name}:{light}")
        pair = built.index(f"{name}:light-dark({light},{dark})")
        assert plain < built.index("@supports (color:light-dark(#000,#fff))") < pair


def test_modules_are_short_and_stand_alone() -> None:
    sources = bundle.script_sources()
    assert sources
    for path in sources:
        text = path.read_text(encoding="utf-8")
        assert text.count("\n") <= 150, path.name
        assert not re.search(r"^\s*(import|export)\b", text, re.MULTILINE), path.name
        assert not re.search(r"\beval\(|new Function|innerHTML|\.style\b", text), path.name


@pytest.mark.parametrize(("name", "most"), [("serambi.css", 14_000), ("serambi.js", 5_000)])
def test_built_files_are_light_over_the_wire(name: str, most: int) -> None:
    assert len(gzip.compress((bundle.STATIC / name).read_bytes(), 9)) <= most


def test_fonts_are_the_latin_subset_and_carry_their_licence() -> None:
    fonts = sorted((bundle.STATIC / "font").glob("*.woff2"))
    assert [font.name for font in fonts] == [
        "plus-jakarta-sans-500.woff2",
        "plus-jakarta-sans-700.woff2",
    ]
    assert all(font.stat().st_size < 13_000 for font in fonts)
    assert "SIL Open Font License" in (bundle.STATIC / "font" / "LICENSE.txt").read_text()
