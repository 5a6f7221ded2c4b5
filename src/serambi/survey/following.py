"""What the survey offers on the tracking page of a finished request and of a finished objection."""

from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from serambi.casework.following import Offer
from serambi.casework.following import offer as offer_on_request
from serambi.casework.models import InformationRequest
from serambi.objections.models import Objection
from serambi.objections.offering import offer as offer_on_objection
from serambi.offices.models import Office
from serambi.survey.models import Occasion
from serambi.survey.periods import quarter_of
from serambi.survey.selectors.finished import is_asked
from serambi.survey.selectors.rounds import open_periods
from serambi.ui.addresses import address


def of_request(case: InformationRequest) -> Offer | None:
    """The button that opens the survey; None while the request runs, or when it was asked."""
    if case.applicant.email or not _is_due(
        case.office, Occasion.Kind.REQUEST, case.pk, case.ended_at
    ):
        return None  # who gave an address gets the invitation there
    return _button(case.office, _(
        "Sembilan pertanyaan, kurang dari satu menit. Tanpa nama: jawaban tidak dapat dihubungkan "
        "dengan permohonan ini. Tombol ini berlaku satu kali."
    ))  # fmt: skip


def of_objection(one: Objection) -> Offer | None:
    """The same for an objection: a service of its own, asked once whatever its request was asked."""
    if one.objector.email or not _is_due(one.office, Occasion.Kind.OBJECTION, one.pk, one.ended_at):
        return None
    return _button(one.office, _(
        "Sembilan pertanyaan, kurang dari satu menit. Tanpa nama: jawaban tidak dapat dihubungkan "
        "dengan keberatan ini. Tombol ini berlaku satu kali."
    ))  # fmt: skip


def _is_due(office: Office, kind: Occasion.Kind, about_id: UUID, ended_at: datetime | None) -> bool:
    if ended_at is None or quarter_of(ended_at.astimezone(office.tz).date()) not in open_periods(
        office
    ):
        return False
    return not is_asked(office, kind, about_id)


def _button(office: Office, sentence: str) -> Offer:
    return Offer(
        title=_("Bagaimana layanan kami?"),
        sentence=sentence,
        button=_("Isi survei kepuasan"),
        action=address("survey:from_tracking", office.code),
    )


offer_on_request(of_request)
offer_on_objection(of_objection)
