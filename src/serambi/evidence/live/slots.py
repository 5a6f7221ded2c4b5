"""Live records of the information list: one for each statutory heading."""

from datetime import date

from serambi.core.dates import format_date
from serambi.coverage.selectors.board import SlotView
from serambi.evidence.live.facts import Facts
from serambi.evidence.live.registry import LiveKey, LiveState, add
from serambi.law.duties import FAULT_NAMES, Standing
from serambi.law.headings import CATEGORY_NAMES, headings


def _answer(key: str, facts: Facts) -> LiveState:
    code = key.removeprefix("slot:")
    slot = facts.board.slot(code)
    assert slot is not None  # noqa: S101 - keys are made from the same headings
    standing = slot.judged.standing
    holds = standing in {Standing.COVERED, Standing.SOON, Standing.WAIVED}
    return LiveState(
        key=key,
        holds=holds,
        sentence=_sentence(slot),
        address=facts.path(f"informasi/?pokok={code}"),
        as_of=facts.day,
        expires_on=slot.judged.next_date,
    )


def _sentence(slot: SlotView) -> str:
    match slot.judged.standing:
        case Standing.WAIVED:
            return f"PPID menyatakan tidak ada informasi di pokok ini: {slot.waived_reason}"
        case Standing.IDLE:
            return "Pokok ini belum terjadi di kantor ini; tidak ada yang dapat ditunjukkan."
        case Standing.FAULTY:
            faults = ", ".join(FAULT_NAMES[one].lower() for one in slot.judged.faults)
            return f"Pokok ini belum terpenuhi: {faults}{_last(slot.last)}."
    return f"Daftar informasi memuat pokok ini, diperiksa terakhir {_day(slot.last)}."


def _last(day: date | None) -> str:
    return f"; terakhir {format_date(day)}" if day else ""


def _day(day: date | None) -> str:
    return format_date(day) if day else "hari ini"


for one in headings():
    add(LiveKey(f"slot:{one.code}", one.title, CATEGORY_NAMES[one.category], _answer))
