"""Two evaluations of the example: a practice of the province that has ended, and RI's that is being filled in."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from decimal import Decimal

from serambi.config.example.people import actor_of
from serambi.config.example.reading import at
from serambi.core import clock
from serambi.identity.actors import Actor
from serambi.identity.models import User
from serambi.law.roles import Role
from serambi.monev.models import EvaluationCycle, Instrument, Question
from serambi.monev.models.choices import Level, Stage
from serambi.monev.selectors.instruments import tree
from serambi.monev.services import assessing, filling, finishing, objecting, sending, stages
from serambi.monev.services.filling import Said
from serambi.monev.services.instruments import Head, bring_in, take_shipped
from serambi.monev.services.stages import Plan
from serambi.offices.models import Office

DAY = timedelta(days=1)
PRACTICE = (
    "kode,kelompok,pertanyaan,bobot,semua_atau_nol,boleh_nihil,bukti\n"
    "1,Laman,Profil PPID lengkap dan terkini,3,1,0,tautan\n"
    "2,Laman,Daftar Informasi Publik dapat dibuka,2,0,0,tautan\n"
    "3,Layanan,Permohonan dapat dikirim dari laman,2,0,0,tautan\n"
    "4,Layanan,Register permohonan terisi,2,0,1,dokumen\n"
    "5,Gawai,Nomor layanan menjawab pesan,1,0,0,foto\n"
)
CLAIMS = {"1971": "AABAA", "1901": "AABBB", "1902": "AACAB", "1904": "ABCAA"}
GIVEN = {"1971": "ABBAA", "1901": "AACBC", "1902": "EBCAB", "1904": "ABCAA"}
ACCESS = {"1971": "85.5", "1901": "70", "1902": "92.25", "1904": "60"}
FILLED = 61
"""Of the 103 questions; the rest is left, as in the middle of a season."""


def load_practice(offices: dict[str, Office], before: datetime) -> None:
    """A small cycle of the province that ended some days before `before`."""
    province, day = offices["19"], (before - 40 * DAY).date()
    runner, other = actor_of(province, Role.PPID), actor_of(province, Role.PETUGAS)
    with clock.fixed(at(province, day - 5 * DAY, "09.00")):
        made = bring_in(
            office=province, actor=runner, head=_practice_head(day), data=PRACTICE.encode()
        )
        cycle = stages.plan(
            office=province,
            actor=runner,
            said=_plan(made, day, "Latihan penilaian keterbukaan", Level.BELOW, practice=True),
        )
    with clock.fixed(at(province, day, "09.00")):
        stages.open_cycle(actor=runner, cycle_id=cycle.pk)
    for code, grades in CLAIMS.items():
        _fill(offices[code], cycle, grades, day + 2 * DAY)
    with clock.fixed(at(province, day + 7 * DAY, "09.00")):
        stages.close_filling(actor=runner, cycle_id=cycle.pk)
    for place, (code, grades) in enumerate(GIVEN.items()):
        with clock.fixed(at(province, day + 8 * DAY, f"{9 + place:02}.00")):
            _assess(offices[code], cycle, grades, (runner, other))
    _end(offices, cycle, runner, day)


def load_season(offices: dict[str, Office]) -> None:
    """RI's cycle of the year, open since three days and for nine more; Pangkalpinang is half done."""
    nation, office = offices["00"], offices["1971"]
    runner, today = actor_of(nation, Role.PPID), clock.today(nation.tz)
    day = today - 3 * DAY
    with clock.fixed(at(nation, day, "08.00")):
        made = take_shipped(office=nation, actor=runner, key="vertikal-2024")
        take_shipped(office=nation, actor=runner, key="bawaslu-ri-2025")
        take_shipped(office=nation, actor=runner, key="ki-2025")
        plan = _plan(
            made, day, f"Penilaian keterbukaan informasi {day.year}", Level.BELOW, filling=12
        )
        cycle = stages.plan(office=nation, actor=runner, said=plan)
        stages.open_cycle(actor=runner, cycle_id=cycle.pk)
    petugas = actor_of(office, Role.PETUGAS)
    for number, branch in enumerate(tree(made)):
        _answer_some(office, cycle, petugas, branch.questions)
        if number == 1:
            filling.assign(
                office=office, actor=actor_of(office, Role.PPID), cycle_id=cycle.pk,
                group_id=branch.questions[0].group_id, user_id=petugas.user_id,
            )  # fmt: skip


