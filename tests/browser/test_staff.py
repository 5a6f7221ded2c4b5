"""An administrator brings a colleague in, on a phone; every page on the way is looked at by axe."""

import re

from playwright.sync_api import Browser, Page, expect

from tests.browser import flow
from tests.browser.conftest import PHONE, context
from tests.browser.moves import follow, touch
from tests.browser.site import Site
from tests.browser.watch import axe, watched

PASSWORD = "empat kuda minum kopi"


def test_a_colleague_is_invited_makes_a_password_and_enters(
    phone: Page, chrome: Browser, site: Site
) -> None:
    phone.goto("/contoh/masuk/")
    assert not axe(phone)
    follow(phone.get_by_role("button", name="Masuk sebagai Admin kantor"))
    expect(phone.get_by_role("heading", name="Staf")).to_be_visible()
    touch(phone.get_by_text("Ubah peran atau akun").first)
    assert not axe(phone)

    follow(phone.get_by_role("link", name="Undang orang"))
    follow(phone.get_by_role("button", name="Buat akun dan tautan"))
    expect(phone.get_by_text("Tulis nama lengkapnya.").first).to_be_visible()
    assert not axe(phone)
    phone.get_by_label("Nama lengkap").fill("Sari Dewi")
    phone.get_by_role("textbox", name="Surel").fill("sari.dewi@pangkalpinang.example")
    phone.get_by_label("Petugas layanan informasi").check()
    follow(phone.get_by_role("button", name="Buat akun dan tautan"))
    assert not axe(phone)
    link = phone.get_by_text("/akun/undangan/#").inner_text()

    with context(chrome, site, size=PHONE) as visitor, watched(visitor) as page:
        page.goto(link)
        assert not axe(page)
        page.get_by_label("Kata sandi baru", exact=True).fill(PASSWORD)
        page.get_by_label("Kata sandi baru sekali lagi").fill(PASSWORD)
        follow(page.get_by_role("button", name="Simpan kata sandi"))
        page.get_by_role("textbox", name="Surel").fill("sari.dewi@pangkalpinang.example")
        page.get_by_label("Kata sandi", exact=True).fill(PASSWORD)
        follow(page.get_by_role("button", name="Masuk"))
        expect(page).to_have_url(re.compile("/1971/meja/$"))
        for path in ("/akun/?tetap=1", "/akun/dua-langkah/", "/akun/sandi/ganti/"):
            page.goto(path)
            assert not axe(page), path


def test_the_menu_stays_in_view_beside_the_place_where_one_is(phone: Page) -> None:
    flow.sign_in(phone, "PPID")
    phone.goto("/1971/meja/kesiapan/")
    expect(phone.locator(".desk-nav a[aria-current]")).to_be_in_viewport(ratio=1)
    expect(phone.locator(".desk-nav__open")).to_be_in_viewport(ratio=1)
    touch(phone.locator(".desk-nav__open"))
    expect(phone.locator(".desk-nav__close")).to_be_visible()
