"""Two stylesheets and the scripts out of many small files, without a build tool.

`python -m serambi.ui.bundle` joins `css/**` and `js/*` into `static/ui/serambi.css`, which every
page loads, `static/ui/desk.css` (of `css/desk/`), which only pages of the staff load after it, and
`static/ui/serambi.js`. Each of `js/apart/*` stays a file of its own, which comes with what it serves
(`components.scripts`). A test fails when they are older than their sources. Style sources may say
`--name: light-dark(a, b)`: browsers that do not know the function get the light value first.
"""

import re
from pathlib import Path

ROOM = Path(__file__).resolve().parent
STATIC = ROOM / "static" / "ui"
STYLES, SCRIPTS = ROOM / "css", ROOM / "js"
LAYERS = ("reset", "tokens", "base", "layout", "components", "utilities", "print")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_PAIR = re.compile(r"(--[\w-]+):\s*light-dark\(\s*([^,()]+?)\s*,\s*([^,()]+?)\s*\);?")


def style_sources() -> list[Path]:
    """The style files in layer order; components by name."""
    paths: list[Path] = []
    for layer in LAYERS:
        if layer == "components":
            paths += sorted((STYLES / "components").glob("*.css"))
        else:
            paths.append(STYLES / f"{layer}.css")
    return paths


def desk_sources() -> list[Path]:
    """The style files that no public page needs, by name."""
    return sorted((STYLES / "desk").glob("*.css"))


def script_sources() -> list[Path]:
    """The script files that every page loads, by name; each stands alone."""
    return sorted(SCRIPTS.glob("*.js"))


def apart_sources() -> list[Path]:
    """The script files that only some pages load, by name."""
    return sorted((SCRIPTS / "apart").glob("*.js"))


def colour_pairs(css: str) -> dict[str, tuple[str, str]]:
    """Every `--name: light-dark(light, dark)` of `css` as name → (light, dark)."""
    return {name: (light, dark) for name, light, dark in _PAIR.findall(css)}


def _with_fallback(css: str) -> str:
    """Light values for all, pairs only where `light-dark()` is understood."""
    pairs = colour_pairs(css)
    if not pairs:
        return css
    plain = _PAIR.sub(lambda found: f"{found[1]}: {found[2]};", css)
    both = "".join(f"{name}:light-dark({light},{dark});" for name, (light, dark) in pairs.items())
    return f"{plain}@layer tokens{{@supports (color:light-dark(#000,#fff)){{:root{{{both}}}}}}}"


def squeeze(css: str) -> str:
    """`css` without comments and needless space; strings keep theirs."""
    text = _COMMENT.sub("", css)
    text = re.sub(r"\s+", " ", text)
    text = re.sub(r" ?([{};,>]) ?", r"\1", text)
    text = re.sub(r"(?<=[{;])([\w-]+): ", r"\1:", text)
    return text.replace(";}", "}").strip()


def bundle_style() -> str:
    """The whole stylesheet as one line of layers; it stands one folder above its sources."""
    parts = [
        _with_fallback(path.read_text(encoding="utf-8")).replace('url("../', 'url("')
        for path in style_sources()
    ]
    return f"@layer {','.join(LAYERS)};{''.join(squeeze(part) for part in parts)}\n"


def bundle_desk_style() -> str:
    """What pages of the staff add to `bundle_style`, in its layers."""
    return "".join(squeeze(path.read_text(encoding="utf-8")) for path in desk_sources()) + "\n"


def bundle_script() -> str:
    """All modules as one, each in its own block so that names do not meet."""
    return "".join("{\n" + _bare(path) + "}\n" for path in script_sources())


def _bare(path: Path) -> str:
    """A script without comments and indents."""
    lines = [line.strip() for line in path.read_text(encoding="utf-8").splitlines()]
    kept = [line for line in lines if line and not line.startswith(("//", "/*", "*"))]
    return "\n".join(kept) + "\n"


def outputs() -> dict[Path, str]:
    """What each built file must contain."""
    return {
        STATIC / "serambi.css": bundle_style(),
        STATIC / "desk.css": bundle_desk_style(),
        STATIC / "serambi.js": bundle_script(),
        **{STATIC / path.name: _bare(path) for path in apart_sources()},
    }


def write() -> None:
    """Write the built files."""
    for path, text in outputs().items():
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write()
