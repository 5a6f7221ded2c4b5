"""The supply chain: hashed, without addresses, few, explained, and licensed as we may use it."""

import re
import tomllib
from importlib import metadata

import pytest

from tests.architecture.tree import ROOT

LOCKS = ("run.txt", "dev.txt")
PINNED = re.compile(r"^([A-Za-z0-9._-]+)==(\S+)", re.MULTILINE)
ALLOWED = re.compile(
    r"BSD|MIT|ISC|Apache|PSF|Python Software Foundation|MPL|Mozilla|LGPL|Lesser General|zlib|Unlicense|CC0|HPND|Public Domain",
    re.IGNORECASE,
)
REFUSED = re.compile(
    r"\bAGPL|Affero|(?<!Lesser )\bGPL|(?<!Lesser )General Public License", re.IGNORECASE
)
# Packages whose metadata name no licence; read in their own files.
READ_BY_EYE = {
    "pysqlite3": "zlib",
}


def lock(name: str) -> str:
    return (ROOT / "requirements" / name).read_text(encoding="utf-8")


def direct() -> list[str]:
    """Names of the direct run-time dependencies."""
    lines = (ROOT / "requirements" / "run.in").read_text(encoding="utf-8").split()
    return [re.split(r"[\[~=<>]", line)[0] for line in lines]


def extras() -> list[str]:
    """Names of the dependencies that an extra brings."""
    told = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    listed: dict[str, list[str]] = told["project"]["optional-dependencies"]
    return [name for names in listed.values() for name in names]


def licence(package: str) -> str:
    """What a package says about its licence, in its metadata or as read by eye."""
    told = metadata.metadata(package)
    classifiers = [
        line for line in told.get_all("Classifier") or [] if line.startswith("License ::")
    ]
    named, in_words = (told.get_all(name) or [""] for name in ("License-Expression", "License"))
    words = [*named, *classifiers, in_words[0][:80]]
    return " ".join(word for word in words if word) or READ_BY_EYE.get(package, "")


@pytest.mark.parametrize("name", LOCKS)
def test_every_locked_package_has_a_hash(name: str) -> None:
    blocks = re.split(r"\n(?=[A-Za-z0-9])", lock(name))
    assert not [
        block.split("\n")[0]
        for block in blocks
        if PINNED.match(block) and "--hash=sha256:" not in block
    ]


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_names_no_registry(name: str) -> None:
    assert not re.search(
        r"https?:|file:/|^--(?!hash)|index-url|find-links", lock(name), re.MULTILINE
    )


def test_both_locks_agree_on_every_version() -> None:
    run, dev = dict(PINNED.findall(lock("run.txt"))), dict(PINNED.findall(lock("dev.txt")))
    assert {name: dev.get(name) for name in run} == run


def test_what_is_installed_is_what_is_locked() -> None:
    run = dict(PINNED.findall(lock("run.txt")))
    assert {name: metadata.version(name) for name in run} == run


def test_there_are_at_most_thirty_direct_dependencies() -> None:
    assert len(direct()) <= 30


def test_each_dependency_says_what_it_saves_and_costs() -> None:
    page = (ROOT / "docs/adr/0003-dependencies.md").read_text(encoding="utf-8")
    rows = set(re.findall(r"^\| ([A-Za-z0-9-]+) \|", page, re.MULTILINE)) - {"Package"}
    assert rows == {*direct(), *extras(), "setuptools"}


def test_every_run_time_licence_is_one_we_may_use() -> None:
    packages = [*[name for name, _ in PINNED.findall(lock("run.txt"))], *extras()]
    doubtful = {
        name: licence(name)
        for name in packages
        if not ALLOWED.search(licence(name)) or REFUSED.search(licence(name))
    }
    assert not doubtful


@pytest.mark.parametrize(
    "words", ["AGPL-3.0-or-later", "GNU Affero General Public License v3", "GPL-2.0-only"]
)
def test_the_licence_rule_refuses(words: str) -> None:
    assert REFUSED.search(words)
