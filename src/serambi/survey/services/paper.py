"""Enter paper sheets, marked as such."""

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from serambi.core import clock
from serambi.core.errors import InvalidInput, Refused
from serambi.core.text import clean
from serambi.identity.actors import Actor
from serambi.ledger import services as ledger
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.survey import access, events
from serambi.survey.figures import digest
from serambi.survey.models import AnswerSheet, PaperBatch, SurveyRound
from serambi.survey.periods import Period
from serambi.survey.selectors.rounds import takes_answers
from serambi.survey.services.answer import digits
from serambi.survey.services.rounds import hold, open_round
from serambi.survey.services.urn import drop

MOST = 100
MAX_NOTE = 200


def enter_paper(
    *,
    office: Office,
    actor: Actor,
    period: Period,
    sheets: Sequence[Sequence[int]],
    note: str,
    submit_key: UUID,
) -> PaperBatch:
    """Keep the sheets of one sitting as a numbered batch; it is never changed afterwards.

    `note` says where the paper lies. The same `submit_key` finds the batch again. Raises
    NotAllowed, InvalidInput (no sheets, more than 100, no note), Refused after the last day.
    """
    access.demand(access.can_collect(actor, office.pk))
    where = " ".join(clean(note).split())
    if not where or len(where) > MAX_NOTE:
        raise InvalidInput(
            "survey.paper_note", _("Tempat menyimpan lembarnya belum diisi."),
            _("Misalnya: map SKM 2026, lemari arsip ruang layanan."), field="note",
        )  # fmt: skip
    if not 1 <= len(sheets) <= MOST:
        raise InvalidInput(
            "survey.paper_count", _("Satu berkas memuat 1 sampai 100 lembar."), field="sheets"
        )
    with transaction.atomic(), office_scope(office):
        within = hold(office, open_round(office, period).pk)
        again: PaperBatch | None = PaperBatch.objects.filter(submit_key=submit_key).first()
        if again is not None:
            return again
        if not takes_answers(within):
            raise Refused("survey.closed", _("Survei untuk triwulan ini sudah ditutup."))
        rows = [digits(within, marks) for marks in sheets]
        batch = _batch(within, actor, len(rows), where, submit_key)
        kept = {"office": office, "round": within, "source": "kertas", "batch": batch}
        drop(within, *[AnswerSheet(answers=row, **kept) for row in rows])
        ledger.append(
            office=office, actor=actor, act=events.PAPER_ENTERED.code,
            obj=(events.ROUND, str(within.pk)),
            payload={
                "period": period.words, "number": batch.number, "count": batch.count,
                "note": where, "digest": digest(sorted(rows)),
            },
        )  # fmt: skip
    return batch


def _batch(
    within: SurveyRound, actor: Actor, count: int, note: str, submit_key: UUID
) -> PaperBatch:
    """The next batch of the round."""
    last = PaperBatch.objects.filter(round=within).aggregate(last=Max("number"))["last"] or 0
    made: PaperBatch = PaperBatch.objects.create(
        office=within.office, round=within, number=last + 1, count=count, note=note,
        submit_key=submit_key, entered_at=clock.now(), entered_by=actor.name,
    )  # fmt: skip
    return made
