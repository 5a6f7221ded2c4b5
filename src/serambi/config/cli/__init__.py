"""The `serambi` command."""

import os
import secrets
import sys
from collections.abc import Sequence
from importlib.metadata import version

from serambi.config import settings
from serambi.config.cli.words import overview

_HELP = {"help", "-h", "--help"}
KEYLESS = {"due", "monev", "help"}
"""Commands that sign nothing and must answer before `prepare` has made any key."""


def main() -> None:
    """Run one command and leave with its code; what goes wrong is said in one sentence."""
    try:
        sys.exit(run(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)


def run(words: Sequence[str]) -> int:
    """`words` as typed, e.g. ["load-example"]; hyphens in a command's name are its underscores."""
    if words[:1] in ([], ["help"], ["-h"], ["--help"]) and len(words) < 2:
        print(overview())
        return 0
    if words[0] in {"version", "--version"}:
        print(f"Serambi {version('serambi')}")
        return 0
    settings.choose()
    if words[0] in KEYLESS:
        os.environ.setdefault("SERAMBI_SECRET_KEY", secrets.token_urlsafe())
    if words[0] == "prepare" and not _HELP & set(words[1:]):
        return _prepare()
    return _manage(words)


def _manage(words: Sequence[str]) -> int:
    import django
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import execute_from_command_line, get_commands

    from serambi.core.errors import SerambiError

    asked = [word.replace("-", "_") if not word.startswith("-") else word for word in words[:2]]
    name = asked[1] if asked[0] == "help" else asked[0]
    try:
        django.setup()
        if name not in get_commands() and name != "prepare":
            print(
                f"Tidak ada perintah '{words[0]}'. Lihat daftarnya: serambi help", file=sys.stderr
            )
            return 2
        rest = ["--help"] if asked[0] == "help" else list(words[1:])
        execute_from_command_line(["serambi", name, *rest])
    except (ImproperlyConfigured, SerambiError) as fault:
        print(f"✗ {fault}", file=sys.stderr)
        return 1
    return 0


def _prepare() -> int:
    """The one command that runs before the settings: they need the secret that it makes."""
    from django.core.exceptions import ImproperlyConfigured

    from serambi.config.prepare import prepare

    try:
        ground = prepare()
    except ImproperlyConfigured as fault:
        print(f"✗ {fault}", file=sys.stderr)
        return 1
    for name in ground.made:
        print(f"Dibuat: {name}")
    print(f"Siap di {ground.data}. Cadangkan folder keys terpisah dari basis data.")
    return 0
