"""A meeting from its plan to its sealed minutes, act by act, and what each person may do."""

import re
import uuid
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from serambi.core import clock
from serambi.core.errors import Conflict, InvalidInput, NotAllowed
from serambi.core.ids import show_code
from serambi.evaluation import services, signature
from serambi.evaluation.models import (
    EvaluationMeeting,
    ImprovementAction,
    MeetingAttendee,
    MeetingTopic,
)
from serambi.evaluation.selectors.agenda import proposals
from serambi.evaluation.selectors.figures import packed, service_figures, unpacked
from serambi.identity.actors import Actor
from serambi.law.roles import CASE_ROLES, Role
from serambi.letters.models import Letter
from serambi.offices.scoping import office_scope
from serambi.outbox.models import Delivery
from tests.architecture.small_world import as_actor
from tests.catalogue.conftest import Make
from tests.evaluation.conftest import PLAN, STROKES, DecisionWords, Meet, PlanWords, decide, furnish
from tests.support.cast import ClientAs, World
from tests.support.presence import present

Staff = Callable[[Role], Actor]
DESK = "/1971/meja/rapat/"


def fresh(meeting: EvaluationMeeting) -> EvaluationMeeting:
    with office_scope(meeting.office):
        return EvaluationMeeting.objects.get(pk=meeting.pk)


# --- figures and agenda -----------------------------------------------------------------------------


def test_figures_are_counted_and_what_is_not_kept_is_no_nought(world: World, make: Make) -> None:
    make("Profil kantor", heading="berkala.profil")
    found = {one.key: one for one in service_figures(world.office)}
    assert found["requests.received"].value == 0
    assert found["requests.on_time"].value is None
    assert found["complaints.received"].value == 0
    assert found["complaints.replied"].value is None
    assert found["complaints.replied"].words == "belum ada"
    assert found["coverage.percent"].value is not None
    assert unpacked(packed(found.values())) == list(found.values())


def test_the_agenda_is_proposed_from_the_figures_with_the_reason(world: World, make: Make) -> None:
    make("Profil kantor", heading="berkala.profil")
    offered = proposals(world.office, service_figures(world.office))
    [coverage] = [one for one in offered if one.key == "coverage"]
    assert re.search(r"Cakupan \d+%: 1 dari \d+ pokok", coverage.reason)


# --- planning ---------------------------------------------------------------------------------------


def test_a_planned_meeting_holds_its_figures_agenda_and_the_offices_people(
    meet: Meet, world: World
) -> None:
    meeting = meet()
    with office_scope(world.office):
        topics = list(MeetingTopic.objects.values_list("title", flat=True))
        people = set(MeetingAttendee.objects.values_list("user_id", flat=True))
    assert topics == ["Memperkuat transparansi", "Nomor layanan PPID"]
    assert people == {world.here[role].pk for role in CASE_ROLES}
    assert meeting.number == 1
    assert meet().number == 2


def test_the_same_key_plans_one_meeting(world: World, staff: Staff) -> None:
    key = uuid.uuid4()
    one, two = (
        services.plan(office=world.office, actor=staff(Role.PETUGAS), said=PLAN, submit_key=key)
        for _ in range(2)
    )
    assert one.pk == two.pk


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"title": ""}, "title"),
        ({"title": "x" * 161}, "title"),
        ({"starts_at": None}, "day"),
        ({"ends_at": None}, "until"),
        ({"ends_at": PLAN.starts_at}, "until"),
        ({"place": " "}, "place"),
        ({"link": "bukan alamat"}, "link"),
        ({"chair": "\x00"}, "chair"),
        ({"own": ""}, "ticked"),
        ({"own": "\n".join(f"Agenda {n}" for n in range(21))}, "own"),
    ],
)
def test_what_is_wrong_with_a_plan_is_told_at_its_field(
    world: World, staff: Staff, change: PlanWords, field: str
) -> None:
    with pytest.raises(InvalidInput) as refused:
        services.plan(
            office=world.office, actor=staff(Role.PPID), said=replace(PLAN, **change),
            submit_key=uuid.uuid4(),
        )  # fmt: skip
    assert refused.value.field == field
    with office_scope(world.office):
        assert not EvaluationMeeting.objects.exists()


