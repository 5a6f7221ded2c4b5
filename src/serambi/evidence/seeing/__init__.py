"""Looking at one proof: what is seen, never what is done about it."""

from serambi.evidence.seeing.eye import look_at
from serambi.evidence.seeing.seen import Seen, digest_of

__all__ = ["Seen", "digest_of", "look_at"]
