"""Live records: what Serambi knows by itself, as an answer to "does it hold today?"."""

from serambi.evidence.live import answering, desk, entries, menus, papers, slots, words  # noqa: F401 - they register themselves
from serambi.evidence.live.registry import LiveKey, LiveState, all_keys, find

__all__ = ["LiveKey", "LiveState", "all_keys", "find"]
