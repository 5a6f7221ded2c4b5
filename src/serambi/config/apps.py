from django.apps import AppConfig


class ComposedConfig(AppConfig):
    """The composition root as an app, so that commands that join rooms have a home."""

    name = "serambi.config"
    label = "config"

    def ready(self) -> None:
        """Register the checks of a safe start."""
        from serambi.config import checks

        assert checks.TAG  # noqa: S101 - importing registers
