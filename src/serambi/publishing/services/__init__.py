"""Verbs of the newsroom."""

from serambi.publishing.services.approve import propose, publish, send_back
from serambi.publishing.services.change import correct, withdraw
from serambi.publishing.services.photo import keep_photo
from serambi.publishing.services.write import create, discard, rewrite

__all__ = [
    "correct", "create", "discard", "keep_photo", "propose", "publish", "rewrite", "send_back",
    "withdraw",
]  # fmt: skip
