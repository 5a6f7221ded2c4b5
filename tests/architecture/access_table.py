"""Who may open what: one row per route, compared with the code and tried with real requests.

`kind` and `roles` repeat what the view's guard says, on purpose: a guard that is changed by
mistake no longer fits its row. `get` is what a permitted person's GET answers (405: the page
only takes POST). `objects` names what stands in the address besides the office, by parameter;
`tests.architecture.small_world` makes one in our office and one in the stranger's.
"""

from dataclasses import dataclass, field
from typing import Literal

from serambi.law.roles import CASE_ROLES, Role

Kind = Literal["public", "desk", "signed_in", "anyone"]


@dataclass(frozen=True, slots=True)
class Row:
    """The rule of one route."""

    kind: Kind
    roles: frozenset[Role] = frozenset()
    get: int = 200
    methods: frozenset[str] = frozenset({"GET"})
    objects: dict[str, str] = field(default_factory=dict)
    cookies: frozenset[str] = frozenset()


def public(**more: object) -> Row:
    """Anybody, about one office."""
    return _row("public", frozenset(), more)


def anyone(**more: object) -> Row:
    """Anybody, outside any office."""
    return _row("anyone", frozenset(), more)


def signed_in(**more: object) -> Row:
    """Any staff member."""
    return _row("signed_in", frozenset(), more)


def desk(*roles: Role, **more: object) -> Row:
    """Staff of the office with one of `roles`."""
    return _row("desk", frozenset(roles), more)


def _row(kind: Kind, roles: frozenset[Role], more: dict[str, object]) -> Row:
    for name in ("methods", "cookies"):
        if isinstance(words := more.get(name), str):
            more[name] = frozenset(words.split())
    row = Row(kind, roles, **more)  # type: ignore[arg-type]
    return row if "GET" in row.methods else Row(kind, roles, **{**more, "get": 405})  # type: ignore[arg-type]


CASE = frozenset(CASE_ROLES)

TABLE: dict[str, Row] = {}
