"""Old addresses lead to the pages that took their place."""

import pytest
from django.test import Client

from serambi.core.errors import InvalidInput, NotAllowed, Refused
from serambi.identity.actors import Actor
from serambi.law.roles import Role
from serambi.moving.addresses import judged
from serambi.moving.models import OldAddress
from serambi.moving.services.addresses import redirect_all
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from tests.catalogue.conftest import actor
from tests.moving.conftest import Make

HEAD = "alamat lama,tujuan\n"


def brought(office: Office, who: Actor, lines: str) -> int:
    return redirect_all(office=office, actor=who, data=(HEAD + lines).encode())


def problems(office: Office, lines: str, taken: dict[str, str] | None = None) -> list[str]:
    with office_scope(office):
        return [one.problem for one in judged(office, (HEAD + lines).encode(), taken or {})]


def test_an_old_address_is_sent_on_for_good(pangkalpinang: Office, ppid: Actor, make: Make) -> None:
    entry = make("Profil kantor")
    lines = (
        f"https://ppid.lama.go.id/profil.html,{entry.slug}\n/dokumen/7,1\n"
        "/index.php?page=renja,Profil Kantor\n/beranda.html,/1971/informasi/\n"
    )
    assert brought(pangkalpinang, ppid, lines) == 4
    new = f"/1971/informasi/{entry.slug}/"
    for old in ("/profil.html", "/dokumen/7", "/index.php?page=renja", "/profil.html?x=1"):
        answer = Client().get(old)
        assert (answer.status_code, answer["Location"]) == (301, new), old
    assert Client().head("/profil.html").status_code == 301
    assert Client().get("/index.php").status_code == 404
    assert Client().post("/profil.html").status_code in {403, 404, 405}


def test_an_address_under_another_offices_code_is_that_offices(
    pangkalpinang: Office, belitung: Office, ppid: Actor, make: Make
) -> None:
    slug = make("Profil kantor").slug
    lines = f"/{belitung.code}/peringatan/9/,{slug}\n/2024/05/profil,{slug}\n"
    assert problems(pangkalpinang, lines) == ["Alamat lama ini tidak dapat dipakai.", ""]
    with pytest.raises(Refused):
        brought(pangkalpinang, ppid, lines)


def test_a_page_that_is_there_is_never_redirected(
    pangkalpinang: Office, ppid: Actor, make: Make
) -> None:
    entry = make("Profil kantor")
    brought(pangkalpinang, ppid, f"/1971/hak/,{entry.slug}\n")
    assert Client().get("/1971/hak/").status_code == 200


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("/a,https://jahat.example/", "di luar situs"),
        ("/a,//jahat.example/x", "di luar situs"),
        ("/a,javascript:alert(1)", "di luar situs"),
        ("/a,/1902/informasi/", "kantor ini"),
        ("/a,/a", "kantor ini"),
        ("/1971/lama/,/1971/lama/", "berputar"),
        ("/a,tidak-ada", "tidak ada di daftar"),
        (",/1971/", "tidak dapat dipakai"),
        ("/1971/meja/lama/,/1971/", "tidak dapat dipakai"),
        ("/,/1971/", "tidak dapat dipakai"),
        ("ftp://x/a,/1971/", "tidak dapat dipakai"),
    ],
)
def test_each_bad_line_says_why(pangkalpinang: Office, line: str, words: str) -> None:
    (problem,) = problems(pangkalpinang, f"{line}\n")
    assert words in problem


def test_loops_over_two_lines_and_over_earlier_lists_are_found(pangkalpinang: Office) -> None:
    both = problems(pangkalpinang, "/1971/x/,/1971/y/\n/1971/y/,/1971/x/\n")
    assert all("berputar" in one for one in both)
    (later,) = problems(pangkalpinang, "/b,/1971/lama/\n", {"/1971/lama/": "/1971/informasi/"})
    assert "berputar" in later
    (other,) = problems(pangkalpinang, "/b,/1971/hak/\n", {"/b": "/1971/informasi/"})
    assert "sudah dialihkan" in other


def test_one_bad_line_keeps_the_whole_list_out(pangkalpinang: Office, ppid: Actor) -> None:
    with pytest.raises(Refused):
        brought(pangkalpinang, ppid, "/a,/1971/informasi/\n/b,https://jahat.example/\n")
    with office_scope(pangkalpinang):
        assert not OldAddress.objects.exists()


def test_the_same_list_twice_changes_nothing(pangkalpinang: Office, ppid: Actor) -> None:
    assert brought(pangkalpinang, ppid, "/a,/1971/informasi/\n") == 1
    assert brought(pangkalpinang, ppid, "/a,/1971/informasi/\n") == 0


def test_neither_the_desk_nor_a_stranger_redirects(
    pangkalpinang: Office, belitung: Office, petugas: Actor
) -> None:
    for who in (petugas, actor(belitung, Role.PPID)):
        with pytest.raises(NotAllowed):
            brought(pangkalpinang, who, "/a,/1971/informasi/\n")


def test_a_file_without_the_columns_is_refused(pangkalpinang: Office, ppid: Actor) -> None:
    with pytest.raises(InvalidInput):
        redirect_all(office=pangkalpinang, actor=ppid, data=b"satu,dua\n1,2\n")
