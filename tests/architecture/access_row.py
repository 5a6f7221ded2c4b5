"""Who may open what: one row per route, compared with the code and tried with real requests.

`kind` and `roles` repeat what the view's guard says, on purpose: a guard that is changed by
mistake no longer fits its row.

`get`      what a permitted person's GET answers; 405 where the page only takes POST
`signed`   the same for somebody who is signed in, where it differs
`methods`  what the page speaks
`objects`  parameter → kind of object in the address; `small_world` makes one here and one at the
           stranger's
`fixed`    parameter → value of a closed list in the address
`cookies`  what an anonymous GET may set
`opened`   the visitor has opened our case with its code before
`reading`  its POST is a question in JSON that changes nothing, so it needs no form token
`data`     what a POST must carry to come as far as the object in the address
"""

from dataclasses import dataclass, field, replace
from typing import Any, Literal

from serambi.law.roles import Role

Kind = Literal["public", "desk", "signed_in", "anyone"]


@dataclass(frozen=True, slots=True)
class Row:
    """The rule of one route."""

    kind: Kind
    roles: frozenset[Role] = frozenset()
    get: int = 200
    signed: int = 0
    methods: frozenset[str] = frozenset({"GET"})
    objects: dict[str, str] = field(default_factory=dict)
    fixed: dict[str, Any] = field(default_factory=dict)
    cookies: frozenset[str] = frozenset()
    opened: bool = False
    reading: bool = False
    data: dict[str, str] = field(default_factory=dict)


def row(kind: Kind, methods: str = "GET", *roles: Role, **more: Any) -> Row:
    """A row; `methods` and `cookies` are written as words."""
    made = Row(kind, frozenset(roles), methods=frozenset(methods.split()), **more)
    return made if "GET" in made.methods else replace(made, get=405)


BOTH = "GET POST"
TOKEN = frozenset({"csrftoken"})
DECIDERS = (Role.PETUGAS, Role.PPID)
CASE = {"case_id": "case"}
ANSWERED = {"case_id": "answered"}
ENTRY = {"entry_id": "entry"}
