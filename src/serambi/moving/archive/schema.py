"""Which shape of the database an archive was written from."""

from django.db import connection
from django.db.migrations.loader import MigrationLoader


def schema() -> dict[str, str]:
    """The last migration of each room of ours."""
    graph = MigrationLoader(connection).graph
    return {app: name for app, name in sorted(graph.leaf_nodes()) if _ours(app)}


def _ours(app: str) -> bool:
    from django.apps import apps

    return apps.get_app_config(app).name.startswith("serambi.")
