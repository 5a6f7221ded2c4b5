"""The rows of the clock data: complete, without gaps, and honest about doubt."""

from datetime import date, timedelta
from itertools import groupby, pairwise
from pathlib import Path

import pytest

from serambi.core.errors import InvalidInput
from serambi.law import rules
from serambi.law.clocks import (
    START_WORDS,
    ClockKind,
    Evidence,
    Regime,
    Rule,
    Unit,
    all_rules,
    rule,
    rule_codes,
)
from serambi.law.rules import REGIME_NAMES, UNIT_NAMES

MAIN = [
    "request.complete",
    "request.answer",
    "request.extended",
    "objection.file",
    "objection.answer",
    "dispute.file",
]
# What the articles say, typed by hand: (length, unit, evidence) per regime
ARTICLES = {
    ("request.complete", "umum"): (3, "hari_kerja", "V2"),
    ("request.complete", "pemilu"): (3, "hari_kerja", "D"),
    ("request.answer", "umum"): (10, "hari_kerja", "V"),
    ("request.answer", "pemilu"): (3, "hari_kerja", "V2"),
    ("request.extended", "umum"): (7, "hari_kerja", "V"),
    ("request.extended", "pemilu"): (2, "hari_kerja", "V2"),
    ("objection.file", "umum"): (30, "hari_kerja", "V"),
    ("objection.file", "pemilu"): (30, "hari_kerja", "D"),
    ("objection.answer", "umum"): (30, "hari_kerja", "V"),
    ("objection.answer", "pemilu"): (3, "hari_kerja", "V2"),
    ("dispute.file", "umum"): (14, "hari_kerja", "V"),
    ("dispute.file", "pemilu"): (14, "hari_kerja", "D"),
    ("ki.start", "umum"): (14, "hari_kerja", "V"),
    ("ki.finish", "umum"): (100, "hari_kerja", "V"),
    ("ki.finish", "pemilu"): (14, "hari_kerja", "V2"),
    ("ki.papers", "umum"): (3, "hari_kerja", "V"),
    ("ki.complete", "umum"): (7, "hari_kerja", "V"),
    ("ki.summons", "umum"): (3, "hari_kerja", "V"),
    ("ki.mediation", "umum"): (14, "hari_kerja", "V"),
    ("ki.mediation_extended", "umum"): (7, "hari_kerja", "V"),
    ("ki.ruling_copy", "umum"): (3, "hari_kerja", "V"),
    ("court.challenge", "umum"): (14, "hari", "D"),
    ("court.challenge", "pemilu"): (14, "hari", "M"),
    ("court.final", "umum"): (14, "hari_kerja", "D"),
    ("court.final", "pemilu"): (14, "hari_kerja", "D"),
    ("court.cassation", "umum"): (14, "hari", "V"),
    ("court.cassation", "pemilu"): (14, "hari", "M"),
    ("report.pemilu", "pemilu"): (7, "hari_kerja", "V"),
    ("report.pemilihan", "pemilu"): (7, "hari", "M"),
} | {
    (code, regime): row
    for regime in ("umum", "pemilu")
    for code, row in {
        "pdp.correct": (72, "jam", "V"),
        "pdp.access": (72, "jam", "V"),
        "pdp.stop": (72, "jam", "V"),
        "pdp.restrict": (72, "jam", "V"),
        "pdp.breach": (72, "jam", "V"),
        "complaint.respond": (14, "hari", "V"),
        "complaint.decide": (60, "hari", "V"),
    }.items()
}
TODAY = date(2026, 11, 23)
# code | event that is day 0 | first day, umum | first day, pemilu | + the clock that it extends,
# "anew" where a later event of the kind starts it again
STARTS = """
request.complete      | asked            | 2021-06-30 | 2021-06-30 | anew
request.answer        | received         | 2010-04-30 | 2019-02-28 |
request.extended      | received         | 2010-04-30 | 2019-02-28 | + request.answer
objection.file        | ground           | 2010-04-30 | 2019-02-28 | anew
objection.answer      | objected         | 2010-04-30 | 2019-02-28 |
dispute.file          | objection_closed | 2010-04-30 | 2019-02-28 |
ki.start              | disputed         | 2010-04-30 |            |
ki.finish             | disputed         | 2010-04-30 | 2019-02-28 |
ki.papers             | disputed         | 2013-01-01 |            |
ki.complete           | asked            | 2013-01-01 |            | anew
ki.summons            | summoned         | 2013-01-01 |            | anew
ki.mediation          | mediated         | 2013-01-01 |            |
ki.mediation_extended | mediated         | 2013-01-01 |            | + ki.mediation
ki.ruling_copy        | pronounced       | 2013-01-01 |            |
court.challenge       | ruled            | 2010-04-30 | 2019-02-28 |
court.final           | ruled            | 2010-04-30 | 2019-02-28 |
court.cassation       | ruled            | 2010-04-30 | 2019-02-28 |
pdp.correct           | subject_asked    | 2022-10-17 | 2022-10-17 |
pdp.access            | subject_asked    | 2022-10-17 | 2022-10-17 |
pdp.stop              | subject_asked    | 2022-10-17 | 2022-10-17 |
pdp.restrict          | subject_asked    | 2022-10-17 | 2022-10-17 |
pdp.breach            | breached         | 2022-10-17 | 2022-10-17 |
complaint.respond     | complained       | 2009-07-18 | 2009-07-18 |
complaint.decide      | complained       | 2009-07-18 | 2009-07-18 |
report.pemilu         | known            |            | 2017-08-16 |
report.pemilihan      | known            |            | 2015-02-02 |
"""


