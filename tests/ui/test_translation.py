"""The English of the public pages: complete, compiled, with the same blanks to fill in."""

import ast
import gettext
import re
from pathlib import Path

import pytest
from django.test import Client

import serambi

ROOT = Path(serambi.__file__).parent
FOLDER = ROOT / "locale/en/LC_MESSAGES"
PUBLIC = [
    "ui/templates/ui",
    "insight/templates",
    "letters/templates",
    "catalogue/templates/catalogue/public",
]
PUBLIC += ["casework/templates/casework/public"]
PUBLIC += ["coverage/templates/coverage/public"]
PUBLIC += ["datasets/templates/datasets/public"]
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


def phrases(folder: str) -> set[str]:
    """What the templates of `folder` say through `{% translate %}`."""
    texts = [
        path.read_text(encoding="utf-8")
        for path in (ROOT / folder).rglob("*.html")
        if not {"gallery", "desk"} & set(path.parts)
    ]
    return {phrase for text in texts for phrase in re.findall(r'{%\s*translate\s+"([^"]+)"', text)}


def test_the_compiled_file_holds_what_is_written() -> None:
    catalogue = compiled()
    for phrase, [first, *_rest] in written().items():
        if first and not _rest:
            assert catalogue.gettext(phrase) == first, "python scripts/translations.py"


def test_translations_fill_the_same_blanks() -> None:
    for phrase, translations in written().items():
        for text in filter(None, translations):
            assert sorted(BLANK.findall(text)) == sorted(BLANK.findall(phrase)), phrase


@pytest.mark.parametrize("folder", PUBLIC)
def test_public_pages_are_translated(folder: str) -> None:
    done = {phrase for phrase, texts in written().items() if all(texts)}
    assert phrases(folder), folder
    assert phrases(folder) - done == set()


@pytest.mark.parametrize("folder", PUBLIC)
def test_longer_passages_of_public_pages_are_translated(folder: str) -> None:
    blocks = (FOLDER / "django.po").read_text(encoding="utf-8").split("\n\n")[1:]
    public = rf"^#: .*\b{folder}(?!/\w+/desk/)"
    here = [block for block in blocks if re.search(public, block, re.MULTILINE)]
    assert here
    assert not [
        block for block in here if re.search(r'^msgstr(\[\d\])? ""$(?!\n")', block, re.MULTILINE)
    ]


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
def test_staff_pages_stay_indonesian(client: Client) -> None:
    client.get("/bahasa/en/")
    for path in ("/1971/meja/x/", "/akun/masuk/", "/contoh/masuk/"):
        assert client.get(path).headers["Content-Language"] == "id"
    assert client.get("/1971/lacak/").headers["Content-Language"] == "en"
