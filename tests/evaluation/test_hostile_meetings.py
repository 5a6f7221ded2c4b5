"""What people send on purpose to a meeting: pictures for strokes, a second signature, late words, markup."""

import json
import uuid
from collections.abc import Callable

import pytest
from django.test import Client

from serambi.core.errors import Conflict
from serambi.evaluation import services
from serambi.evaluation.models import (
    EvaluationMeeting,
    ImprovementAction,
    MeetingAttendee,
    MeetingTopic,
)
from serambi.identity.actors import Actor
from serambi.law.roles import Role
from serambi.offices.scoping import all_offices, office_scope
from tests.evaluation.conftest import STROKES, Meet, decide, furnish
from tests.support.cast import ClientAs, World

Staff = Callable[[Role], Actor]
DOOR = "/1971/hadir/"
DESK = "/1971/meja/rapat/"
MARKUP = "<script>alert(1)</script><img src=x onerror=alert(2)>"


def door_form(meeting: EvaluationMeeting, **typed: str) -> dict[str, str]:
    return {
        "code": meeting.door_code, "name": "Tamu Fiktif", "post": "Media", "strokes": STROKES, **typed,
    }  # fmt: skip


def present(world: World) -> list[MeetingAttendee]:
    with office_scope(world.office):
        return list(MeetingAttendee.objects.filter(present_at__isnull=False))


@pytest.mark.parametrize(
    "strokes",
    [
        "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk",
        "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
        "<svg onload=alert(1)>",
        "GIF89a",
        '[[["<script>", 1], [2, 2]]]',
        "[[[1e400, 1], [2, 2]]]",
        "[[[NaN, 1], [2, 2]]]",
        "[[[true, 1], [900, 2]]]",
        f"[[[{'9' * 5000}, 1], [2, 2]]]",
        "[" * 30_000,
        json.dumps([[[1, 1]] * 5000]),
        json.dumps([[[0, 0], [1001, 400]]]),
        '{"0": [[1, 2]]}',
        "\x00",
    ],
)
def test_what_is_no_stroke_is_no_signature(meet: Meet, world: World, strokes: str) -> None:
    meeting = meet("berlangsung")
    answer = Client().post(DOOR, door_form(meeting, strokes=strokes))
    assert answer.status_code == 422
    assert present(world) == []
    form = answer.context["form"]
    assert not form["strokes"].value()  # the typed name can stand instead
    again = Client().post(DOOR, door_form(meeting, strokes="", typed_name=form["name"].value()))
    assert again.status_code == 200


def test_ten_megabytes_are_refused_in_words(meet: Meet, world: World) -> None:
    meeting = meet("berlangsung")
    picture = "data:image/png;base64," + "A" * 10 * 1024 * 1024
    answer = Client().post(DOOR, door_form(meeting, strokes=picture))
    assert 400 <= answer.status_code < 500
    assert answer.content
    assert present(world) == []


def test_the_same_name_signs_once_at_the_door(meet: Meet, world: World) -> None:
    meeting = meet("berlangsung")
    assert Client().post(DOOR, door_form(meeting)).status_code == 200
    again = Client().post(DOOR, door_form(meeting, name="  tamu  FIKTIF", post="Radio"))
    assert again.status_code == 422
    assert "sudah ditandatangani" in again.content.decode()
    assert [one.name for one in present(world)] == ["Tamu Fiktif"]


def test_a_namesake_signs_once_the_desk_has_put_him_on_the_list(
    meet: Meet, world: World, staff: Staff
) -> None:
    meeting = meet("berlangsung")
    Client().post(DOOR, door_form(meeting))
    services.add_guest(
        office=world.office, actor=staff(Role.PETUGAS), meeting=meeting, name="Tamu Fiktif",
        post="Radio",
    )  # fmt: skip
    assert Client().post(DOOR, door_form(meeting, post="Radio")).status_code == 200
    assert len(present(world)) == 2