def test_a_changed_agenda_keeps_the_reasons_of_what_stays(
    world: World, staff: Staff, make: Make
) -> None:
    make("Profil kantor", heading="berkala.profil")
    office, ppid = world.office, staff(Role.PPID)
    said = replace(PLAN, ticked=("coverage",))
    meeting = services.plan(office=office, actor=ppid, said=said, submit_key=uuid.uuid4())
    with office_scope(office):
        first = MeetingTopic.objects.get(position=1)
    services.change(
        office=office, actor=ppid, meeting=meeting, said=PLAN,
        topics=["Nomor layanan PPID", first.title],
    )  # fmt: skip
    with office_scope(office):
        now = list(MeetingTopic.objects.values_list("title", "reason"))
    assert now == [("Nomor layanan PPID", ""), (first.title, first.reason)]


# --- invitation -------------------------------------------------------------------------------------


def test_the_invitation_is_a_numbered_letter_and_a_mail_to_each_address_once(
    meet: Meet, world: World
) -> None:
    meeting = meet("diundang")
    with office_scope(world.office):
        letter = Letter.objects.get(kind="undangan_rapat")
        mails = list(Delivery.objects.filter(about_type="meeting"))
    assert meeting.invitation_id == letter.pk
    assert letter.number.endswith("/K.BAWASLU-1971/XI/2026")
    assert letter.file is not None
    assert len(mails) == len(CASE_ROLES)
    assert all("Memperkuat transparansi" in one.body and letter.number in one.body for one in mails)


def test_an_invitation_goes_out_once(meet: Meet, world: World, staff: Staff) -> None:
    meeting = meet("diundang")
    with pytest.raises(Conflict):
        services.invite(office=world.office, actor=staff(Role.PPID), meeting=meeting)


def test_only_ppid_and_superior_make_letters(meet: Meet, world: World, staff: Staff) -> None:
    meeting = meet()
    for role in (Role.PETUGAS, Role.PEMBINA):
        with pytest.raises(NotAllowed):
            services.invite(office=world.office, actor=staff(role), meeting=meeting)
    services.invite(office=world.office, actor=staff(Role.ATASAN), meeting=meeting)


# --- the meeting itself -----------------------------------------------------------------------------


def test_the_figures_are_counted_once_more_when_the_meeting_opens(
    meet: Meet, world: World, staff: Staff, make: Make
) -> None:
    meeting = meet("diundang")
    make("Profil kantor", heading="berkala.profil")
    opened = services.open_meeting(
        office=world.office, actor=staff(Role.PETUGAS), meeting=meeting, early=True
    )
    assert opened.figures != meeting.figures
    assert opened.door_code
    assert opened.figures_at == clock.now()


def test_a_signature_is_drawn_or_a_name_is_typed_and_nothing_else_counts(
    meet: Meet, world: World, staff: Staff
) -> None:
    office, meeting = world.office, meet("berlangsung")
    with office_scope(office):
        one, two, *_rest = MeetingAttendee.objects.filter(meeting=meeting)
    sign = partial(services.sign, office=office, actor=staff(Role.PETUGAS), meeting=meeting)
    for strokes, typed, field in [
        ("", "", "typed_name"), ("", "Orang lain", "typed_name"), ("[[[1,1],[2,2]]]", "", "strokes"),
        ("[[1,2]]", "", "strokes"), ("{}", "", "strokes"), ("[[[0,0],[1001,5]]]", "", "strokes"),
        ("[[[true,0],[900,5]]]", "", "strokes"), ("x" * 90_000, "", "strokes"), ("[" * 50_000, "", "strokes"),
    ]:  # fmt: skip
        with pytest.raises(InvalidInput) as refused:
            sign(attendee=one, strokes=strokes, typed_name=typed)
        assert refused.value.field == field, strokes[:20]
    drawn = sign(attendee=one, strokes=STROKES, typed_name="")
    typed_one = sign(attendee=two, strokes="", typed_name=two.name.upper())
    assert (drawn.how, typed_one.how) == ("drawn", "typed")
    assert "M100 200L300 80" in signature.svg(drawn.strokes)
    with pytest.raises(Conflict):
        sign(attendee=one, strokes=STROKES, typed_name="")


def test_nobody_signs_before_the_meeting_or_after_it(
    meet: Meet, world: World, staff: Staff
) -> None:
    for state in ("diundang", "disegel"):
        meeting = meet(state)
        with office_scope(world.office):
            person = MeetingAttendee.objects.filter(meeting=meeting).last()
        with pytest.raises(Conflict):
            services.sign(
                office=world.office, actor=staff(Role.PPID), meeting=meeting, attendee=person,
                strokes=STROKES, typed_name="",
            )  # fmt: skip


