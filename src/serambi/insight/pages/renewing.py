"""Which pages an office shows to everybody, and which of them have to be made again.

An office has a few pages that sum up (porch, list, answers, rights) and many that show one thing
each. Porch pages speak of the hour, so they are made at every turn; the other few when the office's
log has grown; a page of one thing when that thing has changed. Everything is made anew when the
office's name or address has changed, when answers were released or withdrawn, after an upgrade,
and once a day, so that whatever this list forgets is old by a day at most.
"""

import json
import logging
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from importlib.metadata import version
from typing import Any

from django.contrib.staticfiles.storage import staticfiles_storage
from django.db.models import Count, Max, Q, Sum

from serambi.catalogue.models import CatalogueEntry
from serambi.core import clock
from serambi.insight.pages.folder import Folder
from serambi.insight.pages.visitor import Visitor
from serambi.law.headings import Category
from serambi.ledger.models import Head
from serambi.library.models import Release
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope

logger = logging.getLogger(__name__)
WHOLE = "index.html"
LISTS = {"": WHOLE} | {f"kategori={one.value}": f"{one.value}.html" for one in Category}
"""The first page of the list and of each category: query → name of the file."""

MOST_A_TURN = 1_000
"""Pages of single things that one turn makes over all offices: about seven seconds of work."""

ALL_ANEW = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Done:
    """What an office's pages were made from. `upto` is the change last followed, ISO and number."""

    base: str = ""
    size: int = -1
    since: str = ""
    upto: tuple[str, int] = ("", 0)


class Renewing:
    """One turn over all offices. Changes the folder only, and only what differs."""

    def __init__(self, folder: Folder, most: int = MOST_A_TURN) -> None:
        self._folder, self._left, self._visitor = folder, most, Visitor()
        self.changed = 0

    def turn(self) -> int:
        """Make what is owed; returns how many files changed. What is left over waits for the next turn."""
        self._keep("/", "", WHOLE)
        for office in Office.objects.order_by("code"):
            try:
                with office_scope(office):
                    self._office(office)
            except RuntimeError:
                logger.exception("pages of office %s are left for the next turn", office.code)
        return self.changed

    def _office(self, office: Office) -> None:
        before, base = _read(self._folder.noted(office.code)), _base(office)
        now = clock.now()
        if before.base != base or not _fresh(before.since, now):
            before = Done(base=base, since=now.isoformat())
        size = Head.objects.filter(pk=office.pk).values_list("size", flat=True).first() or 0
        self._keep(f"/{office.code}/", "", f"{office.code}/{WHOLE}")
        if size != before.size:
            self._few(office.code)
        upto = self._entries(office, before.upto)
        if not before.upto[0]:
            self._answers(office)
        done = Done(base=base, size=size, since=before.since, upto=upto)
        self._folder.note(office.code, json.dumps(asdict(done)))

    def _few(self, code: str) -> None:
        for query, name in LISTS.items():
            self._keep(f"/{code}/informasi/", query, f"{code}/informasi/{name}")
        for part in ("hak", "jawaban"):
            self._keep(f"/{code}/{part}/", "", f"{code}/{part}/{WHOLE}")

    def _entries(self, office: Office, upto: tuple[str, int]) -> tuple[str, int]:
        """Follow the changes of entries, oldest first, as far as this turn's share goes."""
        for slug, state, at, number in _changed(office, upto)[: max(0, self._left)]:
            path = f"{office.code}/informasi/{slug}/"
            if state == CatalogueEntry.State.PUBLISHED:
                self._keep(f"/{path}", "", f"{path}{WHOLE}")
                self._left -= 1
            else:
                self.changed += self._folder.remove(f"{path}{WHOLE}")
            upto = (at.isoformat(), number)
        return upto

    def _answers(self, office: Office) -> None:
        for slug in Release.objects.exclude(slug="").values_list("slug", flat=True):
            path = f"{office.code}/jawaban/{slug}/"
            self._keep(f"/{path}", "", f"{path}{WHOLE}")

    def _keep(self, path: str, query: str, name: str) -> None:
        """The page as it is now; no file where it is not for everybody any more."""
        page = self._visitor.read(path, query)
        changed = (
            self._folder.remove(name) if page is None else self._folder.write(name, page.content)
        )
        self.changed += changed


def _changed(office: Office, upto: tuple[str, int]) -> Any:
    """Slug, state, time and number of entries that changed after `upto`, in that order."""
    rows = CatalogueEntry.objects.filter(office=office).order_by("updated_at", "number")
    if upto[0]:
        at = datetime.fromisoformat(upto[0])
        rows = rows.filter(Q(updated_at__gt=at) | Q(updated_at=at, number__gt=upto[1]))
    return rows.values_list("slug", "state", "updated_at", "number")


def _base(office: Office) -> str:
    """What every page of the office rests on: its own words, what was released, the programme."""
    released = Release.objects.aggregate(
        n=Count("pk"), versions=Sum("version"), last=Max("published_at"), gone=Max("withdrawn_at")
    )
    own = {one.attname: getattr(office, one.attname) for one in Office._meta.concrete_fields}  # noqa: SLF001 - Django documents _meta
    styles = getattr(staticfiles_storage, "manifest_hash", "")
    return json.dumps([version("serambi"), styles, own, released], sort_keys=True, default=str)


def _fresh(since: str, now: datetime) -> bool:
    return bool(since) and now - datetime.fromisoformat(since) < ALL_ANEW


def _read(note: str) -> Done:
    """What was noted; nothing when the note is missing or of another release."""
    try:
        said = json.loads(note)
        return Done(**{**said, "upto": tuple(said["upto"])})
    except (ValueError, KeyError, TypeError):
        return Done()