def test_a_person_on_the_list_signs_once_at_the_desk(
    meet: Meet, world: World, staff: Staff, client_as: ClientAs
) -> None:
    meeting = meet("berlangsung")
    with office_scope(world.office):
        person = MeetingAttendee.objects.filter(meeting=meeting).first()
    assert person is not None
    page = f"{DESK}{meeting.number}/hadir/{person.pk}/"
    desk = client_as(world.here[Role.PETUGAS])
    assert desk.post(page, {"strokes": STROKES}).status_code == 302
    assert desk.post(page, {"typed_name": person.name}).status_code == 302
    with pytest.raises(Conflict, match="sudah ditandatangani"):
        services.sign(
            office=world.office, actor=staff(Role.PPID), meeting=meeting, attendee=person,
            strokes="", typed_name=person.name,
        )  # fmt: skip
    assert [one.how for one in present(world)] == ["drawn"]


def test_two_people_on_the_minutes_never_lose_a_word(
    meet: Meet, world: World, client_as: ClientAs
) -> None:
    meeting = meet("berlangsung")
    page = f"{DESK}{meeting.number}/notulen/"
    with office_scope(world.office):
        topic = MeetingTopic.objects.filter(meeting=meeting).first()
    assert topic is not None
    field = f"notes-{topic.pk}"
    one, two = client_as(world.here[Role.PETUGAS]), client_as(world.here[Role.PPID])

    def form(client: Client) -> dict[str, str]:
        shown = client.get(page).context["form"]
        return {name: str(shown[name].value() or "") for name in shown.fields}

    first, second = form(one), form(two)
    assert one.post(page, {**first, field: "Kata pertama."}).status_code == 302
    refused = two.post(page, {**second, field: "Kata kedua."})
    assert refused.status_code == 409
    assert "Kata kedua." in refused.content.decode()  # still there to be copied
    quiet = two.post(page, {**second, field: "Kata kedua."}, headers={"X-Draft": "1"})
    assert quiet.status_code == 409
    for writer, version in (("", "0"), ("x" * 500, "-1"), ("x", str(10**30)), ("x", "satu")):
        forged = {**second, "writer": writer, "version": version, field: "Kata palsu."}
        assert two.post(page, forged).status_code in {409, 422}, (writer, version)
    with office_scope(world.office):
        notes = MeetingTopic.objects.filter(meeting=meeting).values_list("notes", flat=True)
        assert set(notes) <= {"", "Kata pertama."}


def test_after_the_seal_nothing_is_decided_written_or_signed(
    meet: Meet, world: World, client_as: ClientAs, staff: Staff
) -> None:
    meeting = meet("disegel")
    desk, base = client_as(world.here[Role.PPID]), f"{DESK}{meeting.number}/"
    with office_scope(world.office):
        action = ImprovementAction.objects.get()
        person = MeetingAttendee.objects.filter(present_at=None).first()
    assert person is not None
    typed = {"decision": "Mengubah keputusan lama.", "due_on": "2026-12-30", "wanted": "Tautan."}
    for path, data in (
        ("keputusan/", typed), (f"keputusan/{action.pk}/", typed),
        (f"keputusan/{action.pk}/hapus/", {}), ("notulen/", {"summary": "Diubah."}),
        (f"hadir/{person.pk}/", {"strokes": STROKES}), ("tamu/", {}), ("batal/", {}), ("buka/", {}),
    ):  # fmt: skip
        assert desk.post(base + path, data).status_code < 500, path
    with office_scope(world.office):
        row = ImprovementAction.objects.get()
        fresh = EvaluationMeeting.objects.get()
        assert MeetingAttendee.objects.get(pk=person.pk).present_at is None
    assert (row.decision, row.due_on) == (action.decision, action.due_on)
    assert (fresh.state, fresh.summary) == ("disegel", "Ketua membuka rapat.")
    with pytest.raises(Conflict):
        decide(world.office, staff(Role.PPID), meeting)


def test_a_decision_that_was_taken_out_does_not_come_back_by_being_saved(
    meet: Meet, world: World, staff: Staff
) -> None:
    meeting = meet("berlangsung")
    ppid = staff(Role.PPID)
    decide(world.office, ppid, meeting)
    with office_scope(world.office):
        stale = ImprovementAction.objects.get()
    services.undecide(office=world.office, actor=ppid, meeting=meeting, action=stale)
    with pytest.raises(Conflict, match="sudah dihapus"):
        redecide(world, ppid, meeting, stale)
    with office_scope(world.office):
        assert not ImprovementAction.objects.exists()


