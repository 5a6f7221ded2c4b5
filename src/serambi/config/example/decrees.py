"""The example's list fixed by decree, and an amendment of it."""

from datetime import datetime

from serambi.config.example.people import actor_of
from serambi.core import clock
from serambi.decrees.services import enact, freeze
from serambi.law.roles import Role
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope


def load_decree(office: Office, at: datetime, *, number: str, reason: str = "") -> None:
    """Freeze what is published at `at` and publish it under the decree `number`."""
    ppid = actor_of(office, Role.PPID)
    with clock.fixed(at), office_scope(office):
        year = clock.today(office.tz).year
        made = freeze(office=office, actor=ppid, year=year, reason=reason)
        enact(
            office=office, actor=ppid, edition=made, decree_no=number,
            decree_on=clock.today(office.tz),
        )  # fmt: skip
