"""What the office's own work says about its service: counted, never typed."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import timedelta
from decimal import Decimal
from typing import Any, Literal

from django.utils.translation import gettext as _

from serambi.casework.selectors.figures import Figures
from serambi.casework.selectors.figures import figures as case_figures
from serambi.complaints.selectors.figures import ComplaintFigures, Share
from serambi.complaints.selectors.figures import figures as complaint_figures
from serambi.core import clock
from serambi.coverage.selectors.board import board
from serambi.evaluation.models import ReadinessSnapshot
from serambi.objections.models import Objection
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.offices.selectors import calendar_for
from serambi.ratings.said import shown as score_words
from serambi.ratings.selectors import newest, ratings_of
from serambi.survey.selectors.reports import figures_of, latest

WINDOW_DAYS = 365
Better = Literal["up", "down", ""]


@dataclass(frozen=True, slots=True)
class ServiceFigure:
    """One figure. `value` None where nothing was measured; `better` says which way is good.

    `text` stands instead of the number where a word is what was said (a rating).
    """

    key: str
    name: str
    value: Decimal | None
    unit: str = ""
    note: str = ""
    better: Better = ""
    text: str = ""

    @property
    def words(self) -> str:
        """Value and unit as people read them; "belum ada" without one."""
        if self.text:
            return self.text
        if self.value is None:
            return _("belum ada")
        return (
            f"{plain(self.value)} {self.unit}".strip()
            if self.unit != "%"
            else f"{plain(self.value)}%"
        )


def plain(value: Decimal) -> str:
    """86.50 → "86,5"; 12 → "12"."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return text.replace(".", ",")


def service_figures(office: Office) -> list[ServiceFigure]:
    """Requests, objections, complaints, coverage, readiness and ratings of `office` as they stand now."""
    with office_scope(office):
        cases = case_figures(office, calendar_for(office))
        found = [*_requests(cases), *_objections(office), *_complaints(office), _coverage(office)]
        found += [_satisfaction(office), *_readiness(office), *_ratings(office)]
    return found


def figure_values(office: Office) -> dict[str, ServiceFigure]:
    """The same by key."""
    return {one.key: one for one in service_figures(office)}


def packed(found: Iterable[ServiceFigure]) -> list[dict[str, Any]]:
    """The figures as JSON for the meeting's row."""
    return [
        {**asdict(one), "value": None if one.value is None else str(one.value)} for one in found
    ]


def unpacked(rows: Iterable[dict[str, Any]]) -> list[ServiceFigure]:
    """What `packed` wrote."""
    return [
        ServiceFigure(**{**row, "value": None if row["value"] is None else Decimal(row["value"])})
        for row in rows
    ]


def _requests(f: Figures) -> list[ServiceFigure]:
    late = f.due - f.on_time
    share = Decimal(100 * f.on_time) / f.due if f.due else None
    median = None if f.median_days is None else Decimal(str(f.median_days))
    year = _("dalam 365 hari terakhir")
    return [
        ServiceFigure("requests.received", _("Permohonan diterima"), Decimal(f.received), note=year),
        ServiceFigure(
            "requests.on_time", _("Dijawab tepat waktu"),
            None if share is None else share.quantize(Decimal("0.1")), "%",
            _("%(n)s dari %(all)s yang sudah jatuh tempo") % {"n": f.on_time, "all": f.due}, "up",
        ),
        ServiceFigure("requests.late", _("Permohonan terlambat"), Decimal(late), note=year, better="down"),
        ServiceFigure("requests.median", _("Nilai tengah waktu jawab"), median, _("hari kerja"), year, "down"),
        ServiceFigure("requests.open", _("Sedang diproses"), Decimal(f.open)),
    ]  # fmt: skip


def _objections(office: Office) -> list[ServiceFigure]:
    since = clock.now() - timedelta(days=WINDOW_DAYS)
    today = clock.today(office.tz)
    rows = Objection.objects.filter(office=office, received_at__gte=since)
    late = received = 0
    for answered, due_on, ended in rows.values_list("answered_at", "due_on", "ended_at"):
        received += 1
        day = answered.astimezone(office.tz).date() if answered else today
        late += day > due_on and (answered is not None or ended is None)
    year = _("dalam 365 hari terakhir")
    return [
        ServiceFigure("objections.received", _("Keberatan diterima"), Decimal(received), note=year, better="down"),
        ServiceFigure("objections.late", _("Keberatan terlambat ditanggapi"), Decimal(late), note=year, better="down"),
    ]  # fmt: skip


