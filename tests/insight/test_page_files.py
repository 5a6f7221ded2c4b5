"""Public pages as files: what lies in the folder is what a stranger would be given, and no more."""

import gzip
import os
import shutil
import socket
import subprocess
import threading
import time
from collections.abc import Iterator
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from pytest_django.fixtures import Settings

from serambi.catalogue import services
from serambi.catalogue.models import CatalogueEntry
from serambi.core import clock
from serambi.insight.pages import renewing
from serambi.insight.pages.folder import Folder
from serambi.insight.pages.nginx import conf
from serambi.insight.pages.renewing import Renewing
from serambi.insight.pages.visitor import Visitor
from serambi.insight.sweeps import RenewPages
from serambi.law.roles import Role
from serambi.offices.models import Office
from tests.casework.cases import MONDAY, registered
from tests.catalogue.conftest import Make, actor, make  # noqa: F401 - a fixture

NGINX = shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin")


@pytest.fixture
def folder(tmp_path: Path, settings: Settings, pangkalpinang: Office) -> Iterator[Folder]:
    settings.SERAMBI_PAGES = tmp_path / "halaman"
    with clock.fixed(MONDAY):
        yield Folder(settings.SERAMBI_PAGES)


@pytest.fixture
def entry(folder: Folder, make: Make) -> CatalogueEntry:  # noqa: F811 - the fixture above, by its name
    return make("Rekapitulasi pelanggaran")


def sweep() -> int:
    return RenewPages().run(clock.now())


def lies(folder: Folder, name: str) -> bool:
    return (folder.root / name).exists()


def of(entry: CatalogueEntry) -> str:
    return f"1971/informasi/{entry.slug}/index.html"


def test_without_the_setting_nothing_is_written(settings: Settings, tmp_path: Path) -> None:
    settings.SERAMBI_PAGES = None
    assert sweep() == 0
    with pytest.raises(CommandError, match="SERAMBI_PAGES"):
        call_command("pages")


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("index.html", "/"),
        ("1971/index.html", "/1971/"),
        ("1971/hak/index.html", "/1971/hak/"),
        ("1971/jawaban/index.html", "/1971/jawaban/"),
        ("1971/informasi/index.html", "/1971/informasi/"),
        ("1971/informasi/berkala.html", "/1971/informasi/?kategori=berkala"),
    ],
)
def test_a_file_holds_what_a_stranger_is_given(
    folder: Folder, entry: CatalogueEntry, name: str, path: str
) -> None:
    sweep()
    page = (folder.root / name).read_bytes()
    given = Client().get(path, headers={"host": "127.0.0.1:8000"})
    assert page == given.content
    assert gzip.decompress((folder.root / f"{name}.gz").read_bytes()) == page


def test_an_entry_comes_changes_and_goes(folder: Folder, entry: CatalogueEntry) -> None:
    sweep()
    assert b"Rekapitulasi pelanggaran" in (folder.root / of(entry)).read_bytes()
    office, ppid = entry.office, actor(entry.office, Role.PPID)
    with clock.fixed(MONDAY.replace(hour=9)):
        services.withdraw(office=office, actor=ppid, entry=entry, reason="Keliru terbit")
        sweep()
        assert not lies(folder, of(entry))
        assert not lies(folder, f"{of(entry)}.gz")


def test_a_second_turn_writes_nothing_and_a_new_leaf_only_what_changed(
    folder: Folder, entry: CatalogueEntry
) -> None:
    assert sweep() > 5
    assert sweep() == 0
    untouched = (folder.root / of(entry)).stat().st_mtime_ns
    registered(entry.office)
    assert sweep() == 1  # the figures on the porch
    assert (folder.root / of(entry)).stat().st_mtime_ns == untouched


def test_a_new_address_of_the_office_makes_every_page_anew(
    folder: Folder, entry: CatalogueEntry
) -> None:
    sweep()
    Office.objects.filter(pk=entry.office_id).update(phone="0717-999999")
    sweep()
    assert b"999999" in (folder.root / of(entry)).read_bytes()


def test_a_draft_has_no_file(folder: Folder, make: Make) -> None:  # noqa: F811 - the fixture above, by its name
    draft = make("Belum terbit", published=False)
    sweep()
    assert not lies(folder, of(draft))


def test_a_turn_does_its_share_and_the_next_goes_on(folder: Folder, make: Make) -> None:  # noqa: F811 - the fixture above, by its name
    entries = [make(f"Dokumen {n}") for n in range(5)]
    for done in (2, 4, 5):
        Renewing(folder, most=2).turn()
        assert sum(lies(folder, of(one)) for one in entries) == done


def test_a_page_that_fails_leaves_the_old_one_and_is_tried_again(
    folder: Folder, entry: CatalogueEntry, monkeypatch: pytest.MonkeyPatch
) -> None:
    sweep()
    before = (folder.root / "1971/index.html").read_bytes()
    registered(entry.office)
    with monkeypatch.context() as broken:
        broken.setattr("serambi.insight.views.porch.porch", lambda _office: 1 / 0)
        assert sweep() == 0
    assert (folder.root / "1971/index.html").read_bytes() == before
    assert sweep() == 1


def test_a_page_that_is_not_for_everybody_is_taken_away(
    folder: Folder, entry: CatalogueEntry, monkeypatch: pytest.MonkeyPatch
) -> None:
    sweep()
    monkeypatch.setattr("serambi.insight.pages.visitor.may_be_kept", lambda _response: False)
    sweep()
    assert not lies(folder, "1971/index.html")


