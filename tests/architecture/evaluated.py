"""Objects of ratings and evaluation for the table of who may open what."""

import uuid
from datetime import timedelta
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from serambi.core import clock
from serambi.evaluation import services
from serambi.evaluation.models import (
    EvaluationMeeting,
    ImprovementAction,
    MeetingAttendee,
    MeetingTopic,
)
from serambi.evaluation.services import MeetingDecision, Plan
from serambi.files.models import Purpose, State
from serambi.files.services import store_bytes
from serambi.identity.actors import Actor
from serambi.monev.services.instruments import take_shipped
from serambi.offices.models import Office
from serambi.ratings.models import Rating
from serambi.ratings.said import Said
from serambi.ratings.services import record
from tests.support.presence import present

STROKES = "[[[100,200],[300,80],[500,320],[700,120],[900,200]]]"


def evaluated(office: Office, ppid: Actor) -> dict[str, Any]:
    """A rating, a running and a sealed meeting whose numbers differ between the offices, an action
    with its proof, a questionnaire.
    """
    if office.code != "1971":
        _meeting(office, ppid)
        _meeting(office, ppid)
    running, sealed = _meeting(office, ppid), _meeting(office, ppid)
    drafted = _decided(office, ppid, running)
    action = _decided(office, ppid, sealed)
    people = list(MeetingAttendee.objects.filter(meeting=sealed))
    topic = MeetingTopic.objects.filter(meeting=sealed).get()
    services.sign(
        office=office, actor=ppid, meeting=sealed, attendee=people[0], strokes=STROKES,
        typed_name="",
    )  # fmt: skip
    services.type_minutes(
        office=office, actor=ppid, meeting=sealed, summary="", notes={topic.pk: "Dibahas."},
        writer="a", version=0,
    )  # fmt: skip
    sealed = services.seal(office=office, actor=ppid, meeting=sealed)
    proof = SimpleUploadedFile("bukti.txt", b"Sudah terbit.", "text/plain")
    services.done(office=office, actor=ppid, action=action, url="", note="", upload=proof)
    return {
        "rating": _rating(office, ppid),
        "meeting": sealed.number,
        "minutes_letter": sealed.minutes_id,
        "running_meeting": running.number,
        "attendee": present(MeetingAttendee.objects.filter(meeting=running).first()).pk,
        "drafted_action": drafted.pk,
        "action": action.pk,
        "projected_instrument": take_shipped(office=office, actor=ppid, key="vertikal-2024").pk,
    }


def _meeting(office: Office, ppid: Actor) -> EvaluationMeeting:
    now = clock.now()
    said = Plan(
        title="Rapat evaluasi", starts_at=now, ends_at=now + timedelta(hours=2), place="Ruang rapat",
        chair="Ketua", chair_post="Pembina", note_taker="Petugas", own="Transparansi",
    )  # fmt: skip
    made = services.plan(office=office, actor=ppid, said=said, submit_key=uuid.uuid4())
    return services.open_meeting(office=office, actor=ppid, meeting=made)


def _decided(office: Office, ppid: Actor, meeting: EvaluationMeeting) -> ImprovementAction:
    said = MeetingDecision(
        decision="Melengkapi pokok profil kantor.", owner_id=ppid.user_id,
        due_on=clock.today(office.tz), wanted="Tautan halaman",
    )  # fmt: skip
    return services.decide(office=office, actor=ppid, meeting=meeting, said=said)


def _rating(office: Office, ppid: Actor) -> uuid.UUID:
    stored = store_bytes(
        office=office, data=b"\x89PNG\r\n\x1a\n", name="sertifikat.png", purpose=Purpose.RATING,
        actor=ppid, state=State.DRAFT,
    )  # fmt: skip
    said = Said(
        family=Rating.Family.KI, assessor="Komisi Informasi Provinsi", year=2024,
        word="Menuju Informatif", score="86,25", source="Keputusan Ketua",
    )  # fmt: skip
    return record(office=office, actor=ppid, said=said, stored=stored).pk
