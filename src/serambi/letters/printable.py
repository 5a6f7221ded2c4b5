"""Making typed text fit for print without changing what it says. Pure."""

import re
from typing import Any

UNKNOWN = "\N{REPLACEMENT CHARACTER}"
LONG_RUN = 40
OURS = frozenset({"check_url", "tracking_url", "check_qr", "tracking_qr", "emblem", "scan"})
"""Keys whose texts we made ourselves: addresses to be copied, and pictures."""
_UNPRINTABLE = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufeff\ufff0-\uffff"
    r"\ud800-\udfff\ue000-\uf8ff\U000323b0-\U0010ffff]"
)
_UNBROKEN = re.compile(rf"\S{{{LONG_RUN},}}")
_BOUND = re.compile(
    r"(?<=\bPasal) (?=\d)|(?<=\bayat) (?=\()|(?<=\bhuruf) (?=\w\b)|(?<=\bangka) (?=\d)"
    r"|(?<=\d) (?=(?:Jan|Feb|Mar|Apr|Mei|Jun|Jul|Ags?|Sep|Okt|Nov|Des)[a-z]* \d{4})"
)
_BREAK = "\N{ZERO WIDTH SPACE}"


def printable(value: Any) -> Any:
    """`value` (JSON) with every text made printable; articles and dates are not torn apart.

    Characters that no font may draw (controls, surrogates, private use, noncharacters, marks that
    turn the direction of what follows) become U+FFFD; without this a tagged PDF is refused. Runs
    of 40 and more without a space get places where a line may end.
    """
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, dict):
        return {key: one if key in OURS else printable(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [printable(one) for one in value]
    return value


def _text(text: str) -> str:
    if text.isascii() and text.isprintable():
        return _bound(text) if len(text) < LONG_RUN else _UNBROKEN.sub(_with_breaks, _bound(text))
    even = (
        text.replace("\r\n", "\n")
        .replace("\r", "\n")
        .replace("\u2028", "\n")
        .replace("\u2029", "\n")
    )
    return _UNBROKEN.sub(_with_breaks, _bound(_UNPRINTABLE.sub(UNKNOWN, even)))


def _bound(text: str) -> str:
    return _BOUND.sub("\N{NO-BREAK SPACE}", text) if "Pasal" in text or "20" in text else text


def _with_breaks(found: re.Match[str]) -> str:
    run = found.group()
    return _BREAK.join(run[i : i + 10] for i in range(0, len(run), 10))
