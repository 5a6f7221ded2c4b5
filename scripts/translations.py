"""Collect the interface text into the English catalogue and compile it.

    python scripts/translations.py

Needs gettext (apt-get install gettext). Prints the phrases of public pages that still have no English;
fill them in `src/serambi/locale/en/LC_MESSAGES/django.po` and run it again.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

if not __package__:  # started as a file
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from scripts.public_words import PACKAGE, is_public

CATALOGUE = PACKAGE / "locale/en/LC_MESSAGES/django.po"
REFERENCES = re.compile(r"^#: (.*)$", re.MULTILINE)
EMPTY = re.compile(r'^msgstr(\[\d\])? ""$(?!\n")', re.MULTILINE)


def run(*words: str) -> None:
    """One of Django's own translation commands, in the package."""
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "serambi.config.settings.test"}
    command = [sys.executable, "-m", "django", *words]
    subprocess.run(command, cwd=PACKAGE, env=environment, check=True, stdout=subprocess.DEVNULL)


def settle() -> None:
    """Leave out what changes without a reason: dates, guesses, phrases no longer used."""
    text = CATALOGUE.read_text(encoding="utf-8")
    text = re.sub(r'^"(POT-Creation-Date|Report-Msgid-Bugs-To):.*\n', "", text, flags=re.MULTILINE)
    blocks = [block for block in text.split("\n\n") if not _is_past(block)]
    blocks = [_without_guess(block) for block in blocks]
    CATALOGUE.write_text("\n\n".join(blocks).rstrip() + "\n", encoding="utf-8")


def _is_past(block: str) -> bool:
    """True for a phrase no longer used; a remark on its kind may stand above it."""
    return re.search(r"^#~", block, re.MULTILINE) is not None


def _without_guess(block: str) -> str:
    """`block` with a fuzzy translation emptied: a guess is worse than none."""
    if not re.search(r"^#,.*\bfuzzy\b", block, re.MULTILINE):
        return block
    block = re.sub(r"^#\|.*\n", "", block, flags=re.MULTILINE)
    block = re.sub(r"^#, fuzzy\n", "", block, flags=re.MULTILINE).replace("#, fuzzy, ", "#, ")
    return re.sub(r'^(msgstr(?:\[\d\])?) ".*"(?:\n".*")*', r'\1 ""', block, flags=re.MULTILINE)


def missing() -> list[str]:
    """Blocks of public pages without English."""
    blocks = CATALOGUE.read_text(encoding="utf-8").split("\n\n")[1:]
    return [block for block in blocks if EMPTY.search(block) and read_by_visitors(block)]


def read_by_visitors(block: str) -> bool:
    """True if one of the places of this block of the catalogue is public."""
    return any(is_public(one) for line in REFERENCES.findall(block) for one in line.split())


def main() -> int:
    """Collect, settle, compile, report."""
    if shutil.which("xgettext") is None:
        print("gettext tidak ditemukan. Pasang: apt-get install gettext")
        return 1
    run("makemessages", "-l", "en", "--add-location", "file", "--no-wrap")
    settle()
    run("compilemessages", "-l", "en")
    left = missing()
    print("\n\n".join(left) if left else "Semua halaman publik sudah berbahasa Inggris.")
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
