"""What the live records of one office ask for, each read once however many of them ask."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Any

from django.db.models import CharField, Count, Exists, Max, OuterRef, Q, QuerySet, Value

from serambi.casework.models import InformationRequest
from serambi.casework.models.choices import Channel
from serambi.catalogue.models import CatalogueEntry, EntryFile, EntryLink
from serambi.classification.models import ExemptionRecord
from serambi.classification.selectors import active_records
from serambi.complaints.models import Complaint
from serambi.coverage.selectors.board import Board, board
from serambi.coverage.selectors.ladder import Ladder
from serambi.datasets.models import Dataset
from serambi.decrees.models import DecreeEdition
from serambi.decrees.selectors import public_editions
from serambi.drills.models import HandsetCheck
from serambi.drills.selectors import DrillScore, Stretch, last_check, score
from serambi.files.models import FilePage
from serambi.law.headings import Category
from serambi.objections.models import Objection
from serambi.offices.models import Office
from serambi.ratings.models import Rating
from serambi.survey.models import SurveyReport
from serambi.survey.selectors.reports import published

PAPER_WORDS = ("sop", "prosedur", "maklumat", "laporan layanan informasi", "standar")
"""Titles in which the papers of the service are looked for."""
FINANCE, AGREEMENTS = "berkala.keuangan", "setiap_saat.perjanjian"
"""Headings under which questionnaires ask for several papers one by one."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Things of this year: how many, how many of them came over the web, when the last came."""

    count: int
    online: int
    last: datetime | None


@dataclass(frozen=True, slots=True)
class Paper:
    """A published entry that is a paper of the service by its title, or stands under a heading of which
    single papers are asked for; `whole` if something can be opened."""

    title: str
    slug: str
    period: str
    changed: date
    whole: bool
    heading: str


class Facts:
    """Reads of one office on one day; nothing is read before it is asked for.

    `ladder` is shared by whoever asks for many offices.
    """

    def __init__(self, office: Office, day: date, ladder: Ladder | None = None) -> None:
        self.office = office
        self.day = day
        self._ladder = ladder

    def path(self, rest: str) -> str:
        """A public address of the office."""
        return f"/{self.office.code}/{rest}"

    def local(self, moment: datetime) -> date:
        """The office's day of `moment`."""
        return moment.astimezone(self.office.tz).date()

    @cached_property
    def board(self) -> Board:
        """How each statutory heading stands."""
        return board(self.office, self._ladder)

    @cached_property
    def always(self) -> int:
        """Documents that are there at all times: published in that category, to be opened or held as
        paper, with nothing wrong with them.
        """
        kept = [
            one.holding for one in self.board.slots if one.heading.category is Category.SETIAP_SAAT
        ]
        flawed = {flaw.entry_id for one in kept for flaw in one.flaws}
        return max(0, sum(one.documented for one in kept) - len(flawed))

    @cached_property
    def editions(self) -> Sequence[DecreeEdition]:
        """Lists fixed by decree, the newest first."""
        return public_editions(self.office)

    @cached_property
    def exempt(self) -> Sequence[ExemptionRecord]:
        """What is withheld today."""
        return list(active_records(self.office))

    @property
    def requests(self) -> Tally:
        """Requests received in the year of `day`."""
        return self._came["request"]

    @property
    def objections(self) -> Tally:
        """Objections received in the year of `day`."""
        return self._came["objection"]

    @property
    def complaints(self) -> Tally:
        """Complaints received in the year of `day`."""
        return self._came["complaint"]

    @cached_property
    def _came(self) -> dict[str, Tally]:
        """All registers in one query."""
        asked = self._counted(InformationRequest.objects.filter(office=self.office), "request")
        objected = self._counted(Objection.objects.filter(office=self.office), "objection")
        told = self._counted(Complaint.objects.filter(office=self.office), "complaint")
        found = {what: Tally(0, 0, None) for what in ("request", "objection", "complaint")}
        for what, count, online, last in asked.union(objected, told, all=True):
            found[what] = Tally(count, online, last)
        return found

    def _counted(
        self, rows: QuerySet[Any], what: str
    ) -> QuerySet[Any, tuple[str, int, int, datetime]]:
        first = datetime(self.day.year, 1, 1, tzinfo=self.office.tz)
        year = Q(received_at__gte=first)
        told = rows.order_by().annotate(what=Value(what, output_field=CharField())).values("what")
        counted: QuerySet[Any, tuple[str, int, int, datetime]] = told.annotate(
            n=Count("pk", filter=year),
            online=Count("pk", filter=year & Q(channel=Channel.WEB)),
            last=Max("received_at"),
        ).values_list("what", "n", "online", "last")
        return counted

    @cached_property
    def reports(self) -> Sequence[SurveyReport]:
        """Published results of the survey, the newest first."""
        return published(self.office)

    @cached_property
    def datasets(self) -> tuple[int, datetime | None]:
        """How many datasets are published, and when one was last renewed."""
        rows = Dataset.objects.filter(office=self.office, state=Dataset.State.PUBLISHED)
        found = rows.aggregate(n=Count("pk"), last=Max("updated_at"))
        return found["n"], found["last"]

    @cached_property
    def ratings(self) -> Sequence[Rating]:
        """Ratings of the office, the newest year first."""
        return list(
            Rating.objects.filter(office=self.office, withdrawn_at=None).order_by("-year")[:20]
        )

    @cached_property
    def drills(self) -> DrillScore | None:
        """The score of the graded drills of the last year."""
        return score(self.office, Stretch(self.day - timedelta(days=365), self.day))

    @cached_property
    def handset(self) -> HandsetCheck | None:
        """The newest look at the service phone."""
        return last_check(self.office)

    @cached_property
    def papers(self) -> Sequence[Paper]:
        """Published entries that a record may look for one by one, the newest first."""
        named = Q(heading__in=(FINANCE, AGREEMENTS))
        for words in PAPER_WORDS:
            named |= Q(title__icontains=words)
        rows = CatalogueEntry.objects.filter(
            named, office=self.office, state=CatalogueEntry.State.PUBLISHED
        ).annotate(
            filed=Exists(EntryFile.objects.filter(entry=OuterRef("pk"), removed_at=None)),
            linked=Exists(EntryLink.objects.filter(entry=OuterRef("pk"), removed_at=None)),
        )
        columns = ("title", "slug", "period", "updated_at", "filed", "linked", "heading")
        return [
            Paper(title, slug, period, self.local(changed), filed or linked, heading)
            for title, slug, period, changed, filed, linked, heading in rows.order_by(
                "-updated_at", "pk"
            ).values_list(*columns)[:500]
        ]

    @cached_property
    def unread_documents(self) -> tuple[int, int]:
        """Published files that a machine has looked at, and those with a page it cannot read."""
        pictures = FilePage.objects.filter(stored=OuterRef("stored"), origin=FilePage.Origin.IMAGE)
        rows = EntryFile.objects.filter(
            office=self.office, removed_at=None, superseded_at=None, stored__read_at__isnull=False,
            entry__state=CatalogueEntry.State.PUBLISHED,
        )  # fmt: skip
        found = rows.annotate(scan=Exists(pictures)).aggregate(
            n=Count("pk"), unread=Count("pk", filter=Q(scan=True))
        )
        return found["n"], found["unread"]
