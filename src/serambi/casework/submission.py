"""What an applicant says, as plain values that every door (web, desk, command) hands over."""

import hashlib
import json
from dataclasses import dataclass, field, fields, is_dataclass
from typing import Any
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

    def fingerprint(self) -> str:
        """SHA-256 over the canonical content: the same form sent twice has the same one.

        Kept only under the office's key.
        """
        whole = json.dumps(_fields(self), sort_keys=True, default=_plain, ensure_ascii=False)
        return hashlib.sha256(whole.encode()).hexdigest()


def _plain(value: Any) -> Any:
    return _fields(value) if is_dataclass(value) else str(value)


def _fields(value: Any) -> dict[str, Any]:
    return {one.name: getattr(value, one.name) for one in fields(value)}
