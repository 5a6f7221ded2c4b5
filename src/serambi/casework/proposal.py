"""An answer as plain values, and the rules that make it complete for its outcome.

What is withheld rests on an entry of the exempt list that holds today: chosen by the desk, or made
by the consequence test of this very request. Ground, statute and consequences come from it and
cannot be typed. "Not held" and "not documented" are no refusals and carry no exemption.
"""

from dataclasses import dataclass, field, replace
from datetime import date
from uuid import UUID

from serambi.casework import validation
from serambi.casework.models.decision import WITHHOLDING
from serambi.classification.models import ExemptionRecord
from serambi.classification.selectors import completed_test_for, record_for_refusal
from serambi.core.errors import InvalidInput, Refused
from serambi.law.lifecycle import Outcome
from serambi.offices.models import Office

MAX_RUPIAH = 100_000_000


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the desk proposes to answer; costs are whole rupiah, `days_to_provide` working days.

    `exemption_record` is the entry of the exempt list; `settle` fills the four fields after it.
    """

    outcome: Outcome
    consideration: str
    material: str = ""
    explanation: str = ""
    holder: str = ""
    holder_contact: str = ""
    promised_on: date | None = None
    exemption_record: UUID | None = None
    exemption: str = ""
    statute: str = ""
    consequence_open: str = ""
    consequence_closed: str = ""
    blackout: str = ""
    medium: str = ""
    sheets: int = 0
    price_per_sheet: int = 0
    cost_sending: int = 0
    cost_other: int = 0
    payment_way: str = ""
    days_to_provide: int = 0
    entry_ids: tuple[UUID, ...] = field(default_factory=tuple)
    file_ids: tuple[UUID, ...] = field(default_factory=tuple)


def settle(proposal: Proposal, office: Office, case_id: UUID) -> tuple[Proposal, UUID | None]:
    """The proposal on its legal ground, and the test the ground came from, if any.

    Raises InvalidInput at `exemption_record` when something is withheld without an entry of the
    exempt list that holds today and without a completed test of this request (UU 14/2008
    arts. 6(3), 17-19; PP 61/2010 arts. 2-4).
    """
    if proposal.outcome not in WITHHOLDING:
        return _without_exemption(proposal), None
    record = _record(proposal.exemption_record, office, case_id)
    settled = replace(
        proposal,
        exemption_record=record.pk,
        exemption=record.exemption,
        statute=record.statute,
        consequence_open=record.consequence_open,
        consequence_closed=record.consequence_closed,
    )
    return settled, record.test_id


def _without_exemption(proposal: Proposal) -> Proposal:
    return replace(
        proposal,
        exemption_record=None,
        exemption="",
        statute="",
        consequence_open="",
        consequence_closed="",
    )


def _record(record_id: UUID | None, office: Office, case_id: UUID) -> ExemptionRecord:
    if record_id is None and (test := completed_test_for(office, case_id)) is not None:
        return test.record
    if record_id is None:
        raise InvalidInput(
            "answer.no_exemption",
            "Penolakan belum punya dasar: pilih butir daftar informasi yang dikecualikan.",
            "Bila belum ada, lakukan uji konsekuensi dahulu.",
            field="exemption_record",
        )
    try:
        return record_for_refusal(office, record_id)
    except Refused as error:
        raise InvalidInput(
            error.code, error.sentence, error.next_step, field="exemption_record"
        ) from error


def check(proposal: Proposal, office: Office) -> None:
    """Raise InvalidInput at the first field that the outcome needs and does not have.

    UU 14/2008 art. 22(7): control and holder (a, b), reasons of refusal (c), material (d),
    blackout (e), medium (f), cost (g); PP 61/2010 art. 2: written consideration.
    """
    _words(proposal.consideration, "consideration", "Pertimbangan tertulis", 10)
    _NEEDS[proposal.outcome](proposal, office)
    _costs(proposal)


def _granted(proposal: Proposal, office: Office) -> None:
    _words(proposal.material, "material", "Informasi yang diberikan", 3)
    _words(proposal.medium, "medium", "Bentuk informasi", 3)


def _partial(proposal: Proposal, office: Office) -> None:
    _granted(proposal, office)
    _words(proposal.blackout, "blackout", "Penjelasan bagian yang dihitamkan", 10)


def _refused(proposal: Proposal, office: Office) -> None:
    """Its ground stands in the entry that `settle` found."""


def _not_held(proposal: Proposal, office: Office) -> None:
    _words(proposal.explanation, "explanation", "Penjelasan", 10)


def _not_documented(proposal: Proposal, office: Office) -> None:
    _words(proposal.explanation, "explanation", "Penjelasan", 10)
    validation.future_day(
        proposal.promised_on, office, field="promised_on", label="Perkiraan tersedia"
    )


def _costs(proposal: Proposal) -> None:
    for name in ("sheets", "price_per_sheet", "cost_sending", "cost_other", "days_to_provide"):
        value = getattr(proposal, name)
        if not 0 <= value <= MAX_RUPIAH:
            raise InvalidInput(
                "answer.number", "Angka ini tidak wajar.", "Periksa angkanya.", field=name
            )
    total = proposal.sheets * proposal.price_per_sheet + proposal.cost_sending + proposal.cost_other
    if total and not proposal.payment_way.strip():
        raise InvalidInput(
            "answer.payment", "Ada biaya tetapi cara membayarnya belum ditulis.",
            "Tulis cara dan tempat membayar.", field="payment_way",
        )  # fmt: skip


def _words(value: str, name: str, label: str, minimum: int) -> None:
    validation.text(value, field=name, label=label, minimum=minimum, maximum=10_000)


_NEEDS = {
    Outcome.DIKABULKAN: _granted,
    Outcome.SEBAGIAN: _partial,
    Outcome.DITOLAK: _refused,
    Outcome.TIDAK_DIKUASAI: _not_held,
    Outcome.BELUM_DIDOKUMENTASIKAN: _not_documented,
}
