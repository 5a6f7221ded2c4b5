"""One of each thing that can stand in an address: ours, and the stranger's of the same kind."""

import uuid
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID, uuid4

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction

from serambi.alerts.content import AlertContent
from serambi.alerts.services import announce, end
from serambi.casework.models import DecisionItem, InformationRequest
from serambi.casework.models.choices import Channel
from serambi.casework.proposal import Proposal
from serambi.casework.services.completion import accept
from serambi.casework.services.decide import propose, send
from serambi.casework.services.receive import receive
from serambi.casework.submission import ApplicantData, Submission
from serambi.catalogue.fields import EntryFields
from serambi.catalogue.models import EntryFile, ImportBatch
from serambi.catalogue.services import add_file, add_link, draft, publish
from serambi.core import clock
from serambi.decrees.services import enact, freeze
from serambi.disputes.models import DisputePack, DisputePaper
from serambi.disputes.services.register import Notice
from serambi.disputes.services.register import register as register_dispute
from serambi.files import storage
from serambi.files.models import FilePage, Purpose, State
from serambi.files.services import store_bytes
from serambi.identity.actors import Actor, applicant
from serambi.identity.models import User
from serambi.law.clocks import Regime
from serambi.law.lifecycle import Outcome
from serambi.law.roles import STAFF_ROLES, Role
from serambi.law.serta_merta import statements
from serambi.letters.models import Letter
from serambi.library import services as library
from serambi.library.models import Release
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.outbox.models import Delivery
from serambi.outbox.models import State as Sending
from serambi.outbox.services import enqueue
from serambi.registers import period
from serambi.registers.models import RegisterCopy
from serambi.registers.services import ask_copy, make
from serambi.timekeeping.models import CalendarBatch
from serambi.timekeeping.services import imports
from tests.architecture.assessed import assessed
from tests.architecture.classified import classified
from tests.architecture.complained import complained
from tests.architecture.drilled import drilled
from tests.architecture.evaluated import evaluated
from tests.architecture.objected import objected
from tests.architecture.printed import printed
from tests.architecture.proved import proved
from tests.architecture.redacted import redacted
from tests.architecture.small_letters import letter_objects
from tests.architecture.surveyed import surveyed
from tests.architecture.tabled import tabled
from tests.support.cast import World


@dataclass(frozen=True)
class SmallWorld:
    """The world with its objects by kind; `code` is the tracking code of our answered case."""

    world: World
    ours: dict[str, Any] = field(default_factory=dict)
    theirs: dict[str, Any] = field(default_factory=dict)

    @property
    def code(self) -> str:
        return str(self.ours["tracking_code"])


def fill(world: World) -> SmallWorld:
    """Make the objects through the rooms' own services."""
    return SmallWorld(
        world, _objects(world.office, world.here), _objects(world.stranger, world.there)
    )


def _objects(office: Office, staff: dict[Role, User]) -> dict[str, Any]:
    with office_scope(office):
        ppid = as_actor(office, staff[Role.PPID], Role.PPID)
        entry, entry_file = _entry(office, ppid)
        link = add_link(
            office=office, actor=ppid, entry=entry, url="https://contoh.example/", label=""
        )
        answered = _case(office, staff, answered=True)
        waiting = _case(office, staff, answered=False)
        code = answered.tracking_code
        letter = Letter.objects.get(about_id=answered.pk, kind="tanda_bukti")
        waiting_release, released = _releases(office, staff)
        return {
            "tracking_code": code,
            "answered": answered.pk,
            "case": waiting.pk,
            "letter": letter.pk,
            "letter_code": letter.check_code,
            "item": DecisionItem.objects.get(decision__case=answered).pk,
            "entry": entry.pk,
            "entry_slug": entry.slug,
            "office_code": office.code,
            "entry_file": entry_file.pk,
            "entry_link": link.pk,
            "batch": _batch(office, ppid).pk,
            "calendar_batch": _calendar_batch(office, staff).pk,
            "user": staff[Role.PETUGAS].pk,
            "membership": staff[Role.PETUGAS].memberships.get().pk,
            **classified(office, staff),
            "release": waiting_release.pk,
            "release_file": waiting_release.files.get().pk,
            "answer_slug": released.slug,
            "answer_file": released.files.get().pk,
            "register_copy": _register_copy(office, ppid).pk,
            **letter_objects(office, ppid, letter.pk),
            "dead_mail": _dead_mail(office),
            **tabled(office, as_actor(office, staff[Role.PETUGAS], Role.PETUGAS), ppid),
            "alert": _alert(office, ppid),
            **printed(office, as_actor(office, staff[Role.PETUGAS], Role.PETUGAS), ppid),
            **surveyed(office, ppid),
            **proved(office, ppid),
            **drilled(office),
            **_edition(office, ppid),
            **assessed(office, ppid),
            **evaluated(office, ppid),
            **_dispute(office, ppid, answered),
            **redacted(office, as_actor(office, staff[Role.PETUGAS], Role.PETUGAS), ppid),
            **complained(office, as_actor(office, staff[Role.PETUGAS], Role.PETUGAS)),
            **objected(office, as_actor(office, staff[Role.ATASAN], Role.ATASAN), answered),
        }


