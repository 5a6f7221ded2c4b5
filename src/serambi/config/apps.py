from django.apps import AppConfig


class ComposedConfig(AppConfig):
    """The composition root as an app, so that commands that join rooms have a home."""

    name = "serambi.config"
    label = "config"
