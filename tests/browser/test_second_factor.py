"""A security key in a real browser, under the real content security policy."""

from playwright.sync_api import Page, expect

from tests.browser.moves import follow
from tests.browser.site import Site

KEY = {
    "protocol": "ctap2",
    "transport": "usb",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


def test_a_security_key_is_enrolled_and_proves_who_one_is(desk: Page, site: Site) -> None:
    home = site.address.replace("127.0.0.1", "localhost")  # a key belongs to a name, not a number
    chromium = desk.context.new_cdp_session(desk)
    chromium.send("WebAuthn.enable")
    chromium.send("WebAuthn.addVirtualAuthenticator", {"options": KEY})

    desk.goto(f"{home}/contoh/masuk/")
    follow(desk.get_by_role("button", name="Masuk sebagai Pembina PPID"))
    desk.goto(f"{home}/akun/dua-langkah/kunci/tambah/")
    desk.get_by_label("Nama kunci").fill("Laptop kantor")
    follow(desk.get_by_role("button", name="Pasang kunci"))

    expect(desk.get_by_role("heading", name="Pastikan ini Anda")).to_be_visible()
    follow(desk.get_by_role("link", name="Pakai kunci keamanan"))
    follow(desk.get_by_role("button", name="Pakai kunci keamanan"))
    expect(desk.get_by_role("heading", name="Kode cadangan")).to_be_visible()
    expect(desk.locator("li code")).to_have_count(10)

    desk.goto(f"{home}/akun/dua-langkah/kunci/")
    expect(desk.get_by_role("heading", name="Laptop kantor")).to_be_visible()
