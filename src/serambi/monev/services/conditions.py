"""Conditions of the whole cycle (the guards of the table): read over all its offices."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from serambi.core import clock
from serambi.core.dates import format_date
from serambi.core.errors import Refused
from serambi.monev.models import Answer, EvaluationCycle, PartScore, Rebuttal, Submission
from serambi.monev.models.choices import Stage
from serambi.monev.services.assessing import parts_at
from serambi.monev.services.holding import window
from serambi.offices.models import Office
from serambi.offices.scoping import all_offices


def enrol(cycle: EvaluationCycle, offices: Sequence[Office]) -> None:
    """A place for each office."""
    with all_offices():
        Submission.objects.bulk_create(Submission(cycle=cycle, office=one) for one in offices)


def close_window_over(cycle: EvaluationCycle) -> None:
    """The last day has passed, or everybody has sent."""
    found = window(cycle, Stage.FILLING)
    with all_offices():
        waiting = Submission.objects.filter(cycle=cycle, sealed_at=None).count()
    if not found.is_over and waiting:
        raise Refused(
            "monev.window",
            _("Pengisian masih terbuka sampai %(day)s dan %(n)s kantor belum mengirim.")
            % {"day": format_date(found.last), "n": waiting},
        )


def settle_the_unanswered(cycle: EvaluationCycle) -> None:
    """What an office left empty gives nothing; nobody needs to grade it."""
    with all_offices():
        Answer.objects.filter(
            submission__cycle=cycle, submission__sealed_at__isnull=False, grade=""
        ).update(
            given="", given_reason=_("Tidak dijawab."), given_by="sistem", given_at=clock.now()
        )


def all_settled(cycle: EvaluationCycle) -> None:
    """Every answer that was sent has a grade that stands, and the access tests are scored."""
    with all_offices():
        open_ones = Answer.objects.filter(
            submission__cycle=cycle, submission__sealed_at__isnull=False, given_at=None
        )
        left = open_ones.count()
        offices = open_ones.order_by().values("submission").distinct().count()
    if left:
        raise Refused(
            "monev.unsettled",
            _("%(n)s jawaban dari %(offices)s kantor belum bernilai tetap.")
            % {"n": left, "offices": offices},
            _("Selesaikan dahulu; antreannya ada di halaman penilaian."),
        )
    parts_complete(cycle, Stage.VERIFYING)


def parts_complete(cycle: EvaluationCycle, stage: Stage) -> None:
    """Every part with a share that belongs to `stage` is scored for every office that sent."""
    shares = {part for part in parts_at(cycle.parts, stage) if part in cycle.parts}
    with all_offices():
        sent = Submission.objects.filter(cycle=cycle, sealed_at__isnull=False).count()
        for part in sorted(shares):
            rows = PartScore.objects.filter(submission__cycle=cycle, part=part)
            done = rows.filter(submission__sealed_at__isnull=False).count()
            if done < sent:
                raise Refused(
                    "monev.part_missing",
                    _("Nilai %(part)s belum ada untuk %(n)s kantor.")
                    % {"part": part.lower(), "n": sent - done},
                    _("Lengkapi dari hasil uji, atau ketik dengan alasannya."),
                )


def rebuttal_window_over(cycle: EvaluationCycle) -> None:
    """The last day has passed, or every office that sent has accepted its grades."""
    found = window(cycle, Stage.REBUTTAL)
    with all_offices():
        sent = Submission.objects.filter(cycle=cycle, sealed_at__isnull=False)
        waiting = sent.filter(accepted_at=None).count()
    if not found.is_over and waiting:
        raise Refused(
            "monev.window",
            _("Masa sanggah berlangsung sampai %(day)s dan %(n)s kantor belum menerima nilainya.")
            % {"day": format_date(found.last), "n": waiting},
        )


def no_open_rebuttal(cycle: EvaluationCycle) -> None:
    """Every objection has its answer."""
    with all_offices():
        left = Rebuttal.objects.filter(outcome="", answer__submission__cycle=cycle).count()
    if left:
        raise Refused(
            "monev.open_rebuttal", _("%(n)s sanggahan belum dijawab.") % {"n": left},
            _("Jawab dahulu semuanya."),
        )  # fmt: skip
