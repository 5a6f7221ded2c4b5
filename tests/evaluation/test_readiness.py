"""Readiness: every point explained, what raises it most, what runs out, trend, peers; and the proof
that a meeting's actions carry an office from one word of the Komisi Informasi into the next.
"""

import uuid
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from serambi.core import clock
from serambi.core.errors import InvalidInput, NotAllowed
from serambi.evaluation import services
from serambi.evaluation.models import ImprovementAction, MeetingTopic, ReadinessSnapshot
from serambi.evaluation.selectors import trend
from serambi.evaluation.selectors.board import board
from serambi.evaluation.selectors.figures import plain, readiness_key, service_figures
from serambi.evaluation.selectors.lines import PointLine
from serambi.evaluation.selectors.readiness import (
    Readiness,
    projected_instruments,
    projections,
    readiness,
)
from serambi.evaluation.selectors.targets import question_target
from serambi.evaluation.services.snapshot import snapshot
from serambi.evaluation.sweeps import SnapshotReadiness
from serambi.evidence.models import Evidence
from serambi.evidence.selectors import live_keys
from serambi.identity.actors import Actor
from serambi.law import scoring
from serambi.law.roles import Role
from serambi.monev.models import Answer, Instrument, Submission
from serambi.monev.services.instruments import Head, bring_in
from serambi.offices.models import Office
from serambi.offices.scoping import all_offices, office_scope
from serambi.ratings.bands import scale_for
from tests.architecture.small_world import as_actor
from tests.catalogue.conftest import Make
from tests.evaluation.conftest import PLAN, STROKES, Meet, decide
from tests.support.cast import ClientAs, World
from tests.support.presence import present

Staff = Callable[[Role], Actor]
DESK = "/1971/meja/kesiapan/"
SHEET = (
    b"kode,kelompok,pertanyaan,bobot,semua_atau_nol,boleh_nihil,bukti,rekaman,langkah\n"
    b"1,Layanan,Profil kantor,100,0,0,rekaman,slot:berkala.profil,100/75/50/25/0\n"
)
PROOF = "https://pangkalpinang.example/bukti"


def line(found: Readiness, code: str) -> PointLine:
    return next(one for one in found.lines if one.code == code)


def answer(world: World, code: str, **columns: object) -> None:
    with office_scope(world.office):
        Answer.objects.filter(question__code=code).update(**columns)


def look(world: World, questionnaire: Instrument) -> Readiness:
    return readiness(world.office, questionnaire)


# --- one point --------------------------------------------------------------------------------------


PRODUCT = {"3.3", "3.6", "3.7"}
"""What every site of this product shows by itself: the announcements' page and the two forms."""


def test_without_a_cycle_only_live_records_count(world: World, questionnaire: Instrument) -> None:
    found = look(world, questionnaire)
    assert found.cycle is None
    assert {one.code for one in found.lines if one.points} == PRODUCT
    assert found.score == 4
    assert all(one.why and (one.step or one.code in PRODUCT) for one in found.lines)


TIED = {
    "1.7": "finance.budget", "1.8": "finance.balance", "1.9": "finance.notes",
    "2.2": "finance.set", "2.36": "agreement.mou", "2.37": "agreement.work",
    "2.43": "report.access", "2.44": "always.20", "2.45": "always.21", "2.46": "always.26",
    "3.2": "menu.always", "3.3": "serta_merta.page", "3.6": "online.request",
    "1.21": "dik.tested", "3.4": "menu.exempt", "3.7": "online.objection", "4.2": "sop.request", "4.3": "sop.documentation",
    "4.4": "sop.objection", "4.5": "sop.consequence", "4.6": "sop.list",
}  # fmt: skip
UNTIED = {
    "1.5": "last year's programmes are not shown by this year's",
    "3.12": "a pledge that was published need not hang on the wall",
    "3.13": "a result that was published need not hang on the wall",
    "3.14": "five procedures that were published need not hang on the wall",
    "4.1": "of the six papers of the profile one record shows one",
}


