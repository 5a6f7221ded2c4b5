"""Every change made behind the application's back is found. The tests change rows with the triggers
off, as the owner of the database could."""

import json
import random
from collections.abc import Callable
from datetime import datetime
from io import StringIO
from typing import Any
from uuid import UUID

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, transaction

from serambi.identity.actors import system
from serambi.ledger import registry
from serambi.ledger.models import Event, EventBody, Head
from serambi.ledger.selectors import missing_triggers
from serambi.ledger.services import append, erase, verify
from serambi.ledger.services.verifying import CHUNK
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from tests.support.triggers import triggers_off

NOTED = registry.register(registry.Act("test.noted", "Dicatat: {words}", "test"))
ENTRIES = 40


def fill(office: Office, number: int = ENTRIES) -> None:
    with transaction.atomic():
        for index in range(number):
            append(
                office=office,
                actor=system(office.pk),
                act="test.noted",
                obj=("test.thing", f"benda-{index % 5}"),
                payload={"words": f"kata nomor {index}", "n": index},
            )


@pytest.fixture
def log(pangkalpinang: Office) -> Office:
    fill(pangkalpinang)
    assert verify(pangkalpinang).ok
    return pangkalpinang


def run(statement: str, *values: str | int | bytes | UUID | datetime) -> None:
    with triggers_off(), connection.cursor() as cursor:
        cursor.execute(statement, values)


def first_bad(office: Office) -> int | None:
    report = verify(office)
    assert not report.ok
    assert report.reason
    return report.first_bad


def event(office: Office, seq: int) -> Event:
    with office_scope(office):
        found: Event = Event.objects.select_related("body").get(seq=seq)
    return found


def flip(data: bytes, index: int) -> bytes:
    return data[:index] + bytes([data[index] ^ 1]) + data[index + 1 :]


def test_an_empty_log_is_right(pangkalpinang: Office) -> None:
    report = verify(pangkalpinang)
    assert (report.ok, report.leaves) == (True, 0)


def test_progress_is_told(log: Office) -> None:
    seen: list[tuple[int, int]] = []
    verify(log, lambda done, total: seen.append((done, total)))
    assert seen == [(ENTRIES, ENTRIES)]


