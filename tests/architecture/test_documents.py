"""If it is not documented, the test fails: addresses, models, decisions, and links that lead nowhere."""

import re
from pathlib import Path

import pytest
from django.apps import apps

from scripts import routes
from tests.architecture.tree import ROOT, project_files, short

OURS = sorted(
    model.__name__
    for model in apps.get_models()
    if model.__module__.startswith("serambi.") and not model._meta.auto_created
)
LINK = re.compile(r"(?<!\!)\[[^\]]*\]\((?!https?:|mailto:|#)([^)#\s]+)")
PAPERS = (
    "README.md",
    "ARCHITECTURE.md",
    "CHANGELOG.md",
    "UPGRADE.md",
    "CONTRIBUTING.md",
    "SECURITY.md",
    "LICENSE",
    "publiccode.yml",
)


def pages() -> list[Path]:
    return [path for path in project_files() if path.suffix == ".md"]


@pytest.mark.parametrize("name", PAPERS)
def test_the_papers_of_a_public_body_are_there(name: str) -> None:
    assert (ROOT / name).stat().st_size > 0


@pytest.mark.parametrize("model", OURS)
def test_every_model_has_a_row_in_the_glossary(model: str) -> None:
    assert f"`{model}`" in (ROOT / "docs/glossary.md").read_text(encoding="utf-8")


def test_the_list_of_addresses_is_current() -> None:
    assert {path: path.read_bytes() for path in routes.build()} == routes.build()


def test_every_decision_stands_in_the_list_of_decisions() -> None:
    listed = (ROOT / "docs/adr/README.md").read_text(encoding="utf-8")
    written = sorted((ROOT / "docs/adr").glob("0*.md"))
    assert not [path.name for path in written if f"({path.name})" not in listed]


def test_no_two_decisions_share_a_number() -> None:
    numbers = [path.name[:4] for path in (ROOT / "docs/adr").glob("0*.md")]
    assert sorted(numbers) == sorted(set(numbers))


def test_every_link_between_pages_leads_somewhere() -> None:
    broken = [
        f"{short(page)} → {target}"
        for page in pages()
        for target in LINK.findall(page.read_text(encoding="utf-8"))
        if not (page.parent / target).exists()
    ]
    assert not broken


def test_every_file_that_the_architecture_names_exists() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    named = re.findall(r"`([\w.-]+/[\w/.-]+\.(?:py|toml|html|md|typ|css|js))`", text)
    missing = [
        name
        for name in named
        if not (ROOT / name).exists() and not (ROOT / "src/serambi" / name).exists()
    ]
    assert not missing


def test_every_make_target_that_a_page_names_exists() -> None:
    targets = set(
        re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    )
    named = {
        word
        for page in pages()
        for word in re.findall(r"`make ([a-z-]+)", page.read_text(encoding="utf-8"))
    }
    assert named <= targets
