"""News of the example, written and approved between the steps of the requests."""

import uuid
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from django.conf import settings

from serambi.config.example.people import actor_of
from serambi.config.example.reading import moments, read
from serambi.law.roles import Role
from serambi.offices.models import Office
from serambi.publishing import services
from serambi.publishing.content import NAMES, NewsContent
from serambi.publishing.models import NewsItem


@dataclass
class NewsStory:
    """One item of the data file and what has become of it."""

    row: dict[str, Any]
    office: Office
    item: NewsItem | None = None
    steps: list[tuple[datetime, dict[str, Any]]] = field(default_factory=list)

    def perform(self, step: dict[str, Any]) -> None:
        """One step by whoever may do it."""
        self.item = _ACTS[step["do"]](self, step)


def news_stories(offices: dict[str, Office]) -> Iterable[NewsStory]:
    """Every item with its moments."""
    for row in read("news")["news"]:
        office = offices[row["office"]]
        yield NewsStory(row, office, steps=moments(office, row["steps"]))


def _write(story: NewsStory, _step: dict[str, Any]) -> NewsItem:
    row, office, writer = story.row, story.office, actor_of(story.office, Role.PETUGAS)
    place = f"{settings.SERAMBI_ADDRESS}/{office.code}"
    content = NewsContent(
        kind=row["kind"], title=row["title"], lead=row["lead"],
        body=row["body"].format(place=place), writer=writer.name,
    )  # fmt: skip
    return services.create(office=office, actor=writer, content=content, submit_key=uuid.uuid4())


def _propose(story: NewsStory, _step: dict[str, Any]) -> NewsItem:
    return services.propose(
        office=story.office, actor=actor_of(story.office, Role.PETUGAS), item=_of(story)
    )


def _publish(story: NewsStory, _step: dict[str, Any]) -> NewsItem:
    item, editor = _of(story), actor_of(story.office, Role.PPID)
    return services.publish(office=story.office, actor=editor, item=item, version=item.version)


def _correct(story: NewsStory, step: dict[str, Any]) -> NewsItem:
    item = _of(story)
    said = NewsContent(**{name: getattr(item, name) for name in NAMES})
    return services.correct(
        office=story.office, actor=actor_of(story.office, Role.PPID), item=item,
        content=replace(said, body=said.body.replace(step["from"], step["to"])), why=step["why"],
        version=item.version,
    )  # fmt: skip


def _of(story: NewsStory) -> NewsItem:
    if story.item is None:
        raise LookupError("a news item of the example begins with the step write")
    return story.item


_ACTS: dict[str, Callable[[NewsStory, dict[str, Any]], NewsItem]] = {
    "write": _write,
    "propose": _propose,
    "publish": _publish,
    "correct": _correct,
}
