"""Drafted, checked by another person, signed: by the services and by the pages."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pikepdf
import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client

from serambi.core.errors import InvalidInput, NotAllowed, NotFound, Refused
from serambi.identity.actors import Actor
from serambi.law.roles import Role
from serambi.ledger.selectors import thread
from serambi.letters import drafting, services
from serambi.letters.kinds import Kind
from serambi.letters.models import Letter, LetterDraft, NumberSeries
from serambi.letters.services import drafts
from serambi.letters.services.drafts import Frame
from serambi.letters.signing import testca
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from tests.casework.cases import staff
from tests.letters import samples
from tests.support.cast import ClientAs, World

PASS = "kata-sandi-uji-yang-panjang"
ROOT = "/1971/meja/surat/"


@dataclass(frozen=True)
class Desk:
    office: Office
    officer: Actor
    ppid: Actor
    head: Actor
    stranger: Actor


@pytest.fixture
def desk(world: World, monday: None) -> Iterator[Desk]:
    def act(role: Role) -> Actor:
        return staff(world.here[role], world.office, role)

    with office_scope(world.office):
        yield Desk(
            world.office, act(Role.PETUGAS), act(Role.PPID), act(Role.ATASAN),
            staff(world.there[Role.PPID], world.stranger, Role.PPID),
        )  # fmt: skip


def drafted(desk: Desk, **frame: Any) -> LetterDraft:
    assert desk.ppid.user_id is not None
    return drafts.prepare(
        office=desk.office, actor=desk.officer, kind=Kind.KETERANGAN_PENELITIAN,
        title=samples.RESEARCH.title, content=samples.RESEARCH,
        frame=Frame(signer_id=desk.ppid.user_id, signer_title="PPID", **frame),
    )  # fmt: skip


def checked(desk: Desk, **frame: Any) -> LetterDraft:
    draft = drafted(desk, **frame)
    drafts.submit(office=desk.office, actor=desk.officer, draft_id=draft.pk)
    return drafts.check(office=desk.office, actor=desk.head, draft_id=draft.pk)


def test_a_letter_goes_from_draft_over_check_to_signature(desk: Desk) -> None:
    draft = checked(desk, space=30, enclosures="1 berkas", copies=("Arsip", "Ketua"))
    letter = drafts.sign_draft(office=desk.office, actor=desk.ppid, draft_id=draft.pk)
    assert letter.number == "0001/HM.00/K.BAWASLU-1971/XI/2026"
    draft.refresh_from_db()
    assert (draft.state, draft.letter_id) == ("diterbitkan", letter.pk)
    with pikepdf.open(io.BytesIO(services.pdf(letter))) as document:
        assert len(document.pages) == 1
    acts = [event.act for event in thread(desk.office, ("letter_draft", draft.pk))]
    assert acts.count("letter.draft_moved") == 4
    assert "letter.issued" in acts


def test_no_number_is_drawn_before_the_signature(desk: Desk) -> None:
    checked(desk)
    assert not NumberSeries.objects.exists()
    assert not Letter.objects.exists()


def test_the_writer_cannot_check_their_own_draft(desk: Desk) -> None:
    draft = drafted(desk)
    drafts.submit(office=desk.office, actor=desk.officer, draft_id=draft.pk)
    with pytest.raises(Refused):
        drafts.check(office=desk.office, actor=desk.officer, draft_id=draft.pk)
    with pytest.raises(IntegrityError), transaction.atomic():
        LetterDraft.objects.filter(pk=draft.pk).update(checked_by=draft.prepared_by_id)


def test_only_the_named_person_signs_and_only_what_was_checked(desk: Desk) -> None:
    draft = drafted(desk)
    with pytest.raises((Refused, NotAllowed)):
        drafts.sign_draft(office=desk.office, actor=desk.ppid, draft_id=draft.pk)
    ready = checked(desk)
    with pytest.raises(Refused, match="ditandatangani"):
        drafts.sign_draft(office=desk.office, actor=desk.head, draft_id=ready.pk)
    with pytest.raises(NotAllowed):
        drafts.sign_draft(office=desk.office, actor=desk.officer, draft_id=ready.pk)
    with pytest.raises((NotFound, NotAllowed)):
        drafts.sign_draft(office=desk.office, actor=desk.stranger, draft_id=ready.pk)


def test_sent_back_it_loses_its_check_and_tells_why(desk: Desk) -> None:
    draft = checked(desk)
    back = drafts.send_back(
        office=desk.office, actor=desk.ppid, draft_id=draft.pk, remark="Nama kampus keliru."
    )
    assert (back.state, back.checked_by_id, back.remark) == ("draf", None, "Nama kampus keliru.")
    with pytest.raises(InvalidInput):
        drafts.discard_draft(office=desk.office, actor=desk.officer, draft_id=draft.pk, remark="x")


def test_who_rewrites_it_becomes_its_writer(desk: Desk) -> None:
    draft = drafted(desk)
    assert desk.ppid.user_id is not None
    frame = Frame(signer_id=desk.ppid.user_id, signer_title="PPID")
    drafts.revise(
        office=desk.office, actor=desk.head, draft_id=draft.pk, title="Baru",
        content=samples.RESEARCH, frame=frame,
    )  # fmt: skip
    drafts.submit(office=desk.office, actor=desk.officer, draft_id=draft.pk)
    with pytest.raises(Refused):
        drafts.check(office=desk.office, actor=desk.head, draft_id=draft.pk)


def test_a_signer_who_may_not_sign_here_is_refused(desk: Desk) -> None:
    for other in (desk.officer, desk.stranger):
        with pytest.raises(InvalidInput) as refused:
            drafts.prepare(
                office=desk.office, actor=desk.officer, kind=Kind.SURAT, title="x",
                content=samples.PLAIN, frame=Frame(signer_id=other.user_id or 0, signer_title="PPID"),
            )  # fmt: skip
        assert refused.value.field == "signer"


@pytest.mark.parametrize("content", [samples.RESEARCH, samples.LIST_DECREE, samples.PLAIN])
def test_contents_come_back_as_they_were(content: Any) -> None:
    assert drafting.unpack(content.kind, drafting.pack(content)) == content


def test_the_draft_is_sealed(desk: Desk) -> None:
    drafted(desk)
    with connection.cursor() as cursor:
        cursor.execute("SELECT content FROM letters_letterdraft")
        assert "Melati" not in str(cursor.fetchall())


def form(desk: Desk, **changes: str) -> dict[str, str]:
    return {
        "name": "Melati Fiktif", "student_no": "9970", "programme": "Ilmu Politik",
        "university": "Universitas Contoh", "research": "Penegakan hukum Pemilu", "finished": "1",
        "first": "2026-10-05", "last": "2026-11-20", "given": "", "register_no": "",
        "signer": str(desk.ppid.user_id), "signer_title": "", "signer_acting": "", "space": "22",
        "enclosures": "", "copies": "Arsip\nKetua", **changes,
    }  # fmt: skip


def test_the_whole_way_in_the_browser_with_an_electronic_signature(
    desk: Desk, world: World, client_as: ClientAs
) -> None:
    officer, head, ppid = (
        client_as(world.here[role]) for role in (Role.PETUGAS, Role.ATASAN, Role.PPID)
    )
    page = officer.get(f"{ROOT}baru/keterangan_penelitian/").content.decode()
    assert "Judul penelitian" in page
    answer = officer.post(f"{ROOT}baru/keterangan_penelitian/", form(desk))
    draft = LetterDraft.objects.get()
    address = f"{ROOT}konsep/{draft.pk}/"
    assert answer["Location"] == address
    assert officer.get(f"{address}pratinjau/").content.startswith(b"%PDF")
    assert officer.post(f"{address}submit/").status_code == 302
    assert "minta rekan Anda" in officer.get(address).content.decode()
    assert head.post(f"{address}check/").status_code == 302
    assert "Tanda tangani dan terbitkan" in ppid.get(address).content.decode()
    key = testca.create().issue("Ppid Pangkalpinang", PASS)

    def signs(word: str) -> Any:
        file = io.BytesIO(key)
        file.name = "saya.p12"
        return ppid.post(f"{address}sign/", {"certificate": file, "passphrase": word})

    wrong = signs("keliru-sekali")
    assert wrong.status_code == 422
    assert "Kata sandi sertifikat tidak cocok" in wrong.content.decode()
    assert "keliru-sekali" not in wrong.content.decode()
    assert not Letter.objects.exists()
    assert signs(PASS).status_code == 302
    letter = Letter.objects.get()
    shown = ppid.get(f"{ROOT}{letter.pk}/").content.decode()
    assert "Isi sama persis" in shown
    assert "Utuh: tidak ada yang berubah" in shown
    assert "tidak ada di daftar yang dipercaya" in shown
    public = Client().get(f"/surat/{letter.check_code}/").content.decode()
    assert "Ditandatangani secara elektronik" in public
    assert "Melati" not in public
    assert letter.number in officer.get(ROOT).content.decode()


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"name": ""}, "wajib"),
        ({"last": "2026-10-01"}, "mendahului"),
        ({"space": "90"}, "45"),
        ({"signer": "999999"}, "999999"),
        ({"research": "a\u202eb"}, "karakter"),
    ],
)
def test_bad_input_is_said_at_its_field(
    desk: Desk, world: World, client_as: ClientAs, wrong: dict[str, str], sentence: str
) -> None:
    answer = client_as(world.here[Role.PETUGAS]).post(
        f"{ROOT}baru/keterangan_penelitian/", form(desk, **wrong)
    )
    assert answer.status_code == 422
    page = answer.content.decode()
    assert sentence in page or "Bidang ini" in page
    assert "Universitas Contoh" in page
    assert not LetterDraft.objects.exists()


def test_number_templates_show_an_example_before_they_are_kept(
    desk: Desk, world: World, client_as: ClientAs
) -> None:
    admin = client_as(world.here[Role.ADMIN])
    wanted = {"kind": "surat", "template": "{seq:02}-{year}", "last": "41"}
    assert "01-2026" in admin.post(f"{ROOT}nomor/", {**wanted, "contoh": "1"}).content.decode()
    assert not NumberSeries.objects.exists()
    assert admin.post(f"{ROOT}nomor/", wanted).status_code == 302
    assert "diubah kantor" in admin.get(f"{ROOT}nomor/").content.decode()
    with transaction.atomic():
        assert (
            services.next_number(office=desk.office, kind="surat", on=samples.LIST_DECREE.as_of)
            == "42-2026"
        )
    for bad in ({"template": "tetap"}, {"template": ""}, {"last": "5"}, {"last": "x"}):
        assert admin.post(f"{ROOT}nomor/", {**wanted, **bad}).status_code == 422


def test_pictures_are_uploaded_shown_and_taken_off(
    desk: Desk, world: World, client_as: ClientAs
) -> None:
    from tests.letters.test_marks import picture

    admin, ppid = client_as(world.here[Role.ADMIN]), client_as(world.here[Role.PPID])
    assert admin.post(f"{ROOT}kop/", {"picture": picture()}).status_code == 302
    assert "mark-preview" in admin.get(f"{ROOT}kop/").content.decode()
    assert admin.post(f"{ROOT}kop/", {}).status_code == 422
    assert ppid.post(f"{ROOT}tanda-tangan/", {"picture": picture()}).status_code == 302
    from serambi.letters.models import Mark

    scan = Mark.objects.get(kind="tanda_tangan")
    assert ppid.get(f"{ROOT}gambar/{scan.pk}/").status_code == 200
    assert admin.get(f"{ROOT}gambar/{scan.pk}/").status_code == 404
    assert client_as(world.here[Role.ATASAN]).get(f"{ROOT}gambar/{scan.pk}/").status_code == 404
    assert ppid.post(f"{ROOT}tanda-tangan/", {"lepas": "1"}).status_code == 302
    assert "Belum ada" in ppid.get(f"{ROOT}tanda-tangan/").content.decode()
