"""The second net for personal data."""

import logging

from django.conf import settings

from serambi.config.logs import ScrubbedFormatter


def written(message: str, *arguments: object, fault: Exception | None = None) -> str:
    record = logging.LogRecord("serambi", logging.ERROR, __file__, 1, message, arguments, None)
    if fault:
        record.exc_info = (type(fault), fault, fault.__traceback__)
    return ScrubbedFormatter("%(levelname)s %(message)s").format(record)


def test_arguments_are_scrubbed() -> None:
    assert written("gagal mengirim ke %s", "budi@contoh.test") == "ERROR gagal mengirim ke [surel]"


def test_tracebacks_are_scrubbed() -> None:
    text = written("gagal", fault=ValueError("NIK 1971021204900003 sudah ada"))
    assert "1971021204900003" not in text
    assert "NIK [nik] sudah ada" in text


def test_every_handler_of_the_product_writes_through_it() -> None:
    formatters = settings.LOGGING["formatters"]
    assert all(
        form["()"] == "serambi.config.logs.ScrubbedFormatter" for form in formatters.values()
    )
    assert all(
        handler["formatter"] in formatters for handler in settings.LOGGING["handlers"].values()
    )
