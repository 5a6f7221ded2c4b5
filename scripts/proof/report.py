"""The score, what is still wrong with it, and the page docs/law/mutants.md."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from scripts.proof.trial import ROOT, TESTS

LEAST = 90
"""Per cent of the mutants that the tests must notice."""
PAGE = ROOT / "docs" / "law" / "mutants.md"
SURVIVORS = TESTS / "survivors.toml"
HEAD = """# Changes that the tests of `law/` must notice

Made by `make proof-law`; do not edit. Each change is small: in the code a number, a comparison, a
word, an argument, a constant (the operators of mutmut); in the data a row taken away or one field of
it changed. It falls when a test of `tests/law` fails on it: any test for the code, for a row only the
tests that [proofs.md](proofs.md) names (and, for words, the law book). What no test notices is listed
below with the reason why it does no harm (`tests/law/survivors.toml`). A survivor without a reason, a
reason without its survivor, and a score under {least} % make the command fail. The ten-year oracle
takes no part, which only makes it harder.
"""


def reasons() -> dict[str, str]:
    """Why each known survivor does no harm. Raises ValueError for a mutant named twice."""
    found: dict[str, str] = {}
    if not SURVIVORS.exists():
        return found
    for row in tomllib.loads(SURVIVORS.read_text(encoding="utf-8"))["reason"]:
        for key in row["mutants"]:
            if key in found:
                raise ValueError(f"two reasons for {key}")
            found[key] = row["why"]
    return found


@dataclass(frozen=True, slots=True)
class Tried:
    """A change of `file` and the test that noticed it, "" for a survivor."""

    key: str
    file: str
    by: str


def score(tried: Sequence[Tried]) -> float:
    """Per cent of the changes that a test noticed."""
    return 100 * sum(bool(one.by) for one in tried) / len(tried)


def judge(tried: Sequence[Tried], why: Mapping[str, str], *, whole: bool) -> list[str]:
    """What makes the command fail, in sentences; `whole` when everything was tried."""
    survivors = {one.key for one in tried if not one.by}
    faults = [f"no reason: {key}" for key in sorted(survivors - set(why))]
    if whole:
        faults += [
            f"a reason for what falls or is gone: {key}" for key in sorted(set(why) - survivors)
        ]
    for words, part in _parts(tried).items():
        if part and score(part) < LEAST:
            faults.append(f"the score of the {words} is {score(part):.1f} %, less than {LEAST} %")
    return faults


def write(tried: Sequence[Tried], why: Mapping[str, str]) -> None:
    """The page: figures by file, then the survivors with their reasons."""
    lines = [HEAD.format(least=LEAST), "| File | Changes | Noticed | Score |", "|---|---|---|---|"]
    for words, part in _parts(tried).items():
        files = dict.fromkeys(one.file for one in part)
        lines += [_line(f"`{name}`", [one for one in part if one.file == name]) for name in files]
        lines.append(_line(f"**{words}**", part))
    lines += ["\n## Survivors\n", "| Change | Why it does no harm |", "|---|---|"]
    for one in tried:
        if not one.by:
            shown = one.key.replace("|", "\\|")
            lines.append(f"| ``{shown}`` | {why.get(one.key, '**no reason yet**')} |")
    PAGE.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _parts(tried: Sequence[Tried]) -> dict[str, list[Tried]]:
    return {
        "code": [one for one in tried if not one.file.startswith("data/")],
        "rows": [one for one in tried if one.file.startswith("data/")],
    }


def _line(name: str, part: Sequence[Tried]) -> str:
    noticed = sum(bool(one.by) for one in part)
    return f"| {name} | {len(part)} | {noticed} | {score(part):.1f} % |"
