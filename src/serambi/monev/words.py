"""Words and numbers of the evaluation as people read them."""

from decimal import Decimal

from django.utils.translation import gettext as _

from serambi.law.scoring import GRADES, Question, Scale, points
from serambi.monev.selectors.instruments import scale_of


def shown(value: Decimal | None) -> str:
    """Points as people write them: "0,5", "2", "91,6"; "–" for none."""
    if value is None:
        return "–"
    return f"{value.normalize():f}".replace(".", ",")


def cents(value: Decimal | None) -> str:
    """A score with its two decimals: "91,60"; "–" for none."""
    return "–" if value is None else f"{value:.2f}".replace(".", ",")


def grade_word(grade: str) -> str:
    """A grade as it stands on a page."""
    return {"": _("kosong"), "NIHIL": _("nihil")}.get(grade, grade)


def choices(rule: Question) -> list[tuple[str, str, str]]:
    """Each grade that may be chosen: its value, its word, what it gives."""
    found = [(one, one, _("%(n)s poin") % {"n": shown(points(rule, one))}) for one in GRADES]
    if rule.nil_allowed:
        nil = _("%(n)s poin, dengan surat pernyataan") % {"n": shown(points(rule, "NIHIL"))}
        found.append(("NIHIL", _("Nihil"), nil))
    return found


def whose(key: str) -> str:
    """Whose scale it is: "skala Bawaslu RI 2025 (bukti: …)"."""
    scale = scale_of(key)
    return scale_words(scale) if scale else _("tanpa skala predikat")


def scale_words(scale: Scale) -> str:
    """The scale with its assessor and year."""
    return _("skala %(assessor)s %(year)s") % {"assessor": scale.assessor, "year": scale.year}
