"""Refresh the front-end files that we keep a copy of: the heading font and axe-core.

    python scripts/vendor_front_end.py

Needs npm, which only packs and unpacks here; nothing of Node runs in the product. Each file stays
beside its licence. htmx is not here: it comes with the django-htmx wheel.
"""

import shutil
import subprocess
import sys
import tarfile
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FONT = ROOT / "src/serambi/ui/static/ui/font"
AXE = ROOT / "tests/browser/vendor"


@dataclass(frozen=True)
class Package:
    """An npm package at one version, and which of its files go where."""

    name: str
    version: str
    files: dict[str, Path]


PACKAGES = (
    Package(
        "@fontsource/plus-jakarta-sans",
        "5.3.0",
        {
            "files/plus-jakarta-sans-latin-500-normal.woff2": FONT / "plus-jakarta-sans-500.woff2",
            "files/plus-jakarta-sans-latin-700-normal.woff2": FONT / "plus-jakarta-sans-700.woff2",
            "LICENSE": FONT / "LICENSE.txt",
        },
    ),
    Package(
        "axe-core", "4.14.1", {"axe.min.js": AXE / "axe.min.js", "LICENSE": AXE / "axe.LICENSE"}
    ),
)


def fetch(package: Package, folder: Path) -> None:
    """Unpack `package` in `folder` and copy its wanted files into the tree."""
    packed = subprocess.run(
        ["npm", "pack", "--silent", f"{package.name}@{package.version}"],
        cwd=folder,
        check=True,
        capture_output=True,
        text=True,
    ).stdout.split()[-1]
    with tarfile.open(folder / packed) as archive:
        archive.extractall(folder, filter="data")
    for inside, target in package.files.items():
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(folder / "package" / inside, target)
        print(f"{package.name} {package.version}: {target.relative_to(ROOT)}")


def main() -> int:
    """Fetch every package into a scratch folder of its own."""
    if shutil.which("npm") is None:
        print("npm tidak ditemukan. Pasang: apt-get install npm")
        return 1
    for package in PACKAGES:
        with tempfile.TemporaryDirectory() as folder:
            fetch(package, Path(folder))
    return 0


if __name__ == "__main__":
    sys.exit(main())
