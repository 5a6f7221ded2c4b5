"""Receive a request from any door: register number, clock and receipt in one transaction.

1. The same form sent twice is one request: the constraint on the submit key refuses the second,
   and the key and the fingerprint of the content find the first one again (UU 22(4)-(6): the number is given at receipt).
2. The register number is drawn in the same transaction, so it leaves no gap.
3. The due date is frozen with the calendar version it was computed from.
4. What needs no lock is made before the transaction begins: while it lasts, nobody else writes.
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from serambi.casework import events, ledger_rows, notices, regime, validation
from serambi.casework.models import (
    Applicant,
    ClockRow,
    InformationRequest,
    NameToken,
    RequestDraft,
)
from serambi.casework.models.choices import CHANNEL_WORDS, Channel
from serambi.casework.selectors.clock import Dates, dates_for
from serambi.casework.services import letters
from serambi.casework.services.case import log
from serambi.casework.services.draft import finish
from serambi.casework.submission import ApplicantData, Submission
from serambi.catalogue.models import CatalogueEntry
from serambi.core import clock, ids
from serambi.core.dates import format_day
from serambi.core.errors import Conflict
from serambi.files.models import Purpose, StoredFile
from serambi.files.services import attach
from serambi.identity.actors import Actor
from serambi.identity.fingerprints import fingerprint
from serambi.identity.sealing import blind_index
from serambi.law.clocks import ClockEvent, ClockKind, Regime
from serambi.law.lifecycle import State
from serambi.letters.services import next_number
from serambi.offices.models import Office
from serambi.offices.prepared import insert, insert_all
from serambi.offices.selectors import calendar_for


@dataclass(frozen=True, slots=True)
class Received:
    """A registered request with what it promises; `created` is False when it had been registered before."""

    case: InformationRequest
    code: str
    dates: Dates
    created: bool


def receive(
    *,
    office: Office,
    actor: Actor,
    submission: Submission,
    submit_key: UUID,
    channel: Channel,
    received_at: datetime | None = None,
    draft: RequestDraft | None = None,
) -> Received:
    """Register a request.

    `received_at` is the true time of receipt for paper, phone and walk-in; the web leaves it out.
    `draft`, where the request was written, forgets what it said in the same transaction.
    Raises InvalidInput with the field, Conflict when `submit_key` was used for other content, and
    CalendarYearMissing when a due date cannot be computed.
    """
    checked = validation.submission(submission)
    moment = validation.received_at(received_at, office) if received_at else clock.now()
    case, dates = _case(office, checked, submit_key, channel, moment)
    applicant, tokens = _applicant(office, case, checked.applicant)
    day = moment.astimezone(office.tz).date()
    try:
        with transaction.atomic():
            case.register_no = next_number(office=office, kind="permohonan", on=day)
            insert(case)
            insert(ClockRow(office=office, case=case, kind=ClockKind.RECEIVED.value, at=moment))
            applicant.identity_file = _claim(office, checked.identity_file)
            applicant.authority_file = _claim(office, checked.authority_file)
            insert(applicant)
            insert_all(tokens)
            if checked.entry_ids:
                case.entries.set(CatalogueEntry.objects.filter(pk__in=checked.entry_ids))
            _tell(case, actor)
            letters.receipt(case, actor, dates)
            notices.receipt(case, checked.applicant.email, case.tracking_code)
            if draft is not None:
                finish(draft=draft, case_id=case.pk)
            return Received(case, case.tracking_code, dates, created=True)
    except IntegrityError:
        with transaction.atomic():
            if earlier := _already(submit_key, checked):
                return _again(earlier, draft)
        raise


def _tell(case: InformationRequest, actor: Actor) -> None:
    log(
        case, actor, events.RECEIVED,
        channel=str(CHANNEL_WORDS[Channel(case.channel)]), number=case.register_no,
        due=format_day(case.due_on), regime=case.regime, received_at=case.received_at.isoformat(),
        calendar=case.calendar_version, fingerprint=case.fingerprint,
        rows=ledger_rows.digest(
            case, [ClockRow(kind=ClockKind.RECEIVED.value, at=case.received_at)], []
        ),
    )  # fmt: skip


def _again(earlier: InformationRequest, draft: RequestDraft | None) -> Received:
    """What was registered before, with the dates of its own receipt."""
    if draft is not None:
        finish(draft=draft, case_id=earlier.pk)
    dates = _promise(earlier.received_at, earlier.office, Regime(earlier.regime))
    return Received(earlier, earlier.tracking_code, dates, created=False)


def _already(submit_key: UUID, submission: Submission) -> InformationRequest | None:
    found: InformationRequest | None = InformationRequest.objects.filter(
        submit_key=submit_key
    ).first()
    if found is not None and found.fingerprint != fingerprint(
        found.office_id, "request", submission
    ):
        raise Conflict(
            "submit.changed",
            _("Formulir ini sudah terkirim dengan isi yang lain."),
            _("Buka halaman lacak untuk melihatnya, atau mulai permohonan baru."),
        )
    return found


def _case(
    office: Office, submission: Submission, submit_key: UUID, channel: Channel, moment: datetime
) -> tuple[InformationRequest, Dates]:
    """The case as it will stand, all but its number, and the dates that it promises."""
    guess = regime.guess(submission.details)
    dates = _promise(moment, office, submission.regime or guess.regime)
    code = ids.new_code()
    case = InformationRequest(
        office=office,
        tracking_digest=ids.code_digest(code),
        tracking_code=code,
        submit_key=submit_key,
        fingerprint=fingerprint(office.pk, "request", submission),
        state=State.DITERIMA.value,
        regime=dates.regime.value,
        regime_reason=guess.reason if submission.regime is None else "Dipilih saat pencatatan.",
        channel=channel,
        details=submission.details,
        purpose=submission.purpose,
        way_obtain=submission.way_obtain,
        way_deliver=submission.way_deliver,
        received_at=moment,
        recorded_at=clock.now(),
        first_due_on=dates.answer.date,
        due_on=dates.answer.date,
        calendar_version=dates.answer.calendar_version,
    )
    return case, dates


def _promise(moment: datetime, office: Office, regime: Regime) -> Dates:
    """The dates that a receipt at `moment` promises."""
    events = [ClockEvent(kind=ClockKind.RECEIVED, at=moment)]
    return dates_for(events, regime, office, calendar_for(office))


def _applicant(
    office: Office, case: InformationRequest, data: ApplicantData
) -> tuple[Applicant, list[NameToken]]:
    """Who asks, and the words by which the desk finds them."""
    applicant = Applicant(
        office=office,
        case=case,
        kind=data.kind,
        name=data.name,
        nik=data.nik,
        approval_no=data.approval_no,
        address=data.address,
        phone=data.phone,
        email=data.email,
        occupation=data.occupation,
        proxy_name=data.proxy_name,
        proxy_nik=data.proxy_nik,
        accommodation=data.accommodation,
        **_indexes(office, data),
    )
    tokens = [
        NameToken(office=office, applicant=applicant, token=blind_index(office.pk, "name", word))
        for word in name_words(data.name)
    ]
    return applicant, tokens


def name_words(name: str) -> set[str]:
    """The words of a name that the desk may search by."""
    return {
        word
        for word in name.casefold().replace(".", " ").replace(",", " ").split()
        if len(word) > 1
    }


def _indexes(office: Office, data: ApplicantData) -> dict[str, bytes]:
    return {
        f"{kind}_index": blind_index(office.pk, kind, value)
        for kind, value in (("nik", data.nik), ("phone", data.phone), ("email", data.email))
        if value
    }


def _claim(office: Office, file_id: UUID | None) -> StoredFile | None:
    """The uploaded identity document, now attached; the scope hides other offices' files."""
    if file_id is None:
        return None
    found: StoredFile | None = StoredFile.objects.filter(
        pk=file_id, purpose=Purpose.IDENTITY
    ).first()
    if found is not None:
        attach(office=office, files=[found])
    return found
