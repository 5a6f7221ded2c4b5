"""What an instrument would give the office today: every question with its grade, why, and what to do.

The rule of the projection, the same for every question: the grade an assessor settled, else the
grade the office claims, else A where a live record shows it. A claim counts only while something
shows it: a live record that holds, a proof on the shelf that holds, or a link. What nothing shows
gives no points, for that is what an assessor would give.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext as _

from serambi.core import clock
from serambi.core.dates import format_date
from serambi.evaluation.effort import hours_for, house_efforts, kind_of
from serambi.evaluation.models import EffortEstimate
from serambi.evidence.live import LiveState
from serambi.evidence.selectors import Standing, live_all, live_keys, states
from serambi.law import scoring
from serambi.monev.models import EvaluationCycle, Instrument, Question
from serambi.monev.selectors import OfficeAnswer, answers, cycles_of, instruments_for
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope

MOST_INSTRUMENTS = 6
NIL = "NIHIL"


@dataclass(frozen=True, slots=True)
class PointLine:
    """One question: what it gives now and at most, the grade behind it, why, and what to do.

    `until` is the last day on which it still gives this if nobody does anything. `per_hour` is what
    an hour of work would raise, by the estimate of its kind.
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

    @property
    def gain(self) -> Decimal:
        """What is still missing, in points of the instrument."""
        return self.most - self.points

    @property
    def per_hour(self) -> Decimal:
        """Points an hour of work would raise."""
        return self.gain / self.hours


@dataclass(frozen=True, slots=True)
class GroupScore:
    """What one group gives of its weight."""

    name: str
    points: Decimal
    most: Decimal


@dataclass(frozen=True, slots=True)
class Readiness:
    """A projection. `score` is of 100, rounded once; `points` of `most` are the instrument's own."""

    instrument: Instrument
    cycle: EvaluationCycle | None
    day: date
    lines: tuple[PointLine, ...]
    groups: tuple[GroupScore, ...]
    points: Decimal
    most: Decimal
    score: Decimal

    @property
    def held(self) -> int:
        """How many questions give something."""
        return sum(1 for one in self.lines if one.points)

    @property
    def raising(self) -> list[PointLine]:
        """What is missing, most points per hour first, then most points."""
        missing = [one for one in self.lines if one.gain > 0]
        return sorted(missing, key=lambda one: (-one.per_hour, -one.gain, one.code))

    def expiring(self, until: date) -> list[PointLine]:
        """What gives points now and will not any more on `until`, the soonest first."""
        found = [one for one in self.lines if one.points and one.until and one.until < until]
        return sorted(found, key=lambda one: (one.until or until, one.code))


def projected_instruments(office: Office) -> list[Instrument]:
    """The instruments that are projected: complete ones that are not only practised on, the newest
    version of each, at most six.
    """
    found: dict[tuple[int, str, int, str], Instrument] = {}
    cycles = EvaluationCycle.objects.filter(instrument=OuterRef("pk"))
    practised = Exists(cycles.filter(is_practice=True)) & ~Exists(cycles.filter(is_practice=False))
    rows = instruments_for(office).filter(~Q(practised), is_complete=True)
    for one in rows.order_by("-year", "assessor", "-version", "pk")[: MOST_INSTRUMENTS * 4]:
        found.setdefault((one.owner_id, one.assessor, one.year, one.title), one)
    return list(found.values())[:MOST_INSTRUMENTS]


def readiness(office: Office, instrument: Instrument, day: date | None = None) -> Readiness:
    """The projection for `day`, by default today; a fixed number of queries whatever the length."""
    today = day or clock.today(office.tz)
    with office_scope(office):
        cycle = (
            cycles_of(office)
            .filter(instrument=instrument)
            .order_by("is_practice", "-year", "-made_at")
            .first()
        )
        given = {one.question.code: one for one in answers(office, cycle)} if cycle else {}
        questions = list(instrument.questions.select_related("group"))
        own = dict(EffortEstimate.objects.filter(office=office).values_list("kind", "hours"))
        known = {one.key for one in live_keys()}
        keys = {one.live for one in questions if one.live} & known
        records = live_all(office, sorted(keys), day)
        shelf = states(office, {pk for one in given.values() for pk in one.evidence})
    lines = tuple(
        _line(one, given.get(one.code), records.get(one.live), shelf, own) for one in questions
    )
    return _summed(instrument, cycle, today, lines)


def _summed(
    instrument: Instrument, cycle: EvaluationCycle | None, day: date, lines: tuple[PointLine, ...]
) -> Readiness:
    points = sum((one.points for one in lines), Decimal())
    most = instrument.total
    groups: dict[str, list[PointLine]] = {}
    for one in lines:
        groups.setdefault(one.group, []).append(one)
    return Readiness(
        instrument=instrument, cycle=cycle, day=day, lines=lines, points=points, most=most,
        score=scoring.rounded(points * 100 / most),
        groups=tuple(
            GroupScore(name, _sum(one.points for one in found), _sum(one.most for one in found))
            for name, found in groups.items()
        ),
    )  # fmt: skip


def _sum(values: Iterable[Decimal]) -> Decimal:
    return sum(values, Decimal())


@dataclass(frozen=True, slots=True)
class _Shown:
    """Whether anything shows a claim: in words, where, and until when."""

    holds: bool
    why: str
    address: str = ""
    until: date | None = None


def _line(
    question: Question,
    answer: OfficeAnswer | None,
    record: LiveState | None,
    shelf: Mapping[UUID, Standing],
    own: Mapping[str, Decimal],
) -> PointLine:
    rule = question.as_rule(question.group.name)
    proof = _shown(answer, record, shelf)
    grade, why, step = _judged(question, answer, proof, record)
    kind = kind_of(question)
    points = scoring.points(rule, grade)
    return PointLine(
        code=question.code, text=question.text, group=rule.group, points=points, most=rule.weight,
        grade=grade, why=why, step=step if points < rule.weight else "", address=proof.address,
        until=proof.until if points else None, kind=kind, kind_name=house_efforts()[kind].name,
        hours=hours_for(question, own),
    )  # fmt: skip


def _judged(
    question: Question, answer: OfficeAnswer | None, proof: _Shown, record: LiveState | None
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
    answer: OfficeAnswer | None, record: LiveState | None, shelf: Mapping[UUID, Standing]
) -> _Shown:
    """What shows the claim: the live record first, then the proofs, then the link."""
    if record is not None and record.holds:
        return _Shown(True, record.sentence, record.address, record.expires_on)  # noqa: FBT003 - the name says it
    proofs = [shelf[pk] for pk in answer.evidence if pk in shelf] if answer else []
    good = [one for one in proofs if one.holds]
    if good:
        return _of_shelf(good)
    if answer and answer.link:
        why = _("Ditunjukkan oleh tautan pada jawabannya.")
        return _Shown(True, why, answer.link)  # noqa: FBT003 - the same
    if answer and answer.grade == NIL and answer.question.nil_allowed:
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