def test_minutes_are_never_written_over_somebody_elses_words(
    meet: Meet, world: World, staff: Staff
) -> None:
    meeting = meet("berlangsung")
    with office_scope(world.office):
        topic = MeetingTopic.objects.filter(meeting=meeting).first()
    assert topic is not None
    save = partial(
        services.type_minutes, office=world.office, actor=staff(Role.PETUGAS), meeting=meeting,
        summary="",
    )  # fmt: skip
    for text in ("a", "ab", "abc"):
        save(notes={topic.pk: text}, writer="satu", version=0)
    with pytest.raises(Conflict):
        save(notes={topic.pk: "lain"}, writer="dua", version=0)
    save(notes={topic.pk: "abc, lalu d"}, writer="dua", version=3)
    with pytest.raises(Conflict):
        save(notes={topic.pk: "abcd"}, writer="satu", version=0)
    topic.refresh_from_db()
    assert topic.notes == "abc, lalu d"


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"decision": "pendek"}, "decision"),
        ({"owner_id": None}, "owner_id"),
        ({"owner_id": 999_999}, "owner_id"),
        ({"due_on": None}, "due_on"),
        ({"due_on": date(2026, 11, 22)}, "due_on"),
        ({"wanted": ""}, "wanted"),
        ({"target": "figure:tidak.ada"}, "target"),
        ({"target": "figure:requests.open"}, "target"),
        ({"target": f"question:{uuid.UUID(int=0)}:1.1"}, "target"),
    ],
)
def test_a_decision_has_an_owner_a_day_a_proof_and_a_real_aim(
    meet: Meet, world: World, staff: Staff, change: DecisionWords, field: str
) -> None:
    meeting = meet("berlangsung")
    with pytest.raises(InvalidInput) as refused:
        decide(world.office, staff(Role.PPID), meeting, **change)
    assert refused.value.field == field


# --- sealing ----------------------------------------------------------------------------------------


def test_sealed_minutes_are_a_letter_that_anybody_can_check(meet: Meet, world: World) -> None:
    meeting = meet("disegel")
    letter = meeting.minutes
    assert letter is not None
    assert letter.number == "001/NOT.PPID/1971/XI/2026"
    page = Client().get(f"/surat/{letter.check_code}/", follow=True)
    assert page.status_code == 200
    assert "Notulen rapat evaluasi" in page.content.decode()
    assert "Disepakati bersama" not in page.content.decode()
    assert "M100 200L300 80" in letter.content
    assert fresh(meeting).door_digest is None


def test_an_empty_meeting_is_not_sealed(meet: Meet, world: World, staff: Staff) -> None:
    meeting, ppid = meet("berlangsung"), staff(Role.PPID)
    with pytest.raises(InvalidInput) as nobody:
        services.seal(office=world.office, actor=ppid, meeting=meeting)
    assert nobody.value.field == "present"
    with office_scope(world.office):
        person = MeetingAttendee.objects.filter(meeting=meeting).first()
    services.sign(
        office=world.office, actor=ppid, meeting=meeting, attendee=person, strokes=STROKES,
        typed_name="",
    )  # fmt: skip
    with pytest.raises(InvalidInput) as nothing:
        services.seal(office=world.office, actor=ppid, meeting=meeting)
    assert nothing.value.field == "notes"
    assert fresh(meeting).state == "berlangsung"


def test_sealed_minutes_change_only_by_an_addendum(meet: Meet, world: World, staff: Staff) -> None:
    meeting, ppid = meet("disegel"), staff(Role.PPID)
    with office_scope(world.office):
        topic = MeetingTopic.objects.filter(meeting=meeting).first()
        content = Letter.objects.get(pk=present(meeting.minutes_id)).content
    assert topic is not None
    acts: tuple[Callable[[], object], ...] = (
        lambda: services.type_minutes(
            office=world.office, actor=ppid, meeting=meeting, summary="", notes={topic.pk: "x"},
            writer="satu", version=1,
        ),
        lambda: decide(world.office, ppid, meeting),
        lambda: services.change(
            office=world.office, actor=ppid, meeting=meeting, said=PLAN, topics=["Lain"]
        ),
    )  # fmt: skip
    for act in acts:
        with pytest.raises(Conflict):
            act()
    made = services.add_addendum(
        office=world.office, actor=ppid, meeting=meeting,
        text="Sdr. Umar hadir melalui sambungan video.", reason="Terlewat saat notulen disegel.",
    )  # fmt: skip
    assert made.letter.number == "002/NOT.PPID/1971/XI/2026"
    with office_scope(world.office):
        assert Letter.objects.get(pk=present(meeting.minutes_id)).content == content


