"""The children: how each is started, asked, and ended."""

import os
import signal
import subprocess
import sys
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from serambi.config.runner.parent import die_with_parent, go_by_name

STEADY = 30.0
LONGEST_WAIT = 30.0
CAN_FORK = sys.platform == "linux"


class Process(Protocol):
    """What the supervisor needs of a running child."""

    def poll(self) -> int | None:
        """Its exit code, or None while it runs."""

    def terminate(self) -> None:
        """Ask it to finish."""

    def kill(self) -> None:
        """End it."""


class Forked:
    """A child with the parent's modules in memory, shown as `name`."""

    def __init__(self, name: str, work: Callable[[], None]) -> None:
        sys.stdout.flush()
        sys.stderr.flush()
        parent = os.getpid()
        self.pid = os.fork()
        self.code: int | None = None
        if self.pid == 0:
            _live(name, work, parent)

    def poll(self) -> int | None:
        """Its exit code (negative: the signal that ended it), or None while it runs."""
        if self.code is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.code = os.waitstatus_to_exitcode(status)
        return self.code

    def terminate(self) -> None:
        """SIGTERM."""
        os.kill(self.pid, signal.SIGTERM)

    def kill(self) -> None:
        """SIGKILL."""
        os.kill(self.pid, signal.SIGKILL)


def _live(name: str, work: Callable[[], None], parent: int) -> None:
    """The whole life of a forked child; never returns."""
    code = 1
    try:
        for number in (signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.SIG_DFL)
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # the supervisor tells us when to stop
        die_with_parent(parent)
        go_by_name(name)
        work()
        code = 0
    except SystemExit as left:
        code = left.code if isinstance(left.code, int) else 1
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def spawned(*arguments: str) -> Process:
    """A child that is this interpreter with `arguments`, deaf to Ctrl-C."""
    return subprocess.Popen(  # noqa: S603 - our own interpreter and words
        [sys.executable, *arguments],
        preexec_fn=_ignore_interrupt,  # noqa: PLW1509 - started before any thread
    )


def _ignore_interrupt() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


@dataclass(slots=True)
class Child:
    """One part kept alive; `wait` doubles with every quick death and starts anew after a steady run."""

    name: str
    start: Callable[[], Process]
    process: Process | None = None
    started: float = 0.0
    start_at: float = 0.0
    wait: float = 1.0
    deaths: int = 0

    def look(self) -> float:
        """Start it if it is time to; note its death.

        Returns the seconds until its next start if it has died since the last look, else 0.
        """
        now = time.monotonic()
        if self.process is None:
            if now >= self.start_at:
                self.process, self.started = self.start(), now
            return 0.0
        if self.process.poll() is None:
            return 0.0
        self.process = None
        self.deaths += 1
        wait = 1.0 if now - self.started > STEADY else self.wait
        self.start_at, self.wait = now + wait, min(wait * 2, LONGEST_WAIT)
        return wait
