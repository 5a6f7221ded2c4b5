"""What somebody says when objecting, as plain values that every door (web, desk) hands over."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from serambi.casework.submission import ApplicantData
from serambi.law.rules import Regime


@dataclass(frozen=True, slots=True)
class Filing:
    """A whole objection. `grounds` are letters a-g; empty strings mean "not given".

    With `case_id` the person is taken from the request and `applicant` is None; only a proxy is
    said anew. Without it `applicant` says who, and `information` what is missing. `request_ref`
    is the number of a request in an older register, `found_on` the day of the ground where only
    the applicant can know it.
    """

    grounds: tuple[str, ...]
    position: str
    purpose: str
    case_id: UUID | None = None
    information: str = ""
    request_ref: str = ""
    found_on: date | None = None
    applicant: ApplicantData | None = None
    proxy_name: str = ""
    proxy_nik: str = ""
    regime: Regime | None = None
    identity_file: UUID | None = None
    authority_file: UUID | None = None
