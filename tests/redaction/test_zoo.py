"""Nothing that lay under a box, or hid beside the page, can be got out of a redacted file."""

import pytest

from serambi.redaction.engine import making, ocr
from serambi.redaction.engine.proving import prove
from tests.redaction.attack import found
from tests.redaction.zoo import NIK, Animal, animals, drawn_over

ZOO = animals()
VISIBLE_ONLY = {"outlines", "picture", "inline picture", "pattern", "thumbnail", "picture behind a clear mask",
                "other picture for print"}  # fmt: skip
"""Secrets that are pixels or shapes: only eyes find them."""
CONTROL = [one for one in ZOO if one.name in {
    "text", "scan with its reading", "forms in forms", "split run", "hexadecimal string",
    "compressed objects", "drawn letters", "lying font",
}]  # fmt: skip


def test_the_zoo_is_large_enough() -> None:
    assert len(ZOO) >= 50
    assert len({one.name for one in ZOO}) == len(ZOO)


@pytest.mark.parametrize("animal", ZOO, ids=lambda one: one.name)
def test_nothing_can_be_recovered(animal: Animal) -> None:
    eyes = animal.name in VISIBLE_ONLY and ocr.installed()
    if animal.name not in VISIBLE_ONLY:
        assert found(animal.data, NIK), "the animal does not hold its secret"
    made = making.pdf(animal.data, list(animal.marks), "")
    assert found(made, NIK, eyes=eyes) == []
    checks = prove(animal.data, made, "pdf", list(animal.marks))
    assert [one for one in checks if not one.ok] == []


@pytest.mark.parametrize("animal", CONTROL, ids=lambda one: one.name)
def test_a_black_shape_drawn_on_top_is_caught(animal: Animal) -> None:
    """The control run: what many do by hand fails the proof."""
    covered = drawn_over(animal)
    assert found(covered, NIK)
    failed = {
        one.code for one in prove(animal.data, covered, "pdf", list(animal.marks)) if not one.ok
    }
    assert {"text", "beneath"} <= failed


@pytest.mark.skipif(not ocr.installed(), reason="pictures are read by Tesseract")
@pytest.mark.parametrize(
    "animal", [one for one in ZOO if one.name == "picture"], ids=lambda one: one.name
)
def test_a_box_that_misses_its_words_is_caught_by_the_machines_eyes(animal: Animal) -> None:
    """The words stand in a picture: no reader but the eyes finds them where no box was drawn."""
    assert "eyes" in found(animal.data, NIK, eyes=True)
