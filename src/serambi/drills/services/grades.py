"""What is planned, and what keeps a drill a secret and its grade a fair one."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from serambi.core import clock
from serambi.core.errors import InvalidInput
from serambi.drills.models import Drill
from serambi.drills.open_time import due, elapsed
from serambi.drills.rules import current, rules
from serambi.drills.selectors.hours import spans_for
from serambi.offices.models import Office


@dataclass(frozen=True, slots=True)
class Plan:
    """What is asked of whom, under which name, over which channel."""

    office: Office
    channel: Drill.Channel
    question: str
    alias: str
    is_graded: bool
    reminds: bool


def demand_secret(plan: Plan, by_office: Office) -> None:
    """Raise InvalidInput, naming the field, where a grade would measure something else than service.

    Nothing but drills brings messages to the duty desk, and of a message on the handset nobody but the
    tester could know: both the web and a reminder give a drill away.
    """
    if not plan.is_graded:
        return
    if plan.office.pk == by_office.pk:
        raise InvalidInput(
            "drill.own_grade", _("Kantor tidak menilai dirinya sendiri."),
            _("Pilih latihan; penilaian dimulai oleh kantor di atasnya."), field="is_graded",
        )  # fmt: skip
    if plan.channel == Drill.Channel.WEB:
        raise InvalidInput(
            "drill.web_grade",
            _("Uji lewat laman hanya untuk latihan: petugas dapat menebak asal pesannya."),
            _("Pilih WhatsApp, telepon, atau surel untuk penilaian."), field="channel",
        )  # fmt: skip
    if plan.reminds:
        raise InvalidInput(
            "drill.reminding_grade",
            _("Penilaian tidak mengingatkan kantor: pengingatnya membocorkan uji."),
            _("Matikan pengingat, atau pilih latihan."), field="reminds",
        )  # fmt: skip


def demand_open(office: Office) -> None:
    """Raise InvalidInput for an office whose hours never let two hours of opening time pass."""
    try:
        due(spans_for(office), clock.now(), current().limit)
    except ValueError as error:
        raise InvalidInput(
            "drill.never_open", _("Menurut jam layanannya kantor itu tidak pernah buka."),
            _("Minta kantor itu melengkapi jam layanan di halaman Kantor."), field="office",
        ) from error  # fmt: skip


def is_over(drill: Drill, at: datetime) -> bool:
    """True once more opening time than its limit has passed since the question."""
    if drill.sent_at is None:
        return False
    return elapsed(spans_for(drill.office), drill.sent_at, at) > rules()[drill.rule].limit * 60
