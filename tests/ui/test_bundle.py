"""The built stylesheet and script are those of the sources, small, and understood by old browsers."""

import gzip
import re
from pathlib import Path

import pytest

from serambi.ui import bundle

_CLASS = re.compile(r"\.([a-z][\w-]*)")
_TAG = re.compile(r"{%.*?%}|{{.*?}}")
_USED = re.compile(r'class="([^"]*)"')


def _plain(path: Path) -> str:
    """The rules of a style file, without comments and strings."""
    return re.sub(r'/\*.*?\*/|"[^"]*"', "", path.read_text(encoding="utf-8"), flags=re.DOTALL)


def test_built_files_are_current() -> None:
    for path, text in bundle.outputs().items():
        assert path.read_text(encoding="utf-8") == text, f"{path.name}: python -m serambi.ui.bundle"


def test_every_style_file_is_in_the_bundle() -> None:
    every = set(bundle.STYLES.rglob("*.css"))
    assert {*bundle.style_sources(), *bundle.desk_sources()} == every


def test_public_pages_use_no_style_that_only_the_desk_loads() -> None:
    shared, desk = (
        {name for path in paths for name in _CLASS.findall(_plain(path))}
        for paths in (bundle.style_sources(), bundle.desk_sources())
    )
    only_desk = desk - shared
    assert {"desk-bar__who", "case-grid", "ink-pages"} <= only_desk
    pages = list(bundle.ROOM.parent.rglob("templates/*/public/**/*.html"))
    assert len(pages) > 50
    for page in pages:
        used = {
            name
            for value in _USED.findall(_TAG.sub(" ", page.read_text(encoding="utf-8")))
            for name in value.split()
        }
        assert not used & only_desk, f"{page.name}: move the style out of css/desk/"


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
    sources = [*bundle.script_sources(), *bundle.apart_sources()]
    assert set(sources) == set(bundle.SCRIPTS.rglob("*.js"))
    for path in sources:
        text = path.read_text(encoding="utf-8")
        assert text.count("\n") <= 150, path.name
        assert not re.search(r"^\s*(import|export)\b", text, re.MULTILINE), path.name
        assert not re.search(r"\beval\(|new Function|innerHTML|\.style\b", text), path.name


@pytest.mark.parametrize(
    ("name", "most"), [("serambi.css", 12_000), ("desk.css", 8_000), ("serambi.js", 2_500)]
)
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
