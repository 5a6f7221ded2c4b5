"""Every setting stands in the documentation, and nothing else does."""

import re
from pathlib import Path

from django.conf import settings

ROOT = Path(__file__).resolve().parents[2]
DOCUMENT = ROOT / "docs" / "operations" / "settings.md"
READ = re.compile(r'(?:env(?:\.\w+)?|environ(?:\.get)?|getenv)[(\[]\s*"(SERAMBI_\w+)"')
ROW = re.compile(r"^\| `(SERAMBI_\w+)` \|", re.MULTILINE)
TESTS_ONLY = "settings/test.py"


def read_by_the_program() -> set[str]:
    sources = (ROOT / "src" / "serambi").rglob("*.py")
    return {
        name
        for path in sources
        if not path.as_posix().endswith(TESTS_ONLY)
        for name in READ.findall(path.read_text(encoding="utf-8"))
    }


def test_what_is_read_is_what_is_documented() -> None:
    documented = ROW.findall(DOCUMENT.read_text(encoding="utf-8"))
    assert len(documented) == len(set(documented))
    assert set(documented) == read_by_the_program()


def test_every_setting_that_the_code_asks_for_is_defined() -> None:
    asked = {
        name
        for path in (ROOT / "src" / "serambi").rglob("*.py")
        for name in re.findall(r"settings\.(SERAMBI_\w+)", path.read_text(encoding="utf-8"))
    }
    assert not {name for name in asked if not hasattr(settings, name)}
