"""The gallery shows every component, only where nothing is at stake."""

import re
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.test import Client

from serambi.ui import errors
from serambi.ui.components import MODULES
from serambi.ui.error_words import PAGES
from serambi.ui.views.gallery import CONTEXTS, PARTS
from tests.ui.conftest import Elements

pytestmark = pytest.mark.urls("tests.ui.urls")
ROOM = Path(errors.__file__).parent
LAYOUT_ONLY = {
    "alarms",
    "roles_of",
    "public_places",
    "desk_places",
    "office_hours",
    "message_tone",
    "is_example",
}


@pytest.mark.parametrize("part", PARTS)
def test_each_part_opens(client: Client, settings: LazySettings, part: str) -> None:
    settings.SERAMBI_PAGE_CACHE = True
    response = client.get(f"/galeri/{part}/")
    assert response.status_code == 200
    page = Elements(response.content.decode())
    assert len(page.all("h1")) >= 1
    ids = [own["id"] for _tag, own in page.found if "id" in own]
    assert len(ids) == len(set(ids))


def test_every_part_has_its_words_and_its_data() -> None:
    assert set(PARTS) == set(CONTEXTS)


def test_every_component_stands_in_the_gallery() -> None:
    shown = "".join(
        path.read_text(encoding="utf-8") for path in (ROOM / "templates/ui").rglob("*.html")
    )
    tags = {name for module in MODULES for name in module.register.tags} - LAYOUT_ONLY
    filters = {name for module in MODULES for name in module.register.filters}
    assert {tag for tag in tags if not re.search(r"{%\s*" + tag + r"\b", shown)} == set()
    assert {name for name in filters if f"|{name}" not in shown} == set()


def test_every_component_stands_in_the_guide() -> None:
    guide = (ROOM / "README.md").read_text(encoding="utf-8")
    tags = {name for module in MODULES for name in module.register.tags} - LAYOUT_ONLY
    assert {tag for tag in tags if not re.search(r"{%\s*" + tag + r"\b", guide)} == set()


def test_a_real_office_has_no_gallery(client: Client, settings: LazySettings) -> None:
    settings.SERAMBI_MODE = "office"
    assert client.get("/galeri/").status_code == 404
    assert client.get("/galeri/galat/403/").status_code == 404


def test_an_unknown_part_is_not_found(client: Client) -> None:
    assert client.get("/galeri/lain/").status_code == 404


@pytest.mark.parametrize("status", PAGES)
def test_error_pages_say_what_to_do(client: Client, status: int) -> None:
    response = client.get(f"/galeri/galat/{status}/")
    assert response.status_code == status
    text = response.content.decode()
    assert str(PAGES[status].next_step) in text
    assert "!" not in re.sub(r"<!doctype|<!--", "", text)
