"""From an entry of the list to a request that points at it, by the link on the page."""

import re
from uuid import uuid4

from serambi.casework.models import InformationRequest
from serambi.catalogue import services
from serambi.catalogue.fields import EntryFields
from serambi.catalogue.models import CatalogueEntry
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from tests.casework.asking import HOW, WHAT, WHO, Browser
from tests.casework.conftest import Desk


def published(desk: Desk, title: str = "Neraca 2025") -> CatalogueEntry:
    office: Office = desk.office
    with office_scope(office):
        fields = EntryFields(category="berkala", title=title)
        made = services.draft(office=office, actor=desk.ppid, fields=fields)
        return services.publish(office=office, actor=desk.ppid, entry=made)


def link_on(sari: Browser, entry: CatalogueEntry) -> str:
    page = sari.get(f"informasi/{entry.slug}/").content.decode()
    found = re.search(r'href="/1971/(permohonan/\?dokumen=[^"]+)"', page)
    assert found
    return found[1]


def chosen_on(page: str) -> list[str]:
    return re.findall(r'name="entries" value="([^"]+)" checked', page)


def test_the_entry_is_ticked_and_stays_with_the_request(desk: Desk) -> None:
    entry, sari = published(desk), Browser()
    page = sari.client.get("/1971/" + link_on(sari, entry)).content.decode()
    assert "Neraca 2025" in page
    ticked = chosen_on(page)
    assert ticked == [str(entry.pk)]
    assert sari.ask(what={**WHAT, "entries": ticked}, who=WHO, how=HOW).status_code == 302
    case = InformationRequest.objects.get()
    assert [one.pk for one in case.entries.all()] == [entry.pk]


def test_what_was_written_before_stays_beside_the_entry(desk: Desk) -> None:
    entry, sari = published(desk), Browser()
    sari.post("permohonan/apa/", WHAT)
    page = sari.get("permohonan/", dokumen=str(entry.pk)).content.decode()
    assert WHAT["details"] in page
    assert chosen_on(page) == [str(entry.pk)]


def test_an_entry_that_is_not_here_is_left_out(desk: Desk) -> None:
    sari = Browser()
    for wrong in (str(uuid4()), "bukan-uuid", "' OR 1=1", "\x00", "x" * 5000):
        answer = sari.get("permohonan/", dokumen=wrong)
        assert answer.status_code == 200
        assert chosen_on(answer.content.decode()) == []
