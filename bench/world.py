"""One office to measure with: 5,000 published entries, some hundred cases, drafts ready to be sent.

Run as `python -m bench.world` with SERAMBI_DATA naming a prepared folder. Writes `drafts.json`
there: the cookie code of every draft.
"""

import json
import uuid
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from bench.setup import django_ready

django_ready()

from django.conf import settings
from django.db import connection

from serambi.casework.models import RequestDraft
from serambi.casework.models.choices import Channel, Occupation
from serambi.casework.proposal import Proposal
from serambi.casework.services.completion import accept
from serambi.casework.services.decide import propose, send
from serambi.casework.services.receive import receive
from serambi.casework.submission import ApplicantData, Submission
from serambi.catalogue.fields import EntryFields
from serambi.catalogue.importing.check import Checked, NewRow
from serambi.catalogue.services import bring_in
from serambi.config.static import collect
from serambi.core import clock, ids
from serambi.identity.actors import Actor, applicant
from serambi.identity.models import Membership, User
from serambi.law.headings import headings
from serambi.law.lifecycle import Outcome
from serambi.law.roles import Role
from serambi.offices.models import Office, OpeningHours
from serambi.offices.scoping import office_scope

CODE = "1971"
ENTRIES = 5_000
CASES = 300
OPEN_CASES = 60
DRAFTS = 4_000
PLACES = ("Bukit Intan", "Gerunggang", "Girimaya", "Gabek", "Pangkalbalam", "Rangkui", "Taman Sari")
KINDS = (
    "Rekapitulasi",
    "Laporan",
    "Keputusan",
    "Berita acara",
    "Daftar",
    "Rencana kerja",
    "Notula",
)
ABOUT = ("pengawasan kampanye", "penanganan pelanggaran", "pengelolaan anggaran", "sengketa proses")
UNITS = ("Divisi Hukum", "Divisi Pencegahan", "Sekretariat", "Divisi Penanganan Pelanggaran")
NAMES = ("Sari Melati", "Budi Santoso", "Ahmad Fauzi", "Dewi Lestari", "Rizky Pratama", "Nur Aini")


def main() -> None:
    dice = Random(1971)
    office = _office()
    desk = _member(office, Role.PETUGAS)
    ppid = _member(office, Role.PPID)
    now = datetime.now(UTC)
    start = now - timedelta(days=300)
    with office_scope(office):
        with clock.fixed(start):
            _entries(office, ppid, dice)
        for number in range(CASES):
            with clock.fixed(start + (now - start) * (number + 1) / (CASES + 2)):
                _case(office, desk, ppid, dice, answered=number < CASES - OPEN_CASES)
        _drafts(office, dice)
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        cursor.execute("ANALYZE")
    collect()


def _office() -> Office:
    nation = Office.objects.create(code="00", level="ri", name="Bawaslu Republik Indonesia")
    province = Office.objects.create(
        code="19",
        level="provinsi",
        name="Bawaslu Provinsi Kepulauan Bangka Belitung",
        parent=nation,
    )
    office = Office.objects.create(
        code=CODE, level="kota", name="Bawaslu Kota Pangkalpinang", city="Pangkalpinang",
        address="Jalan Contoh Nomor 1, Pangkalpinang", phone="0717-000000",
        email="ppid@example.test", parent=province,
    )  # fmt: skip
    OpeningHours.objects.bulk_create(
        OpeningHours(office=office, weekday=day, opens="08:00", closes="16:00") for day in range(5)
    )
    return office


def _member(office: Office, role: Role) -> Actor:
    user = User.objects.create_user(f"{role.value}@example.test", name=f"Pegawai {role.value}")
    Membership.objects.create(user=user, office=office, role=role)
    return Actor(f"user:{user.pk}", user.name, office.pk, frozenset({role}), user.pk)


def _entries(office: Office, actor: Actor, dice: Random) -> None:
    shelves = headings()
    rows = []
    for number in range(1, ENTRIES + 1):
        shelf, year = dice.choice(shelves), dice.randint(2014, 2026)
        title = f"{dice.choice(KINDS)} {dice.choice(ABOUT)} Kecamatan {dice.choice(PLACES)} {year}, nomor {number}"
        fields = EntryFields(
            category=shelf.category, heading=shelf.code, title=title, unit=dice.choice(UNITS),
            summary=f"{title}. Disusun menurut kecamatan, jenis, dan hasilnya, dengan lampiran.",
            officer="Kepala Sekretariat", made_place=office.city, period=str(year),
            format=dice.choice(("softcopy", "hardcopy", "both")), retention="5 tahun",
        )  # fmt: skip
        rows.append(NewRow(number, fields))
    bring_in(
        office=office, actor=actor, checked=Checked(rows=ENTRIES, new=rows), source="bench.csv",
        digest="0" * 64, import_id="bench", publish=True,
    )  # fmt: skip


def _case(office: Office, desk: Actor, ppid: Actor, dice: Random, *, answered: bool) -> None:
    said = _said(dice)
    person = {name: said[name] for name in ApplicantData.__dataclass_fields__ if name in said}
    case = receive(
        office=office, actor=applicant(office.pk), submit_key=uuid.uuid4(), channel=Channel.WEB,
        submission=Submission(
            applicant=ApplicantData(**person), details=said["details"], purpose=said["purpose"],
            way_obtain=said["way_obtain"], way_deliver=said["way_deliver"],
        ),
    ).case  # fmt: skip
    if not answered:
        return
    answer = Proposal(
        outcome=Outcome.DIKABULKAN, material="Rekapitulasi", medium="Salinan digital",
        consideration="Informasi terbuka dan dikuasai kantor ini.",
    )  # fmt: skip
    accept(office=office, actor=ppid, case_id=case.pk)
    propose(office=office, actor=desk, case_id=case.pk, answer=answer)
    send(office=office, actor=ppid, case_id=case.pk)


def _drafts(office: Office, dice: Random) -> None:
    written, codes, drafts = clock.now() - timedelta(minutes=20), [], []
    for _ in range(DRAFTS):
        codes.append(ids.new_code())
        drafts.append(
            RequestDraft(
                office=office,
                key_digest=ids.code_digest(codes[-1]),
                created_at=written,
                touched_at=written,
                body=json.dumps(_said(dice)),
            )
        )
    RequestDraft.objects.bulk_create(drafts, batch_size=200)
    Path(settings.SERAMBI_DATA, "drafts.json").write_text(json.dumps(codes), encoding="ascii")


def _said(dice: Random) -> dict[str, str]:
    """What one person wrote on all steps of the form."""
    name = dice.choice(NAMES)
    return {
        "kind": "perorangan",
        "name": f"{name} {dice.randint(1, 9999)}",
        "nik": f"197101{dice.randint(1, 28):02}{dice.randint(1, 12):02}99{dice.randint(1, 9999):04}",
        "address": f"Jalan Contoh Nomor {dice.randint(1, 300)}, {dice.choice(PLACES)}, Pangkalpinang",
        "occupation": dice.choice(list(Occupation.values)),
        "phone": f"0812{dice.randint(10_000_000, 99_999_999)}",
        "email": f"pemohon{dice.randint(1, 99_999)}@example.test",
        "details": f"{dice.choice(KINDS)} {dice.choice(ABOUT)} di Kecamatan {dice.choice(PLACES)} tahun"
        f" {dice.randint(2019, 2026)}, dirinci menurut jenis dan hasilnya.",
        "purpose": "Bahan penelitian tentang keterbukaan informasi pemilu.",
        "way_obtain": "salinan_lunak",
        "way_deliver": "laman",
    }


if __name__ == "__main__":
    main()
