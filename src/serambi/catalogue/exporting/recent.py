"""The last few files that were costly to make, kept while the list stays the same."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock


class Recent:
    """At most `most` files by key; one is made at a time, so that a crowd costs one making."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: OrderedDict[Hashable, bytes] = OrderedDict()
        self._making = Lock()

    def get(self, key: Hashable, make: Callable[[], bytes]) -> bytes:
        """The file of `key`, made now unless it is kept."""
        with self._making:
            if key not in self._kept:
                self._kept[key] = make()
                while len(self._kept) > self._most:
                    self._kept.popitem(last=False)
            self._kept.move_to_end(key)
            return self._kept[key]
