"""The shelf: every document is made up, the kinds and the ways of naming are those of the field."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from random import Random

from tests.search.judged import wording as say

Facts = dict[str, frozenset[str]]
SEED = 1971


@dataclass(frozen=True)
class Document:
    """One thing on the shelf; `pages` are the texts of its file."""

    key: str
    kind: str
    title: str
    body: str
    facts: Facts
    at: datetime
    category: str = "setiap_saat"
    year: int | None = None
    unit: str = ""
    pages: tuple[str, ...] = field(default=())


@cache
def shelf() -> tuple[Document, ...]:
    """All documents, the oldest first."""
    dice = Random(SEED)
    rows = [row for part in PARTS for row in part(dice)]
    dice.shuffle(rows)
    return tuple(_document(number, row, dice) for number, row in enumerate(rows))


@dataclass
class Draft:
    """What a part of the shelf says of a document before it has a number."""

    title: str
    body: str
    facts: dict[str, str]
    kind: str = "catalogue"
    category: str = "setiap_saat"
    unit: str = ""
    pages: list[str] = field(default_factory=list)


def _document(number: int, draft: Draft, dice: Random) -> Document:
    year = int(draft.facts["tahun"]) if draft.facts.get("tahun") else None
    begin = datetime(year or dice.choice(range(2019, 2027)), 1, 3, 2, tzinfo=UTC)
    return Document(
        key=f"d{number:04}",
        kind=draft.kind,
        title=draft.title,
        body=draft.body,
        facts={name: frozenset(value.split("|")) for name, value in draft.facts.items()},
        at=begin + timedelta(days=dice.randrange(330), minutes=number),
        category=draft.category,
        year=year,
        unit=draft.unit or dice.choice(say.UNITS),
        pages=tuple(draft.pages),
    )


def _stage_reports(dice: Random) -> Iterator[Draft]:
    """Reports of supervision: stage by election by district, with pages that tell incidents."""
    for stage, stage_names in say.STAGES.items():
        for election, (year, election_names) in say.ELECTIONS.items():
            for place in say.DISTRICTS:
                name = dice.choice(stage_names)
                poll = dice.choice(election_names)
                title = dice.choice(say.REPORT_TITLES).format(
                    stage=name, poll=poll, place=dice.choice(say.DISTRICT_NAMES).format(place)
                )
                happened = dice.sample(sorted(say.INCIDENTS), dice.randrange(1, 3))
                pages = [
                    dice.choice(say.OPENINGS).format(
                        stage=stage_names[0], poll=election_names[0], place=place
                    ),
                    *(_incident(one, place, dice) for one in happened),
                    dice.choice(say.CLOSINGS).format(place=place),
                ]
                yield Draft(
                    title,
                    dice.choice(say.REPORT_BODIES).format(place=place, stage=stage_names[0]),
                    {
                        "jenis": "lhp", "tahap": stage, "pemilihan": election, "tahun": year,
                        "tempat": place.lower(), "peristiwa": "|".join(happened),
                    },
                    category="berkala",
                    unit="Pencegahan dan Pengawasan",
                    pages=pages,
                )  # fmt: skip


def _incident(name: str, place: str, dice: Random) -> str:
    where = dice.choice(say.VILLAGES[place])
    number = f"{dice.randrange(1, 24):03}"
    told = dice.sample(say.INCIDENTS[name], min(2, len(say.INCIDENTS[name])))
    sentences = [one.format(village=where, tps=number, place=place) for one in told]
    padding = dice.sample(say.PADDING, 3)
    return " ".join([padding[0], *sentences, *padding[1:]])


def _rulings(dice: Random) -> Iterator[Draft]:
    for matter, (titles, bodies, pages) in say.RULINGS.items():
        for year in ("2018", "2019", "2023", "2024", "2025"):
            for _ in range(3):
                number = f"{dice.randrange(1, 20):03}"
                party = dice.choice(say.PARTIES)
                yield Draft(
                    dice.choice(titles).format(number=number, year=year, party=party),
                    dice.choice(bodies).format(party=party, year=year),
                    {"jenis": "putusan", "perkara": matter, "tahun": year, "partai": party.lower()},
                    unit="Penanganan Pelanggaran dan Penyelesaian Sengketa",
                    pages=[one.format(party=party, year=year) for one in dice.sample(pages, 2)],
                )


def _voters(dice: Random) -> Iterator[Draft]:
    for year in ("2021", "2022", "2023", "2025", "2026"):
        for quarter, roman in enumerate(("I", "II", "III", "IV"), 1):
            yield Draft(
                dice.choice(say.VOTER_TITLES).format(roman=roman, year=year),
                dice.choice(say.VOTER_BODIES).format(roman=roman, year=year),
                {"jenis": "pdpb", "tahun": year, "triwulan": str(quarter)},
                category="berkala",
                unit="Pencegahan dan Pengawasan",
                pages=[
                    one.format(roman=roman, year=year) for one in dice.sample(say.VOTER_PAGES, 2)
                ],
            )
        for place in say.DISTRICTS:
            for village in say.VILLAGES[place][:2]:
                yield Draft(
                    dice.choice(say.SAMPLE_TITLES).format(village=village, year=year),
                    f"Kecamatan {place}. Pencocokan terbatas terhadap pemilih yang meninggal, pindah, dan belum terdaftar.",
                    {
                        "jenis": "ujipetik", "tahun": year, "tempat": place.lower(),
                        "kelurahan": village.lower(),
                    },
                    category="berkala",
                    unit="Pencegahan dan Pengawasan",
                )  # fmt: skip


def _money(dice: Random) -> Iterator[Draft]:
    for year in map(str, range(2018, 2027)):
        for paper, (titles, body, category) in say.MONEY.items():
            halves = [("1", " Semester I"), ("2", " Semester II")] if paper == "lra" else [("", "")]
            for half_no, half_name in halves:
                facts = {"jenis": "keuangan", "dokumen": paper, "tahun": year}
                if half_no:
                    facts["semester"] = half_no
                yield Draft(
                    dice.choice(titles).format(year=year, half=half_name), body.format(year=year),
                    facts, category=category, unit="Sekretariat",
                )  # fmt: skip


def _papers(dice: Random) -> Iterator[Draft]:
    """One paper of each subject, or one a year."""
    for kind, papers in say.SINGLE.items():
        for subject, title, body in papers:
            yield Draft(title, body, {"jenis": kind, "pokok": subject})
    for kind, yearly in say.YEARLY.items():
        for subject, titles, body in yearly:
            for year in map(str, range(2019, 2027)):
                yield Draft(
                    dice.choice(titles).format(year=year), body.format(year=year),
                    {"jenis": kind, "pokok": subject, "tahun": year},
                    category="berkala" if kind == "ppid" else "setiap_saat",
                )  # fmt: skip


def _ad_hoc(dice: Random) -> Iterator[Draft]:
    for body, names in say.AD_HOC.items():
        for year in ("2019", "2022", "2024", "2025"):
            for step, titles in say.RECRUITING.items():
                for place in dice.sample(say.DISTRICTS, 3):
                    yield Draft(
                        dice.choice(titles).format(body=dice.choice(names), year=year, place=place),
                        dice.choice(say.RECRUIT_BODIES).format(place=place),
                        {
                            "jenis": "adhoc", "badan": body, "langkah": step, "tahun": year,
                            "tempat": place.lower(),
                        },
                        unit="SDM, Organisasi, dan Diklat",
                    )  # fmt: skip


def _letters(dice: Random) -> Iterator[Draft]:
    for subject, (titles, body) in say.APPEALS.items():
        for year in ("2019", "2020", "2023", "2024", "2025"):
            for _ in range(2):
                to = dice.choice(say.ADDRESSEES)
                yield Draft(
                    dice.choice(titles).format(year=year, to=to), body.format(to=to, year=year),
                    {"jenis": "imbauan", "pokok": subject, "tahun": year},
                )  # fmt: skip
    for partner in say.PARTNERS:
        year = str(dice.randrange(2019, 2027))
        yield Draft(
            dice.choice(say.PACT_TITLES).format(partner=partner),
            dice.choice(say.PACT_BODIES),
            {"jenis": "mou", "mitra": partner.lower(), "tahun": year},
        )


def _answers(dice: Random) -> Iterator[Draft]:
    for subject, questions, reply in say.ANSWERS:
        for year in dice.sample(("2022", "2023", "2024", "2025"), len(questions)):
            question = questions[int(year) % len(questions)]
            yield Draft(
                question[0], f"{question[1]}\n{reply.format(year=year)}",
                {"jenis": "jawaban", "pokok": subject, "tahun": year}, kind="jawaban",
            )  # fmt: skip


def _datasets(dice: Random) -> Iterator[Draft]:
    for subject, title, body in say.DATASETS:
        for year in ("2019", "2024", "2025"):
            yield Draft(
                title.format(year=year), body.format(year=year),
                {"jenis": "dataset", "pokok": subject, "tahun": year}, kind="dataset",
            )  # fmt: skip


def _noise(dice: Random) -> Iterator[Draft]:
    """What every shelf is full of: agendas, minutes, letters that went out."""
    for number in range(620):
        year = str(dice.randrange(2019, 2027))
        topic = dice.choice(say.NOISE_TOPICS)
        title = dice.choice(say.NOISE_TITLES).format(
            topic=topic, year=year, number=f"{number:03}", month=dice.choice(say.MONTHS),
            place=dice.choice(say.DISTRICTS),
        )  # fmt: skip
        yield Draft(
            title, dice.choice(say.NOISE_BODIES).format(topic=topic, year=year),
            {"jenis": "lain", "tahun": year, "pokok": topic},
        )  # fmt: skip


PARTS = (
    _stage_reports, _rulings, _voters, _money, _papers, _ad_hoc, _letters, _answers, _datasets, _noise,
)  # fmt: skip
