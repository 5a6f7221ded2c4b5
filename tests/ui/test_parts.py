"""Small parts: navigation, badges, thread, receipt, layout words."""

from datetime import UTC, date, datetime, time

import pytest
from django.core.handlers.wsgi import WSGIRequest
from django.core.paginator import Paginator
from django.template import TemplateSyntaxError
from django.template.loader import render_to_string
from django.test import RequestFactory
from pytest_django.fixtures import Settings

from serambi.ui.components import layout
from serambi.ui.components.icons import PATHS, draw
from serambi.ui.components.layout import summarise
from serambi.ui.components.thread import ThreadItem
from serambi.ui.specimens.cases import Hours, Office, Person, slip
from tests.ui.conftest import Elements, Render

pytestmark = pytest.mark.urls("tests.ui.urls")


def test_neighbouring_days_with_equal_hours_are_joined() -> None:
    monday_to_thursday = [Hours(day, time(8), time(16), time(12), time(13)) for day in range(4)]
    lines = summarise(
        [*monday_to_thursday, Hours(4, time(8), time(16, 30), None, None)], "Asia/Makassar"
    )
    assert [tuple(line) for line in lines] == [
        ("Senin–Kamis", "Sen–Kam", "08.00–16.00", "WITA", "12.00–13.00"),
        ("Jumat", "Jum", "08.00–16.30", "WITA", ""),
    ]


def test_a_gap_in_the_week_is_not_bridged() -> None:
    lines = summarise([Hours(day, time(9), time(15), None, None) for day in (0, 2)], "Asia/Jakarta")
    assert [line.days for line in lines] == ["Senin", "Rabu"]


def test_breadcrumb_ends_with_the_page_itself(render: Render) -> None:
    page = Elements(render("{% breadcrumb 'Beranda' '/1971/' title %}", title="Laporan <akhir>"))
    assert [own["href"] for own in page.all("a")] == ["/1971/"]
    assert page.all("li", **{"aria-current": "page"})
    assert "Laporan <akhir>" in page.text
    with pytest.raises(TemplateSyntaxError):
        render("{% breadcrumb 'Beranda' '/1971/' %}")


def test_pages_keep_the_other_query_values(render: Render) -> None:
    page = Paginator(range(100), 25).page(2)
    links = [
        own["href"]
        for own in Elements(render("{% pagination p %}", path="/?q=hibah&hal=2", p=page)).all("a")
    ]
    assert links == ["?q=hibah&hal=1", "?q=hibah&hal=3"]
    assert render("{% pagination p %}", p=Paginator(range(3), 25).page(1)) == ""


def test_steps_name_the_present_one(render: Render) -> None:
    page = Elements(render("{% steps 2 'Apa' 'Siapa' 'Cara' %}"))
    assert [own["class"] for own in page.all("li")] == ["is-done", "is-now", "is-next"]
    assert page.all("li", **{"aria-current": "step"}) == [
        {"class": "is-now", "aria-current": "step"}
    ]


def test_states_are_words_with_icons(render: Render) -> None:
    markup = render("{% state_badge 'PERLU_DILENGKAPI' %}")
    assert "Perlu dilengkapi" in markup
    assert "<svg" in markup
    assert "Entah apa" in render("{% state_badge 'ENTAH_APA' %}")


def test_an_icon_is_silent_or_has_words(render: Render) -> None:
    assert 'aria-hidden="true"' in draw("clock")
    assert "Terkunci" in render("{% icon 'lock' label='Terkunci' %}")
    with pytest.raises(KeyError):
        draw("unicorn")
    assert all(path.startswith("M") for path in PATHS.values())


def test_the_thread_tells_in_the_zone_of_the_office(render: Render) -> None:
    items = [
        ThreadItem(datetime(2026, 11, 23, 20, 30, tzinfo=UTC), "Permohonan diterima", "Pemohon",
                   links=[("Tanda bukti", "/surat/x/")]),
        ThreadItem(None, "Jawaban", ahead=True, when="paling lambat Senin"),
    ]  # fmt: skip
    office = Office(zone="Asia/Jayapura")
    page = Elements(render("{% thread items office %}", items=items, office=office))
    assert "Selasa, 24 November 2026, 05.30 WIT" in page.text
    assert "Berikutnya: Jawaban" in page.text
    assert page.all("a")[0]["href"] == "/surat/x/"
    assert "Belum ada" in render("{% thread items office %}", items=[], office=office)


