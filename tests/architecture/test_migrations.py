"""Migrations: one head per app, none missing, none that breaks when our code moves on."""

import ast

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db.migrations.loader import MigrationLoader

from tests.architecture.tree import modules, parsed, short

# A migration may name a column type of ours; everything else it must carry itself.
MIGRATIONS_MAY_IMPORT = ("serambi.identity.fields", "serambi.identity.sealing")
OURS = sorted(
    config.label for config in apps.get_app_configs() if config.name.startswith("serambi.")
)


@pytest.mark.parametrize("label", OURS)
def test_an_app_has_at_most_one_migration_head(label: str) -> None:
    assert len(MigrationLoader(None).graph.leaf_nodes(label)) <= 1


@pytest.mark.django_db
def test_no_model_change_lacks_its_migration() -> None:
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def test_a_migration_imports_nothing_of_ours_but_column_types() -> None:
    found = {
        f"{short(path)}: {name}"
        for path in modules(migrations=True)
        for name in imported(parsed(path))
        if name.startswith("serambi") and not name.startswith(MIGRATIONS_MAY_IMPORT)
    }
    assert not found


def test_no_migration_has_an_automatic_name() -> None:
    assert not [short(path) for path in modules(migrations=True) if "_auto_" in path.stem]


def imported(tree: ast.Module) -> set[str]:
    """Modules that a file imports."""
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            names.add(node.module or "")
        elif isinstance(node, ast.Import):
            names |= {name.name for name in node.names}
    return names
