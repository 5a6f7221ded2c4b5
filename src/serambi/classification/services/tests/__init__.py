"""The verbs of a consequence test, in their order of life (`law/data/consequence_test.toml`)."""

from serambi.classification.services.tests.analysis import analyse
from serambi.classification.services.tests.beginning import identify, propose
from serambi.classification.services.tests.ending import approve, declare_open, send_back, submit
from serambi.classification.services.tests.signing import meet, record_signatures, sign

__all__ = [
    "analyse",
    "approve",
    "declare_open",
    "identify",
    "meet",
    "propose",
    "record_signatures",
    "send_back",
    "sign",
    "submit",
]