def test_once_a_day_everything_is_made_anew(folder: Folder, entry: CatalogueEntry) -> None:
    sweep()
    (folder.root / of(entry)).write_bytes(b"lama")
    assert sweep() == 0
    with clock.fixed(MONDAY + renewing.ALL_ANEW):
        sweep()
    assert b"Rekapitulasi" in (folder.root / of(entry)).read_bytes()


def test_files_are_readable_whatever_the_umask(folder: Folder) -> None:
    before = os.umask(0o077)
    try:
        folder.write("1971/index.html", b"x")
    finally:
        os.umask(before)
    assert (folder.root / "1971/index.html.gz").stat().st_mode & 0o777 == 0o644
    assert (folder.root / "1971").stat().st_mode & 0o777 == 0o755


def test_clearing_takes_our_pages_and_nothing_else(
    folder: Folder, entry: CatalogueEntry, capsys: pytest.CaptureFixture[str]
) -> None:
    call_command("pages")
    (folder.root / "milik-orang.txt").write_text("tetap")
    call_command("pages", "--clear")
    assert "halaman dihapus" in capsys.readouterr().out
    assert [path.name for path in folder.root.rglob("*") if path.is_file()] == ["milik-orang.txt"]


# --- the web server's part ------------------------------------------------------------------------


class Application(BaseHTTPRequestHandler):
    """Stands where the product listens and says that it was asked."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"aplikasi")

    do_POST = do_GET  # noqa: N815 - the name that the library looks for

    def log_message(self, *_args: Any) -> None:
        """Say nothing."""


@pytest.fixture
def application() -> Iterator[int]:
    server = HTTPServer(("127.0.0.1", 0), Application)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_port
    server.shutdown()
    server.server_close()


@pytest.fixture
def front(folder: Folder, entry: CatalogueEntry, tmp_path: Path, application: int) -> Iterator[int]:
    if NGINX is None:
        pytest.skip("nginx is not installed (Debian: apt install nginx-light)")
    sweep()
    tmp_path.chmod(0o755)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    said = conf(folder.root).replace("127.0.0.1:8000", f"127.0.0.1:{application}")
    maps, _, location = said.partition("# Bagian kedua")
    own = tmp_path / "nginx.conf"
    own.write_text(
        f"daemon off; master_process off; pid {tmp_path}/pid; error_log {tmp_path}/log;\n"
        f"events {{ }} http {{ access_log off; {maps}\n"
        f"client_body_temp_path {tmp_path}/b; proxy_temp_path {tmp_path}/p;\n"
        f"fastcgi_temp_path {tmp_path}/f; uwsgi_temp_path {tmp_path}/u; scgi_temp_path {tmp_path}/s;\n"
        f"server {{ listen 127.0.0.1:{port}; # {location} }} }}\n"
    )
    process = subprocess.Popen([NGINX, "-p", str(tmp_path), "-c", str(own)])
    try:
        until_it_listens(port)
        yield port
    finally:
        process.terminate()
        process.wait(timeout=10)


def until_it_listens(port: int) -> None:
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.02)
    raise AssertionError("nginx does not listen")


def ask(port: int, path: str, method: str = "GET", **headers: str) -> tuple[Any, bytes]:
    line = HTTPConnection("127.0.0.1", port, timeout=10)
    line.request(method, path, headers={name.replace("_", "-"): v for name, v in headers.items()})
    answer = line.getresponse()
    body = answer.read()
    line.close()
    return answer, body


def test_nginx_gives_the_file_with_the_headers_of_the_application(
    front: int, folder: Folder
) -> None:
    answer, body = ask(front, "/1971/")
    assert body == (folder.root / "1971/index.html").read_bytes()
    page = Visitor().read("/1971/")
    assert page is not None
    for name in ("Content-Security-Policy", "X-Frame-Options", "Permissions-Policy",
                 "Cross-Origin-Resource-Policy", "X-Content-Type-Options", "Referrer-Policy",
                 "Content-Language", "Content-Type"):  # fmt: skip
        assert answer.headers[name] == page.headers[name], name
    packed, small = ask(front, "/1971/", accept_encoding="gzip")
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(small) == body
    again, _ = ask(front, "/1971/", if_none_match=answer.headers["ETag"])
    assert again.status == 304


def test_nginx_knows_the_first_page_of_each_category(front: int, folder: Folder) -> None:
    _, body = ask(front, "/1971/informasi/?kategori=berkala")
    assert body == (folder.root / "1971/informasi/berkala.html").read_bytes()


@pytest.mark.parametrize(
    ("path", "method", "headers"),
    [
        ("/1971/", "GET", {"cookie": "sessionid=x"}),
        ("/1971/", "GET", {"cookie": "django_language=en"}),
        ("/1971/", "GET", {"hx_request": "true"}),
        ("/1971/", "POST", {}),
        ("/1971/informasi/?hal=2", "GET", {}),
        ("/1971/informasi/?kategori=berkala&x=../../..", "GET", {}),
        ("/1971/meja/", "GET", {}),
        ("/1971/informasi/tidak-ada/", "GET", {}),
        ("/.renewed-1971", "GET", {}),
        ("/1971/%2e%2e/.renewed-1971", "GET", {}),
        ("/1971/index.html", "GET", {}),
    ],
)
def test_nginx_hands_everything_else_on(
    front: int, path: str, method: str, headers: dict[str, str]
) -> None:
    _, body = ask(front, path, method, **headers)
    assert body == b"aplikasi"