def test_a_cancelled_meeting_says_why_and_cannot_begin(
    meet: Meet, world: World, staff: Staff
) -> None:
    meeting, ppid = meet("diundang"), staff(Role.PPID)
    with pytest.raises(InvalidInput):
        services.cancel(office=world.office, actor=ppid, meeting=meeting, reason="")
    services.cancel(office=world.office, actor=ppid, meeting=meeting, reason="Ketua bertugas luar.")
    with pytest.raises(Conflict):
        services.open_meeting(office=world.office, actor=ppid, meeting=meeting, early=True)


# --- on screen --------------------------------------------------------------------------------------


def test_the_whole_meeting_through_its_pages(world: World, client_as: ClientAs) -> None:
    desk = client_as(world.here[Role.PPID])
    form = {
        "title": "Rapat evaluasi Datin", "day": "2026-12-02", "hour": "09:00", "until": "11:00",
        "place": "Ruang rapat", "chair": "Ketua", "chair_post": "Pembina", "note_taker": "Sari",
        "own": "Transparansi\nNomor layanan", "submit_key": str(uuid.uuid4()),
    }  # fmt: skip
    assert desk.get(f"{DESK}baru/").status_code == 200
    wrong = desk.post(f"{DESK}baru/", {**form, "title": "", "own": "Tetap di sini"})
    assert wrong.status_code == 422
    assert "Tetap di sini" in wrong.content.decode()
    assert desk.post(f"{DESK}baru/", form)["Location"] == f"{DESK}1/"
    page = f"{DESK}1/"
    assert "Kirim undangan" in desk.get(page).content.decode()
    assert desk.post(f"{page}hadirin/", {"tamu-name": "", "tamu-post": "KI"}).status_code == 422
    guest = {"tamu-name": "Komisioner Contoh", "tamu-post": "Komisi Informasi"}
    assert desk.post(f"{page}hadirin/", guest).status_code == 302
    assert desk.post(f"{page}undang/").status_code == 302
    assert desk.post(f"{page}buka/", {"lebih-awal": "1"}).status_code == 302
    with office_scope(world.office):
        meeting = EvaluationMeeting.objects.get()
        people = list(MeetingAttendee.objects.all())
        topics = list(MeetingTopic.objects.all())
    sign = f"{page}hadir/{people[0].pk}/"
    assert desk.get(sign).status_code == 200
    assert desk.post(sign, {"strokes": "", "typed_name": ""}).status_code == 422
    assert desk.post(sign, {"strokes": STROKES}).status_code == 302
    assert desk.get(f"{page}pintu/").status_code == 200
    typed = {f"notes-{one.pk}": "Dibahas." for one in topics}
    quiet = {"X-Draft": "1"}
    notes = f"{page}notulen/"
    first = {**typed, "summary": "Dibuka.", "writer": "a", "version": "0"}
    assert desk.post(notes, first, headers=quiet).status_code == 204
    assert desk.post(notes, {**first, "writer": "b"}, headers=quiet).status_code == 409
    assert desk.post(notes, {**first, "writer": "b"}).status_code == 409
    long = {**first, f"notes-{topics[0].pk}": "x" * 9000}
    assert desk.post(notes, long, headers=quiet).status_code == 422
    assert desk.post(notes, first).status_code == 302
    decision = {
        "decision": "Memasang nomor layanan PPID di semua halaman.",
        "owner_id": str(world.here[Role.PETUGAS].pk), "due_on": "2026-12-20",
        "wanted": "Tautan halaman", "target": "figure:requests.late",
    }  # fmt: skip
    assert desk.post(f"{page}keputusan/", {**decision, "due_on": ""}).status_code == 422
    assert desk.post(f"{page}keputusan/", decision).status_code == 302
    assert desk.post(f"{page}segel/").status_code == 302
    done = desk.get(page).content.decode()
    assert "Notulen disegel" in done
    assert "Memasang nomor layanan PPID" in done
    with office_scope(world.office):
        meeting = EvaluationMeeting.objects.get()
    paper = desk.get(f"{page}surat/{meeting.minutes_id}/")
    assert paper["Content-Type"] == "application/pdf"
    news = desk.get(f"{page}berita/").content.decode()
    assert "Isinya hanya fakta dari notulen" in news
    assert (
        desk.post(f"{page}adendum/", {"adendum-text": "", "adendum-reason": ""}).status_code == 422
    )


