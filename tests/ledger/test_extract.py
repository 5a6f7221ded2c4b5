"""An extract of the log proves itself: no byte of it can be changed unseen."""

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction
from hypothesis import given
from hypothesis import strategies as st

from serambi.identity.actors import system
from serambi.ledger import extracts, merkle
from serambi.ledger.registry import Act, register
from serambi.ledger.selectors import extract, root_at
from serambi.ledger.services import append, erase
from serambi.offices.models import Office

SAID = register(Act("test.extracted", "Dikatakan: {what}", "test", "Only in tests."))


def say(office: Office, what: str, about: str = "satu") -> None:
    with transaction.atomic():
        append(
            office=office,
            actor=system(office.pk),
            act=SAID.code,
            obj=("thing", about),
            payload={"what": what},
        )


@pytest.fixture
def text(pangkalpinang: Office) -> str:
    """Two things were spoken of in turn; the extract is about one."""
    for number in range(5):
        say(pangkalpinang, f"Kata ke-{number}", "satu" if number % 2 == 0 else "dua")
    return extract(pangkalpinang, [("thing", "satu")])


def test_the_extract_holds_one_thing_and_leads_to_the_root_of_the_whole_log(
    text: str, pangkalpinang: Office
) -> None:
    found = extracts.check(text)
    assert (found.ok, found.events, found.size, found.office) == (True, 3, 5, "1971")
    assert found.root == root_at(pangkalpinang, 5)
    assert [event["seq"] for event in json.loads(text)["events"]] == [0, 2, 4]
    assert "Kata ke-1" not in text


def test_no_changed_byte_passes(text: str) -> None:
    raw = text.encode()
    passed = [
        at for at in range(len(raw))
        if extracts.check((raw[:at] + bytes([raw[at] ^ 1]) + raw[at + 1 :]).decode("utf-8", "replace")).ok
    ]  # fmt: skip
    assert passed == []


@pytest.mark.parametrize("other", ["", "[]", "null", "7", '{"format": 1}', "{", "[" * 100_000])
def test_what_is_no_extract_is_told_without_a_crash(other: str) -> None:
    assert not extracts.check(other).ok


def forged(text: str, **changes: Any) -> str:
    """The extract with changed values and a digest that fits them again."""
    body = json.loads(text)
    del body["digest"]
    for path, value in changes.items():
        holder = body
        *steps, last = path.split("__")
        for step in steps:
            holder = holder[int(step) if step.isdigit() else step]
        holder[last] = value
    return extracts._text(body | {"digest": extracts._digest(body)})


def test_a_rewritten_digest_does_not_help(text: str) -> None:
    assert extracts.check(forged(text)).ok
    lies = {
        "events__1__payload": '{"what":"Lain"}',
        "events__1__actor": "user:9",
        "events__1__at": "2020-01-01T00:00:00.000000Z",
        "events__1__seq": 3,
        "events__1__act": "request.answered",
        "events__1__object_id": "dua",
        "events__1__commitment": "00" * 32,
        "events__1__path": [],
        "size": 6,
        "root": "11" * 32,
        "office_id": 999,
    }
    for path, value in lies.items():
        assert not extracts.check(forged(text, **{path: value})).ok, path


def test_events_may_not_stand_twice_or_out_of_order(text: str) -> None:
    events = json.loads(text)["events"]
    for order in ([events[1], events[0]], [events[0], events[0]]):
        found = extracts.check(forged(text, events=order))
        assert not found.ok
        assert "Urutan" in found.reason


def test_an_erased_event_keeps_its_place_in_the_proof(pangkalpinang: Office) -> None:
    say(pangkalpinang, "Rahasia")
    erase(office=pangkalpinang, seq=0, actor=system(pangkalpinang.pk), reason="Masa simpan habis")
    text = extract(pangkalpinang, [("thing", "satu")])
    assert "Rahasia" not in text
    assert extracts.check(text).ok
    assert json.loads(text)["events"][0]["payload"] is None


def test_nothing_of_another_office_comes_in(pangkalpinang: Office, belitung: Office) -> None:
    say(pangkalpinang, "Di sini")
    say(belitung, "Di sana")
    assert "Di sana" not in extract(pangkalpinang, [("thing", "satu")])


@given(st.lists(st.binary(min_size=32, max_size=32), min_size=1, max_size=70), st.data())
def test_proofs_in_one_pass_are_those_of_one_at_a_time(
    leaves: list[bytes], data: st.DataObject
) -> None:
    wanted = data.draw(st.sets(st.integers(0, len(leaves) - 1)))
    assert merkle.inclusion_proofs(leaves, wanted) == {
        index: merkle.inclusion_proof(leaves, index) for index in wanted
    }


def test_there_is_no_proof_of_a_leaf_that_is_not_there() -> None:
    for index in (-1, 2):
        with pytest.raises(IndexError):
            merkle.inclusion_proofs([b"a", b"b"], [index])


def run(*arguments: str) -> tuple[str, int]:
    out = StringIO()
    try:
        call_command("ledger", "verify-extract", *arguments, stdout=out)
    except SystemExit as ended:
        return out.getvalue(), int(ended.code or 0)
    return out.getvalue(), 0


def test_the_command_says_that_it_fits_and_exits_with_one_when_not(
    text: str, tmp_path: Path
) -> None:
    good, bad = tmp_path / "buku-kejadian.json", tmp_path / "palsu.json"
    good.write_text(text, encoding="utf-8")
    bad.write_text(text.replace("Kata ke-2", "Kata ke-9"), encoding="utf-8")
    assert run(str(good))[0].startswith("Cocok: 3 catatan kantor 1971 dari 5, akar ")
    assert run(str(good))[1] == 0
    assert run(str(bad))[1] == 1
    assert run(str(bad))[0].startswith("TIDAK COCOK.")


def test_the_command_compares_with_the_log_that_is_here(
    text: str, tmp_path: Path, pangkalpinang: Office
) -> None:
    path = tmp_path / "buku-kejadian.json"
    path.write_text(text, encoding="utf-8")
    say(pangkalpinang, "Sesudahnya")  # the log grew; the old root is still one of its roots
    assert "sama dengan buku kejadian di sini" in run(str(path), "--against-log")[0]
    Office.objects.filter(pk=pangkalpinang.pk).update(code="1972")
    with pytest.raises(CommandError):
        run(str(path), "--against-log")


def test_a_root_that_is_not_of_this_log_is_told(
    tmp_path: Path, pangkalpinang: Office, belitung: Office
) -> None:
    say(belitung, "Di sana")
    path = tmp_path / "tetangga.json"
    say(pangkalpinang, "Di sini")
    text = extract(belitung, [("thing", "satu")])
    path.write_text(forged(text, office="1971"), encoding="utf-8")
    words, status = run(str(path), "--against-log")
    assert status == 1
    assert "bukan akar" in words


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "rusak.json").write_bytes(b"\xff\xfe")
    for name in ("rusak.json", "tidak-ada.json"):
        with pytest.raises(CommandError, match=name):
            run(str(tmp_path / name))
