"""The agenda that figures propose: each line says why it stands there."""

from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from serambi.core import clock
from serambi.evaluation.models import ImprovementAction
from serambi.evaluation.selectors.figures import ServiceFigure, plain
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope

FULL = Decimal(100)


@dataclass(frozen=True, slots=True)
class Proposal:
    """A line of the agenda; `key` is stable, so that a form can tick it."""

    key: str
    title: str
    reason: str


def proposals(office: Office, found: list[ServiceFigure]) -> list[Proposal]:
    """What a meeting on these figures should talk about, the most pressing first."""
    by_key = {one.key: one for one in found}
    lines = [
        _earlier(office),
        _late(by_key, "requests.late", _("Permohonan yang terlambat dijawab")),
        _late(by_key, "objections.late", _("Keberatan yang terlambat ditanggapi")),
        _late(by_key, "complaints.late", _("Pengaduan yang terlambat ditanggapi atau diputus")),
        *_readiness(found),
        _coverage(by_key.get("coverage.percent")),
        _ratings(found),
        _load(by_key),
    ]
    return [one for one in lines if one is not None]


def _earlier(office: Office) -> Proposal | None:
    today = clock.today(office.tz)
    with office_scope(office):
        rows = ImprovementAction.objects.filter(office=office).exclude(
            state=ImprovementAction.State.DRAFT
        )
        states = list(rows.values_list("state", "due_on"))
    if not states:
        return None
    still = [due for state, due in states if state == ImprovementAction.State.OPEN]
    late = sum(due < today for due in still)
    reason = _(
        "%(done)s dari %(all)s tindak lanjut rapat sebelumnya sudah ditutup, %(late)s lewat tanggal."
    ) % {"done": len(states) - len(still), "all": len(states), "late": late}
    return Proposal("actions", _("Tindak lanjut rapat sebelumnya dan hasilnya"), reason)


def _late(found: dict[str, ServiceFigure], key: str, title: str) -> Proposal | None:
    figure = found.get(key)
    if figure is None or not figure.value:
        return None
    reason = _("%(n)s terlambat dalam 365 hari terakhir.") % {"n": plain(figure.value)}
    return Proposal(key, title, reason)


def _coverage(figure: ServiceFigure | None) -> Proposal | None:
    if figure is None or figure.value is None or figure.value >= FULL:
        return None
    reason = _("Cakupan %(percent)s%%: %(note)s.") % {
        "percent": plain(figure.value), "note": figure.note
    }  # fmt: skip
    return Proposal("coverage", _("Pokok daftar informasi yang belum lengkap"), reason)


def _readiness(found: list[ServiceFigure]) -> list[Proposal]:
    return [
        Proposal(
            one.key, one.name,
            _("Nilai proyeksi hari ini %(score)s; %(note)s.") % {"score": plain(one.value), "note": one.note},
        )
        for one in found
        if one.key.startswith("readiness.") and one.value is not None
    ]  # fmt: skip


def _ratings(found: list[ServiceFigure]) -> Proposal | None:
    known = [one for one in found if one.key.startswith("rating.")]
    if not known:
        return None
    reason = "; ".join(f"{one.name}: {one.text} ({one.note})" for one in known[:2]) + "."
    return Proposal("ratings", _("Predikat terakhir dan sasaran berikutnya"), reason[:400])


def _load(found: dict[str, ServiceFigure]) -> Proposal | None:
    received, share = found.get("requests.received"), found.get("requests.on_time")
    if received is None or not received.value:
        return None
    if share is None or share.value is None:
        reason = _("%(n)s permohonan dalam 365 hari terakhir.") % {"n": plain(received.value)}
        return Proposal("requests", _("Pelayanan permohonan informasi"), reason)
    reason = _("%(n)s permohonan dalam 365 hari terakhir; dijawab tepat waktu %(note)s.") % {
        "n": plain(received.value), "note": share.note
    }  # fmt: skip
    return Proposal("requests", _("Pelayanan permohonan informasi"), reason)
