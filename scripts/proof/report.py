"""The score, what is still wrong with it, and the page docs/law/mutants.md."""

import tomllib
from collections.abc import Iterable, Mapping

from scripts.proof.record import Measured, is_table, stale
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

Each file was measured on the text whose digest stands in its line: the file itself, the tests it was
tried with and the plan of the changes (`tests/law/measured.json`). The command tries a file again
when one of these changed; `python -m scripts.proof --anew` tries all of them again.
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


def judge(found: Mapping[str, Measured], why: Mapping[str, str]) -> list[str]:
    """What makes the command fail, in sentences."""
    survivors = {key for one in found.values() for key in one.survivors}
    faults = [f"not measured on this text: {part}" for part in stale(found)]
    faults += [f"no reason: {key}" for key in sorted(survivors - set(why))]
    faults += [f"a reason for what falls or is gone: {key}" for key in sorted(set(why) - survivors)]
    for words, some in _kinds(found).items():
        if some and _score(some.values()) < LEAST:
            faults.append(f"the score of the {words} is under {LEAST} %")
    return faults


def page(found: Mapping[str, Measured], why: Mapping[str, str]) -> str:
    """The page: figures by file, then the survivors with their reasons."""
    lines = [HEAD.format(least=LEAST)]
    lines += ["| File | Changes | Noticed | Score | Measured on |", "|---|---|---|---|---|"]
    for words, some in _kinds(found).items():
        lines += [_line(f"`{part}`", [one], one.digest) for part, one in some.items()]
        if some:
            lines.append(_line(f"**{words}**", some.values(), ""))
    endless = sum(one.endless for one in found.values())
    lines.append(f"\nNoticed because the tests never came to an end: {endless}.")
    lines += ["\n## Survivors\n", "| Change | Why it does no harm |", "|---|---|"]
    for one in found.values():
        for key in one.survivors:
            shown = key.replace("|", "\\|")
            lines.append(f"| ``{shown}`` | {why.get(key, '**no reason yet**')} |")
    return "\n".join(lines) + "\n"


def _kinds(found: Mapping[str, Measured]) -> dict[str, dict[str, Measured]]:
    return {
        "code": {part: one for part, one in found.items() if not is_table(part)},
        "rows": {part: one for part, one in found.items() if is_table(part)},
    }


def _score(some: Iterable[Measured]) -> float:
    """Per cent of the changes that a test noticed."""
    some = list(some)
    changes = sum(one.changes for one in some)
    return 100 * sum(one.noticed for one in some) / changes if changes else 100


def _line(name: str, some: Iterable[Measured], digest: str) -> str:
    some = list(some)
    changes, noticed = sum(one.changes for one in some), sum(one.noticed for one in some)
    return f"| {name} | {changes} | {noticed} | {_score(some):.1f} % | {digest} |"