def test_questions_are_tied_to_what_answers_them_and_to_nothing_else(
    questionnaire: Instrument,
) -> None:
    live = dict(questionnaire.questions.exclude(live="").values_list("code", "live"))
    known = {one.key for one in live_keys()}
    assert set(live.values()) <= known
    assert {code: live.get(code) for code in TIED} == TIED
    assert not set(live) & set(UNTIED)


def test_no_record_answers_two_questions(questionnaire: Instrument) -> None:
    tied = list(questionnaire.questions.exclude(live="").values_list("live", flat=True))
    assert len(tied) == len(set(tied))


def test_twenty_documents_are_counted_and_a_heading_alone_does_not_prove_them(
    world: World, questionnaire: Instrument, make: Make
) -> None:
    def put(title: str) -> None:
        make(title, category="setiap_saat", heading="setiap_saat.peraturan", format="hardcopy")

    def given() -> list[bool]:
        found = look(world, questionnaire)
        codes = ("3.2", "2.44", "2.45", "2.46")
        return [line(found, code).points > 0 for code in codes]

    for number in range(19):
        put(f"Naskah peraturan nomor {number + 1}")
    assert given() == [True, False, False, False]
    put("Naskah peraturan nomor 20")
    assert given() == [True, True, False, False]
    put("Lorem ipsum dolor")
    assert given() == [True, True, False, False]
    for number in range(6):
        put(f"Naskah keputusan nomor {number + 1}")
    assert given() == [True, True, True, True]


def test_a_whole_questionnaire_gives_a_hundred(
    world: World, questionnaire: Instrument, answered: Submission
) -> None:
    found = look(world, questionnaire)
    assert found.score == Decimal("100.00")
    assert found.raising == []
    assert len(found.lines) == 103


@pytest.mark.parametrize(
    ("columns", "points", "words"),
    [
        ({"grade": "A"}, "2", "Dijawab A"),
        ({"grade": "C"}, "1", "Dijawab C"),
        ({"grade": "A", "link": ""}, "0", "tidak ada yang menunjukkannya"),
        ({"grade": "", "link": ""}, "0", "Belum dijawab"),
        ({"grade": "B", "given": "A"}, "2", "Penilai menetapkan A"),
        ({"grade": "A", "given": "D"}, "0.5", "Penilai menetapkan D"),
        ({"grade": "A", "given": "A", "link": ""}, "0", "buktinya tidak berlaku lagi"),
    ],
)
def test_a_claim_counts_only_while_something_shows_it(
    world: World, questionnaire: Instrument, answered: Submission, columns: dict[str, str],
    points: str, words: str,
) -> None:  # fmt: skip
    question = questionnaire.questions.filter(weight=2, all_or_nothing=False).first()
    assert question is not None
    answer(world, question.code, **columns)
    one = line(look(world, questionnaire), question.code)
    assert (one.points, words in one.why) == (Decimal(points), True), one.why


def test_a_proof_on_the_shelf_carries_a_claim_until_it_breaks(
    world: World, questionnaire: Instrument, answered: Submission
) -> None:
    question = questionnaire.questions.filter(weight=2).first()
    assert question is not None
    answer(world, question.code, link="")
    with office_scope(world.office):
        proof = Evidence.objects.create(
            office=world.office, number=1, kind="link", title="Halaman SOP", url=PROOF, state="holds",
            since=clock.now(), created_at=clock.now(), created_by="x", submit_key=uuid.uuid4(),
            expires_on=date(2026, 12, 31),
        )  # fmt: skip
        Answer.objects.get(question=question).evidence.add(proof)
    held = line(look(world, questionnaire), question.code)
    assert held.points == 2
    assert held.until == date(2026, 12, 31)
    soon = look(world, questionnaire).expiring(date(2027, 2, 1))
    assert [one.code for one in soon] == [question.code]
    with office_scope(world.office):
        Evidence.objects.update(state="broken", sentence="Halaman tidak menjawab.")
    gone = line(look(world, questionnaire), question.code)
    assert gone.points == 0
    assert "Halaman tidak menjawab." in gone.why


