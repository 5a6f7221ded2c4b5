"""What people may do to a clock, for which kind of reason, and at which moments.

Whether a pause moves the due date is the rule's own `pauses` (`data/clocks.toml`). No rule read so
far allows it, so a pause is told in the trace and the original date stays. The categories are our
own closed list: they make the acts countable and bind nobody.
"""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

from serambi.core.errors import InvalidInput, Refused
from serambi.law.clocks import ClockEvent
from serambi.law.rules import ClockKind


class Category(StrEnum):
    """Why the clock was touched."""

    AWAITING_APPLICANT = "menunggu_pemohon"
    AWAITING_OTHER_BODY = "menunggu_badan_lain"
    FORCE_MAJEURE = "keadaan_kahar"
    CAUSE_ENDED = "sebab_berakhir"
    NOTED_BY_MISTAKE = "salah_catat"
    NOT_COLLECTED = "belum_terkumpul"
    NOT_CLEAR = "belum_jelas"
    BY_APPLICANT = "oleh_pemohon"
    BY_DESK = "lewat_petugas"
    MISTYPED = "salah_ketik"
    PROOF_FOUND = "bukti_lain"
    WRONG_REGIME = "salah_rezim"


CATEGORY_NAMES = {
    Category.AWAITING_APPLICANT: "Menunggu kejelasan dari pemohon",
    Category.AWAITING_OTHER_BODY: "Menunggu keterangan badan lain",
    Category.FORCE_MAJEURE: "Bencana atau gangguan besar",
    Category.CAUSE_ENDED: "Sebab penghentian sudah berakhir",
    Category.NOTED_BY_MISTAKE: "Penghentian dicatat keliru",
    Category.NOT_COLLECTED: "Informasi belum selesai dikumpulkan",
    Category.NOT_CLEAR: "Belum jelas terbuka atau dikecualikan",
    Category.BY_APPLICANT: "Dilengkapi pemohon sendiri",
    Category.BY_DESK: "Dilengkapi lewat petugas",
    Category.MISTYPED: "Waktu terima salah ketik",
    Category.PROOF_FOUND: "Bukti terima menunjukkan waktu lain",
    Category.WRONG_REGIME: "Jenis informasi keliru",
}

CATEGORIES: dict[ClockKind, tuple[Category, ...]] = {
    ClockKind.PAUSED: (
        Category.AWAITING_APPLICANT,
        Category.AWAITING_OTHER_BODY,
        Category.FORCE_MAJEURE,
    ),
    ClockKind.RESUMED: (Category.CAUSE_ENDED, Category.NOTED_BY_MISTAKE),
    ClockKind.EXTENDED: (Category.NOT_COLLECTED, Category.NOT_CLEAR),
    ClockKind.COMPLETED: (Category.BY_APPLICANT, Category.BY_DESK),
    ClockKind.CORRECTED: (Category.MISTYPED, Category.PROOF_FOUND),
}
"""The categories of each act. A corrected regime has `WRONG_REGIME` and no event of its own."""


def category(kind: ClockKind, value: str) -> Category:
    """`value` as one of the categories of `kind`. Raises InvalidInput."""
    for one in CATEGORIES[kind]:
        if one.value == value:
            return one
    raise InvalidInput(
        "clock.category", "Kategori belum dipilih.", "Pilih salah satu dari daftar.",
        field="category",
    )  # fmt: skip


def paused_since(events: Sequence[ClockEvent]) -> datetime | None:
    """When the clock was stopped, or None while it runs."""
    found: datetime | None = None
    for event in sorted(events, key=lambda one: one.at):
        if event.kind is ClockKind.PAUSED:
            found = event.at
        elif event.kind is ClockKind.RESUMED:
            found = None
    return found


def check_pause(events: Sequence[ClockEvent], at: datetime, now: datetime) -> None:
    """The clock may be stopped at `at`: it runs, and `at` lies between its last restart and now.

    Raises Refused while it stands still already, InvalidInput for an impossible moment.
    """
    if paused_since(events) is not None:
        raise Refused("clock.paused", "Waktu sudah dihentikan sementara.", "Lanjutkan dahulu.")
    _in_life(events, at, now)
    _not_before_last(events, at)


def check_resume(events: Sequence[ClockEvent], at: datetime, now: datetime) -> None:
    """The clock may go on at `at`: it stands still, and `at` lies between its stop and now.

    Raises Refused while it runs, InvalidInput for an impossible moment.
    """
    if paused_since(events) is None:
        raise Refused("clock.running", "Waktu tidak sedang dihentikan.")
    _in_life(events, at, now)
    _not_before_last(events, at)


def check_receipt(
    events: Sequence[ClockEvent], at: datetime, recorded_at: datetime, now: datetime
) -> None:
    """`at` may be the true time of receipt: not later than its record or anything that followed.

    Raises InvalidInput at the field `at`.
    """
    _not_future(at, now)
    if at > recorded_at:
        raise _impossible(
            "clock.after_record", "Waktu terima tidak mungkin sesudah permohonan dicatat."
        )
    followed = [event.at for event in events if event.kind is not ClockKind.RECEIVED]
    if followed and at > min(followed):
        raise _impossible(
            "clock.after_act",
            "Waktu terima tidak mungkin sesudah tindakan pertama pada permohonan.",
        )


def _in_life(events: Sequence[ClockEvent], at: datetime, now: datetime) -> None:
    _not_future(at, now)
    received = min(event.at for event in events)
    if at < received:
        raise _impossible("clock.before_receipt", "Waktunya mendahului penerimaan permohonan.")


def _not_future(at: datetime, now: datetime) -> None:
    if at > now:
        raise _impossible("clock.future", "Waktunya ada di masa depan.")


def _not_before_last(events: Sequence[ClockEvent], at: datetime) -> None:
    turns = [e.at for e in events if e.kind in (ClockKind.PAUSED, ClockKind.RESUMED)]
    if turns and at < max(turns):
        raise _impossible(
            "clock.before_turn", "Waktunya mendahului penghentian atau pelanjutan yang terakhir."
        )


def _impossible(code: str, sentence: str) -> InvalidInput:
    return InvalidInput(code, sentence, "Periksa tanggal dan jamnya.", field="at")
