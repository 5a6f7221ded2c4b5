"""Pages on disk: whole or not at all, plain and compressed, readable for the web server."""

import gzip
import os
import secrets
from pathlib import Path

READABLE, OPEN = 0o644, 0o755
PACKED = ".gz"
NOTE = ".renewed-"


class Folder:
    """The folder that the web server reads. Names inside are relative, as `1971/hak/index.html`."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def write(self, name: str, page: bytes) -> bool:
        """Keep `page`; False when it lies there already, so that browsers keep theirs too."""
        path = self.root / name
        if _bytes(path) == page:
            return False
        self._make(path.parent)
        _put(path.with_name(path.name + PACKED), gzip.compress(page, 9, mtime=0))
        _put(path, page)
        return True

    def remove(self, name: str) -> bool:
        """Take the page away; False when there was none."""
        path = self.root / name
        there = path.exists()
        path.unlink(missing_ok=True)
        path.with_name(path.name + PACKED).unlink(missing_ok=True)
        return there

    def clear(self) -> int:
        """Take every page away, and nothing that we did not write; returns how many there were."""
        pages = [path for path in self.root.rglob("*.html") if path.is_file()]
        for path in pages:
            self.remove(str(path.relative_to(self.root)))
        for path in self.root.rglob(f"{NOTE}*"):
            path.unlink()
        return len(pages)

    def note(self, name: str, text: str) -> None:
        """Keep a note beside the pages that no web server gives away: its name begins with a dot."""
        self._make(self.root)
        _put(self.root / f"{NOTE}{name}", text.encode())

    def noted(self, name: str) -> str:
        """The note `name`; "" when there is none."""
        found = _bytes(self.root / f"{NOTE}{name}")
        return "" if found is None else found.decode()

    def _make(self, folder: Path) -> None:
        """The folder and those above it up to the root, open to the web server."""
        if folder != self.root:
            self._make(folder.parent)
        if not folder.is_dir():
            folder.mkdir(parents=folder == self.root)
            folder.chmod(OPEN)


def _bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def _put(path: Path, data: bytes) -> None:
    """Write beside and rename: whoever reads meanwhile gets the old page or the new one."""
    fresh = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, READABLE)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
    fresh.chmod(READABLE)  # whatever the process's umask takes away
    fresh.replace(path)
