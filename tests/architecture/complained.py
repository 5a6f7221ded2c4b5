"""A complaint for the access table: told on the web, with a handler and a reply."""

import uuid
from typing import Any

from serambi.casework.models.choices import Channel
from serambi.complaints.services.file import file_complaint
from serambi.complaints.services.handling import assign, reply
from serambi.complaints.submission import Person, Telling
from serambi.identity.actors import Actor, applicant
from serambi.offices.models import Office
from tests.support.acting import OnComplaint


def complained(office: Office, officer: Actor) -> dict[str, Any]:
    """The complaint and its code, by the names of the access table."""
    made = file_complaint(
        office=office,
        actor=applicant(office.pk),
        telling=Telling(
            kind="lambat",
            story="Saya menunggu dua jam di loket dan tidak dilayani.",
            person=Person("terbuka", "Melati Fiktif", phone="089900000101"),
        ),
        submit_key=uuid.uuid4(),
        channel=Channel.WEB,
    )
    which: OnComplaint = {"office": office, "actor": officer, "complaint_id": made.complaint.pk}
    assert officer.user_id is not None
    assign(**which, handler=officer.user_id)
    reply(**which, text="Pengaduan Anda kami periksa.")
    return {"complaint": made.complaint.pk, "complaint_code": made.code}