def test_people_in_the_room_sign_on_their_own_phone(meet: Meet, world: World) -> None:
    meeting, phone = meet("berlangsung"), Client()
    assert phone.get("/1971/hadir/").status_code == 200
    code = show_code(meeting.door_code)
    with office_scope(world.office):
        invited = MeetingAttendee.objects.filter(meeting=meeting).first()
    assert invited is not None
    form = {"code": code, "name": invited.name.upper(), "post": "x", "strokes": STROKES}
    assert phone.post("/1971/hadir/", {**form, "code": "salah"}).status_code == 422
    assert phone.post("/1902/hadir/", form).status_code == 422
    assert "tercatat hadir" in phone.post("/1971/hadir/", form).content.decode()
    guest = {"code": code, "name": "Tamu Fiktif", "post": "Media", "typed_name": "Tamu Fiktif"}
    assert phone.post("/1971/hadir/", guest).status_code == 200
    with office_scope(world.office):
        rows = MeetingAttendee.objects.filter(meeting=meeting, present_at__isnull=False)
        assert {one.name: one.how for one in rows} == {
            invited.name: "drawn",
            "Tamu Fiktif": "typed",
        }


def test_the_door_shuts_with_the_minutes(meet: Meet, world: World) -> None:
    meeting = meet("berlangsung")
    code, ppid = meeting.door_code, as_actor(world.office, world.here[Role.PPID], Role.PPID)
    furnish(world.office, ppid, meeting)
    services.seal(office=world.office, actor=ppid, meeting=meeting)
    form = {"code": code, "name": "Terlambat Fiktif", "post": "x", "strokes": STROKES}
    assert Client().post("/1971/hadir/", form).status_code == 422


def test_a_stranger_sees_no_meeting_and_no_paper(
    meet: Meet, world: World, client_as: ClientAs
) -> None:
    meeting = meet("disegel")
    there = client_as(world.there[Role.PPID])
    for page in ("1/", f"1/surat/{meeting.minutes_id}/", "1/notulen/", "1/berita/"):
        assert there.get(f"/1971/meja/rapat/{page}").status_code == 404
        assert there.get(f"/1902/meja/rapat/{page}").status_code == 404
    with office_scope(world.office):
        action = ImprovementAction.objects.get()
    assert there.get(f"/1902/meja/tindak-lanjut/{action.pk}/").status_code == 404


def test_a_meeting_page_costs_the_same_however_many_came(
    meet: Meet,
    world: World,
    client_as: ClientAs,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    meeting = meet("disegel")
    with office_scope(world.office):
        MeetingAttendee.objects.bulk_create(
            MeetingAttendee(
                office=world.office, meeting=meeting, position=100 + n, name=f"Tamu {n}", post="x",
                present_at=clock.now() + timedelta(minutes=n), how="drawn", strokes=STROKES,
            )
            for n in range(40)
        )  # fmt: skip
    desk = client_as(world.here[Role.PEMBINA])
    with django_assert_max_num_queries(70):
        assert desk.get(f"{DESK}1/").status_code == 200


@pytest.mark.parametrize("day", ["0001-01-01", "1899-12-31", "9999-12-31"])
def test_a_meeting_out_of_time_is_told_at_its_day(
    world: World, client_as: ClientAs, day: str
) -> None:
    typed = {
        "title": "Rapat Evaluasi", "day": day, "hour": "00:10", "until": "00:40", "place": "Aula",
        "chair": "Ketua", "chair_post": "Pembina", "note_taker": "Petugas", "own": "Nomor layanan",
    }  # fmt: skip
    answer = client_as(world.here[Role.PPID]).post(f"{DESK}baru/", typed)
    assert answer.status_code == 422
    assert "Tahun ini tidak wajar." in answer.content.decode()
