"""Log lines without personal data."""

import logging

from serambi.core.busy import is_busy
from serambi.core.scrub import scrub

LONGEST = 8_000
HEAD = 2_000
"""Kept of the beginning when a record is too long; the rest is its end, where the fault stands."""
BAD_REQUEST = 400


class ScrubbedFormatter(logging.Formatter):
    """Formats the whole record, traceback included, and then takes out what looks personal.

    A formatter and not a filter: a filter sees neither the arguments in place nor the traceback.
    """

    def format(self, record: logging.LogRecord) -> str:
        """The line or lines as they are written, no longer than `LONGEST` characters."""
        text = scrub(super().format(record))
        if len(text) <= LONGEST:
            return text
        return f"{text[:HEAD]} … ({len(text)} huruf) … {text[HEAD - LONGEST :]}"


class NotAnsweredAnyway(logging.Filter):
    """Says in one line that a lock was not free in time, and leaves out what a stranger can cause at will and was refused already: a traceback for each
    malformed request would let anybody fill the disk."""

    def filter(self, record: logging.LogRecord) -> bool:
        """False for a foreign Host; for other suspicious requests one line without a traceback."""
        if record.name == "django.security.DisallowedHost":
            return False
        if record.exc_info and is_busy(record.exc_info[1]):
            record.msg, record.args = (
                f"{record.getMessage()}: the write lock was not free in time",
                (),
            )
            record.exc_info = record.exc_text = None
            return True
        if (
            record.name.startswith("django.security")
            or getattr(record, "status_code", 0) == BAD_REQUEST
        ):
            record.exc_info = record.exc_text = None
        return True
