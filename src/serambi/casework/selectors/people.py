"""Who stands behind a case, as the searches for personal data look for them."""

from serambi.casework.models import InformationRequest
from serambi.casework.models.choices import ApplicantKind
from serambi.offices.models import Office
from serambi.redaction.engine.values import Names


def names_of(case: InformationRequest, office: Office) -> Names:
    """The applicant and the proxy, as the identity fields name them.

    The words of the office's own name and place stand everywhere and name nobody.
    """
    who = case.applicant
    alone = who.kind == ApplicantKind.INDIVIDUAL
    return Names(
        people=(who.proxy_name, who.name) if alone else (who.proxy_name,),
        bodies=() if alone else (who.name,),
        reach=(who.nik, who.proxy_nik, who.phone, who.email, who.approval_no),
        address=who.address,
        known=f"{office.name} {office.city}",
    )