def test_a_decision_of_another_meeting_or_office_is_not_rewritten(
    meet: Meet, world: World, staff: Staff, client_as: ClientAs
) -> None:
    sealed, running = meet("disegel"), meet("berlangsung")
    with office_scope(world.office):
        other = ImprovementAction.objects.get(meeting=sealed)
    with pytest.raises(Conflict):
        redecide(world, staff(Role.PPID), running, other)
    page = f"{DESK}{running.number}/keputusan/{other.pk}/"
    assert client_as(world.here[Role.PPID]).post(page, {}).status_code == 404
    there = client_as(world.there[Role.PPID])
    for act in ("selesai", "lepas", "buka-lagi"):
        for code in ("1971", "1902"):
            page = f"/{code}/meja/tindak-lanjut/{other.pk}/{act}/"
            assert there.post(page, {"url": "https://a.example/"}).status_code == 404, page
    with office_scope(world.office):
        assert ImprovementAction.objects.get(pk=other.pk).state == "terbuka"


def redecide(
    world: World, who: Actor, meeting: EvaluationMeeting, action: ImprovementAction
) -> None:
    from datetime import date

    said = services.MeetingDecision(
        decision="Mengubah keputusan orang lain.", owner_id=who.user_id,
        due_on=date(2026, 12, 10), wanted="Tautan halaman.",
    )  # fmt: skip
    services.decide(office=world.office, actor=who, meeting=meeting, said=said, action=action)


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31", "2026-02-30", "besok"])
def test_a_decision_out_of_time_is_told_at_its_day(
    meet: Meet, world: World, client_as: ClientAs, day: str
) -> None:
    meeting = meet("berlangsung")
    typed = {
        "decision": "Memasang nomor layanan.", "owner_id": str(world.here[Role.PPID].pk),
        "due_on": day, "wanted": "Tautan beranda",
    }  # fmt: skip
    page = f"{DESK}{meeting.number}/keputusan/"
    answer = client_as(world.here[Role.PPID]).post(page, typed)
    assert answer.status_code == 422
    assert answer.context["form"].errors.keys() == {"due_on"}
    with all_offices():
        assert not ImprovementAction.objects.exists()


def test_markup_in_minutes_and_decisions_stays_words_everywhere(
    meet: Meet, world: World, staff: Staff, client_as: ClientAs
) -> None:
    meeting = meet("berlangsung", title=f"Rapat {MARKUP}", chair=f"Ketua {MARKUP}", own=MARKUP)
    ppid = staff(Role.PPID)
    furnish(world.office, ppid, meeting)
    decide(world.office, ppid, meeting, decision=f"Menerbitkan {MARKUP}", wanted=MARKUP)
    with office_scope(world.office):
        topic = MeetingTopic.objects.filter(meeting=meeting).first()
        typing = EvaluationMeeting.objects.get(pk=meeting.pk).typing_version
    assert topic is not None
    services.type_minutes(
        office=world.office, actor=ppid, meeting=meeting, summary=MARKUP,
        notes={topic.pk: MARKUP}, writer=uuid.uuid4().hex, version=typing,
    )  # fmt: skip
    Client().post(DOOR, door_form(meeting, name=f"Tamu {MARKUP}", post=MARKUP))
    desk, base = client_as(world.here[Role.PPID]), f"{DESK}{meeting.number}/"
    pages = [DESK, base, f"{base}notulen/", f"{base}keputusan/", f"{base}pintu/"]
    clean(desk, pages)
    services.seal(office=world.office, actor=ppid, meeting=meeting)
    clean(desk, [DESK, base, f"{base}berita/", "/1971/meja/tindak-lanjut/", "/1971/meja/kesiapan/"])


def clean(desk: Client, pages: list[str]) -> None:
    for page in pages:
        answer = desk.get(page)
        assert answer.status_code == 200, page
        whole = answer.content.decode()
        assert "<script>alert" not in whole, page
        assert "<img src=x" not in whole, page