def test_a_live_record_gives_its_points_the_moment_the_list_is_filled(
    world: World, questionnaire: Instrument, make: Make
) -> None:
    question = questionnaire.questions.order_by("position").first()
    assert question is not None
    question.live = "slot:berkala.profil"
    question.save()
    before = line(look(world, questionnaire), question.code)
    make("Profil kantor", heading="berkala.profil", format="hardcopy")
    after = line(look(world, questionnaire), question.code)
    assert (before.points, after.points) == (Decimal(0), question.weight)
    assert before.kind == "rekaman"
    assert "catatan hidup sudah menunjukkannya" in after.why


def test_the_score_is_the_laws_own_and_every_point_adds_up(
    world: World, questionnaire: Instrument, answered: Submission
) -> None:
    grades = "ABCDE"
    with office_scope(world.office):
        rows = list(Answer.objects.select_related("question__group"))
        for place, row in enumerate(rows):
            row.grade = grades[place % 5]
        Answer.objects.bulk_update(rows, ["grade"])
    found = look(world, questionnaire)
    rules = [row.question.as_rule(row.question.group.name) for row in rows]
    law = scoring.score(rules, {row.question.code: row.grade for row in rows})
    assert found.score == law.total
    assert sum(one.points for one in found.lines) == found.points
    assert {one.name: scoring.rounded(one.points) for one in found.groups} == law.groups
    assert sum(one.gain for one in found.raising) == found.most - found.points


def test_what_raises_most_per_hour_comes_first_and_follows_the_offices_estimate(
    world: World, questionnaire: Instrument, answered: Submission, staff: Staff
) -> None:
    paper = questionnaire.questions.filter(weight=1, kinds=["dokumen"]).first()
    link = questionnaire.questions.filter(weight=1, kinds=["tautan"]).first()
    assert paper is not None
    assert link is not None
    for question in (paper, link):
        answer(world, question.code, grade="")
    assert [one.code for one in look(world, questionnaire).raising] == [link.code, paper.code]
    services.estimate(
        office=world.office, actor=staff(Role.PPID), hours={"tautan": "6", "dokumen": "2,5"}
    )
    first, second = look(world, questionnaire).raising
    assert (first.code, second.code) == (paper.code, link.code)
    assert (first.hours, second.hours) == (Decimal("2.5"), Decimal(6))


@pytest.mark.parametrize("typed", ["", "nol", "0", "-1", "501", "NaN"])
def test_an_estimate_out_of_bounds_is_told_at_its_kind(
    world: World, staff: Staff, typed: str
) -> None:
    with pytest.raises(InvalidInput) as refused:
        services.estimate(office=world.office, actor=staff(Role.PPID), hours={"tautan": typed})
    assert refused.value.field == "tautan"
    with pytest.raises(NotAllowed):
        services.estimate(office=world.office, actor=staff(Role.ATASAN), hours={"tautan": "2"})


def test_a_projection_costs_the_same_for_one_answer_and_for_103(
    world: World, questionnaire: Instrument, answered: Submission
) -> None:
    def cost() -> int:
        with CaptureQueriesContext(connection) as asked:
            look(world, questionnaire)
        return len(asked)

    whole = cost()
    with office_scope(world.office):
        Answer.objects.exclude(question__code="1.1").delete()
    assert cost() == whole
    assert whole <= 15


def test_six_instruments_cost_what_one_does(
    world: World, questionnaire: Instrument, answered: Submission
) -> None:
    more = [
        bring_in(
            office=world.office, actor=as_actor(world.office, world.here[Role.PPID], Role.PPID),
            head=Head(title=f"Kuesioner {number}", assessor="Komisi Informasi", year=2026,
                      method="ki-2025", scale="ki-2021"), data=SHEET,
        )
        for number in range(5)
    ]  # fmt: skip
    with CaptureQueriesContext(connection) as asked:
        found = projections(world.office, [questionnaire, *more])
    assert len(asked) <= 15
    assert [one.instrument for one in found] == [questionnaire, *more]
    assert [one.score for one in found] == [100] + [look(world, more[0]).score] * 5


