"""The closed list of acts. An act that is not declared cannot be written.

Each room declares its own in `events.py`; Django's start-up loads those modules.
"""

from dataclasses import dataclass
from string import Formatter

from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_noop


@dataclass(frozen=True, slots=True)
class Act:
    """One kind of fact.

    `code` is stable and dotted. `sentence` is shown in threads (a msgid); its {names} must be in
    every payload. `meaning` says in one line when it is written; it stands in docs/events.md.
    """

    code: str
    sentence: str
    room: str
    meaning: str = ""

    @property
    def names(self) -> frozenset[str]:
        """What the payload must at least hold."""
        parts = Formatter().parse(self.sentence)
        return frozenset(
            name.partition(".")[0].partition("[")[0] for _, name, _, _ in parts if name
        )


_acts: dict[str, Act] = {}


def register(act: Act) -> Act:
    """Declare `act`. Raises ImproperlyConfigured when the code means something else already."""
    if _acts.setdefault(act.code, act) != act:
        raise ImproperlyConfigured(f"Tindakan {act.code} dideklarasikan dua kali.")
    return act


def act_of(code: str) -> Act:
    """The declared act. Raises LookupError for an unknown code."""
    return _acts[code]


def all_acts() -> list[Act]:
    """Every declared act, by room and code."""
    return sorted(_acts.values(), key=lambda act: (act.room, act.code))


CLOCK_BACK = register(
    Act(
        code="ledger.clock_back",
        sentence=gettext_noop("Jam server mundur {seconds} detik; waktu catatan ditahan."),
        room="ledger",
        meaning="The server's clock ran back by more than two seconds; times are held, not backdated.",
    )
)
ROW_DIFFERS = register(
    Act(
        code="ledger.row_differs",
        sentence=gettext_noop("{name} diubah di luar aplikasi. {reason}"),
        room="ledger",
        meaning="A row no longer fits the digest in its last leaf; found at night or before an act.",
    )
)
ERASED = register(
    Act(
        code="ledger.erased",
        sentence=gettext_noop("Isi catatan nomor {seq} dihapus: {reason}"),
        room="ledger",
        meaning="The payload of an older event was erased; its leaf stays.",
    )
)
