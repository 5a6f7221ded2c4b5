"""Log lines without personal data."""

import logging

from serambi.core.scrub import scrub


class ScrubbedFormatter(logging.Formatter):
    """Formats the whole record, traceback included, and then takes out what looks personal.

    A formatter and not a filter: a filter sees neither the arguments in place nor the traceback.
    """

    def format(self, record: logging.LogRecord) -> str:
        """The line or lines as they are written."""
        return scrub(super().format(record))
