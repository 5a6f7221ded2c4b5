"""One question of a projection: what it gives, what shows it, why, and what to do."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.utils.translation import gettext as _

from serambi.core.dates import format_date
from serambi.evaluation.effort import hours_for, house_efforts, kind_of
from serambi.evidence.live import LiveState
from serambi.evidence.selectors import Standing
from serambi.evidence.standing import State
from serambi.law import scoring
from serambi.monev.models import Question
from serambi.monev.selectors import OfficeClaim

NIL = "NIHIL"


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of an office beside its answers: live records, proofs, watched links, estimates."""

    records: Mapping[str, LiveState] = field(default_factory=dict)
    shelf: Mapping[UUID, Standing] = field(default_factory=dict)
    links: Mapping[str, Standing] = field(default_factory=dict)
    hours: Mapping[str, Decimal] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PointLine:
    """One question: what it gives now and at most, the grade behind it, why, and what to do.

    `until` is the last day on which it still gives this if nobody does anything. `per_hour` is what
    an hour of work would raise, by the estimate of its kind. `unwatched` is the plain link that shows
    it and that nobody looks at, "" for none. `by_record` is True for a question that has a live record
    and neither a link nor a proof: the shelf tells its owners by itself.
    """

    code: str
    text: str
    group: str
    points: Decimal
    most: Decimal
    grade: str
    why: str
    step: str
    address: str
    until: date | None
    kind: str
    kind_name: str
    hours: Decimal
    unwatched: str = ""
    by_record: bool = False

    @property
    def gain(self) -> Decimal:
        """What is still missing, in points of the instrument."""
        return self.most - self.points

    @property
    def per_hour(self) -> Decimal:
        """Points an hour of work would raise."""
        return self.gain / self.hours


@dataclass(frozen=True, slots=True)
class _Shown:
    """Whether anything shows a claim: in words, where, and until when."""

    holds: bool
    why: str
    address: str = ""
    until: date | None = None
    unwatched: str = ""


def point_line(question: Question, answer: OfficeClaim | None, known: Known) -> PointLine:
    """The line of `question`; its group is read with it."""
    rule = question.as_rule(question.group.name)
    record = known.records.get(question.live)
    proof = _shown(question, answer, record, known)
    grade, why, step = _judged(question, answer, proof, record)
    kind = kind_of(question)
    points = scoring.points(rule, grade)
    return PointLine(
        code=question.code, text=question.text, group=rule.group, points=points, most=rule.weight,
        grade=grade, why=why, step=step if points < rule.weight else "", address=proof.address,
        until=proof.until if points else None, kind=kind, kind_name=house_efforts()[kind].name,
        hours=hours_for(question, known.hours), unwatched=proof.unwatched if points else "",
        by_record=record is not None and not (answer and (answer.link or answer.evidence)),
    )  # fmt: skip


def _judged(
    question: Question, answer: OfficeClaim | None, proof: _Shown, record: LiveState | None
) -> tuple[str, str, str]:
    """The grade that counts, why, and what to do."""
    claim = answer.grade if answer else ""
    settled = answer.given if answer else ""
    if settled:
        return _settled(settled, proof)
    if claim and proof.holds:
        return (
            claim,
            _("Dijawab %(grade)s. %(why)s") % {"grade": claim, "why": proof.why},
            _better(claim),
        )
    if claim:
        return (
            "",
            _("Dijawab %(grade)s, tetapi tidak ada yang menunjukkannya. %(why)s") % {"grade": claim, "why": proof.why},
            _mend(question, record),
        )  # fmt: skip
    if record is not None and record.holds:
        return (
            "A",
            _("Belum dijawab; catatan hidup sudah menunjukkannya. %(why)s") % {"why": proof.why},
            "",
        )
    if record is not None:
        why = _("Belum dijawab. %(why)s") % {"why": proof.why}
        return "", why, _mend(question, record)
    return "", _("Belum dijawab."), _mend(question, record)


