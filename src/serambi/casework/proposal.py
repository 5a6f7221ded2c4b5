"""An answer as plain values, and the rules that make it complete for its outcome."""

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from serambi.casework import validation
from serambi.core.errors import InvalidInput
from serambi.law import exemptions
from serambi.law.lifecycle import Outcome
from serambi.offices.models import Office

MAX_RUPIAH = 100_000_000


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the desk proposes to answer; costs are whole rupiah, `days_to_provide` working days."""

    outcome: Outcome
    consideration: str
    material: str = ""
    explanation: str = ""
    holder: str = ""
    holder_contact: str = ""
    promised_on: date | None = None
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
    _exempt(proposal)


def _refused(proposal: Proposal, office: Office) -> None:
    _exempt(proposal)
    _words(proposal.consequence_open, "consequence_open", "Akibat bila informasi dibuka", 10)


def _not_held(proposal: Proposal, office: Office) -> None:
    _words(proposal.explanation, "explanation", "Penjelasan", 10)


def _not_documented(proposal: Proposal, office: Office) -> None:
    _words(proposal.explanation, "explanation", "Penjelasan", 10)
    validation.future_day(
        proposal.promised_on, office, field="promised_on", label="Perkiraan tersedia"
    )


def _exempt(proposal: Proposal) -> None:
    found = exemptions.exemption(proposal.exemption)
    if found.number is None and exemptions.must_be_numbered(found.letter):
        raise InvalidInput(
            "answer.exemption_number", f"Pasal 17 huruf {found.letter} memuat beberapa angka.",
            "Pilih angkanya.", field="exemption",
        )  # fmt: skip
    if found.letter == "j":
        _words(proposal.statute, "statute", "Undang-undang lain yang menjadi dasar", 5)


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
