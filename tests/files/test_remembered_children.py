"""What the tests remember of child processes is a whole answer, and never a refusal."""

from pathlib import Path
from subprocess import CompletedProcess

import pytest

from serambi.files import child
from serambi.files.inspection import desk
from serambi.files.inspection.verdict import Rejected
from tests.files import zoo
from tests.support.children import remembering

Asked = list[tuple[str, ...]]


@pytest.fixture
def asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Asked:
    """The questions that reached a real child, beside an empty memory."""
    real, found = child.run, Asked()

    def heard(module: str, *words: str, data: bytes, seconds: float) -> "CompletedProcess[bytes]":
        found.append((module, *words))
        return real(module, *words, data=data, seconds=seconds)

    monkeypatch.setattr(child, "run", remembering(heard, tmp_path))
    return found


def test_the_same_bytes_under_the_same_words_are_asked_once(asked: Asked) -> None:
    first = desk.inspect(zoo.png(), "png")
    assert desk.inspect(zoo.png(), "png") == first
    assert len(asked) == 1
    assert desk.inspect(zoo.png(size=(7, 7)), "png") != first
    assert len(asked) == 2


def test_a_refusal_is_asked_again(asked: Asked) -> None:
    for _ in range(2):
        with pytest.raises(Rejected, match="damaged"):
            desk.inspect(b"%PDF-1.7 and nothing more", "pdf")
    assert len(asked) == 2
