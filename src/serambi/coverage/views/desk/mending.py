"""Where one click mends what is wrong with a heading."""

from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from serambi.coverage.selectors.board import SlotView
from serambi.law.duties import Counted, Fault
from serambi.offices.models import Office


def mend(office: Office, slot: SlotView) -> tuple[str, str] | None:
    """Word and address of the act that mends the worst fault; None when nothing is wrong."""
    if not slot.judged.faults:
        return None
    worst = slot.judged.faults[0]
    if slot.duty.counted is not Counted.ENTRIES:
        return None
    if worst is Fault.MISSING:
        return _("Tulis informasinya"), _creation(office, slot)
    if worst is Fault.UNDOCUMENTED and slot.holding.bare_id is not None:
        return _("Tambah berkas"), f"{_entry(office, str(slot.holding.bare_id))}#berkas"
    flaw = next((one for one in slot.flaws if one.fault is worst), None)
    if flaw is None:
        return None
    if worst is Fault.BROKEN:
        return _("Ganti tautan"), f"{_entry(office, str(flaw.entry_id))}#tautan"
    return _("Perbaiki isinya"), _entry(office, str(flaw.entry_id))


def _creation(office: Office, slot: SlotView) -> str:
    query = urlencode({"kategori": slot.heading.category.value, "pokok": slot.heading.code})
    return f"{reverse('catalogue_desk:create', kwargs={'kode': office.code})}?{query}"


def _entry(office: Office, entry_id: str) -> str:
    return reverse("catalogue_desk:entry", kwargs={"kode": office.code, "entry_id": entry_id})
