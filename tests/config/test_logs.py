"""The second net for personal data."""

import logging
import sqlite3

from django.conf import settings

from serambi.config.logs import LONGEST, NotAnsweredAnyway, ScrubbedFormatter


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
    formatters, handlers = settings.LOGGING["formatters"], settings.LOGGING["handlers"]
    assert isinstance(formatters, dict)
    assert isinstance(handlers, dict)
    assert all(
        form["()"] == "serambi.config.logs.ScrubbedFormatter" for form in formatters.values()
    )
    assert all(handler["formatter"] in formatters for handler in handlers.values())


def told(name: str, **extra: object) -> logging.LogRecord:
    record = logging.LogRecord(name, logging.ERROR, __file__, 1, "ditolak", (), None)
    record.exc_info = (ValueError, ValueError("x"), None)
    record.__dict__.update(extra)
    return record


def test_a_foreign_host_writes_nothing_and_a_broken_request_one_line() -> None:
    refused = NotAnsweredAnyway()
    assert not refused.filter(told("django.security.DisallowedHost"))
    for record in (
        told("django.security.TooManyFieldsSent"),
        told("django.request", status_code=400),
    ):
        assert refused.filter(record)
        assert record.exc_info is None
    kept = told("django.request", status_code=500)
    assert refused.filter(kept)
    assert kept.exc_info is not None


def test_a_lock_that_was_waited_out_is_one_line() -> None:
    locked = sqlite3.OperationalError("database is locked")
    locked.sqlite_errorcode = 5
    record = told("django.request", status_code=500)
    record.exc_info = (sqlite3.OperationalError, locked, None)
    assert NotAnsweredAnyway().filter(record)
    assert record.exc_info is None
    assert "the write lock was not free in time" in record.getMessage()


def test_no_record_grows_without_end() -> None:
    assert len(written("a " * 50_000)) < LONGEST + 50


def test_a_long_record_keeps_its_first_words_and_the_fault_at_its_end() -> None:
    text = written("halaman /1971/ " + "a " * 50_000, fault=ValueError("di sini"))
    assert text.startswith("ERROR halaman /1971/")
    assert text.endswith("ValueError: di sini")
