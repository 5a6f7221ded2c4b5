"""A second net for personal data: patterns taken out of log lines and error notes.

The first net is not writing them there at all (a field allow-list at each place that logs).
"""

import re

_RULES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?<![\w.+%-])[\w.+%-]+@[\w-]+(?:\.[\w-]+)+"), "[surel]"),
    # NIK: 16 digits, also in groups of four or 6-6-4; not part of a longer number or identifier.
    (re.compile(r"(?<![\w.-])\d{4}[ .-]?\d{2}[ .-]?\d{2}[ .-]?\d{4}[ .-]?\d{4}(?![\w-])"), "[nik]"),
    (re.compile(r"(?<![\w.-])(?:\+?62|0)[ .-]?8\d{1,2}[ .-]?\d{3,4}[ .-]?\d{2,5}(?![\w-])"), "[telepon]"),
    # A tracking code is the only credential of its holder: 24 Crockford characters, grouped or not.
    (re.compile(r"(?<!\w)(?=[A-Z -]*\d)(?:[0-9A-HJKMNP-TV-Z]{4}[ -]?){5}[0-9A-HJKMNP-TV-Z]{4}(?!\w)"), "[kode]"),
)  # fmt: skip


def scrub(text: str) -> str:
    """`text` with e-mail addresses, NIK, mobile numbers and tracking codes replaced by marks."""
    for pattern, mark in _RULES:
        text = pattern.sub(mark, text)
    return text
