"""What an applicant says, as plain values that every door (web, desk, command) hands over."""

from dataclasses import dataclass, field
from uuid import UUID

from serambi.law.clocks import Regime


@dataclass(frozen=True, slots=True)
class ApplicantData:
    """Who asks. `kind` is a value of `ApplicantKind`; empty strings mean "not given"."""

    kind: str
    name: str
    address: str
    occupation: str
    nik: str = ""
    approval_no: str = ""
    phone: str = ""
    email: str = ""
    proxy_name: str = ""
    proxy_nik: str = ""
    accommodation: str = ""


@dataclass(frozen=True, slots=True)
class Submission:
    """A whole request. `entry_ids` are catalogue entries the applicant pointed at."""

    applicant: ApplicantData
    details: str
    purpose: str
    way_obtain: str
    way_deliver: str
    regime: Regime | None = None
    entry_ids: tuple[UUID, ...] = field(default_factory=tuple)
    identity_file: UUID | None = None
    authority_file: UUID | None = None
