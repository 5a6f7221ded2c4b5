"""Django made ready in a process of the measuring program."""

import os


def django_ready() -> None:
    """Load the settings of a real office; SERAMBI_DATA names its folder."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "serambi.config.settings.embedded")
    import django

    django.setup()
