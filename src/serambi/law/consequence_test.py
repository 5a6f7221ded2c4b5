"""The life of a consequence test (UU 14/2008 art. 19; PP 61/2010 arts. 3-4; Perki 1/2021 art. 49).

The table is `data/consequence_test.toml`. Guards are names; `classification` checks each of them.
"""

from datetime import date
from enum import StrEnum

from serambi.core.dates import format_date
from serambi.core.errors import InvalidInput
from serambi.law import machine
from serambi.law.exemptions import Exemption


class State(StrEnum):
    """Where a test stands."""

    DIUSULKAN = "diusulkan"
    IDENTIFIKASI = "identifikasi"
    ANALISIS = "analisis"
    RAPAT = "rapat"
    MENUNGGU_PERSETUJUAN = "menunggu_persetujuan"
    DIKEMBALIKAN = "dikembalikan"
    DITETAPKAN = "ditetapkan"
    DINYATAKAN_TERBUKA = "dinyatakan_terbuka"


class Act(StrEnum):
    """What somebody does to a test."""

    PROPOSE = "propose"
    IDENTIFY = "identify"
    ANALYSE = "analyse"
    MEET = "meet"
    SIGN = "sign"
    RECORD_SIGNATURES = "record_signatures"
    SUBMIT = "submit"
    APPROVE = "approve"
    SEND_BACK = "send_back"
    DECLARE_OPEN = "declare_open"


class Outcome(StrEnum):
    """What a finished test found."""

    DIKECUALIKAN = "dikecualikan"
    TERBUKA = "terbuka"


STATE_NAMES = {
    State.DIUSULKAN: "Diusulkan",
    State.IDENTIFIKASI: "Identifikasi",
    State.ANALISIS: "Analisis",
    State.RAPAT: "Rapat pengujian",
    State.MENUNGGU_PERSETUJUAN: "Menunggu persetujuan pimpinan",
    State.DIKEMBALIKAN: "Dikembalikan",
    State.DITETAPKAN: "Ditetapkan dikecualikan",
    State.DINYATAKAN_TERBUKA: "Dinyatakan terbuka",
}

ENDED = {State.DITETAPKAN: Outcome.DIKECUALIKAN, State.DINYATAKAN_TERBUKA: Outcome.TERBUKA}
"""The states that nothing leaves, with what was found."""

OPEN = tuple(state for state in State if state not in ENDED)
"""The states in which somebody still has work to do."""

TEST = machine.load("consequence_test", State, Act, Outcome)
"""The whole table; the names below are its parts."""

Transition = machine.Transition[State, Act, Outcome]
TABLE = TEST.table
allowed = TEST.allowed
acts_for = TEST.acts_for
guards = TEST.guards


def check_period(
    ground: Exemption, *, starts_on: date, expires_on: date | None, review_on: date | None
) -> None:
    """Raise InvalidInput unless the period of an exemption on `ground` can stand.

    A limit in years needs an end (PP 61/2010 art. 5: letter a, 30 years). Other letters end on a
    day or, as long as the statute or the need lasts, carry a day of review (arts. 6-9); a period
    is written in each case (art. 4(2) d).
    """
    if ground.max_years is not None:
        if expires_on is None:
            raise _period(
                "needs_end", f"Huruf {ground.letter} berlaku paling lama {ground.max_years} tahun, jadi harus ada tanggal berakhirnya."
            )  # fmt: skip
        if expires_on > _years_after(starts_on, ground.max_years):
            raise _period(
                "too_long",
                f"Jangka waktu melewati {ground.max_years} tahun ({ground.period_basis}).",
            )
    if expires_on is None and review_on is None:
        raise _period("missing", "Jangka waktu pengecualian belum ditulis.")
    if expires_on is not None and expires_on <= starts_on:
        raise _period("past", f"Jangka waktu harus berakhir sesudah {format_date(starts_on)}.")
    if review_on is not None and review_on <= starts_on:
        raise InvalidInput(
            "exemption.review_past", f"Tinjauan harus sesudah {format_date(starts_on)}.",
            "Pilih tanggal yang lebih kemudian.", field="review_on",
        )  # fmt: skip


def _period(kind: str, sentence: str) -> InvalidInput:
    return InvalidInput(
        f"exemption.period_{kind}", sentence,
        "Tulis tanggal berakhir, atau untuk huruf selain a tanggal tinjauannya.", field="expires_on",
    )  # fmt: skip


def _years_after(day: date, years: int) -> date:
    """The same day so many years later; 29 February becomes 28 February."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)
