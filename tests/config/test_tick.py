"""The clock's worker."""

import ast
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

import serambi
from serambi.config.sweeps import SWEEPS, Scheduled
from serambi.config.ticking import Ticker
from serambi.core import clock
from serambi.offices.models import Office
from serambi.offices.scoping import all_offices
from serambi.outbox.models import Delivery

pytestmark = pytest.mark.django_db(transaction=True)
NOON = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)


class Counting:
    def __init__(self, name: str, fault: Exception | None = None) -> None:
        self.name, self.fault, self.runs = name, fault, 0

    def run(self, now: datetime) -> int:
        self.runs += 1
        if self.fault:
            raise self.fault
        return Delivery.objects.count()  # would raise inside no scope at all


def test_each_sweep_runs_no_more_often_than_it_is_worth() -> None:
    often, seldom = Counting("often"), Counting("seldom")
    ticker = Ticker([Scheduled(often, timedelta(minutes=1)), Scheduled(seldom, timedelta(hours=1))])
    for minute in range(60):
        with clock.fixed(NOON + timedelta(minutes=minute)):
            ticker.tick()
    assert (often.runs, seldom.runs) == (60, 1)


def test_a_sweep_that_fails_holds_up_nobody_and_is_run_again() -> None:
    bad, good = Counting("bad", ValueError("rusak")), Counting("good")
    ticker = Ticker([Scheduled(bad, timedelta(hours=1)), Scheduled(good, timedelta(hours=1))])
    with clock.fixed(NOON):
        assert ticker.tick() == {"bad": None, "good": 0}
        assert ticker.tick() == {"bad": None}


def test_a_clock_that_was_set_back_does_not_stop_the_sweeps() -> None:
    sweep = Counting("often")
    ticker = Ticker([Scheduled(sweep, timedelta(minutes=1))])
    for now in (NOON, NOON - timedelta(days=1)):
        with clock.fixed(now):
            ticker.tick()
    assert sweep.runs == 2


def test_every_sweep_of_the_product_may_run_twice(pangkalpinang: Office) -> None:
    with clock.fixed(NOON):
        first, second = Ticker().tick(), Ticker().tick()
    assert None not in {*first.values(), *second.values()}
    assert set(second.values()) == {0}
    assert len({scheduled.sweep.name for scheduled in SWEEPS}) == len(SWEEPS)


def test_every_sweep_that_a_room_has_is_in_the_list() -> None:
    root = Path(serambi.__file__).parent
    written = {
        (".".join(["serambi", *path.relative_to(root).with_suffix("").parts]), node.name)
        for path in root.rglob("*.py")
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.ClassDef) and node.name != "Sweep"
        for part in node.body
        if isinstance(part, ast.FunctionDef)
        and part.name == "run"
        and [argument.arg for argument in part.args.args] == ["self", "now"]
    }
    assert written == {(type(s.sweep).__module__, type(s.sweep).__name__) for s in SWEEPS}


def test_the_loop_ends_when_it_is_told() -> None:
    stop = threading.Event()
    sweep = Counting("often")
    ticker = Ticker([Scheduled(sweep, timedelta(0))])
    loop = threading.Thread(target=ticker.keep_ticking, args=(stop, 0.01))
    loop.start()
    for _ in range(500):
        if sweep.runs:
            break
        stop.wait(0.01)
    stop.set()
    loop.join(5)
    assert not loop.is_alive()
    assert sweep.runs


def test_once_prints_what_was_done_and_fails_with_a_sweep(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    call_command("tick", "--once")
    assert "outbox.sent_contents: 0" in capsys.readouterr().out
    bad = (Scheduled(Counting("bad", ValueError()), timedelta(0)),)
    monkeypatch.setattr("serambi.config.management.commands.tick.Ticker", lambda: Ticker(bad))
    with pytest.raises(CommandError):
        call_command("tick", "--once")
    assert "bad: gagal" in capsys.readouterr().out


def test_the_office_filter_is_off_while_a_sweep_runs(pangkalpinang: Office) -> None:
    with all_offices():
        assert Delivery.objects.count() == 0
