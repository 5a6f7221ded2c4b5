"""Run a cycle: plan it, move it from stage to stage, change its days, call it off."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from serambi.core import clock
from serambi.core.dates import format_date
from serambi.core.errors import InvalidInput, NotAllowed, Refused
from serambi.identity.actors import Actor
from serambi.monev import access, events
from serambi.monev.life import Act
from serambi.monev.models import CycleStage, EvaluationCycle
from serambi.monev.models.choices import DATED, Level, Stage
from serambi.monev.reckoning import SAQ, tie_rules
from serambi.monev.selectors.cycles import participants, windows
from serambi.monev.selectors.instruments import instrument, method_of
from serambi.monev.services.conditions import (
    all_settled,
    close_window_over,
    enrol,
    no_open_rebuttal,
    rebuttal_window_over,
    settle_the_unanswered,
)
from serambi.monev.services.holding import hold_cycle, named, reasoned, tell_cycle, window
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.ratings.said import FIRST_YEAR

Days = Mapping[Stage, tuple[date, date]]


@dataclass(frozen=True, slots=True)
class Plan:
    """What an organiser decides before anything is opened."""

    title: str
    year: int
    instrument_id: UUID
    level: str = Level.BELOW
    seats: int = 2
    ties: str = "wawancara-uji-saq"
    is_outside: bool = False
    is_practice: bool = False
    calendar: Days = field(default_factory=dict)


def plan(*, office: Office, actor: Actor, said: Plan) -> EvaluationCycle:
    """A new cycle in setup. Raises NotAllowed, InvalidInput at the field."""
    if not access.can_bring_in(actor, office.pk):
        raise NotAllowed("monev.role", _("Siklus disiapkan oleh PPID atau petugas."))
    chosen = instrument(office, said.instrument_id)
    if not chosen.is_complete:
        raise InvalidInput(
            "monev.structure", _("Instrumen ini baru kerangka."),
            _("Impor pertanyaan dan bobotnya dahulu."), field="instrument",
        )  # fmt: skip
    said = _checked(office, said)
    method = method_of(chosen.method)
    parts = {name: str(share) for name, share in method.parts.items()} if method else {SAQ: "100"}
    with transaction.atomic(), office_scope(office):
        Office.objects.select_for_update().get(pk=office.pk)
        _unused(office, chosen.assessor, said)
        made = EvaluationCycle.objects.create(
            owner=office, instrument=chosen, title=said.title, assessor=chosen.assessor,
            year=said.year, parts=parts, scale=chosen.scale, ties=said.ties, level=said.level,
            seats=said.seats, is_outside=said.is_outside, is_practice=said.is_practice, made_at=clock.now(), made_by=actor.id,
        )  # fmt: skip
        _days(made, said.calendar)
        tell_cycle(made, actor, events.PLANNED, instrument=str(chosen))
    return made


def open_cycle(*, actor: Actor, cycle_id: UUID) -> EvaluationCycle:
    """Let the offices fill in: each gets its place. Raises Refused before the first day."""
    with transaction.atomic():
        cycle, target = _hold(cycle_id, actor, Act.OPEN)
        for stage in (Stage.FILLING, Stage.VERIFYING, Stage.REBUTTAL):
            window(cycle, stage)
        _reached(cycle, Stage.FILLING)
        offices = list(participants(cycle))
        if not offices:
            raise Refused(
                "monev.nobody", _("Tidak ada kantor pada tingkat ini di wilayah Anda."),
                _("Ubah siapa yang dinilai."),
            )  # fmt: skip
        enrol(cycle, offices)
        return _moved(cycle, actor, target)


def close_filling(*, actor: Actor, cycle_id: UUID) -> EvaluationCycle:
    """End the filling: after its last day, or when everybody has sent. Empty answers stand as nothing."""
    with transaction.atomic():
        cycle, target = _hold(cycle_id, actor, Act.CLOSE)
        close_window_over(cycle)
        settle_the_unanswered(cycle)
        return _moved(cycle, actor, target)


def publish(*, actor: Actor, cycle_id: UUID) -> EvaluationCycle:
    """Show the provisional grades to the offices. Raises Refused while a grade or a part is missing."""
    with transaction.atomic():
        cycle, target = _hold(cycle_id, actor, Act.PUBLISH)
        _reached(cycle, Stage.REBUTTAL)
        all_settled(cycle)
        return _moved(cycle, actor, target)


def start_interviews(*, actor: Actor, cycle_id: UUID) -> EvaluationCycle:
    """End the objections: after their last day, or when every office accepted; each one answered."""
    with transaction.atomic():
        cycle, target = _hold(cycle_id, actor, Act.INTERVIEW)
        rebuttal_window_over(cycle)
        no_open_rebuttal(cycle)
        return _moved(cycle, actor, target)


def reschedule(*, actor: Actor, cycle_id: UUID, days: Days, reason: str) -> EvaluationCycle:
    """Change days that are still ahead or running; past stages stay as they were.

    Raises InvalidInput at the field, Refused for a stage that is over.
    """
    with transaction.atomic():
        cycle, _target = _hold(cycle_id, actor, Act.RESCHEDULE)
        why = reasoned(reason)
        before = {key: (one.first, one.last) for key, one in windows(cycle).items()}
        changed = {key: pair for key, pair in days.items() if before.get(key) != pair}
        if not changed:
            raise InvalidInput(
                "monev.same_days", _("Tidak ada tanggal yang berubah."), field="reason"
            )
        _ahead(cycle, changed)
        _in_order(before | dict(days), cycle.year)
        _days(cycle, changed)
        words = "; ".join(_span(stage, pair) for stage, pair in changed.items())
        tell_cycle(cycle, actor, events.RESCHEDULED, days=words, reason=why)
    return cycle


def change_plan(*, actor: Actor, cycle_id: UUID, days: Days) -> EvaluationCycle:
    """Set the days of a cycle that is not open yet. Raises InvalidInput."""
    with transaction.atomic():
        cycle, _target = _hold(cycle_id, actor, Act.PLAN)
        _in_order(days, cycle.year)
        CycleStage.objects.filter(cycle=cycle).delete()
        _days(cycle, days)
        tell_cycle(cycle, actor, events.PLANNED, instrument=str(cycle.instrument))
    return cycle


def cancel(*, actor: Actor, cycle_id: UUID, reason: str) -> EvaluationCycle:
    """Call the cycle off; what was filled in stays readable."""
    with transaction.atomic():
        cycle, target = _hold(cycle_id, actor, Act.CANCEL)
        why = reasoned(reason)
        cycle.stage = target
        cycle.save(update_fields=["stage"])
        tell_cycle(cycle, actor, events.CANCELLED, reason=why)
    return cycle


def _hold(cycle_id: UUID, actor: Actor, act: Act) -> tuple[EvaluationCycle, Stage]:
    cycle = hold_cycle(cycle_id, moving=True)
    return cycle, access.require(actor, cycle, act).target


def _moved(cycle: EvaluationCycle, actor: Actor, target: Stage) -> EvaluationCycle:
    cycle.stage = target
    cycle.save(update_fields=["stage"])
    tell_cycle(cycle, actor, events.MOVED, stage=str(target.label).lower())
    return cycle


def _reached(cycle: EvaluationCycle, stage: Stage) -> None:
    found = window(cycle, stage)
    if found.is_ahead:
        raise Refused(
            "monev.early",
            _("Tahap %(stage)s baru mulai %(day)s.")
            % {"stage": str(stage.label).lower(), "day": format_date(found.first)},
            _("Tunggu harinya, atau ubah kalender."),
        )


def _checked(office: Office, said: Plan) -> Plan:
    title = named(said.title, field="title", least=5, most=160)
    if not FIRST_YEAR <= said.year <= clock.today(office.tz).year + 1:
        raise InvalidInput("monev.year", _("Tahun ini tidak wajar."), field="year")
    if said.level not in Level.values or said.seats not in (1, 2):
        raise InvalidInput(
            "monev.level", _("Pilih siapa yang dinilai dan berapa penilainya."), field="level"
        )
    if said.is_outside and said.level != Level.SELF:
        raise InvalidInput(
            "monev.outside", _("Penilai luar dicatat oleh kantor yang dinilai."),
            _("Pilih hanya kantor ini."), field="level",
        )  # fmt: skip
    if said.ties not in {one.key for one in tie_rules()}:
        raise InvalidInput("monev.ties", _("Aturan nilai sama belum dipilih."), field="ties")
    _in_order(said.calendar, said.year)
    return replace(said, title=title)


def _unused(office: Office, assessor: str, said: Plan) -> None:
    same = EvaluationCycle.objects.filter(
        owner=office, assessor=assessor, year=said.year, title=said.title
    )
    if same.exists():
        raise InvalidInput("monev.twice", _("Siklus dengan nama ini sudah ada."), field="title")


def _in_order(days: Days, year: int) -> None:
    """Each stage ends no earlier than it begins, and begins after the stage before it has begun.

    All lie in the year of the cycle or in one of those beside it.
    """
    for stage, pair in days.items():
        for place, day in zip(("first", "last"), pair, strict=True):
            if not year - 1 <= day.year <= year + 1:
                raise InvalidInput(
                    "monev.far_day", _("Tanggal ini jauh dari tahun penilaian %(year)s.")
                    % {"year": year}, field=f"{stage}_{place}",
                )  # fmt: skip
    before: date | None = None
    for stage in DATED:
        if stage not in days:
            continue
        first, last = days[stage]
        if last < first:
            raise InvalidInput(
                "monev.days",
                _("Tahap %(stage)s berakhir sebelum mulai.") % {"stage": str(stage.label).lower()},
                field=f"{stage}_last",
            )
        if before is not None and first < before:
            raise InvalidInput(
                "monev.days",
                _("Tahap %(stage)s mulai sebelum tahap di atasnya berakhir.")
                % {"stage": str(stage.label).lower()},
                field=f"{stage}_first",
            )
        before = last


def _ahead(cycle: EvaluationCycle, days: Days) -> None:
    order = list(DATED)
    now = order.index(Stage(cycle.stage))
    today = clock.today(cycle.owner.tz)
    for stage, (_first, last) in days.items():
        if order.index(stage) < now:
            raise InvalidInput(
                "monev.past_stage",
                _("Tahap %(stage)s sudah selesai.") % {"stage": str(stage.label).lower()},
                field=f"{stage}_last",
            )
        if last < today:
            raise InvalidInput(
                "monev.past_day", _("Hari terakhir tidak boleh sudah lewat."), field=f"{stage}_last"
            )


def _days(cycle: EvaluationCycle, days: Days) -> None:
    for stage, (first, last) in days.items():
        CycleStage.objects.update_or_create(
            cycle=cycle, stage=stage, defaults={"first": first, "last": last}
        )


def _span(stage: Stage, pair: tuple[date, date]) -> str:
    return f"{str(stage.label).lower()} {format_date(pair[0])} – {format_date(pair[1])}"
