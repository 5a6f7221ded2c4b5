"""A second way to the due date, written apart from `serambi.law` and deliberately plain.

It shares nothing with the code under test: it reads the package through one object of both
categories, writes down every working day of all years in a row, and looks up the n-th entry after
the receipt. It knows no traces, no rules and no zones.
"""

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date, timedelta

import holidays


def free_days(first_year: int, last_year: int) -> set[date]:
    """National holidays and joint leave of the years, as the package names them."""
    package = holidays.country_holidays(
        "ID", categories=("public", "government"), years=range(first_year, last_year + 1)
    )
    return set(package.keys())


def working_days(
    first_year: int, last_year: int, free: Iterable[date], worked: Iterable[date] = ()
) -> list[date]:
    """Every working day from 1 January of the first to 31 December of the last year, in order."""
    closed, opened = set(free), set(worked)
    day, row = date(first_year, 1, 1), []
    while day.year <= last_year:
        workday = day.isoweekday() <= 5 and day not in closed
        if workday or day in opened:
            row.append(day)
        day += timedelta(days=1)
    return row


def nth_after(row: list[date], receipt: date, n: int) -> date:
    """The n-th working day after `receipt`, from a row of `working_days`."""
    return row[bisect_right(row, receipt) + n - 1]
