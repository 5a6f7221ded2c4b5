"""The log only grows: the database itself refuses to change or remove what stands in it.

Events: no UPDATE, no DELETE. Bodies: no UPDATE (they may be erased, never rewritten). Heads: no
DELETE, and an UPDATE must make them longer. On SQLite an INSERT over an existing key is refused
too, because INSERT OR REPLACE removes rows without firing DELETE triggers; on PostgreSQL TRUNCATE.
"""

from django.db import migrations

SQLITE = {
    "ledger_event_no_update": "BEFORE UPDATE ON ledger_event",
    "ledger_event_no_delete": "BEFORE DELETE ON ledger_event",
    "ledger_event_no_replace": (
        "BEFORE INSERT ON ledger_event WHEN EXISTS (SELECT 1 FROM ledger_event"
        " WHERE id = NEW.id OR (office_id = NEW.office_id AND seq = NEW.seq))"
    ),
    "ledger_eventbody_no_update": "BEFORE UPDATE ON ledger_eventbody",
    "ledger_eventbody_no_replace": (
        "BEFORE INSERT ON ledger_eventbody WHEN EXISTS"
        " (SELECT 1 FROM ledger_eventbody WHERE event_id = NEW.event_id)"
    ),
    "ledger_head_only_grows": (
        "BEFORE UPDATE ON ledger_head"
        " WHEN NEW.size <= OLD.size OR NEW.office_id <> OLD.office_id"
    ),
    "ledger_head_no_delete": "BEFORE DELETE ON ledger_head",
    "ledger_head_no_replace": (
        "BEFORE INSERT ON ledger_head WHEN EXISTS"
        " (SELECT 1 FROM ledger_head WHERE office_id = NEW.office_id)"
    ),
}

POSTGRESQL_FUNCTION = """
CREATE OR REPLACE FUNCTION ledger_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the log is append-only' USING ERRCODE = 'integrity_constraint_violation';
END $$
"""
POSTGRESQL = {
    "ledger_event_no_change": ("ledger_event", "BEFORE UPDATE OR DELETE ON ledger_event FOR EACH ROW"),
    "ledger_event_no_truncate": ("ledger_event", "BEFORE TRUNCATE ON ledger_event"),
    "ledger_eventbody_no_change": ("ledger_eventbody", "BEFORE UPDATE ON ledger_eventbody FOR EACH ROW"),
    "ledger_eventbody_no_truncate": ("ledger_eventbody", "BEFORE TRUNCATE ON ledger_eventbody"),
    "ledger_head_no_delete": ("ledger_head", "BEFORE DELETE ON ledger_head FOR EACH ROW"),
    "ledger_head_no_truncate": ("ledger_head", "BEFORE TRUNCATE ON ledger_head"),
    "ledger_head_only_grows": (
        "ledger_head",
        "BEFORE UPDATE ON ledger_head FOR EACH ROW"
        " WHEN (NEW.size <= OLD.size OR NEW.office_id <> OLD.office_id)",
    ),
}


def install(apps, schema_editor):
    if schema_editor.connection.vendor == "sqlite":
        for name, when in SQLITE.items():
            schema_editor.execute(
                f"CREATE TRIGGER {name} {when}"
                " BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END"
            )
    else:
        schema_editor.execute(POSTGRESQL_FUNCTION)
        for name, (_, when) in POSTGRESQL.items():
            schema_editor.execute(f"CREATE TRIGGER {name} {when} EXECUTE FUNCTION ledger_refuse()")


def remove(apps, schema_editor):
    if schema_editor.connection.vendor == "sqlite":
        for name in SQLITE:
            schema_editor.execute(f"DROP TRIGGER IF EXISTS {name}")
    else:
        for name, (table, _) in POSTGRESQL.items():
            schema_editor.execute(f"DROP TRIGGER IF EXISTS {name} ON {table}")
        schema_editor.execute("DROP FUNCTION IF EXISTS ledger_refuse()")


class Migration(migrations.Migration):
    dependencies = [("ledger", "0001_log")]
    operations = [migrations.RunPython(install, remove, elidable=False)]