def by_name(one: Rule) -> tuple[str, str]:
    return (one.code, one.regime)


PERIODS = {
    name: sorted(rows, key=lambda one: one.valid_from)
    for name, rows in groupby(sorted(all_rules(), key=by_name), key=by_name)
}


def test_the_rows_in_force_say_what_the_articles_say() -> None:
    in_force = {
        by_name(one): (one.length, one.unit.value, one.evidence.value)
        for one in all_rules()
        if one.holds_on(TODAY)
    }
    assert in_force == ARTICLES


def test_each_clock_starts_with_its_event_and_holds_from_its_day() -> None:
    wanted = {}
    for line in STARTS.strip().splitlines():
        code, event, general, election, more = (part.strip() for part in line.split("|"))
        for regime, first in (("umum", general), ("pemilu", election)):
            if first:
                wanted[code, regime, first] = (event, more)
    found = {
        (one.code, one.regime.value, one.valid_from.isoformat()): (
            one.counts_from.value,
            f"+ {one.base.code}" if one.base else "anew" if one.repeats else "",
        )
        for one in all_rules()
    }
    assert found == wanted
    assert list(dict.fromkeys(code for code, _, _ in wanted)) == rule_codes()


@pytest.mark.parametrize("code", MAIN)
@pytest.mark.parametrize("regime", list(Regime))
def test_both_regimes_know_the_six_main_clocks_today(code: str, regime: Regime) -> None:
    assert rule(code, regime, TODAY).holds_on(TODAY)


@pytest.mark.parametrize("name", PERIODS)
def test_periods_of_a_rule_follow_each_other_without_gap_or_overlap(name: tuple[str, str]) -> None:
    rows = PERIODS[name]
    for earlier, later in pairwise(rows):
        assert earlier.valid_to is not None
        assert later.valid_from == earlier.valid_to + timedelta(days=1)
    assert rows[-1].valid_to is None


@pytest.mark.parametrize("one", all_rules(), ids=lambda one: f"{one.code}-{one.regime}")
def test_a_row_can_be_counted_and_shown(one: Rule) -> None:
    assert one.length > 0
    assert one.basis
    assert one.counts_from in START_WORDS
    assert one.unit in UNIT_NAMES
    assert one.regime in REGIME_NAMES
    assert not one.pauses  # whether any clock pauses is unverified


