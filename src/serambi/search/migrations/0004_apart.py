"""Rows for ranking, texts for showing and the word index, each in its own table."""

import django.db.models.deletion
from django.db import migrations, models

SQLITE_OLD = [
    "DROP TRIGGER IF EXISTS search_terms_insert",
    "DROP TRIGGER IF EXISTS search_terms_delete",
    "DROP TRIGGER IF EXISTS search_terms_update",
    "DROP TABLE search_terms",
]
SQLITE_TABLE = """CREATE VIRTUAL TABLE search_terms USING fts5(
    terms, content='', contentless_delete=1, detail=none, tokenize="ascii tokenchars '_'"
)"""
SQLITE_TRIGGER = """CREATE TRIGGER search_terms_delete AFTER DELETE ON search_searchentry BEGIN
    DELETE FROM search_terms WHERE rowid = old.id;
END"""
SQLITE_FILL = "INSERT INTO search_terms(rowid, terms) SELECT id, terms FROM search_searchentry ORDER BY id"
SQLITE_MOMENT = """UPDATE search_searchentry SET parent = object_id,
    moment = CAST(strftime('%%s', sort_date) AS INTEGER) * 1000"""

POSTGRES_TABLE = """CREATE TABLE search_terms (
    id bigint PRIMARY KEY REFERENCES search_searchentry(id) ON DELETE CASCADE,
    terms tsvector NOT NULL
)"""
POSTGRES_INDEX = "CREATE INDEX search_terms_words ON search_terms USING gin (terms)"
POSTGRES_FILL = "INSERT INTO search_terms(id, terms) SELECT id, terms_vector FROM search_searchentry"
POSTGRES_OLD = ["ALTER TABLE search_searchentry DROP COLUMN terms_vector"]
POSTGRES_MOMENT = """UPDATE search_searchentry SET parent = object_id,
    moment = (extract(epoch FROM sort_date) * 1000)::bigint"""

TEXTS = """INSERT INTO search_searchtext(entry_id, title, body, url, facets, stems_body)
    SELECT id, title, body, url, facets, '' FROM search_searchentry"""


def copy(apps, schema_editor):
    """Texts and words move over as they are; a sweep makes the new words from the texts."""
    schema_editor.execute(TEXTS)
    if schema_editor.connection.vendor == "sqlite":
        schema_editor.execute(SQLITE_MOMENT.replace("%%", "%"), params=None)
        for statement in [*SQLITE_OLD, SQLITE_TABLE, SQLITE_FILL]:
            schema_editor.execute(statement)
    else:
        for statement in [POSTGRES_MOMENT, POSTGRES_TABLE, POSTGRES_FILL, *POSTGRES_OLD, POSTGRES_INDEX]:
            schema_editor.execute(statement)


def trigger(apps, schema_editor):
    """After the last remaking of the table, which would take the trigger away."""
    if schema_editor.connection.vendor == "sqlite":
        schema_editor.execute(SQLITE_TRIGGER)


class Migration(migrations.Migration):
    dependencies = [("offices", "0001_initial"), ("search", "0003_number")]

    operations = [
        migrations.CreateModel(
            name="SearchText",
            fields=[
                ("entry", models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name="text", serialize=False, to="search.searchentry")),
                ("title", models.CharField(max_length=500)),
                ("body", models.TextField(blank=True)),
                ("url", models.CharField(max_length=300)),
                ("facets", models.JSONField(blank=True, default=dict)),
                ("stems_body", models.TextField(blank=True)),
            ],
        ),
        migrations.AddField("searchentry", "parent", models.CharField(default="", max_length=40), preserve_default=False),
        migrations.AddField("searchentry", "place", models.PositiveIntegerField(blank=True, null=True)),
        migrations.AddField("searchentry", "moment", models.BigIntegerField(default=0), preserve_default=False),
        migrations.AddField("searchentry", "category", models.CharField(blank=True, default="", max_length=12), preserve_default=False),
        migrations.AddField("searchentry", "year", models.PositiveSmallIntegerField(blank=True, null=True)),
        migrations.AddField("searchentry", "unit", models.CharField(blank=True, default="", max_length=160), preserve_default=False),
        migrations.AddField("searchentry", "made", models.PositiveSmallIntegerField(default=0)),
        migrations.AddField("searchentry", "often", models.TextField(blank=True, default=""), preserve_default=False),
        migrations.RunPython(copy, migrations.RunPython.noop),
        migrations.RemoveField("searchentry", "sort_date"),
        migrations.RemoveField("searchentry", "title"),
        migrations.RemoveField("searchentry", "body"),
        migrations.RemoveField("searchentry", "url"),
        migrations.RemoveField("searchentry", "facets"),
        migrations.RemoveField("searchentry", "terms"),
        migrations.AddIndex("searchentry", models.Index(fields=["office", "parent"], name="search_parts")),
        migrations.AddIndex("searchentry", models.Index(fields=["made"], name="search_made")),
        migrations.CreateModel(
            name="SearchWord",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("word", models.CharField(max_length=40)),
                ("length", models.PositiveSmallIntegerField()),
                ("seen", models.DateField()),
                ("office", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="offices.office")),
            ],
            options={
                "indexes": [models.Index(fields=["seen"], name="search_word_seen")],
                "constraints": [models.UniqueConstraint(fields=("office", "length", "word"), name="search_word_once_per_office")],
            },
        ),
        migrations.RunPython(trigger, migrations.RunPython.noop),
    ]
