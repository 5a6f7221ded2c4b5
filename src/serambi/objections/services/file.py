"""File an objection from any door: register number, clock and receipt in one transaction.

1. The same form sent twice is one objection: the constraint on the submit key refuses the second,
   and key and fingerprint find the first one again.
2. With a request the person is copied from it; nothing that names them is typed again.
3. The time to file is looked at and flagged, never a reason to turn somebody away.
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from serambi.casework import regime, validation
from serambi.casework.models import InformationRequest
from serambi.casework.models.choices import CHANNEL_WORDS, Channel
from serambi.core import clock, ids
from serambi.core.dates import format_day
from serambi.core.errors import Conflict, NotFound
from serambi.files.models import Purpose, StoredFile
from serambi.files.services import attach
from serambi.identity.actors import Actor
from serambi.identity.fingerprints import fingerprint
from serambi.law.objection import Act, State, allowed
from serambi.law.rules import Regime
from serambi.letters.services import next_number
from serambi.objections import events, notices
from serambi.objections import validation as rules
from serambi.objections.models import Objection, ObjectionDraft, ObjectionGround, Objector
from serambi.objections.selectors.clock import answer_due, clock_of, day_end, ground_found_at
from serambi.objections.services import letters
from serambi.objections.services.draft import finish
from serambi.objections.services.held import log, tell_request
from serambi.objections.submission import Filing
from serambi.offices.models import Office
from serambi.offices.selectors import calendar_for


@dataclass(frozen=True, slots=True)
class Filed:
    """A registered objection; `created` is False when it had been registered before."""

    objection: Objection
    code: str
    created: bool


def file_objection(
    *,
    office: Office,
    actor: Actor,
    filing: Filing,
    submit_key: UUID,
    channel: Channel,
    received_at: datetime | None = None,
    draft: ObjectionDraft | None = None,
) -> Filed:
    """Register an objection (UU 14/2008 arts. 35, 36(1); Perki 1/2019 art. 13).

    `received_at` is the true time of receipt for paper, phone and walk-in; the web leaves it out.
    Raises InvalidInput with the field, NotFound for a request of another office, Conflict when
    `submit_key` was used for other content, CalendarYearMissing when no due date can be computed.
    """
    checked = rules.filing(filing, office)
    moment = validation.received_at(received_at, office) if received_at else clock.now()
    try:
        with transaction.atomic():
            made = _register(office, actor, checked, submit_key, channel, moment)
            _tell(made, actor, checked)
            letters.receipt(made, actor)
            notices.receipt(made)
            if draft is not None:
                finish(draft=draft, objection=made)
            return Filed(made, made.tracking_code, created=True)
    except IntegrityError:
        with transaction.atomic():
            if earlier := _already(submit_key, checked):
                if draft is not None:
                    finish(draft=draft, objection=earlier)
                return Filed(earlier, earlier.tracking_code, created=False)
        raise


def _already(submit_key: UUID, filing: Filing) -> Objection | None:
    found: Objection | None = Objection.objects.filter(submit_key=submit_key).first()
    if found is not None and found.fingerprint != fingerprint(found.office_id, "objection", filing):
        raise Conflict(
            "submit.changed",
            _("Formulir ini sudah terkirim dengan isi yang lain."),
            _("Buka halaman lacak keberatan untuk melihatnya, atau mulai keberatan baru."),
        )
    return found


def _register(
    office: Office,
    actor: Actor,
    filing: Filing,
    submit_key: UUID,
    channel: Channel,
    moment: datetime,
) -> Objection:
    case = _case(office, filing.case_id)
    chosen, why = _regime(case, filing)
    answer = answer_due(moment, chosen, office, calendar_for(office))
    code, day = ids.new_code(), moment.astimezone(office.tz).date()
    made = Objection(
        office=office,
        register_no=next_number(office=office, kind="keberatan", on=day),
        tracking_digest=ids.code_digest(code),
        tracking_code=code,
        submit_key=submit_key,
        fingerprint=fingerprint(office.pk, "objection", filing),
        case=case,
        request_ref=filing.request_ref,
        state=_first_state(actor).value,
        regime=chosen.value,
        regime_reason=why,
        channel=channel,
        information=case.details if case else filing.information,
        purpose=filing.purpose,
        position=filing.position,
        ground_found_at=_found_at(office, case, filing),
        received_at=moment,
        recorded_at=clock.now(),
        due_on=answer.date,
        calendar_version=answer.calendar_version,
    )
    made.save(force_insert=True)
    ObjectionGround.objects.bulk_create(
        ObjectionGround(office=office, objection=made, letter=letter) for letter in filing.grounds
    )
    _describe(made, case, filing)
    return made


def _tell(made: Objection, actor: Actor, filing: Filing) -> None:
    """The ledger's lines: filed, filed late if so, and one in the request's thread."""
    log(
        made, actor, events.FILED,
        channel=str(CHANNEL_WORDS[Channel(made.channel)]), number=made.register_no,
        due=format_day(made.due_on), grounds="".join(filing.grounds), regime=made.regime,
        received_at=made.received_at.isoformat(), calendar=made.calendar_version,
        request=str(made.case_id or ""), fingerprint=made.fingerprint,
    )  # fmt: skip
    now = clock_of(made)
    if now.filed_late and now.file_until is not None:
        log(made, actor, events.FILED_LATE, until=format_day(now.file_until.date))
    tell_request(made, actor, events.REQUEST_FILED, due=format_day(made.due_on))


def _first_state(actor: Actor) -> State:
    """The web's objection waits for the desk to look it through; the desk's own is registered."""
    for role in sorted(actor.roles):
        if found := allowed(State.DRAF, role, Act.FILE):
            return found.to()
    raise Conflict("objection.role", "Peran Anda tidak dapat mencatat keberatan.")


def _case(office: Office, case_id: UUID | None) -> InformationRequest | None:
    if case_id is None:
        return None
    found: InformationRequest | None = (
        InformationRequest.objects.select_related("applicant")
        .filter(office=office, pk=case_id)
        .first()
    )
    if found is None:
        raise NotFound("case.unknown", _("Permohonan ini tidak ada di kantor ini."))
    found.office = office
    return found


def _regime(case: InformationRequest | None, filing: Filing) -> tuple[Regime, str]:
    """An objection follows its request; without one the words decide, as for a request."""
    if case is not None:
        return Regime(case.regime), f"Mengikuti jenis tenggat permohonan {case.register_no}."
    if filing.regime is not None:
        return filing.regime, "Dipilih saat pencatatan."
    guess = regime.guess(filing.information)
    return guess.regime, guess.reason


def _found_at(office: Office, case: InformationRequest | None, filing: Filing) -> datetime | None:
    if filing.found_on is not None:
        return day_end(filing.found_on, office)
    return ground_found_at(case) if case is not None else None


def _describe(made: Objection, case: InformationRequest | None, filing: Filing) -> None:
    """The person: copied from the request, or as said; files become the objection's own."""
    who = case.applicant if case is not None else filing.applicant
    assert who is not None  # noqa: S101 - `rules.filing` demands a person without a request
    authority = _file(filing.authority_file)
    identity = _file(filing.identity_file)
    Objector(
        office=made.office,
        objection=made,
        from_request=case is not None,
        kind=who.kind,
        name=who.name,
        nik=who.nik,
        approval_no=who.approval_no,
        address=who.address,
        phone=who.phone,
        email=who.email,
        occupation=who.occupation,
        proxy_name=filing.proxy_name or who.proxy_name,
        proxy_nik=filing.proxy_nik or who.proxy_nik,
        accommodation=who.accommodation,
        identity_file=identity,
        authority_file=authority,
    ).save(force_insert=True)
    attach(office=made.office, files=[one for one in (identity, authority) if one])


def _file(file_id: UUID | None) -> StoredFile | None:
    """An uploaded document; the scope hides other offices' files."""
    if file_id is None:
        return None
    found: StoredFile | None = StoredFile.objects.filter(
        pk=file_id, purpose=Purpose.IDENTITY
    ).first()
    return found