def _settled(grade: str, proof: _Shown) -> tuple[str, str, str]:
    if proof.holds or not proof.why:
        return (
            grade,
            _("Penilai menetapkan %(grade)s. %(why)s") % {"grade": grade, "why": proof.why},
            _better(grade),
        )
    return (
        "",
        _("Penilai menetapkan %(grade)s, tetapi buktinya tidak berlaku lagi. %(why)s")
        % {"grade": grade, "why": proof.why},
        _("Pulihkan buktinya sebelum diperiksa lagi."),
    )  # fmt: skip


def _shown(
    question: Question, answer: OfficeClaim | None, record: LiveState | None, known: Known
) -> _Shown:
    """What shows the claim: the live record first, then the proofs, then the link."""
    if record is not None and record.holds:
        return _Shown(True, record.sentence, record.address, record.expires_on)  # noqa: FBT003 - the name says it
    proofs = [known.shelf[pk] for pk in answer.evidence if pk in known.shelf] if answer else []
    good = [one for one in proofs if one.holds]
    if good:
        return _of_shelf(good)
    if answer and answer.link:
        return _by_link(answer.link, known.links.get(answer.link))
    if answer and answer.grade == NIL and question.nil_allowed:
        return _Shown(False, _("Pernyataan nihilnya belum ada di rak bukti."))  # noqa: FBT003 - the same
    if proofs:
        one = proofs[0]
        why = _("Bukti %(title)s: %(sentence)s") % {
            "title": one.title,
            "sentence": one.sentence or one.state_name,
        }
        return _Shown(False, why, one.page)  # noqa: FBT003 - the same
    if record is not None:
        return _Shown(False, record.sentence, record.address, record.expires_on)  # noqa: FBT003 - the same
    return _Shown(False, _("Belum ada bukti.") if answer else "")  # noqa: FBT003 - the same


def _by_link(url: str, seen: Standing | None) -> _Shown:
    """The plain link of an answer; the shelf may watch that very address."""
    if seen is None:
        why = _("Ditunjukkan oleh tautan pada jawabannya, yang tidak diawasi siapa pun.")
        return _Shown(True, why, url, unwatched=url)  # noqa: FBT003 - the same
    if seen.state == State.NEW:
        why = _("Ditunjukkan oleh tautan pada jawabannya, yang menunggu diperiksa.")
        return _Shown(True, why, url)  # noqa: FBT003 - the same
    if seen.holds:
        why = _("Ditunjukkan oleh tautan pada jawabannya, yang diawasi. %(sentence)s")
        return _Shown(True, why % {"sentence": seen.sentence}, url, seen.expires_on)  # noqa: FBT003 - the same
    why = _("Tautan pada jawabannya diawasi dan tidak berlaku. %(sentence)s")
    return _Shown(False, why % {"sentence": seen.sentence or seen.state_name}, seen.page)  # noqa: FBT003 - the same


def _of_shelf(good: Sequence[Standing]) -> _Shown:
    """The proof that lasts longest carries the claim."""
    best = max(good, key=lambda one: (one.expires_on is None, one.expires_on or date.min))
    words = _("Bukti %(title)s berlaku.") % {"title": best.title}
    if best.expires_on:
        words += " " + _("Berlaku sampai %(day)s.") % {"day": format_date(best.expires_on)}
    return _Shown(True, words, best.page, best.expires_on)  # noqa: FBT003 - the same


def _better(grade: str) -> str:
    if grade in {"A", NIL}:
        return ""
    return _("Lengkapi sehingga layak dijawab A, lalu perbarui buktinya.")


def _mend(question: Question, record: LiveState | None) -> str:
    if record is not None and not record.holds:
        return _("Perbaiki di meja ini; kesiapan menghitungnya sendiri.")
    kind = house_efforts()[kind_of(question)]
    return _("Kerjakan: %(means)s, lalu jawab dan tautkan buktinya.") % {"means": kind.means}
