"""How a proof can stand, the worst first, in words and in the way it is shown. No database."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class State(models.TextChoices):
    """What the last look found. `SHAKY` is one failure of the network: it still counts as holding."""

    BROKEN = "broken", _("Tidak terbuka")
    ABSENT = "absent", _("Belum ada")
    PLACEHOLDER = "placeholder", _("Isi sementara")
    UNREADABLE = "unreadable", _("Tidak terbaca mesin")
    STALE = "stale", _("Lewat waktu")
    NEW = "new", _("Belum diperiksa")
    SHAKY = "shaky", _("Sekali tidak menjawab")
    SOON = "soon", _("Segera berakhir")
    HOLDS = "holds", _("Berlaku")


HOLDING = frozenset({State.HOLDS, State.SOON, State.SHAKY})
BAD = frozenset({State.BROKEN, State.ABSENT, State.PLACEHOLDER, State.UNREADABLE, State.STALE})
TONES = {
    State.HOLDS: "done",
    State.SOON: "wait",
    State.SHAKY: "wait",
    State.NEW: "plain",
}
"""Tone of the badge; whatever is bad is late."""
SOON_DAYS = 30


def rank(state: str) -> int:
    """Place in the shelf: what is broken comes first."""
    return list(State.values).index(state)
