"""Starting, watching, restarting and stopping the children."""

import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from types import FrameType

LOOK = 0.2
SECONDS_TO_STOP = 12.0
STEADY = 30.0
LONGEST_WAIT = 30.0
TRIES_BEFORE_READY = 3


@dataclass(slots=True)
class Child:
    """One command kept alive; `wait` doubles with every quick death and starts anew after a steady run."""

    name: str
    command: Sequence[str]
    process: subprocess.Popen[bytes] | None = None
    started: float = 0.0
    start_at: float = 0.0
    wait: float = 1.0
    deaths: int = 0

    def start(self) -> None:
        """Run the command in our process group, deaf to Ctrl-C: it is we who tell it to stop."""
        self.process = subprocess.Popen(self.command, preexec_fn=_ignore_interrupt)  # noqa: S603, PLW1509 - one thread here
        self.started = time.monotonic()

    def look(self) -> bool:
        """Start it if it is time to; note its death and set the time of the next start.

        True if it has died since the last look.
        """
        now = time.monotonic()
        if self.process is None:
            if now >= self.start_at:
                self.start()
            return False
        if self.process.poll() is None:
            return False
        self.process = None
        self.deaths += 1
        self.wait = 1.0 if now - self.started > STEADY else self.wait
        self.start_at = now + self.wait
        self.wait = min(self.wait * 2, LONGEST_WAIT)
        return True


@dataclass(slots=True)
class Supervisor:
    """Keeps `children` running until a signal; `is_ready` is asked until it first says yes."""

    children: list[Child]
    is_ready: Callable[[], bool]
    on_ready: Callable[[], None]
    say: Callable[[str], None]
    stop: threading.Event = field(default_factory=threading.Event)
    hurry: bool = False

    def run(self) -> int:
        """Run until told to stop; 0 after a wish to stop, 1 when a child never came up."""
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, self._on_signal)
        ready, code = False, 0
        try:
            while not self.stop.is_set():
                for child in self.children:
                    if child.look() and not self.stop.is_set():
                        self.say(
                            f"{child.name} berhenti; dijalankan lagi dalam {child.wait / 2:.0f} detik."
                        )
                if not ready and self.is_ready():
                    ready = True
                    self.on_ready()
                if not ready and any(child.deaths >= TRIES_BEFORE_READY for child in self.children):
                    self.say(
                        "Serambi tidak dapat dimulai. Periksa pesan di atas, atau jalankan 'serambi doctor'."
                    )
                    code = 1
                    break
                self.stop.wait(LOOK)
        finally:
            self.take_along()
        return code

    def take_along(self) -> None:
        """Ask every child to finish, wait a little, then end those that do not."""
        alive = [child.process for child in self.children if child.process is not None]
        for process in alive:
            if process.poll() is None:
                process.terminate()
        until = time.monotonic() + SECONDS_TO_STOP
        while any(process.poll() is None for process in alive) and time.monotonic() < until:
            if self.hurry:
                break
            time.sleep(0.05)
        for process in alive:
            if process.poll() is None:
                process.kill()
            process.wait()

    def _on_signal(self, number: int, frame: FrameType | None) -> None:
        self.hurry = self.stop.is_set() and number == signal.SIGINT
        self.stop.set()


def _ignore_interrupt() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def python(*arguments: str) -> list[str]:
    """A command line for this very interpreter."""
    return [sys.executable, *arguments]
