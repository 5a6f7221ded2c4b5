"""Somebody holds the write lock for longer than anybody waits: a sentence, and nothing typed is lost."""

from collections.abc import Iterator

import pysqlite3.dbapi2 as sqlite3
import pytest

from tests.live.conftest import Live
from tests.live.visitor import Visitor

TYPED = "Laporan patroli <Gabek> & Rangkui"


@pytest.fixture
def held(live: Live) -> Iterator[None]:
    """The write lock, in another process's hands."""
    line = sqlite3.connect(live.site.data / "serambi.sqlite3", timeout=30, isolation_level=None)
    line.execute("BEGIN IMMEDIATE")
    yield
    line.execute("ROLLBACK")
    line.close()


def test_reading_goes_on_and_writing_says_when_to_come_again(
    live: Live, ppid: Visitor, held: None
) -> None:
    assert Visitor(live.site.address).get("/1971/informasi/").status == 200
    form = {"title": TYPED, "category": "berkala", "heading": "", "summary": "Ringkasan"}
    answer = ppid.post("/1971/meja/katalog/baru/", **form)
    assert answer.status == 503, answer.text[:300]
    assert answer.headers["retry-after"] == "5"
    assert "Server sedang sibuk" in answer.text
    assert "Laporan patroli &lt;Gabek&gt; &amp; Rangkui" in answer.text
    assert 'action="/1971/meja/katalog/baru/"' in answer.text
