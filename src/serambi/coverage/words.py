"""Names of categories, standings and faults as people read them."""

from django.utils.translation import gettext as _

from serambi.law.duties import Fault, Standing
from serambi.law.headings import CATEGORY_NAMES, Category

ELECTION = "pemilu"


def bar_name(key: str) -> str:
    """ "berkala" → "Informasi berkala"; "pemilu" → the election list."""
    if key == ELECTION:
        return _("Informasi Pemilu dan Pemilihan")
    return _(CATEGORY_NAMES[Category(key)])


def fault_name(fault: str) -> str:
    """ "broken" → "Tautan putus"."""
    return {
        Fault.MISSING.value: _("Belum ada"),
        Fault.PLACEHOLDER.value: _("Isi sementara"),
        Fault.BROKEN.value: _("Tautan putus"),
        Fault.UNDOCUMENTED.value: _("Tanpa berkas"),
        Fault.STALE.value: _("Lewat waktu"),
    }[Fault(fault)]


def mark_name(mark: str) -> str:
    """A tile in words: a fault's name, or how a heading without one stands."""
    return {
        Standing.COVERED.value: _("Lengkap"),
        Standing.SOON.value: _("Segera jatuh waktu"),
        Standing.IDLE.value: _("Tidak ada kejadian"),
        Standing.WAIVED.value: _("Nihil"),
    }.get(mark) or fault_name(mark)


TONES = {"covered": "ok", "soon": "soon", "idle": "plain", "waived": "plain", "stale": "soon"}
ICONS = {
    "covered": "check", "soon": "clock", "idle": "pause", "waived": "minus", "missing": "close",
    "placeholder": "pen", "broken": "link", "undocumented": "file", "stale": "history",
}  # fmt: skip


def tone_of(mark: str) -> str:
    """The tone of the badge of a tile."""
    return TONES.get(mark, "late")
