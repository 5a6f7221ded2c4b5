"""Papers of the dispute: judged like every upload, kept sealed."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from serambi.core import clock
from serambi.core.errors import InvalidInput, NotFound
from serambi.disputes import events, validation
from serambi.disputes.models import Dispute, DisputePaper, Hearing
from serambi.disputes.models.choices import PaperKind
from serambi.disputes.services.case import hold_for, log
from serambi.files.models import Purpose
from serambi.files.services import attach, receive
from serambi.identity.actors import Actor
from serambi.law.dispute import Act
from serambi.offices.models import Office


@dataclass(frozen=True, slots=True)
class Paper:
    """What is said about an upload. With `proves` it becomes an exhibit."""

    kind: str
    title: str
    number: str = ""
    dated_on: date | None = None
    proves: str = ""
    hearing_id: UUID | None = None


def file_paper(
    *,
    office: Office,
    actor: Actor,
    dispute_id: UUID,
    paper: Paper,
    upload: "UploadedFile[bytes] | None",
) -> DisputePaper:
    """Add a paper. Raises InvalidInput at the field, also for what the file turns out to be."""
    if upload is None:
        raise InvalidInput("paper.none", "Berkas belum dipilih.", "Pilih berkasnya.", field="file")
    said = _checked(office, paper)
    with transaction.atomic():
        dispute, _ = hold_for(office, dispute_id, actor, Act.FILE_PAPER)
        hearing = _hearing(dispute, paper.hearing_id)
        stored = receive(
            office=office, upload=upload, purpose=Purpose.DISPUTE, actor=actor, encrypted=True
        )
        attach(office=office, files=[stored])
        made: DisputePaper = DisputePaper.objects.create(
            office=office,
            dispute=dispute,
            hearing=hearing,
            stored=stored,
            added_at=clock.now(),
            **said,
        )
        log(
            dispute, actor, events.PAPER_ADDED, kind=str(made.get_kind_display()),
            paper=str(made.pk), sha256=stored.sha256,
        )  # fmt: skip
        return made


def _checked(office: Office, paper: Paper) -> dict[str, object]:
    dated = paper.dated_on and validation.past_day(
        paper.dated_on, office, field="dated_on", label="Tanggal dokumen"
    )
    proves = validation.text(
        paper.proves, field="proves", label="Yang dibuktikan", minimum=0, maximum=1000
    )
    kind = validation.choice(paper.kind, PaperKind.values, field="kind", label="Jenis dokumen")
    if kind == PaperKind.EVIDENCE and not proves:
        raise InvalidInput(
            "paper.proves", "Alat bukti harus menyebut apa yang dibuktikan.",
            "Tulis satu kalimat, misalnya: jawaban dikirim sebelum tenggat.", field="proves",
        )  # fmt: skip
    return {
        "kind": kind,
        "title": validation.text(
            paper.title, field="title", label="Nama dokumen", minimum=3, maximum=200
        ),
        "number": validation.number(
            paper.number, field="number", label="Nomor dokumen", needed=False
        ),
        "dated_on": dated,
        "proves": proves,
    }


def _hearing(dispute: Dispute, hearing_id: UUID | None) -> Hearing | None:
    if hearing_id is None:
        return None
    found: Hearing | None = Hearing.objects.filter(dispute=dispute, pk=hearing_id).first()
    if found is None:
        raise NotFound("hearing.unknown", "Sidang ini tidak ada pada sengketa ini.")
    return found
