"""Rebuild the committed files that are made from others, or check that they are current.

Each builder is a function that returns {path: content}; `--check` compares and names the stale
ones, so that a forgotten rebuild is a red build and not a surprise on a small office's server.
"""

import sys
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT)]

from scripts import events, lawtable, national_days, openapi, routes  # noqa: E402 - ROOT first
from serambi.ui import bundle  # noqa: E402 - as above

Builder = Callable[[], dict[Path, bytes]]


def front_end() -> dict[Path, bytes]:
    """The one stylesheet and the one script."""
    return {path: text.encode() for path, text in bundle.outputs().items()}


BUILDERS: tuple[Builder, ...] = (
    events.build,
    routes.build,
    lawtable.build,
    national_days.build,
    openapi.build,
    front_end,
)


def stale() -> dict[Path, bytes]:
    """Files whose content on disk differs from what the builders make."""
    made = {path: content for build in BUILDERS for path, content in build().items()}
    return {
        path: content
        for path, content in made.items()
        if not path.exists() or path.read_bytes() != content
    }


def main() -> int:
    found = stale()
    for path, content in sorted(found.items()):
        print(f"{'stale' if '--check' in sys.argv else 'wrote'}: {path.relative_to(ROOT)}")
        if "--check" not in sys.argv:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    if found and "--check" in sys.argv:
        print("Run `make build` and commit what it writes.")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
