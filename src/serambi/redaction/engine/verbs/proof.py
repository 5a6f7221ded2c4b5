"""The proof of new pages against the old ones."""

from dataclasses import asdict
from typing import Any

from serambi.redaction.engine.proving import prove as proved
from serambi.redaction.engine.verbs.answers import Answer, marks_in


def prove(told: dict[str, Any], blobs: list[bytes]) -> Answer:
    """What was asked and whether it holds."""
    checks = proved(blobs[0], blobs[1], told["kind"], marks_in(told["marks"]))
    return {"checks": [asdict(one) for one in checks]}, []
