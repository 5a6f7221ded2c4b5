"""The list of all acts that the ledger knows: docs/events.md, read from the declarations."""

import os
from itertools import groupby
from pathlib import Path

PAGE = Path(__file__).resolve().parents[1] / "docs" / "events.md"
HEAD = """# Acts in the ledger

Made by `make build` from each room's `events.py`; do not edit. Every act of the product is one of
these; an act that is not declared cannot be written. The sentence is what a thread shows; what
stands in braces comes from the event's payload, which holds no personal data.
"""


def build() -> dict[Path, bytes]:
    """docs/events.md."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "serambi.config.settings.test")
    import django

    django.setup()
    from serambi.ledger.registry import all_acts

    parts = [HEAD]
    ours = [act for act in all_acts() if act.room != "test"]
    for room, acts in groupby(ours, key=lambda act: act.room):
        parts.append(f"\n## {room}\n\n| Act | Sentence | When |\n|---|---|---|\n")
        parts += [f"| `{act.code}` | {act.sentence} | {act.meaning} |\n" for act in acts]
    return {PAGE: "".join(parts).encode()}