def test_the_receipt_holds_number_code_dates_and_rights(render: Render) -> None:
    page = Elements(render("{% receipt slip %}", slip=slip()))
    for words in (
        "012/PPID/1971/XI/2026",
        "7KQ2 M9XT B4R8 W1CV N6HJ 3DZ5",
        "7 Des",
        "Rabu, 16 Desember 2026",
    ):
        assert words in page.text
    assert "UU 14/2008 Ps. 21" in page.text
    assert page.all("span", role="img")
    assert not any("7KQ2" in own.get("href", "") for own in page.all("a"))


def test_dates_in_words_follow_the_office(render: Render) -> None:
    late = datetime(2026, 11, 23, 20, 30, tzinfo=UTC)
    source = "{{ at|in_words:office }}|{{ at|short_date:office }}|{{ at|hour:office }}|{{ day|in_words }}|{{ none|in_words }}|{{ n|thousands }}"
    text = render(
        source,
        at=late,
        office=Office(zone="Asia/Jayapura"),
        day=date(2026, 12, 9),
        none=None,
        n=1250000,
    )
    assert text.split("|") == [
        "Selasa, 24 November 2026, 05.30 WIT", "24 November 2026", "05.30 WIT", "Rabu, 9 Desember 2026", "–", "1.250.000",
    ]  # fmt: skip


def guarded(path: str, **kept: object) -> WSGIRequest:
    """A request with what the guards keep on it."""
    request = RequestFactory().get(path)
    vars(request).update(kept)
    return request


def test_the_public_head_has_phone_hours_and_places() -> None:
    request = guarded("/1971/informasi/", office=Office())
    page = Elements(render_to_string("ui/public.html", request=request))
    assert page.all("a", href="tel:0717000000")
    assert "08.00–16.00" in page.text
    current = [own["href"] for own in page.all("a") if own.get("aria-current") == "page"]
    assert current == ["/1971/informasi/"]
    assert page.all("a", href="#isi")
    assert page.by_id("isi")


@pytest.mark.parametrize("path", ["katalog/", "katalog/baru/", "penetapan/2026/"])
def test_the_desk_names_the_person_the_roles_and_the_open_place(path: str) -> None:
    request = guarded(f"/1971/meja/{path}", office=Office(), actor=Person())
    request.user = type("Staff", (), {"is_authenticated": True, "name": "Sari"})()
    page = Elements(render_to_string("ui/desk.html", request=request))
    assert "Sari Wulandari" in page.text
    assert "PPID, Petugas layanan informasi" in page.text
    assert [own["href"] for own in page.all("a") if own.get("aria-current")] == [
        "/1971/meja/katalog/"
    ]
    groups = [own["id"] for own in page.all("p") if own.get("id", "").startswith("menu-")]
    assert groups == ["menu-layanan", "menu-informasi", "menu-penilaian"]
    assert page.all("nav", id="menu")
    assert page.all("a", href="#menu")


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("+628117001971", "0811-7001-971"),
        ("0717421000", "(0717) 421000"),
        ("+31201234567", "+31 20 123 4567"),
        ("112 (darurat)", "112 (darurat)"),
        ("tanya satpam", "tanya satpam"),
    ],
)
def test_telephone_numbers_are_written_for_readers(render: Render, typed: str, shown: str) -> None:
    assert render("{{ number|phone }}", number=typed) == shown


class Counted:
    """An office that counts how often its hours are read."""

    pk, zone = 987_654, "Asia/Jakarta"

    def __init__(self, opens: time) -> None:
        self.opens, self.reads, self.hours = opens, 0, self

    def all(self) -> list[Hours]:
        self.reads += 1
        return [Hours(0, self.opens, time(16), None, None)]


def test_hours_are_read_once_in_ten_seconds(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.SERAMBI_PAGE_CACHE = True
    now = [5000.0]
    monkeypatch.setattr(layout, "monotonic", lambda: now[0])
    monkeypatch.setattr(layout, "_HOURS", {})
    before, after = Counted(time(8)), Counted(time(9))
    assert layout.office_hours(before)[0].hours == "08.00–16.00"
    assert layout.office_hours(after)[0].hours == "08.00–16.00"
    now[0] += layout.HOURS_KEPT
    assert layout.office_hours(Counted(time(9)))[0].hours == "09.00–16.00"
    assert (before.reads, after.reads) == (1, 0)


def test_without_kept_pages_hours_are_read_each_time(settings: Settings) -> None:
    settings.SERAMBI_PAGE_CACHE = False
    office = Counted(time(8))
    layout.office_hours(office)
    assert layout.office_hours(Counted(time(9)))[0].hours == "09.00–16.00"
    assert office.reads == 1
