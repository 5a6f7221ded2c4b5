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
TONES = {"holds": "ok", "soon": "soon", "shaky": "soon", "new": "plain", "stale": "soon"}
ICONS = {
    "broken": "link", "absent": "close", "placeholder": "pen", "unreadable": "eye",
    "stale": "history", "new": "clock", "shaky": "offline", "soon": "clock",
    "holds": "check-circle",
}  # fmt: skip
SOON_DAYS = 30
"""A proof that runs out within so many days is shown as running out soon."""


def tone_of(state: str) -> str:
    """The tone of the badge; whatever is not named is late."""
    return TONES.get(state, "late")
