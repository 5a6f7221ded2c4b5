"""Register a complaint from any door: number, both clocks and the receipt in one transaction.

The same form sent twice is one complaint: the constraint on the submit key refuses the second, and
key and fingerprint find the first one again.
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from serambi.casework import validation
from serambi.casework.models.choices import CHANNEL_WORDS, Channel
from serambi.complaints import events, notices
from serambi.complaints import validation as rules
from serambi.complaints.life import Act, State, allowed
from serambi.complaints.models import Complainant, Complaint
from serambi.complaints.models.choices import Identity
from serambi.complaints.selectors.clock import decision_due, reply_due
from serambi.complaints.services.held import log
from serambi.complaints.submission import Person, Telling
from serambi.core import clock, ids
from serambi.core.dates import format_day
from serambi.core.errors import Conflict, NotAllowed
from serambi.files.models import Purpose, StoredFile
from serambi.files.services import attach
from serambi.identity.actors import Actor
from serambi.identity.fingerprints import fingerprint
from serambi.identity.sealing import blind_index
from serambi.letters.services import next_number
from serambi.offices.models import Office
from serambi.offices.selectors import calendar_for


@dataclass(frozen=True, slots=True)
class Filed:
    """A registered complaint; `created` is False when it had been registered before."""

    complaint: Complaint
    code: str
    created: bool


def file_complaint(
    *,
    office: Office,
    actor: Actor,
    telling: Telling,
    submit_key: UUID,
    channel: Channel,
    received_at: datetime | None = None,
) -> Filed:
    """Register a complaint (UU 25/2009 arts. 40-44).

    `received_at` is the true time of receipt for counter, phone, chat and letter; the web leaves it
    out. Raises InvalidInput with the field, NotAllowed for who may not register, Conflict when
    `submit_key` was used for other content.
    """
    checked = rules.telling(telling, office)
    moment = validation.received_at(received_at, office) if received_at else clock.now()
    try:
        with transaction.atomic():
            made = _register(office, actor, checked, submit_key, channel, moment)
            _describe(made, checked.person)
            log(
                made, actor, events.FILED, channel=str(CHANNEL_WORDS[channel]),
                number=made.register_no, reply=format_day(made.reply_due_on),
                decision=format_day(made.decide_due_on), kind=made.kind,
                received_at=moment.isoformat(),
            )  # fmt: skip
            notices.receipt(made)
            return Filed(made, made.tracking_code, created=True)
    except IntegrityError:
        with transaction.atomic():
            if earlier := already(office, submit_key, checked):
                return Filed(earlier, earlier.tracking_code, created=False)
        raise


def already(office: Office, submit_key: UUID, telling: Telling) -> Complaint | None:
    """The complaint that this form made before, or None. Raises Conflict for other content."""
    found: Complaint | None = Complaint.objects.filter(office=office, submit_key=submit_key).first()
    if found is not None and found.fingerprint != fingerprint(
        office.pk, "complaint", telling, without={"evidence"}
    ):
        raise Conflict(
            "submit.changed",
            _("Formulir ini sudah terkirim dengan isi yang lain."),
            _("Buka halaman lacak pengaduan untuk melihatnya, atau mulai pengaduan baru."),
        )
    return found


def _register(
    office: Office,
    actor: Actor,
    telling: Telling,
    submit_key: UUID,
    channel: Channel,
    moment: datetime,
) -> Complaint:
    calendar, code = calendar_for(office), ids.new_code()
    reply = reply_due(moment, office, calendar).date
    evidence = _file(telling.evidence)
    made = Complaint(
        office=office,
        register_no=next_number(
            office=office, kind="pengaduan", on=moment.astimezone(office.tz).date()
        ),
        tracking_digest=ids.code_digest(code),
        tracking_code=code,
        submit_key=submit_key,
        fingerprint=fingerprint(office.pk, "complaint", telling, without={"evidence"}),
        state=_first_state(actor).value,
        kind=telling.kind,
        channel=channel,
        story=telling.story,
        place=telling.place,
        wish=telling.wish,
        happened_on=telling.happened_on,
        evidence=evidence,
        received_at=moment,
        recorded_at=clock.now(),
        reply_due_on=reply,
        decide_due_on=decision_due(moment, office, calendar).date,
        due_on=reply,
    )
    made.save(force_insert=True)
    attach(office=office, files=[evidence] if evidence else [])
    return made


def _first_state(actor: Actor) -> State:
    for role in sorted(actor.roles):
        if found := allowed(State.DRAF, role, Act.FILE):
            return found.to()
    raise NotAllowed("complaint.role", _("Peran Anda tidak dapat mencatat pengaduan."))


def _describe(made: Complaint, person: Person) -> None:
    """Who complains, sealed; only an open identity can be found by its exact address or number."""
    office = made.office
    indexes = {
        f"{kind}_index": blind_index(office.pk, kind, value)
        for kind, value in (("phone", person.phone), ("email", person.email))
        if value and person.identity == Identity.OPEN
    }
    made.complainant = Complainant(
        office=office,
        complaint=made,
        identity=person.identity,
        name=person.name,
        phone=person.phone,
        email=person.email,
        accommodation=person.accommodation,
        **indexes,
    )
    made.complainant.save(force_insert=True)


def _file(file_id: UUID | None) -> StoredFile | None:
    """The uploaded file; the scope hides other offices' files."""
    if file_id is None:
        return None
    found: StoredFile | None = StoredFile.objects.filter(
        pk=file_id, purpose=Purpose.COMPLAINT
    ).first()
    return found
