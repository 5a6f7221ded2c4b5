"""An office that brings reports in, by the services of the product. Django comes first."""

from unicodedata import normalize

from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile

from bench.reports.paper import Report
from serambi.catalogue import services as catalogue
from serambi.catalogue.fields import EntryFields
from serambi.catalogue.sweeps import IndexPages
from serambi.core import clock
from serambi.files.models import FilePage, Purpose, StoredFile
from serambi.files.selectors import pages_of
from serambi.files.services import receive
from serambi.files.sweeps import ReadFiles
from serambi.identity.actors import Actor
from serambi.identity.models import Membership, User
from serambi.law.headings import headings
from serambi.law.roles import Role
from serambi.offices.models import Office
from serambi.offices.scoping import all_offices, office_scope
from serambi.search.selectors import find

House = tuple[Office, Actor]


def found() -> House:
    """An office with a PPID."""
    nation = Office.objects.create(code="00", level="ri", name="Bawaslu Republik Indonesia")
    office = Office.objects.create(
        code="1971", level="kota", name="Bawaslu Kota Pangkalpinang", parent=nation
    )
    user = User.objects.create_user("ppid@example.test", name="Pegawai PPID")
    Membership.objects.create(user=user, office=office, role=Role.PPID)
    return office, Actor(f"user:{user.pk}", user.name, office.pk, frozenset({Role.PPID}), user.pk)


def bring(house: House, paper: Report) -> tuple[StoredFile, str]:
    """An entry for the report, its file received as an upload, and all of it public: file, address."""
    office, actor = house
    shelf = headings()[0]
    fields = EntryFields(category=shelf.category, heading=shelf.code, title=paper.title)
    with office_scope(office):
        entry = catalogue.draft(office=office, actor=actor, fields=fields)
        stored = receive(
            office=office, upload=SimpleUploadedFile(paper.name, paper.data),
            purpose=Purpose.CATALOGUE, actor=actor,
        )  # fmt: skip
        catalogue.add_file(office=office, actor=actor, entry=entry, stored=stored)
        shown = catalogue.publish(office=office, actor=actor, entry=entry)
    return stored, f"/{office.code}/informasi/{shown.slug}/"


def read(house: House, *, with_ocr: bool) -> None:
    """Let the product's sweep read until nothing waits for it."""
    settings.SERAMBI_OCR = with_ocr
    with all_offices():
        while ReadFiles().run(clock.now()):
            pass


def index() -> None:
    """Let the product's sweep put into the search what was read."""
    with all_offices():
        while IndexPages().run(clock.now()):
            pass


def finds(house: House, sentence: str, address: str) -> bool:
    """True if the search, asked as a person asks, has the report among its first ten."""
    office = house[0]
    with office_scope(office):
        hits = find(office, sentence, people=True, limit=10).hits
    return any(hit.url.startswith(address) for hit in hits)


def holds(stored: StoredFile, sentence: str) -> bool:
    """True if the sentence stands in the pages, whatever the line breaks."""
    with office_scope(stored.office):
        whole = " ".join(page.text for page in pages_of(stored))
    return _plain(sentence) in _plain(whole)


def pages(house: House) -> tuple[int, int]:
    """How many pages were read, and how many of them by OCR."""
    with office_scope(house[0]):
        rows = FilePage.objects.all()
        return rows.count(), rows.filter(origin=FilePage.Origin.OCR).count()


def _plain(text: str) -> str:
    return " ".join(normalize("NFKC", text).casefold().split())