@pytest.mark.parametrize(
    "one",
    [one for one in all_rules() if one.evidence in (Evidence.INGATAN, Evidence.RANCANGAN)],
    ids=lambda one: f"{one.code}-{one.regime}",
)
def test_a_doubt_stands_in_the_words_that_people_see(one: Rule) -> None:
    assert any(word in one.basis for word in ("elum ", "berbeda", "menyebut"))


@pytest.mark.parametrize(
    "one", [one for one in all_rules() if one.base], ids=lambda one: f"{one.code}-{one.regime}"
)
def test_an_extension_counts_on_from_a_rule_of_its_regime_that_holds_as_long(one: Rule) -> None:
    assert one.base is not None
    assert one.base.regime == one.regime
    assert one.base.unit == one.unit
    assert one.base.counts_from == one.counts_from
    assert one.base.valid_from <= one.valid_from
    assert one.base.valid_to is None or one.valid_to is not None


def test_an_extension_totals_seventeen_or_five_days() -> None:
    assert rule("request.extended", Regime.UMUM, TODAY).total == 17
    assert rule("request.extended", Regime.PEMILU, TODAY).total == 5


def test_an_unknown_rule_is_refused_with_the_list_of_rules() -> None:
    with pytest.raises(InvalidInput) as caught:
        rule("request.anser", Regime.UMUM, TODAY)
    assert caught.value.field == "rule"
    assert all(code in caught.value.next_step for code in rule_codes())


def test_a_day_before_the_rule_was_in_force_is_refused() -> None:
    with pytest.raises(InvalidInput, match="27 Februari 2019") as caught:
        rule("request.answer", Regime.PEMILU, date(2019, 2, 27))
    assert caught.value.field == "received"
    assert rule("request.answer", Regime.PEMILU, date(2019, 2, 28)).length == 3


def test_a_rule_ends_with_its_last_day() -> None:
    ended = Rule(
        code="x",
        regime=Regime.UMUM,
        length=1,
        unit=Unit.DAYS,
        basis="x",
        evidence=Evidence.PRIMER,
        valid_from=date(2020, 1, 1),
        valid_to=date(2020, 12, 31),
        counts_from=all_rules()[0].counts_from,
    )
    assert [ended.holds_on(day) for day in (date(2020, 12, 31), date(2021, 1, 1))] == [True, False]


def test_the_main_rules_come_first_in_the_list() -> None:
    assert rule_codes()[: len(MAIN)] == MAIN


@pytest.mark.parametrize(
    ("evidence", "label"),
    [("V", "primer"), ("V2", "sekunder"), ("M", "ingatan"), ("D", "rancangan")],
)
def test_evidence_has_a_word_for_people(evidence: str, label: str) -> None:
    assert Evidence(evidence).label == label


ROW = """
[[rule]]
code = "{code}"
regimes = ["umum"]
length = 1
unit = "hari"
basis = "Pasal 1"
evidence = "V"
valid_from = 2020-01-01
counts_from = "received"
{more}
"""


def test_a_row_says_when_it_ends_pauses_or_starts_anew_and_is_silent_otherwise(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    more = "valid_to = 2020-12-31\npauses = true\nrepeats = true\nnote = 'Ragu.'"
    file = tmp_path / "rows.toml"
    file.write_text(ROW.format(code="a", more=more) + ROW.format(code="b", more=""))
    monkeypatch.setattr(rules, "DATA_FILES", (str(file),))
    said, silent = rules.all_rules.__wrapped__()
    assert (said.valid_to, said.pauses, said.repeats, said.note) == (
        date(2020, 12, 31), True, True, "Ragu.",
    )  # fmt: skip
    assert (silent.valid_to, silent.base, silent.note) == (None, None, "")
    assert silent.pauses is False
    assert silent.repeats is False


def test_a_rule_neither_pauses_nor_starts_anew_unless_it_says_so() -> None:
    plain = Rule(
        "a", Regime.UMUM, 1, Unit.DAYS, "Pasal 1", Evidence.PRIMER, date(2020, 1, 1), None,
        ClockKind.RECEIVED,
    )  # fmt: skip
    assert (plain.base, plain.repeats, plain.pauses, plain.note) == (None, False, False, "")
