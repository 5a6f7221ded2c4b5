"""Grades, points and squares of an evaluation in templates."""

from decimal import Decimal
from typing import Any

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from serambi.law.scoring import Scale, points
from serambi.monev import words
from serambi.monev.models import Assessment
from serambi.monev.models.choices import Stage
from serambi.monev.selectors.filling import Line
from serambi.monev.words import cents, grade_word, shown
from serambi.ui.components.notices import badge

register = template.Library()
register.filter("points", shown)
register.filter("cents", cents)
register.filter("grade_word", grade_word)
register.filter("whose", words.whose)

TONES = {
    Stage.SETUP: "plain", Stage.FILLING: "info", Stage.VERIFYING: "soon", Stage.REBUTTAL: "soon",
    Stage.INTERVIEW: "info", Stage.FINAL: "ok", Stage.CANCELLED: "done",
}  # fmt: skip


@register.filter
def gives(one: Assessment, line: Line) -> str:
    """The points of one assessor's grade, as people write them."""
    return shown(points(line.rule, one.grade))


@register.simple_tag
def stage_badge(cycle: Any) -> SafeString:
    """The stage of a cycle as a badge."""
    return badge(cycle.get_stage_display(), tone=TONES[Stage(cycle.stage)])


@register.simple_tag
def scale_word(scale: Scale | None, score: Decimal | None) -> str:
    """What the scale calls the score, with whose scale it is: never the word alone."""
    if scale is None or score is None:
        return ""
    return _("%(word)s menurut %(scale)s") % {
        "word": scale.word(score), "scale": words.scale_words(scale)
    }  # fmt: skip


@register.simple_tag
def claim_squares(lines: list[Line], base: str) -> SafeString:
    """One square per question: what is answered, what lacks evidence, what is left."""
    return _squares([(line, *_claim(line)) for line in lines], base)


@register.simple_tag
def grade_squares(lines: list[Line], base: str, who: str) -> SafeString:
    """One square per question: what stands, what differs, what waits for the person."""
    return _squares([(line, *_graded(line, who)) for line in lines], base)


def _claim(line: Line) -> tuple[str, str]:
    if not line.is_answered:
        return "left", _("belum dijawab")
    if line.lacks_evidence:
        return "bare", _("%(grade)s, tanpa bukti") % {"grade": grade_word(line.grade)}
    return "done", grade_word(line.grade)


def _graded(line: Line, who: str) -> tuple[str, str]:
    if line.rebuttal and not line.rebuttal.outcome:
        return "bare", _("sanggahan menunggu jawaban")
    if line.is_settled:
        return "done", _("tetap %(grade)s") % {"grade": grade_word(line.given)}
    if line.differs:
        return "bare", _("dua penilai berbeda")
    if who in {one.by for one in line.assessments}:
        return "half", _("menunggu penilai kedua")
    return "left", _("belum Anda nilai")


def _squares(rows: list[tuple[Line, str, str]], base: str) -> SafeString:
    cells = (
        (state, base, line.number, line.question.code, said, line.question.code, said)
        for line, state, said in rows
    )
    return format_html(
        '<ul class="saq-squares">{}</ul>',
        format_html_join(
            "",
            '<li class="saq-square saq-square--{}"><a href="{}{}/" title="{}: {}"><span>{}</span>'
            '<span class="visually-hidden"> {}</span></a></li>',
            cells,
        ),
    )
