"""What the survey offers on the tracking page of a finished request."""

from django.utils.translation import gettext as _

from serambi.casework.following import Offer, offer
from serambi.casework.models import InformationRequest
from serambi.survey.models import Occasion
from serambi.survey.periods import quarter_of
from serambi.survey.selectors.finished import is_asked
from serambi.survey.selectors.rounds import open_periods
from serambi.ui.addresses import address


def of_request(case: InformationRequest) -> Offer | None:
    """The button that opens the survey; None while the request runs, or when it was asked."""
    if case.ended_at is None or case.applicant.email:
        return None  # who gave an address gets the invitation there
    period = quarter_of(case.ended_at.astimezone(case.office.tz).date())
    if period not in open_periods(case.office):
        return None
    if is_asked(case.office, Occasion.Kind.REQUEST, case.pk):
        return None
    return Offer(
        title=_("Bagaimana layanan kami?"),
        sentence=_(
            "Sembilan pertanyaan, kurang dari satu menit. Tanpa nama: jawaban tidak dapat dihubungkan "
            "dengan permohonan ini. Tombol ini berlaku satu kali."
        ),
        button=_("Isi survei kepuasan"),
        action=address("survey:from_tracking", case.office.code),
    )


offer(of_request)
