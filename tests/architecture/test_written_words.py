"""On a page in English whatever an office wrote in Indonesian says so (WCAG 3.1.2)."""

import pytest

from scripts.public_words import public_templates
from scripts.written_words import unmarked
from tests.architecture.tree import short

TRANSLATED = {
    "outlook.sentence": "composed in the language of the page by the outlook of a case",
    "refused.sentence": "an error's sentence is translated where it is raised",
    "ground.sentence": "the grounds of the law have their English",
    "item.title": "the thread's titles are the ledger's sentences, translated",
    "general.answer": "a number of days",
    "election.answer": "a number of days",
    "door.title": "the doors of complaints have their English",
    "matter.title": "the two kinds of election have their English",
    "matter.unit": "a unit of days, in the language of the page",
    "matter.rule.basis": "an article of a law, which is named in Indonesian in both languages",
    "need.title": "what a report needs has its English",
    "panel.act.title": "acts of a desk, which is Indonesian",
}
OFFERS = ("casework/templates/casework/public/parts/offers.html", {"one.title", "one.sentence"})
"""Offers of the page of a case are composed in its language."""


def wanting() -> list[str]:
    return [
        f"{short(path)}: {words}"
        for path in public_templates()
        for _start, _end, words in unmarked(path.read_text(encoding="utf-8"))
        if words.split("|")[0] not in TRANSLATED
        and not (path.as_posix().endswith(OFFERS[0]) and words in OFFERS[1])
    ]


def test_every_stored_word_of_a_public_template_is_marked() -> None:
    assert not wanting(), "add the filter `written`, or say in TRANSLATED why it has English"


def test_every_exception_is_still_there() -> None:
    shown = {
        words.split("|")[0]
        for path in public_templates()
        for _start, _end, words in unmarked(path.read_text(encoding="utf-8"))
    }
    assert set(TRANSLATED) <= shown


@pytest.mark.parametrize(
    ("markup", "found"),
    [
        ("<p>{{ entry.title }}</p>", ["entry.title"]),
        ("<p>{{ entry.title|truncatechars:20 }}</p>", ["entry.title|truncatechars:20"]),
        ("<p>{{ entry.title|written }}</p>", []),
        ('<a title="{{ entry.title }}">x</a>', []),
        ("{% block title %}{{ entry.title }}{% endblock title %}", []),
        ("{% blocktranslate with why=one.reason %}x{% endblocktranslate %}", ["one.reason"]),
        ("{% blocktranslate with why=one.reason|written %}x{% endblocktranslate %}", []),
        ("{% blocktranslate asvar x with why=one.reason %}x{% endblocktranslate %}", []),
        ('{% breadcrumb home "../" row.title %}', ["row.title"]),
        ("{% fact t line.basis %}", ["line.basis"]),
        ("<p>{{ subtitle }} {{ one.titles }}</p>", []),
    ],
)
def test_the_rule_sees_the_fault_it_is_for(markup: str, found: list[str]) -> None:
    assert [words for _start, _end, words in unmarked(markup)] == found
