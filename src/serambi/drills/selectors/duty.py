"""The roster of the handset, its checks, and who is told what."""

from datetime import date, datetime, timedelta

from serambi.core import clock
from serambi.drills.models import Drill, DutyShift, HandsetCheck
from serambi.drills.rules import handset
from serambi.identity.models import User
from serambi.identity.selectors import addresses_of
from serambi.law.roles import Role
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope

WEEK = timedelta(days=7)


def monday_of(day: date) -> date:
    """The Monday of the week in which `day` lies."""
    return day - timedelta(days=day.weekday())


def week(office: Office, monday: date) -> list[DutyShift]:
    """The shifts of a week with their people. One query."""
    with office_scope(office):
        rows = DutyShift.objects.filter(office=office, day__gte=monday, day__lt=monday + WEEK)
        return list(rows.select_related("user"))


def on_duty(office: Office, at: datetime) -> User | None:
    """Who holds the handset at `at` by the roster, or None."""
    local = at.astimezone(office.tz)
    with office_scope(office):
        row: DutyShift | None = (
            DutyShift.objects.filter(
                office=office, day=local.date(), starts__lte=local.time(), ends__gt=local.time()
            )
            .select_related("user")
            .first()
        )
    return row.user if row is not None else None


def people(office: Office, *roles: Role) -> list[User]:
    """Active people who hold one of `roles`, by name."""
    rows = User.objects.filter(
        memberships__office=office, memberships__ended_at__isnull=True,
        memberships__role__in=roles, is_active=True,
    )  # fmt: skip
    return list(rows.distinct().order_by("name"))


def addresses_on_duty(office: Office, at: datetime) -> list[str]:
    """Of who holds the handset; of every desk officer when the roster names nobody."""
    holder = on_duty(office, at)
    return [holder.email] if holder is not None else addresses_of(office, Role.PETUGAS)


def checks(office: Office, most: int = 14) -> list[HandsetCheck]:
    """The newest checks of the handset with who made them. One query."""
    with office_scope(office):
        rows = HandsetCheck.objects.filter(office=office).select_related("by")
        return list(rows[:most])


def last_check(office: Office) -> HandsetCheck | None:
    """The newest check, or None."""
    found = checks(office, 1)
    return found[0] if found else None


def is_checked_today(office: Office) -> bool:
    """True if the handset was looked at today."""
    last = last_check(office)
    return last is not None and last.at.astimezone(office.tz).date() == clock.today(office.tz)


def lacks(check: HandsetCheck) -> list[str]:
    """What the phone needs before it can serve, in words."""
    least, found = handset(), []
    if check.credit < least.credit:
        found.append("pulsa")
    if check.data < least.data:
        found.append("paket data")
    if check.battery < least.battery:
        found.append("baterai")
    if not check.has_app:
        found.append("aplikasi e-PPID")
    return found


def messages(office: Office) -> list[Drill]:
    """What came by web and waits for its first reply, the oldest first."""
    with office_scope(office):
        rows = Drill.objects.filter(
            office=office, channel=Drill.Channel.WEB, sent_at__isnull=False,
            replied_at__isnull=True, ended_at__isnull=True,
        )  # fmt: skip
        return list(rows.select_related("office", "by_office").order_by("sent_at"))
