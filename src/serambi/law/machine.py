"""A life as a table: state × role × act, read from TOML (`data/*.toml`). What it lacks is forbidden.

Requests, objections, disputes, consequence tests and exempt items each have such a table; the
states and acts are their own, the reading is the same.
"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from importlib.resources import files
from types import MappingProxyType
from typing import Any, Generic, TypeVar

from serambi.law.roles import Role

S = TypeVar("S", bound=StrEnum)
A = TypeVar("A", bound=StrEnum)
O = TypeVar("O", bound=StrEnum)  # noqa: E741 - outcome


@dataclass(frozen=True, slots=True)
class Transition(Generic[S, A, O]):
    """One allowed cell. `guards` are names; the service that acts must check each of them.

    `document` names the paper that the act makes, "" for none. `target` is where the act leads, equal to `state` when nothing moves. It is None where the
    target depends on the outcome: use `to(outcome)`; and where the act ends an interlude and leads
    back to where it began, one of `returns`: use `back_to(state)`.
    """

    state: S
    role: Role
    act: A
    target: S | None
    guards: tuple[str, ...]
    document: str
    basis: str
    targets: Mapping[O, S]
    returns: tuple[S, ...]

    def to(self, outcome: O | None = None) -> S:
        """The state after the act.

        Raises ValueError when the outcome is needed and missing, or not one that the act may have.
        """
        if self.target is not None:
            return self.target
        if outcome is None or outcome not in self.targets:
            raise ValueError(f"{self.act} needs an outcome of {list(map(str, self.targets))}")
        return self.targets[outcome]

    def back_to(self, before: S) -> S:
        """`before`, the state in which the interlude began. Raises ValueError for any other."""
        if before not in self.returns:
            raise ValueError(f"{self.act} does not lead back to {before}")
        return before


@dataclass(frozen=True, slots=True)
class Machine(Generic[S, A, O]):
    """A table with its closed list of acts, in their order of life."""

    acts: type[A]
    table: Mapping[tuple[S, Role, A], Transition[S, A, O]]

    def allowed(self, state: S, role: Role, act: A) -> Transition[S, A, O] | None:
        """The transition if `role` may do `act` in `state`, else None."""
        return self.table.get((state, role, act))

    def acts_for(self, state: S, roles: Iterable[Role]) -> list[A]:
        """The acts open in `state` to somebody who holds `roles`, in the order of the acts."""
        held = set(roles)
        return [act for act in self.acts if any((state, role, act) in self.table for role in held)]

    def guards(self) -> list[str]:
        """Every guard name of the table, sorted: each needs a check in the services."""
        return sorted({guard for cell in self.table.values() for guard in cell.guards})


def parse(text: str, states: type[S], acts: type[A], outcomes: type[O]) -> Machine[S, A, O]:
    """The machine that TOML `text` describes. Raises ValueError when it says one cell twice."""
    table: dict[tuple[S, Role, A], Transition[S, A, O]] = {}
    for row in tomllib.loads(text)["transition"]:
        for cell in _cells(row, states, acts, outcomes):
            key = (cell.state, cell.role, cell.act)
            if key in table:
                raise ValueError(f"two rows for {' '.join(key)}")
            table[key] = cell
    return Machine(acts, MappingProxyType(table))


def load(name: str, states: type[S], acts: type[A], outcomes: type[O]) -> Machine[S, A, O]:
    """The machine of `data/<name>.toml`."""
    text = (files("serambi.law") / "data" / f"{name}.toml").read_text(encoding="utf-8")
    return parse(text, states, acts, outcomes)


def _cells(
    row: dict[str, Any], states: type[S], acts: type[A], outcomes: type[O]
) -> Iterable[Transition[S, A, O]]:
    by_outcome = {outcomes(key): states(value) for key, value in row.get("to_by", {}).items()}
    for state in map(states, row["from"]):
        for role in map(Role, row["roles"]):
            yield Transition(
                state=state,
                role=role,
                act=acts(row["act"]),
                target=None if by_outcome or "back_to" in row else states(row.get("to", state)),
                guards=tuple(row.get("guards", ())),
                document=row.get("document", ""),
                basis=row["basis"],
                targets=MappingProxyType(by_outcome),
                returns=tuple(map(states, row.get("back_to", ()))),
            )
