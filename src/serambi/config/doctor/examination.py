"""Every topic in turn; a topic that cannot be examined is wrong, never skipped."""

import logging
from collections.abc import Callable, Iterable

from serambi.config.doctor import house, machines, records
from serambi.config.doctor.lines import Line, wrong

logger = logging.getLogger(__name__)

TOPICS: tuple[tuple[str, Callable[[], Iterable[Line]]], ...] = (
    ("pengaturan", house.settings_topic),
    ("basis data", house.database_topic),
    ("penyimpanan", house.storage_topic),
    ("pemindai virus", machines.scanner_topic),
    ("pembaca pindaian", machines.ocr_topic),
    ("kantor", records.offices_topic),
    ("kalender", records.calendar_topic),
    ("surel", records.mail_topic),
    ("kotak keluar", records.outbox_topic),
    ("catatan", records.ledger_topic),
    ("halaman", house.pages_topic),
)


def examine() -> list[Line]:
    """All lines, in the order of the topics."""
    found: list[Line] = []
    for topic, look_at in TOPICS:
        try:
            found.extend(look_at())
        except Exception as fault:
            logger.exception("doctor could not examine %s", topic)
            found.append(wrong(topic, f"Tidak dapat diperiksa ({type(fault).__name__})."))
    return found