def test_a_log_of_several_chunks_is_walked_whole(
    pangkalpinang: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("serambi.ledger.services.verifying.CHUNK", 7)
    assert CHUNK > ENTRIES
    fill(pangkalpinang)
    assert verify(pangkalpinang).leaves == ENTRIES


@pytest.mark.parametrize("column", ["commitment", "leaf_hash", "root"])
def test_every_byte_of_every_hash_is_looked_at(log: Office, column: str) -> None:
    for seq in range(0, ENTRIES, 13):
        row = event(log, seq)
        right = bytes(getattr(row, column))
        for index in range(len(right)):
            run(f"UPDATE ledger_event SET {column} = %s WHERE id = %s", flip(right, index), row.pk)
            assert first_bad(log) == seq
        run(f"UPDATE ledger_event SET {column} = %s WHERE id = %s", right, row.pk)
    assert verify(log).ok


@pytest.mark.parametrize("column", ["actor", "act", "object_type", "object_id"])
def test_every_letter_of_every_header_is_looked_at(log: Office, column: str) -> None:
    row = event(log, 17)
    right: str = getattr(row, column)
    for index in range(len(right)):
        wrong = flip(right.encode(), index).decode()
        run(f"UPDATE ledger_event SET {column} = %s WHERE id = %s", wrong, row.pk)
        assert first_bad(log) == 17


def test_every_letter_of_a_payload_and_byte_of_its_nonce_is_looked_at(log: Office) -> None:
    row = event(log, 23)
    payload, nonce = row.body.payload, bytes(row.body.nonce)
    for index in range(len(payload)):
        wrong = flip(payload.encode(), index).decode()
        run("UPDATE ledger_eventbody SET payload = %s WHERE event_id = %s", wrong, row.pk)
        assert first_bad(log) == 23
    run("UPDATE ledger_eventbody SET payload = %s WHERE event_id = %s", payload, row.pk)
    for index in range(len(nonce)):
        run(
            "UPDATE ledger_eventbody SET nonce = %s WHERE event_id = %s", flip(nonce, index), row.pk
        )
        assert first_bad(log) == 23


@pytest.mark.parametrize("shift", [-86_400_000_000, -1, 1, 3_600_000_000])
def test_a_microsecond_of_backdating_is_found(log: Office, shift: int) -> None:
    from datetime import timedelta

    row = event(log, 9)
    moved = row.at + timedelta(microseconds=shift)
    with triggers_off(), office_scope(log):
        Event.objects.filter(pk=row.pk).update(at=moved)
    assert first_bad(log) == 9


def drop(office: Office, seq: int) -> None:
    pk = event(office, seq).pk
    run("DELETE FROM ledger_eventbody WHERE event_id = %s", pk)
    run("DELETE FROM ledger_event WHERE id = %s", pk)


@pytest.mark.parametrize("seq", [0, 11, ENTRIES - 1])
def test_a_deleted_entry_is_found(log: Office, seq: int) -> None:
    drop(log, seq)
    assert first_bad(log) == seq


def test_a_cut_log_is_found(log: Office) -> None:
    for seq in range(ENTRIES - 5, ENTRIES):
        drop(log, seq)
    assert first_bad(log) == ENTRIES - 5


def test_two_swapped_entries_are_found(log: Office) -> None:
    one, two = event(log, 4), event(log, 5)
    for seq, pk in ((-1, one.pk), (4, two.pk), (5, one.pk)):
        run("UPDATE ledger_event SET seq = %s WHERE id = %s", seq, pk)
    assert first_bad(log) == 4


def test_an_inserted_entry_is_found(log: Office) -> None:
    row = event(log, ENTRIES - 1)
    row.pk, row.seq, row._state.adding = None, ENTRIES, True
    with triggers_off(), office_scope(log):
        row.save()
    assert first_bad(log) == ENTRIES


def test_a_renumbered_log_is_found(log: Office) -> None:
    drop(log, 11)
    for seq in range(12, ENTRIES):
        run("UPDATE ledger_event SET seq = %s WHERE seq = %s", seq - 1, seq)
    run("UPDATE ledger_head SET size = size - 1")
    assert first_bad(log) == 11


def test_a_rehashed_entry_is_found_at_its_root(log: Office) -> None:
    """Somebody who knows the format rewrites one leaf consistently, but not all that follow."""
    from serambi.ledger import canonical, merkle

    row = event(log, 8)
    payload = canonical.canonical({"words": "palsu", "n": 8})
    committed = canonical.commitment(bytes(row.body.nonce), payload)
    entry = canonical.entry(
        office_id=log.pk, seq=8, at=row.at, actor=row.actor, act=row.act,
        obj=(row.object_type, row.object_id), committed=committed,
    )  # fmt: skip
    run("UPDATE ledger_eventbody SET payload = %s WHERE event_id = %s", payload, row.pk)
    run(
        "UPDATE ledger_event SET commitment = %s, leaf_hash = %s WHERE id = %s",
        committed, merkle.leaf_hash(entry), row.pk,
    )  # fmt: skip
    assert first_bad(log) == 8


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE ledger_head SET size = size + 1",
        "UPDATE ledger_head SET size = size - 1",
        "UPDATE ledger_head SET last_at = NULL",
        "UPDATE ledger_head SET root = frontier",
        "UPDATE ledger_head SET frontier = root",
        "DELETE FROM ledger_head",
    ],
)
def test_a_changed_head_is_found(log: Office, statement: str) -> None:
    fill(log, 3)
    run(statement)
    assert first_bad(log) is not None


def test_a_rolled_back_head_is_found(log: Office) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT size, frontier, root, last_at FROM ledger_head")
        old = cursor.fetchone()
    fill(log, 5)
    run("UPDATE ledger_head SET size = %s, frontier = %s, root = %s, last_at = %s", *old)
    assert first_bad(log) == ENTRIES


def test_a_body_that_vanished_without_a_word_is_found(log: Office) -> None:
    run("DELETE FROM ledger_eventbody WHERE event_id = %s", event(log, 6).pk)
    assert first_bad(log) == 6


