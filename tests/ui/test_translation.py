"""The English of the public pages: complete, compiled, with the same blanks to fill in."""

import ast
import gettext
import re
from dataclasses import dataclass
from datetime import UTC, datetime, time
from pathlib import Path

import pytest
from django.test import Client
from django.utils.translation import override

import serambi
from scripts.public_words import public_modules, public_templates
from scripts.translations import missing
from serambi.casework.events import INTERNAL as REQUEST_INTERNAL
from serambi.core.dates import MONTHS
from serambi.disputes.events import TOLD
from serambi.law.grounds import objection_grounds
from serambi.law.headings import CATEGORY_NAMES, headings
from serambi.law.rules import REGIME_NAMES, UNIT_NAMES, Evidence
from serambi.ledger.registry import all_acts
from serambi.objections.events import INTERNAL as OBJECTION_INTERNAL
from serambi.ui.components.layout import in_words, short_date, summarise
from serambi.ui.law_words import OF_LAW


@dataclass
class Desk:
    """Opening hours of one weekday."""

    weekday: int
    opens: time
    closes: time
    break_from: time | None = None
    break_to: time | None = None


ROOT = Path(serambi.__file__).parent
FOLDER = ROOT / "locale/en/LC_MESSAGES"
PUBLIC = [
    "ui/templates/ui",
    "insight/templates",
    "letters/templates",
    "catalogue/templates/catalogue/public",
]
PUBLIC += ["casework/templates/casework/public"]
PUBLIC += ["datasets/templates/datasets/public"]
PUBLIC += [
    "coverage/templates/coverage/public",
    "alerts/templates/alerts/public",
    "decrees/templates/decrees/public",
    "ratings/templates/ratings/public",
    "publishing/templates/publishing/public",
    "publishing/templates/publishing/parts",
    "survey/templates/survey/answer",
    "survey/templates/survey/public",
    "survey/templates/survey/parts",
    "evaluation/templates/evaluation/parts",
    "evaluation/templates/evaluation/public",
]
BLANK = re.compile(r"%\(\w+\)[sd]|\{\w+\}")


def written() -> dict[str, list[str]]:
    """Every message id of the .po with its translations."""
    found: dict[str, list[str]] = {}
    for block in (FOLDER / "django.po").read_text(encoding="utf-8").split("\n\n")[1:]:
        if block.startswith("#~") or "msgid" not in block:
            continue
        parts: dict[str, str] = {}
        name = ""
        for line in block.splitlines():
            if start := re.match(r'(msgid_plural|msgid|msgstr(?:\[\d\])?) (".*")$', line):
                name, text = start[1], start[2]
                parts[name] = ast.literal_eval(text)
            elif line.startswith('"'):
                parts[name] += ast.literal_eval(line)
        found[parts["msgid"]] = [parts[key] for key in parts if key.startswith("msgstr")]
    return found


def compiled() -> gettext.GNUTranslations:
    with (FOLDER / "django.mo").open("rb") as file:
        return gettext.GNUTranslations(file)


def phrases(template: Path) -> set[str]:
    """What a template says through `{% translate %}`."""
    return set(re.findall(r'{%\s*translate\s+"([^"]+)"', template.read_text(encoding="utf-8")))


def test_the_compiled_file_holds_what_is_written() -> None:
    catalogue = compiled()
    for phrase, [first, *_rest] in written().items():
        if first and not _rest:
            assert catalogue.gettext(phrase) == first, "python scripts/translations.py"


def test_translations_fill_the_same_blanks() -> None:
    for phrase, translations in written().items():
        for text in filter(None, translations):
            assert sorted(BLANK.findall(text)) == sorted(BLANK.findall(phrase)), phrase


def test_every_room_with_public_pages_is_looked_at() -> None:
    """Public templates stand wherever a public view stands: the two lists name the same rooms."""
    rooms = {path.relative_to(ROOT).parts[0] for path in public_templates()}
    speaking = {name.split("/")[0] for name in public_modules() if "/views/" in name}
    assert rooms >= {"casework", "catalogue", "classification", "insight", "letters", "library"}
    assert rooms >= {"objections", "timekeeping", "ui"}
    assert speaking <= rooms


@pytest.mark.parametrize("template", public_templates(), ids=lambda path: path.name)
def test_public_pages_are_translated(template: Path) -> None:
    done = {phrase for phrase, texts in written().items() if all(texts)}
    assert phrases(template) - done == set()


def test_nothing_that_visitors_read_lacks_english() -> None:
    """Longer passages, forms, messages and outlooks: all that stands in a public place."""
    assert missing() == []


def test_what_the_applicant_reads_in_a_thread_is_translated() -> None:
    done = {phrase for phrase, texts in written().items() if all(texts)}
    read = {
        act.sentence for act in all_acts()
        if act.code in TOLD or (act.code.startswith(("request.", "objection."))
        and act.code not in REQUEST_INTERNAL | OBJECTION_INTERNAL)
    }  # fmt: skip
    assert len(read) > 40
    assert read - done == set()


def test_what_the_law_says_on_public_pages_has_its_english() -> None:
    """`law` knows no framework, so its words are named again where the translator finds them."""
    said = {
        *(one.title for one in headings()),
        *(one.title for one in objection_grounds()),
        *(one.hint for one in objection_grounds()),
        *CATEGORY_NAMES.values(), *REGIME_NAMES.values(), *UNIT_NAMES.values(),
        *(one.label for one in Evidence), *MONTHS,
    }  # fmt: skip
    done = {phrase for phrase, texts in written().items() if all(texts)}
    assert len(said) > 70
    assert said - done == set()
    assert set(OF_LAW) - said == set()


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("id", ["Selasa, 9 Desember 2025, 15.00 WIB", "9 Desember 2025", "Senin–Kamis", "Sen–Kam"]),
        ("en", ["Tuesday, 9 December 2025, 15.00 WIB", "9 December 2025", "Monday–Thursday", "Mon–Thu"]),
    ],
)  # fmt: skip
def test_days_stand_in_the_language_of_the_page(language: str, words: list[str]) -> None:
    at = datetime(2025, 12, 9, 8, tzinfo=UTC)
    week = [Desk(day, time(8), time(16)) for day in range(4)]
    with override(language):
        [line] = summarise(week, "Asia/Jakarta")
        assert [in_words(at), short_date(at), line.days, line.short] == words


def test_translations_keep_the_tone() -> None:
    for texts in written().values():
        assert not any("!" in text for text in texts)


@pytest.mark.urls("tests.ui.urls")
def test_a_page_speaks_english_after_the_switch(client: Client) -> None:
    assert "Lacak permohonan" in client.get("/galeri/serambi/").content.decode()
    client.get("/bahasa/en/")
    page = client.get("/galeri/serambi/").content.decode()
    assert "Track a request" in page
    assert "Opening hours" in page


@pytest.mark.urls("tests.ui.urls")
def test_staff_pages_stay_indonesian(client: Client, db: None) -> None:
    client.get("/bahasa/en/")
    for path in ("/1971/meja/x/", "/akun/masuk/", "/contoh/masuk/"):
        assert client.get(path).headers["Content-Language"] == "id"
    assert client.get("/1971/lacak/").headers["Content-Language"] == "en"
