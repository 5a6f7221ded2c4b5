"""Settings for the ways of running; `choose` picks one from the environment. No Django here."""

import os


def choose() -> None:
    """Cluster when SERAMBI_DATABASE_URL names a PostgreSQL, else embedded; a set module wins."""
    chosen = "cluster" if os.environ.get("SERAMBI_DATABASE_URL") else "embedded"
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", f"serambi.config.settings.{chosen}")
