"""What only some pages need is not loaded before one of them is asked for: a small machine counts MB."""

import subprocess
import sys
from pathlib import Path

from tests.support import ground
from tests.support.commands import clean_environment

HEAVY = {
    "arro3",
    "openpyxl",
    "lxml",
    "PIL",
    "pikepdf",
    "pypdfium2",
    "charset_normalizer",
    "holidays",
}


def test_the_web_server_starts_without_the_libraries_of_files(tmp_path: Path) -> None:
    environment = clean_environment(
        ground.prepared(tmp_path / "var"),
        DJANGO_SETTINGS_MODULE="serambi.config.settings.embedded",
    )
    script = "import sys; import serambi.config.wsgi; print(*{name.split('.')[0] for name in sys.modules})"
    told = subprocess.run(
        [sys.executable, "-c", script], env=environment, check=True, capture_output=True, text=True
    )
    loaded = set(told.stdout.split())
    assert {"serambi", "typst"} <= loaded
    assert not loaded & HEAVY