def _practice_head(day: date) -> Head:
    return Head(
        title="Kuesioner latihan", assessor="Bawaslu Provinsi Kepulauan Bangka Belitung",
        year=day.year, total=Decimal(10), method="bawaslu-ri-2025", scale="bawaslu-ri-2025",
    )  # fmt: skip


def _plan(
    made: Instrument,
    day: date,
    title: str,
    level: Level,
    *,
    filling: int = 6,
    practice: bool = False,
) -> Plan:
    first = day + filling * DAY
    calendar = {
        Stage.FILLING: (day, first), Stage.VERIFYING: (first + DAY, first + 8 * DAY),
        Stage.REBUTTAL: (first + 9 * DAY, first + 11 * DAY),
        Stage.INTERVIEW: (first + 12 * DAY, first + 14 * DAY),
    }  # fmt: skip
    return Plan(
        title=title, year=day.year, instrument_id=made.pk, level=level, calendar=calendar,
        is_practice=practice,
    )  # fmt: skip


def _fill(office: Office, cycle: EvaluationCycle, grades: str, day: date) -> None:
    actor = _somebody(office)
    with clock.fixed(at(office, day, "10.00")):
        for number, grade in enumerate(grades, start=1):
            said = Said(
                grade,
                note="Lihat laman kantor.",
                link=f"https://contoh.example/{office.code}/{number}",
            )
            filling.answer(office=office, actor=actor, cycle_id=cycle.pk, number=number, said=said)
        sending.send(office=office, actor=actor, cycle_id=cycle.pk)


def _somebody(office: Office) -> Actor:
    """Whoever may answer and send there; an office without people is filled by the province's help."""
    user = User.objects.filter(memberships__office=office, memberships__role=Role.PPID).first()
    if user is None:
        return Actor("contoh", "Contoh", office.pk, frozenset({Role.PPID}))
    return Actor(f"user:{user.pk}", user.name, office.pk, frozenset({Role.PPID}), user.pk)


def _assess(office: Office, cycle: EvaluationCycle, grades: str, seats: Iterable[Actor]) -> None:
    for actor in seats:
        for number, given in enumerate(grades, start=1):
            assessing.grade(
                target=office, actor=actor, cycle_id=cycle.pk, number=number, given=given,
                reason="Dibuka dan dibandingkan dengan ajuan.",
            )  # fmt: skip
    assessing.score_part(
        target=office, actor=actor, cycle_id=cycle.pk, part="Uji akses",
        value=Decimal(ACCESS[office.code]), reason="Pesan uji lewat nomor layanan.",
    )  # fmt: skip


def _end(offices: dict[str, Office], cycle: EvaluationCycle, runner: Actor, day: date) -> None:
    office, province = offices["1971"], offices["19"]
    with clock.fixed(at(province, day + 15 * DAY, "09.00")):
        stages.publish(actor=runner, cycle_id=cycle.pk)
    with clock.fixed(at(office, day + 16 * DAY, "09.00")):
        objecting.rebut(
            office=office, actor=_somebody(office), cycle_id=cycle.pk, number=2, wanted="A",
            reason="Daftarnya terbuka tanpa masuk; laman sedang dirawat saat dibuka penilai.",
        )  # fmt: skip
    with clock.fixed(at(province, day + 17 * DAY, "09.00")):
        objecting.reply(
            target=office, actor=runner, cycle_id=cycle.pk, number=2, given="A",
            words="Dibuka lagi dan lengkap.",
        )  # fmt: skip
    with clock.fixed(at(province, day + 18 * DAY, "09.00")):
        stages.start_interviews(actor=runner, cycle_id=cycle.pk)
    with clock.fixed(at(province, day + 19 * DAY, "09.00")):
        list(finishing.finish(actor=runner, cycle_id=cycle.pk))


def _answer_some(
    office: Office, cycle: EvaluationCycle, actor: Actor, questions: Iterable[Question]
) -> None:
    for question in questions:
        number = question.position
        if number > FILLED or number % 7 == 0:
            continue
        grade = "NIHIL" if question.nil_allowed and number % 5 == 0 else "AABAC"[number % 5]
        link = "" if number % 6 == 0 else f"https://contoh.example/1971/{number}"
        filling.answer(
            office=office, actor=actor, cycle_id=cycle.pk, number=number,
            said=Said(grade, note="Terbit di laman kantor.", link=link),
        )  # fmt: skip
