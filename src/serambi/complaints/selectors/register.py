"""The register of complaints as lines of a year: dates and results, and nobody in it."""

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from serambi.casework.models.choices import Channel
from serambi.complaints.life import OUTCOME_NAMES, STATE_NAMES, Outcome, State
from serambi.complaints.models import Complaint
from serambi.complaints.models.choices import Kind, Target
from serambi.offices.models import Office

HEADER = (
    _("Nomor register"), _("Diterima"), _("Lewat"), _("Jenis"), _("Keadaan"),
    _("Batas tanggapan"), _("Ditanggapi"), _("Batas putusan"), _("Diputus"), _("Hasil"),
    _("Diteruskan kepada"), _("Selesai"),
)  # fmt: skip
WIDTHS = (30, 12, 16, 34, 26, 15, 12, 14, 12, 34, 30, 12)
_COLUMNS = (
    "register_no", "received_at", "channel", "kind", "state", "reply_due_on", "replied_at",
    "decide_due_on", "decided_at", "outcome", "forwarded_to", "ended_at",
)  # fmt: skip


def lines(visible: QuerySet[Complaint], office: Office, year: int) -> Iterator[tuple[str, ...]]:
    """The complaints of `visible` received in `year` of the office, oldest first; one query.

    No name, no contact, no story: what a register needs to be shown to an assessor.
    """
    first = datetime(year, 1, 1, tzinfo=office.tz)
    rows = visible.filter(received_at__gte=first, received_at__lt=first.replace(year=year + 1))
    ordered = rows.order_by("received_at", "register_no").values_list(*_COLUMNS)
    for row in ordered.iterator(chunk_size=500):
        yield _line(dict(zip(_COLUMNS, row, strict=True)), office.tz)


def _line(row: dict[str, object], zone: ZoneInfo) -> tuple[str, ...]:
    def day(name: str) -> str:
        value = row[name]
        moment = value.astimezone(zone).date() if isinstance(value, datetime) else value
        return str(moment) if moment is not None else ""

    outcome, target = str(row["outcome"]), str(row["forwarded_to"])
    return (
        str(row["register_no"]),
        day("received_at"),
        str(Channel(str(row["channel"])).label),
        str(Kind(str(row["kind"])).label),
        str(STATE_NAMES[State(str(row["state"]))]),
        day("reply_due_on"),
        day("replied_at"),
        day("decide_due_on"),
        day("decided_at"),
        str(OUTCOME_NAMES[Outcome(outcome)]) if outcome else "",
        str(Target(target).label) if target else "",
        day("ended_at"),
    )
