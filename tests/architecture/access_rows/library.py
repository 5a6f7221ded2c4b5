"""Who may open the library of answers."""

from serambi.law.roles import CASE_ROLES, Role
from tests.architecture.access_row import DECIDERS, Row, row

RELEASE = {"release_id": "release"}
FILE = {"release_id": "release", "file_id": "release_file"}

ROWS: dict[str, Row] = {
    "library:list": row("public"),
    "library:answer": row("public", objects={"slug": "answer_slug"}),
    "library:file": row("public", objects={"slug": "answer_slug", "file_id": "answer_file"}),
    "library_desk:queue": row("desk", "GET", *CASE_ROLES),
    "library_desk:policy": row("desk", "POST", Role.PPID),
    "library_desk:release": row("desk", "GET", *CASE_ROLES, objects=RELEASE),
    "library_desk:rewrite": row("desk", "POST", *DECIDERS, objects=RELEASE),
    "library_desk:recheck": row("desk", "POST", *DECIDERS, objects=RELEASE),
    "library_desk:publish": row("desk", "POST", Role.PPID, objects=RELEASE),
    "library_desk:decline": row("desk", "POST", Role.PPID, objects=RELEASE),
    "library_desk:withdraw": row("desk", "POST", Role.PPID, objects=RELEASE),
    "library_desk:settle": row(
        "desk", "POST", Role.PPID, objects=RELEASE, fixed={"key": "0123456789abcdef0123"}
    ),
    "library_desk:file": row("desk", "GET", *CASE_ROLES, objects=FILE),
    "library_desk:take_out": row("desk", "POST", *DECIDERS, objects=FILE),
    "library_desk:take_in": row("desk", "POST", *DECIDERS, objects=FILE),
}
