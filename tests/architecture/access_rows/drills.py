from serambi.law.roles import CASE_ROLES, Role
from tests.architecture.access_row import BOTH, DECIDERS, Row, row

DRILL = {"drill_id": "drill"}
PROOF = {**DRILL, "entry_id": "drill_entry"}
ROSTERERS = (*DECIDERS, Role.ATASAN)

ROWS: dict[str, Row] = {
    "drills_desk:board": row("desk", "GET", *CASE_ROLES),
    "drills_desk:prepare": row("desk", BOTH, *CASE_ROLES),
    "drills_desk:drill": row("desk", "GET", *CASE_ROLES, objects=DRILL),
    "drills_desk:proof": row("desk", "GET", *CASE_ROLES, objects=PROOF),
    "drills_desk:send": row("desk", "POST", *CASE_ROLES, objects=DRILL),
    "drills_desk:discard": row("desk", "POST", *CASE_ROLES, objects=DRILL),
    "drills_desk:replied": row("desk", "POST", *CASE_ROLES, objects=DRILL),
    "drills_desk:note": row("desk", "POST", *CASE_ROLES, objects=DRILL),
    "drills_desk:end": row("desk", "POST", *CASE_ROLES, objects=DRILL),
    "drills_duty:board": row("desk", "GET", *CASE_ROLES),
    "drills_duty:check": row("desk", "POST", *DECIDERS),
    "drills_duty:roster": row("desk", BOTH, *ROSTERERS),
    "drills_duty:reply": row("desk", "POST", *DECIDERS, objects={"drill_id": "web_drill"}),
}
