"""What the JSON API says, as typed shapes; the OpenAPI document is made from them."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from ninja import Schema

from serambi.api.things import Thing
from serambi.library.models import Release
from serambi.offices.models import Office


class OfficeOut(Schema):
    """An office of the ladder."""

    code: str
    level: str
    name: str
    city: str
    url: str
    parent: str | None = None


class FileOut(Schema):
    """A document or link; `size` in bytes, `sha256` of the bytes."""

    id: str
    title: str
    format: str
    media_type: str
    url: str
    size: int | None = None
    sha256: str = ""


class ThingOut(Schema):
    """A published entry of the information list, or a dataset."""

    id: UUID
    number: int
    slug: str
    title: str
    description: str
    url: str
    category: str
    producer: str
    keywords: list[str]
    language: str
    licence: str
    regions: list[str]
    period_from: date | None = None
    period_to: date | None = None
    issued: datetime
    modified: datetime
    files: list[FileOut]


class ThingPage(Schema):
    """A page of things; `next` leads on, null on the last page."""

    items: list[ThingOut]
    next: str | None = None


class DocumentOut(FileOut):
    """A document with the entry it belongs to."""

    entry: str
    entry_url: str


class DocumentPage(Schema):
    """A page of documents."""

    items: list[DocumentOut]
    next: str | None = None


class OfficePage(Schema):
    """A page of offices."""

    items: list[OfficeOut]
    next: str | None = None


class RowsPage(Schema):
    """Rows of a dataset with typed values; `sha256` names the version they belong to."""

    version: int
    sha256: str
    total: int
    fields: list[dict[str, Any]]
    items: list[dict[str, Any]]
    next: str | None = None


class AnswerOut(Schema):
    """A question that was answered, without who asked."""

    slug: str
    title: str
    question: str
    answer: str
    outcome: str
    asked_on: date
    answered_on: date
    published_at: datetime | None
    url: str


class AnswerPage(Schema):
    """A page of answers, newest first."""

    items: list[AnswerOut]
    next: str | None = None


class StepOut(Schema):
    """A step of the way with its length under each regime, and the article it comes from."""

    code: str
    name: str
    promise: str
    lengths: list[dict[str, str]]


class DueOut(Schema):
    """When a step falls due, and the days that were counted."""

    step: str
    regime: str
    start: date
    due: date
    rule: str
    basis: str
    explanation: list[str]


class Problem(Schema):
    """An error (RFC 9457)."""

    title: str
    status: int
    detail: str = ""
    type: str = "about:blank"


def office_out(office: Office, root: str, parent: str | None) -> OfficeOut:
    """The office."""
    return OfficeOut(
        code=office.code, level=office.level, name=office.name, city=office.city,
        url=f"{root}{office.code}/", parent=parent,
    )  # fmt: skip


def thing_out(thing: Thing) -> ThingOut:
    """The thing."""
    files = [
        FileOut(
            id=way.id, title=way.title, format=way.format, media_type=way.media_type,
            url=way.download or way.address, size=way.size, sha256=way.sha256,
        )
        for way in thing.distributions
    ]  # fmt: skip
    return ThingOut(
        id=thing.id, number=thing.number, slug=thing.slug, title=thing.title,
        description=thing.description, url=thing.url, category=thing.category,
        producer=thing.producer, keywords=list(thing.keywords), language=thing.language,
        licence=thing.licence, regions=list(thing.regions), period_from=thing.period_from,
        period_to=thing.period_to, issued=thing.issued, modified=thing.modified, files=files,
    )  # fmt: skip


def answer_out(row: Release, place: str) -> AnswerOut:
    """The answer."""
    return AnswerOut(
        slug=row.slug, title=row.title, question=row.question, answer=row.answer,
        outcome=row.outcome, asked_on=row.asked_on, answered_on=row.answered_on,
        published_at=row.published_at, url=f"{place}/jawaban/{row.slug}/",
    )  # fmt: skip
