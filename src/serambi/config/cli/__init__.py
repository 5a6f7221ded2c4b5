"""The `serambi` command."""

import os
import sys


def main() -> None:
    """Run a management command by its name, written with hyphens: `serambi load-example`."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "serambi.config.settings.embedded")
    from django.core.management import execute_from_command_line

    command = [word.replace("-", "_") for word in sys.argv[1:2]]
    execute_from_command_line([*sys.argv[:1], *command, *sys.argv[2:]])