# --- days, peers ------------------------------------------------------------------------------------


def test_each_day_gets_one_row_and_old_days_thin_out_to_mondays(
    world: World, questionnaire: Instrument, answered: Submission
) -> None:
    start = clock.now()
    for day in range(0, 100, 1):
        with clock.fixed(start - timedelta(days=100 - day)), office_scope(world.office):
            ReadinessSnapshot.objects.create(
                office=world.office, instrument=questionnaire, day=clock.today(world.office.tz),
                score=50, held=1, total=103, made_at=clock.now(),
            )  # fmt: skip
    assert snapshot(world.office) == 1
    assert snapshot(world.office) == 0
    with office_scope(world.office):
        days = list(ReadinessSnapshot.objects.values_list("day", flat=True))
    recent = [one for one in days if one >= date(2026, 11, 23) - timedelta(days=62)]
    old = [one for one in days if one not in recent]
    assert len(recent) == 63
    assert old
    assert all(one.weekday() == 0 for one in old)


def test_the_sweep_writes_every_office_below_the_owner_once_a_day(
    world: World, questionnaire: Instrument
) -> None:
    sweep = SnapshotReadiness()
    with all_offices():
        assert sweep.run(clock.now()) == Office.objects.count()
        assert sweep.run(clock.now()) == 0


def test_peers_are_numbers_and_only_from_five_offices_on_that_answered(
    world: World, questionnaire: Instrument, answered: Submission
) -> None:
    today = clock.today(world.office.tz)
    first = present(questionnaire.questions.first())
    with office_scope(world.stranger):
        ReadinessSnapshot.objects.create(
            office=world.stranger, instrument=questionnaire, day=today, score=4, held=3, total=103,
            made_at=clock.now(),
        )  # fmt: skip
    for place in range(5):
        assert trend.peers(world.office, questionnaire, Decimal(80)) is None
        office = Office.objects.create(
            code=f"19{place + 10}", level="kabupaten", name=f"Kantor {place}",
            parent=world.province,
        )  # fmt: skip
        with office_scope(office):
            ReadinessSnapshot.objects.create(
                office=office, instrument=questionnaire, day=today, score=70 + 5 * place, held=1,
                total=103, made_at=clock.now(),
            )  # fmt: skip
            made = Submission.objects.create(office=office, cycle=answered.cycle)
            Answer.objects.create(office=office, submission=made, question=first, grade="B")
    found = trend.peers(world.office, questionnaire, Decimal(80))
    assert found is not None
    assert (found.count, found.middle, found.best, found.below) == (5, Decimal(80), Decimal(90), 2)


def test_only_a_province_or_ri_sees_the_offices_below_by_name(
    world: World, questionnaire: Instrument, answered: Submission, client_as: ClientAs
) -> None:
    with all_offices():
        SnapshotReadiness().run(clock.now())
    page = f"/{{}}/meja/kesiapan/{questionnaire.pk}/wilayah/"
    above = client_as(world.above).get(page.format("19"))
    assert "Bawaslu Kota Pangkalpinang" in above.content.decode()
    assert client_as(world.here[Role.PPID]).get(page.format("1971")).status_code == 403
    assert client_as(world.there[Role.PPID]).get(page.format("1971")).status_code == 404