def _alert(office: Office, actor: Actor) -> int:
    """The number of an announcement that ended; ours and the stranger's differ."""
    names = [one.code for one in statements()]
    content = AlertContent(
        heading="serta_merta.utilitas", title="Listrik padam", **dict.fromkeys(names, "Ada.")
    )
    for _ in range(1 if office.code == "1971" else 2):
        alert = announce(office=office, actor=actor, content=content, submit_key=uuid.uuid4())
        end(office=office, actor=actor, alert=alert, reason="Sudah menyala.")
    return alert.number


def _edition(office: Office, actor: Actor) -> dict[str, int]:
    """A list under its decree, of another year here than at the stranger's."""
    today = clock.today(office.tz)
    year = today.year if office.code == "1971" else today.year - 1
    made = freeze(office=office, actor=actor, year=year)
    enact(office=office, actor=actor, edition=made, decree_no="Nomor 1", decree_on=today)
    return {"edition_year": year, "edition_number": made.number}


def _dead_mail(office: Office) -> UUID:
    """A message that no server wanted."""
    with transaction.atomic():
        owed = enqueue(
            office=office, channel="email", to="salah@contoh.test", subject="s", body="b",
            dedupe_key="mati", about=("request", "1"),
        )  # fmt: skip
    Delivery.objects.filter(pk=owed.pk).update(state=Sending.DEAD, failures=1)
    return owed.pk


def as_actor(office: Office, user: User, *roles: Role) -> Actor:
    """A staff member as services know them."""
    return Actor(f"user:{user.pk}", user.name, office.pk, frozenset(roles or STAFF_ROLES), user.pk)


def _entry(office: Office, actor: Actor) -> tuple[Any, EntryFile]:
    fields = EntryFields(
        category="berkala", title=f"Profil {office.name}", heading="berkala.profil"
    )
    entry = draft(office=office, actor=actor, fields=fields)
    stored = store_bytes(
        office=office,
        data=b"satu,dua\n1,2\n",
        name="profil.csv",
        purpose=Purpose.CATALOGUE,
        actor=actor,
        state=State.DRAFT,
    )
    held = add_file(office=office, actor=actor, entry=entry, stored=stored)
    picture = storage.path_for(office.code, uuid4())
    storage.write(picture, b"RIFF0000WEBP")
    FilePage.objects.create(
        office=office, stored=stored, number=1, origin="text", text="satu dua",
        thumbnail=picture, width=320, height=452,
    )  # fmt: skip
    return publish(office=office, actor=actor, entry=entry), held


def _batch(office: Office, actor: Actor) -> ImportBatch:
    """A list that waits for its columns to be named."""
    stored = store_bytes(
        office=office,
        data=b"Kategori,Nama Informasi\nInformasi Berkala,Struktur organisasi\n",
        name="daftar.csv",
        purpose=Purpose.IMPORT,
        actor=actor,
    )
    batch: ImportBatch = ImportBatch.objects.create(
        office=office, stored=stored, created_at=clock.now(), created_by=actor.id
    )
    return batch


