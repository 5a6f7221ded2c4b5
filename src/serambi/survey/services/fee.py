"""Declare that the service is free, so that the fee is not asked and counts 4; or take it back."""

from django.db import transaction
from django.utils.translation import gettext as _

from serambi.core import clock
from serambi.core.errors import Conflict, InvalidInput
from serambi.core.text import clean
from serambi.identity.actors import Actor
from serambi.ledger import services as ledger
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.survey import access, events
from serambi.survey.models import AnswerSheet, SurveyRound
from serambi.survey.periods import Period
from serambi.survey.services.rounds import hold, open_round

REASON = (5, 300)


def declare_fee(
    *, office: Office, actor: Actor, period: Period, is_free: bool, reason: str
) -> SurveyRound:
    """Say for the quarter, and for those after it, whether the fee is asked.

    The report names who declared it, when and why, and the index without this element. Raises
    NotAllowed, InvalidInput without a reason, Conflict once a sheet was taken: sheets of two kinds
    must not be mixed in one quarter.
    """
    access.demand(access.can_declare(actor, office.pk))
    why = " ".join(clean(reason).split())
    if not REASON[0] <= len(why) <= REASON[1]:
        raise InvalidInput(
            "survey.fee_reason", _("Alasannya belum diisi."),
            _("Tulis dasarnya dalam 5 sampai 300 karakter; pembaca laporan melihatnya."),
            field="reason",
        )  # fmt: skip
    with transaction.atomic(), office_scope(office):
        fresh = hold(office, open_round(office, period).pk)
        if fresh.closed_at is not None or AnswerSheet.objects.filter(round=fresh).exists():
            raise Conflict(
                "survey.fee_late", _("Triwulan ini sudah mempunyai jawaban."),
                _("Pilihan ini dapat diubah sebelum jawaban pertama triwulan berikutnya."),
            )  # fmt: skip
        fresh.fee_free, fresh.fee_reason = is_free, why
        fresh.fee_declared_by, fresh.fee_declared_at = actor.name, clock.now()
        fresh.save(update_fields=["fee_free", "fee_reason", "fee_declared_by", "fee_declared_at"])
        choice = "tidak ditanyakan, dinilai 4" if is_free else "ditanyakan"
        ledger.append(
            office=office, actor=actor, act=events.FEE_DECLARED.code,
            obj=(events.ROUND, str(fresh.pk)),
            payload={"period": period.words, "choice": choice, "reason": why},
        )  # fmt: skip
    return fresh
