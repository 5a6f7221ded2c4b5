"""What an action may raise: a figure of the service, or a question of an instrument."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from serambi.evaluation.models import ImprovementAction
from serambi.evaluation.selectors.figures import ServiceFigure, plain, service_figures
from serambi.evaluation.selectors.readiness import (
    Readiness,
    projected_instruments,
    projections,
)
from serambi.evaluation.words import wrong
from serambi.offices.models import Office

FIGURE, QUESTION = "figure", "question"
MOST_QUESTIONS = 60


@dataclass(frozen=True, slots=True)
class Choice:
    """A line of the list that people choose from."""

    value: str
    name: str


@dataclass(frozen=True, slots=True)
class Effect:
    """What an action did to its aim: `before` at the minutes, `now` today (or `after` when closed).

    `is_better` None when nothing was measured or nothing moved.
    """

    action: ImprovementAction
    before: Decimal | None
    now: Decimal | None
    is_better: bool | None
    words: str


def figure_target(key: str) -> str:
    """ "figure:coverage.percent"."""
    return f"{FIGURE}:{key}"


def question_target(found: Readiness, code: str) -> str:
    """ "question:<instrument>:<code>"."""
    return f"{QUESTION}:{found.instrument.pk}:{code}"


def target_choices(office: Office) -> tuple[list[Choice], list[Choice]]:
    """Figures that have a better direction, and the questions that still miss points, dearest first."""
    figures = [
        Choice(figure_target(one.key), f"{one.name}: {one.words}")
        for one in service_figures(office)
        if one.better
    ]
    questions: list[Choice] = []
    projected = projections(office, projected_instruments(office))
    for found in projected:
        whose = f", {found.instrument.title}" if len(projected) > 1 else ""
        questions += [
            Choice(
                question_target(found, one.code),
                f"{one.code} {one.text[:80]} (+{plain(one.gain)}){whose}",
            )
            for one in found.raising[:MOST_QUESTIONS]
        ]
    return figures, questions


def target_values(
    office: Office, figures: Iterable[ServiceFigure] | None = None
) -> dict[str, Decimal]:
    """Every aim's value today: figures in their unit (`figures` if counted already), questions in
    points.
    """
    known = service_figures(office) if figures is None else figures
    values = {figure_target(one.key): one.value for one in known if one.value is not None}
    for found in projections(office, projected_instruments(office)):
        values |= {question_target(found, one.code): one.points for one in found.lines}
    return values


def target_name(office: Office, target: str) -> str:
    """The aim in words; "" for none. Raises InvalidInput for one that is not offered."""
    if not target:
        return ""
    kind, _sep, rest = target.partition(":")
    if kind == FIGURE:
        for one in service_figures(office):
            if one.key == rest and one.better:
                return one.name
    if kind == QUESTION:
        wanted, _sep, code = rest.partition(":")
        for instrument in projected_instruments(office):
            question = instrument.questions.filter(code=code).first()
            if str(instrument.pk) == wanted and question is not None:
                return f"{instrument.title}: {question.code} {question.text}"[:300]
    raise wrong("target", _("Sasaran ini tidak ada."), _("Pilih dari daftar, atau kosongkan."))


def effects(
    actions: Iterable[ImprovementAction], values: dict[str, Decimal], figures: list[ServiceFigure]
) -> list[Effect]:
    """What each action did, measured against `values` of today."""
    lower = {figure_target(one.key) for one in figures if one.better == "down"}
    return [_effect(one, values, lower) for one in actions]


def _effect(action: ImprovementAction, values: dict[str, Decimal], lower: set[str]) -> Effect:
    now = values.get(action.target, action.after)
    before = action.before
    if not action.target:
        return Effect(action, None, None, None, _("tidak diukur dengan angka"))
    if before is None or now is None:
        return Effect(action, before, now, None, _("belum dapat dibandingkan"))
    if now == before:
        return Effect(action, before, now, None, _("tetap %(n)s") % {"n": plain(now)})
    words = _("dari %(before)s menjadi %(now)s") % {"before": plain(before), "now": plain(now)}
    return Effect(action, before, now, (now > before) != (action.target in lower), words)
