"""Starting, watching, restarting and stopping the children."""

import signal
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from types import FrameType

from serambi.config.runner.children import Child

LOOK = 0.2
SECONDS_TO_STOP = 12.0
TRIES_BEFORE_READY = 3


@dataclass(slots=True)
class Supervisor:
    """Keeps `children` running until a signal; `is_ready` is asked until it first says yes."""

    children: list[Child]
    is_ready: Callable[[], bool]
    on_ready: Callable[[], None]
    say: Callable[[str], None]
    stop: threading.Event = field(default_factory=threading.Event)
    hurry: bool = False
    ready: bool = False

    def run(self) -> int:
        """Run until told to stop; 0 after a wish to stop, 1 when a child never came up."""
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, self._on_signal)
        try:
            while not self.stop.is_set():
                self._look()
                if not self.ready and any(
                    child.deaths >= TRIES_BEFORE_READY for child in self.children
                ):
                    self.say(
                        "Serambi tidak dapat dimulai. Periksa pesan di atas, atau jalankan 'serambi doctor'."
                    )
                    return 1
                self.stop.wait(LOOK)
        finally:
            self.take_along()
        return 0

    def take_along(self) -> None:
        """Ask every child to finish, wait a little, then end those that do not."""
        alive = [child.process for child in self.children if child.process is not None]
        for process in alive:
            if process.poll() is None:
                process.terminate()
        until = time.monotonic() + SECONDS_TO_STOP
        while any([process.poll() is None for process in alive]) and time.monotonic() < until:  # noqa: C419 - reap all
            if self.hurry:
                break
            time.sleep(0.05)
        for process in alive:
            if process.poll() is None:
                process.kill()
        while any([process.poll() is None for process in alive]):  # noqa: C419 - reap all
            time.sleep(0.01)

    def _look(self) -> None:
        for child in self.children:
            wait = child.look()
            if wait and not self.stop.is_set():
                self.say(f"{child.name} berhenti; dijalankan lagi dalam {wait:.0f} detik.")
        if not self.ready and self.is_ready():
            self.ready = True
            self.on_ready()

    def _on_signal(self, number: int, frame: FrameType | None) -> None:
        self.hurry = self.stop.is_set() and number == signal.SIGINT
        self.stop.set()