def _coverage(office: Office) -> ServiceFigure:
    whole = board(office).whole
    value = None if whole.percent is None else Decimal(whole.percent)
    note = _("%(good)s dari %(all)s pokok wajib lengkap dan terkini") % {
        "good": whole.good, "all": whole.counted
    }  # fmt: skip
    return ServiceFigure("coverage.percent", _("Cakupan daftar informasi"), value, "%", note, "up")


def _satisfaction(office: Office) -> ServiceFigure:
    report = latest(office)
    name = _("Kepuasan masyarakat (SKM)")
    if report is None:
        return ServiceFigure(
            "skm.index", name, None, note=_("belum ada laporan terbit"), better="up"
        )
    counted = figures_of(report)
    note = _("%(band)s, %(n)s jawaban, %(period)s") % {
        "band": counted.band, "n": counted.count, "period": report.period.words
    }  # fmt: skip
    return ServiceFigure("skm.index", name, Decimal(counted.value), note=note, better="up")


def _complaints(office: Office) -> list[ServiceFigure]:
    found = complaint_figures(office, clock.now() - timedelta(days=WINDOW_DAYS))
    year = _("dalam 365 hari terakhir")
    return [
        ServiceFigure(
            "complaints.received", _("Pengaduan diterima"), Decimal(found.received),
            note="; ".join(part for part in (year, _kinds(found)) if part),
        ),
        _in_time("complaints.replied", _("Pengaduan ditanggapi dalam 14 hari"), found.reply),
        _in_time("complaints.decided", _("Pengaduan diputus dalam 60 hari"), found.decision),
        ServiceFigure("complaints.late", _("Pengaduan terlambat"), Decimal(found.late), note=year, better="down"),
        ServiceFigure("complaints.forwarded", _("Pengaduan diteruskan"), Decimal(found.forwarded), note=year),
    ]  # fmt: skip


def _in_time(key: str, name: str, share: Share) -> ServiceFigure:
    value = Decimal(100 * share.on_time) / share.due if share.due else None
    note = _("%(n)s dari %(all)s yang sudah jatuh tempo") % {"n": share.on_time, "all": share.due}
    return ServiceFigure(
        key, name, None if value is None else value.quantize(Decimal("0.1")), "%", note, "up"
    )


def _kinds(found: ComplaintFigures) -> str:
    """The kinds large enough to be told apart; nobody can be found among the others."""
    words = [f"{name.lower()} {number}" for name, number in found.kinds]
    if found.kinds and found.together:
        words.append(_("jenis lain %(n)s") % {"n": found.together})
    return ", ".join(words)


def _readiness(office: Office) -> list[ServiceFigure]:
    seen: dict[object, ReadinessSnapshot] = {}
    rows = ReadinessSnapshot.objects.filter(office=office).select_related("instrument")
    for row in rows.order_by("instrument", "-day").distinct()[:200]:
        seen.setdefault(row.instrument_id, row)
    return [
        ServiceFigure(
            readiness_key(row.instrument_id), _("Kesiapan %(title)s") % {"title": row.instrument.title},
            row.score,
            note=_("%(held)s dari %(total)s pertanyaan sudah bernilai") % {"held": row.held, "total": row.total},
            better="up",
        )
        for row in seen.values()
    ]  # fmt: skip


def readiness_key(instrument_id: object) -> str:
    """The key of an instrument's readiness among the figures."""
    return f"readiness.{instrument_id}"


def _ratings(office: Office) -> list[ServiceFigure]:
    found = []
    for one in newest(ratings_of(office)):
        row = one.rating
        score = (
            _("nilai %(n)s") % {"n": score_words(row.score)}
            if row.score
            else _("nilai tidak diumumkan")
        )
        found.append(
            ServiceFigure(
                f"rating.{row.pk}",
                _("Predikat dari %(whose)s %(year)s") % {"whose": row.assessor, "year": row.year},
                row.score, note=score, text=row.word,
            )
        )  # fmt: skip
    return found