def test_an_erased_body_is_no_fault_but_its_neighbour_is(log: Office) -> None:
    erase(office=log, seq=6, actor=system(log.pk), reason="masa simpan habis")
    assert verify(log).ok
    run("DELETE FROM ledger_eventbody WHERE event_id = %s", event(log, 7).pk)
    assert first_bad(log) == 7


def test_another_offices_fault_is_not_ours(log: Office, belitung: Office) -> None:
    fill(belitung, 3)
    run("UPDATE ledger_event SET actor = 'x' WHERE office_id = %s AND seq = 1", belitung.pk)
    assert verify(log).ok
    assert first_bad(belitung) == 1


def test_random_edits_are_all_found(log: Office) -> None:
    """A few hundred edits of one cell each, drawn with a fixed seed."""
    dice = random.Random(9162)
    edits: list[Callable[[Event], tuple[str, str, Any, Any]]] = [
        lambda row: ("ledger_event", "actor", row.actor, f"user:{dice.randrange(10**6)}"),
        lambda row: ("ledger_event", "object_id", row.object_id, str(dice.random())),
        lambda row: ("ledger_event", "leaf_hash", bytes(row.leaf_hash), dice.randbytes(32)),
        lambda row: ("ledger_event", "root", bytes(row.root), dice.randbytes(32)),
        lambda row: ("ledger_event", "commitment", bytes(row.commitment), dice.randbytes(32)),
    ]
    for _ in range(200):
        row = event(log, dice.randrange(ENTRIES))
        table, column, right, wrong = dice.choice(edits)(row)
        run(f"UPDATE {table} SET {column} = %s WHERE id = %s", wrong, row.pk)
        assert first_bad(log) == row.seq
        run(f"UPDATE {table} SET {column} = %s WHERE id = %s", right, row.pk)
    assert verify(log).ok


def test_a_row_that_cannot_be_read_is_named(log: Office) -> None:
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL keeps its column types")
    run("UPDATE ledger_event SET at = 'kemarin' WHERE seq = 3")
    assert first_bad(log) == 3
    run("UPDATE ledger_event SET at = '2026-99-99 00:00:00' WHERE seq = 3")
    assert first_bad(log) == 3
    run("UPDATE ledger_event SET actor = CAST(X'FF' AS TEXT) WHERE seq = 3")
    assert first_bad(log) == 3


def test_the_guards_of_the_database_are_all_there(db: None) -> None:
    assert missing_triggers() == []
    with triggers_off():
        assert len(missing_triggers()) >= 7
    assert missing_triggers() == []


def command(*words: str) -> tuple[int, str]:
    out = StringIO()
    try:
        call_command("ledger", "verify", *words, stdout=out)
    except SystemExit as stop:
        return int(stop.code or 0), out.getvalue()
    return 0, out.getvalue()


def test_the_command_says_that_all_is_well(log: Office) -> None:
    code, told = command("--office", "1971")
    assert code == 0
    assert "1971: cocok, 40 catatan" in told
    assert len(command()[1].splitlines()) == Office.objects.count()


def test_the_command_names_the_first_leaf_and_fails(log: Office) -> None:
    run("UPDATE ledger_event SET actor = 'user:9' WHERE seq IN (12, 30)")
    code, told = command()
    assert code == 1
    assert "1971: TIDAK COCOK pada catatan 12." in told
    code, told = command("--json")
    assert (code, json.loads(told)["offices"]["1971"]["first_bad"]) == (1, 12)


def test_the_command_fails_when_the_guards_are_gone(log: Office) -> None:
    with triggers_off():
        code, told = command()
    assert code == 1
    assert "ledger_head_only_grows" in told


def test_the_command_knows_no_office_that_is_not_there(db: None) -> None:
    with pytest.raises(CommandError, match="9999"):
        command("--office", "9999")


def test_a_head_without_events_and_events_without_a_head_differ(log: Office) -> None:
    with triggers_off():
        assert Head.objects.filter(pk=log.pk).delete()[0] == 1
    assert first_bad(log) == 0
    with office_scope(log):
        assert EventBody.objects.count() == ENTRIES
