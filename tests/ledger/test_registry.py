import re
from string import Formatter

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.utils import translation

from scripts import events
from serambi.ledger import registry
from serambi.ledger.models import Event

OURS = [act for act in registry.all_acts() if act.room != "test"]


def test_the_list_of_acts_is_current() -> None:
    assert {path: path.read_bytes() for path in events.build()} == events.build()


@pytest.mark.parametrize("act", OURS, ids=lambda act: act.code)
def test_every_act_says_when_it_is_written(act: registry.Act) -> None:
    assert re.fullmatch(r"[a-z]+\.[a-z_]+", act.code)
    assert act.meaning
    assert act.meaning[0].isupper()
    assert act.sentence[0].isupper() or act.sentence.startswith("{")


@pytest.mark.parametrize("act", OURS, ids=lambda act: act.code)
def test_a_sentence_in_english_asks_for_the_same_names(act: registry.Act) -> None:
    def names(text: str) -> set[str]:
        return {name for _, name, _, _ in Formatter().parse(text) if name}

    with translation.override("en"):
        assert names(translation.gettext(act.sentence)) == names(act.sentence)


def test_a_code_means_one_thing_only() -> None:
    with pytest.raises(ImproperlyConfigured):
        registry.register(registry.Act("ledger.erased", "Lain", "test"))
    assert registry.register(registry.ERASED) is registry.ERASED


def test_an_act_of_an_older_program_reads_as_its_code() -> None:
    assert Event(act="request.forgotten").sentence() == "request.forgotten"
