"""Offices and people of the example."""

from datetime import time
from typing import Any

from serambi.config.example.reading import read
from serambi.identity.models import Membership, User
from serambi.offices.models import Division, Office, OpeningHours


def load_offices() -> dict[str, Office]:
    """Create the ladder with hours and divisions; offices by code."""
    data, made = read("offices"), dict[str, Office]()
    for row in data["office"]:
        parent = made.get(row.pop("parent", ""))
        made[row["code"]] = Office.objects.create(parent=parent, is_example=True, **row)
    for office in made.values():
        if office.parent_id is not None:
            OpeningHours.objects.bulk_create(_hours(office, data["hours"]))
    for row in data["division"]:
        office = made[row["office"]]
        Division.objects.bulk_create(Division(office=office, name=name) for name in row["names"])
    return made


def _hours(office: Office, rows: list[dict[str, Any]]) -> list[OpeningHours]:
    return [
        OpeningHours(
            office=office,
            weekday=weekday,
            **{name: time.fromisoformat(row[name]) for name in row if name != "weekdays"},
        )
        for row in rows
        for weekday in row["weekdays"]
    ]


def load_people(offices: dict[str, Office]) -> None:
    """Create the example sign-ins; none has a password."""
    for row in read("people")["person"]:
        memberships = row.pop("memberships")
        user = User.objects.create_user(is_example=True, **row)
        Membership.objects.bulk_create(
            Membership(user=user, office=offices[part["office"]], role=role, title=part["title"])
            for part in memberships
            for role in part["roles"]
        )