def _calendar_batch(office: Office, staff: dict[Role, User]) -> CalendarBatch:
    """A year's decree that waits to be confirmed."""
    actor = as_actor(office, staff[Role.ADMIN], Role.ADMIN)
    text = b"tanggal,nama,jenis,nomor SK\n02/12/2026,Pemungutan suara ulang,libur,SK 12/2026\n"
    upload = SimpleUploadedFile("skb.csv", text, "text/csv")
    return imports.start(office=office, actor=actor, upload=upload)


def _case(office: Office, staff: dict[Role, User], *, answered: bool) -> InformationRequest:
    petugas = as_actor(office, staff[Role.PETUGAS], Role.PETUGAS)
    ppid = as_actor(office, staff[Role.PPID], Role.PPID)
    identity = store_bytes(
        office=office,
        data=b"\x89PNG\r\n\x1a\n",
        name="ktp.png",
        purpose=Purpose.IDENTITY,
        actor=applicant(office.pk),
        state=State.DRAFT,
    )
    case = receive(
        office=office,
        actor=applicant(office.pk),
        submission=Submission(
            applicant=ApplicantData(
                kind="perorangan",
                name="Melati Fiktif",
                address="Jalan Umpama 12",
                occupation="mahasiswa",
                nik="9971014505030001",
                phone="089900000101",
            ),
            details="Rekapitulasi penindakan pelanggaran pemilu.",
            purpose="Penelitian kampus.",
            way_obtain="salinan_lunak",
            way_deliver="laman",
            identity_file=identity.pk,
        ),
        submit_key=uuid.uuid4(),
        channel=Channel.WEB,
    ).case
    accept(office=office, actor=ppid, case_id=case.pk)
    if answered:
        material = store_bytes(
            office=office,
            data=b"satu,dua\n1,2\n",
            name="jawaban.csv",
            purpose=Purpose.ANSWER,
            actor=petugas,
            state=State.DRAFT,
        )
        answer = Proposal(
            outcome=Outcome.DIKABULKAN,
            consideration="Informasi ini terbuka untuk umum.",
            material="Rekapitulasi per kecamatan.",
            medium="Salinan digital",
            file_ids=(material.pk,),
        )
        propose(office=office, actor=petugas, case_id=case.pk, answer=answer)
        send(office=office, actor=ppid, case_id=case.pk)
    return case


def _register_copy(office: Office, actor: Actor) -> RegisterCopy:
    """A masked copy of this year's requests."""
    copy = ask_copy(
        office=office, actor=actor, book="permohonan", regime=Regime.UMUM, period=period.year(2026),
        variant="tersamar", form="xlsx",
    )  # fmt: skip
    list(make(copy, actor=actor))
    return copy


def _releases(office: Office, staff: dict[Role, User]) -> tuple[Release, Release]:
    """An answer that waits for release and one that is published."""
    ppid = as_actor(office, staff[Role.PPID], Role.PPID)
    found = []
    for _ in range(2):
        case = _case(office, staff, answered=True)
        release = library.queue(office=office, actor=ppid, case_id=case.pk)
        assert release is not None
        found.append(release)
    return found[0], library.publish(office=office, actor=ppid, release_id=found[1].pk)


def _dispute(office: Office, ppid: Actor, case: InformationRequest) -> dict[str, Any]:
    """A dispute over `case` with a paper and a pack."""
    notice = Notice(
        forum="provinsi",
        forum_name="Komisi Informasi Provinsi",
        grounds=("d",),
        filed_on=clock.today(office.tz),
        noticed_on=clock.today(office.tz),
        objection_no="Reg.K.001",
    )
    dispute = register_dispute(office=office, actor=ppid, notice=notice, case_id=case.pk)
    stored = store_bytes(
        office=office, data=b"%PDF-1.7\n", name="panggilan.pdf", purpose=Purpose.DISPUTE, actor=ppid
    )
    paper = DisputePaper.objects.create(
        office=office, dispute=dispute, kind="pemberitahuan", title="Panggilan", stored=stored,
        added_at=clock.now(),
    )  # fmt: skip
    pack = DisputePack.objects.create(
        office=office, dispute=dispute, mark="T", exhibits=1, pages=1, pdf=stored, archive=stored,
        made_at=clock.now(), made_by=ppid.id,
    )  # fmt: skip
    return {"dispute": dispute.pk, "dispute_paper": paper.pk, "dispute_pack": pack.pk}
