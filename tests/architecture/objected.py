"""An objection for the access table: filed from the web, talked over, with its receipt."""

import uuid
from datetime import timedelta
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from serambi.casework.models import InformationRequest
from serambi.casework.models.choices import Channel
from serambi.core import clock
from serambi.identity.actors import Actor, applicant
from serambi.letters.models import Letter
from serambi.objections.services.desk import register
from serambi.objections.services.file import file_objection
from serambi.objections.services.talk import call_talk, record_minutes
from serambi.objections.submission import Filing
from serambi.offices.models import Office
from tests.casework.asking import PNG
from tests.support.acting import OnObjection


def objected(office: Office, head: Actor, case: InformationRequest) -> dict[str, Any]:
    """The objection, its code and its receipt, by the names of the access table."""
    made = file_objection(
        office=office,
        actor=applicant(office.pk),
        filing=Filing(
            grounds=("d",),
            position="Yang diberikan bukan yang saya minta dalam permohonan.",
            purpose="Penelitian kampus.",
            case_id=case.pk,
        ),
        submit_key=uuid.uuid4(),
        channel=Channel.WEB,
    )
    which: OnObjection = {"office": office, "actor": head, "objection_id": made.objection.pk}
    register(**which)
    call_talk(**which, planned_for=clock.now() + timedelta(days=1), place="Ruang layanan")
    talk = record_minutes(
        **which, held_at=clock.now(), participants="Melati Fiktif", result="Angka disepakati.",
        agreed=True, sheet=SimpleUploadedFile("lembar.png", PNG, "image/png"),
    )  # fmt: skip
    letter = Letter.objects.get(
        about_type="objection", about_id=made.objection.pk, kind="tanda_bukti_keberatan"
    )
    return {
        "objection": made.objection.pk,
        "objection_code": made.code,
        "objection_letter": letter.pk,
        "objection_talk": talk.pk,
    }
