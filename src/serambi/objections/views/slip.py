"""What stands on the receipt page of an objection."""

from django.urls import reverse
from django.utils.translation import gettext as _

from serambi.core import ids
from serambi.law.rules import REGIME_NAMES, Regime
from serambi.objections.forum import forum_of
from serambi.objections.models import Objection
from serambi.objections.selectors.clock import (
    ObjectionClock,
    dispute_length,
    length_words,
    silent_dispute,
)
from serambi.offices.selectors import calendar_for
from serambi.ui.components.receipt import Slip


def slip_of(objection: Objection, clock: ObjectionClock, tracking: str) -> Slip:
    """The receipt; `tracking` is the absolute address of the tracking page of objections."""
    office, regime = objection.office, Regime(objection.regime)
    received_on = objection.received_at.astimezone(office.tz).date()
    silent = silent_dispute(clock.due_on, regime, office, calendar_for(office))
    return Slip(
        office=office.name,
        number=objection.register_no,
        subject=objection.information,
        received_on=received_on,
        due_on=clock.due_on,
        length=length_words(clock.answer.rule),
        extended_on=silent.date if silent else None,
        extended_length=_("%(length)s bila tidak ditanggapi")
        % {"length": dispute_length(regime, received_on)},
        code=ids.show_code(objection.tracking_code),
        address=tracking.partition("://")[2],
        qr_address=f"{tracking}#{objection.tracking_code}",
        rights=[
            (_("Tanggapan tertulis Atasan PPID."), _("Pasal 36 ayat (2) UU 14/2008")),
            (_("Alasan tertulis bila keputusan PPID dikuatkan."), _("Pasal 36 ayat (3)")),
            (
                _("Sengketa ke %(forum)s bila tidak puas atau tidak ditanggapi.")
                % {"forum": forum_of(office).name},
                _("Pasal 37"),
            ),
        ],
        regime=REGIME_NAMES[regime],
        pdf=reverse("objections:receipt_pdf", kwargs={"kode": office.code}),
        phone=office.phone,
        kind=_("Tanda bukti keberatan"),
        due_label=_("Ditanggapi paling lambat"),
        extended_label=_("Sengketa paling lambat"),
    )
