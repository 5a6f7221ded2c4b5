"""The `serambi` command."""

import os
import sys


def main() -> None:
    """Run a Django management command by its name: `serambi doctor`, `serambi due …`."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "serambi.config.settings.embedded")
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)