def test_the_pages_explain_every_point(
    world: World, questionnaire: Instrument, answered: Submission, client_as: ClientAs, staff: Staff
) -> None:
    answer(world, "1.2", link="")
    snapshot(world.office)
    desk = client_as(world.here[Role.PPID])
    assert "99,5" in desk.get(DESK).content.decode()
    page = desk.get(f"{DESK}{questionnaire.pk}/").content.decode()
    assert page.count("yang tidak diawasi siapa pun.") == 102 - len(PRODUCT)
    assert "99 jawaban hanya ditunjukkan oleh tautan biasa." in page
    assert "tidak ada yang menunjukkannya" in page
    assert desk.get(f"{DESK}jam/").status_code == 200
    assert desk.post(f"{DESK}jam/", {"tautan": "x"}).status_code == 422
    assert desk.get(f"{DESK}{uuid.uuid4()}/").status_code == 404


def test_a_structure_without_questions_is_not_projected(
    world: World, questionnaire: Instrument
) -> None:
    Instrument.objects.filter(pk=questionnaire.pk).update(is_complete=False)
    assert projected_instruments(world.office) == []


# --- the proof --------------------------------------------------------------------------------------


def test_a_meetings_actions_raise_the_score_from_menuju_into_informatif(
    world: World, questionnaire: Instrument, answered: Submission, staff: Staff, meet: Meet,
    client_as: ClientAs,
) -> None:  # fmt: skip
    office, ppid = world.office, staff(Role.PPID)
    heavy = list(questionnaire.questions.filter(weight__gte=2).order_by("-weight", "position")[:5])
    for question in heavy:
        answer(world, question.code, link="")
    before = look(world, questionnaire)
    scale = scale_for("Komisi Informasi", 2026)
    assert scale is not None
    assert 80 <= before.score < 90
    assert scale.word(before.score) == "Menuju Informatif"
    snapshot(office)

    said = replace(PLAN, ticked=(readiness_key(questionnaire.pk),), own="Melengkapi bukti")
    meeting = services.plan(office=office, actor=ppid, said=said, submit_key=uuid.uuid4())
    with office_scope(office):
        reasons = list(MeetingTopic.objects.values_list("reason", flat=True))
    assert f"Nilai proyeksi hari ini {plain(before.score)}" in reasons[0]
    meeting = services.invite(office=office, actor=ppid, meeting=meeting)
    meeting = services.open_meeting(office=office, actor=ppid, meeting=meeting, early=True)
    with office_scope(office):
        person, topic = meeting.attendees.first(), meeting.topics.first()
    services.sign(
        office=office, actor=ppid, meeting=meeting, attendee=person, strokes=STROKES, typed_name=""
    )
    services.type_minutes(
        office=office, actor=ppid, meeting=meeting, summary="", notes={present(topic).pk: "Dibahas."},
        writer="a", version=0,
    )  # fmt: skip
    for one in before.raising[: len(heavy)]:
        decide(
            office, ppid, meeting, decision=f"Melengkapi bukti pertanyaan {one.code}.",
            target=question_target(before, one.code),
        )  # fmt: skip
    services.seal(office=office, actor=ppid, meeting=meeting)

    with office_scope(office):
        actions = list(ImprovementAction.objects.filter(meeting=meeting))
    assert {one.before for one in actions} == {Decimal(0)}
    for action in actions:
        code = action.target.rpartition(":")[2]
        answer(world, code, link=PROOF)
        services.done(office=office, actor=ppid, action=action, url=PROOF, note="")

    after = look(world, questionnaire)
    assert after.score == 100
    assert scale.word(after.score) == "Informatif"
    closed = board(office).closed
    assert all(one.is_better for one in closed)
    assert sum((one.now or 0) - (one.before or 0) for one in closed) == after.points - before.points
    page = client_as(world.here[Role.PEMBINA]).get(f"/1971/meja/rapat/{meeting.number}/")
    assert page.content.decode().count("membaik") == len(heavy)
    figures = {one.key: one for one in service_figures(office)}
    assert figures[readiness_key(questionnaire.pk)].value == before.score  # of this morning
    with clock.fixed(clock.now() + timedelta(days=1)):
        snapshot(office)
        found = trend.changes(
            trend.days(office, questionnaire)[0], [(one.code, one.points) for one in after.lines]
        )
    assert {one.code for one in found} == {question.code for question in heavy}
