"""The engine's own index on `terms`, kept by the database: FTS5 with triggers, or tsvector with GIN."""

from django.db import migrations

SQLITE = [
    """CREATE VIRTUAL TABLE search_terms USING fts5(
        terms, content='search_searchentry', content_rowid='id', detail=none,
        tokenize="ascii tokenchars '_'"
    )""",
    """CREATE TRIGGER search_terms_insert AFTER INSERT ON search_searchentry BEGIN
        INSERT INTO search_terms(rowid, terms) VALUES (new.id, new.terms);
    END""",
    """CREATE TRIGGER search_terms_delete AFTER DELETE ON search_searchentry BEGIN
        INSERT INTO search_terms(search_terms, rowid, terms) VALUES ('delete', old.id, old.terms);
    END""",
    """CREATE TRIGGER search_terms_update AFTER UPDATE OF terms ON search_searchentry BEGIN
        INSERT INTO search_terms(search_terms, rowid, terms) VALUES ('delete', old.id, old.terms);
        INSERT INTO search_terms(rowid, terms) VALUES (new.id, new.terms);
    END""",
]
SQLITE_BACK = [
    "DROP TRIGGER search_terms_insert",
    "DROP TRIGGER search_terms_delete",
    "DROP TRIGGER search_terms_update",
    "DROP TABLE search_terms",
]
POSTGRES = [
    """ALTER TABLE search_searchentry ADD COLUMN terms_vector tsvector
        GENERATED ALWAYS AS (array_to_tsvector(string_to_array(terms, ' '))) STORED""",
    "CREATE INDEX search_terms_vector ON search_searchentry USING gin (terms_vector)",
]
POSTGRES_BACK = ["ALTER TABLE search_searchentry DROP COLUMN terms_vector"]


def run(schema_editor, statements):
    for statement in statements:
        schema_editor.execute(statement)


def forwards(apps, schema_editor):
    run(schema_editor, SQLITE if schema_editor.connection.vendor == "sqlite" else POSTGRES)


def backwards(apps, schema_editor):
    run(schema_editor, SQLITE_BACK if schema_editor.connection.vendor == "sqlite" else POSTGRES_BACK)


class Migration(migrations.Migration):
    dependencies = [("search", "0001_initial")]

    operations = [migrations.RunPython(forwards, backwards)]
