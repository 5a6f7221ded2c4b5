from serambi.law.roles import CASE_ROLES, Role
from tests.architecture.access_row import BOTH, DECIDERS, Row, row

TEST = {"test_id": "test"}
RECORD = {"record_id": "record"}

ROWS: dict[str, Row] = {
    "classification:list": row("public"),
    "classification:export": row("public", fixed={"kind": "csv"}),
    "classification:entry": row("public", objects=RECORD),
    "classification_desk:list": row("desk", "GET", *CASE_ROLES),
    "classification_desk:create": row("desk", BOTH, *DECIDERS),
    "classification_desk:inherit": row("desk", BOTH, Role.PPID),
    "classification_desk:decree": row("desk", "POST", Role.PPID),
    "classification_desk:decree_letter": row(
        "desk", "GET", *CASE_ROLES, objects={"letter_id": "list_letter"}
    ),
    "classification_desk:record": row("desk", "GET", *CASE_ROLES, objects=RECORD),
    "classification_desk:record_act": row(
        "desk", "POST", *DECIDERS, objects=RECORD, fixed={"slug": "buka-putusan"}
    ),
    "classification_desk:test": row("desk", "GET", *CASE_ROLES, objects=TEST),
    "classification_desk:analysis": row("desk", BOTH, Role.PPID, objects=TEST),
    "classification_desk:act": row(
        "desk", "POST", *CASE_ROLES, objects=TEST, fixed={"slug": "kembalikan"}
    ),
    "classification_desk:letter": row(
        "desk", "GET", *CASE_ROLES, objects={**TEST, "letter_id": "test_letter"}
    ),
    "classification_desk:scan": row(
        "desk", "GET", *CASE_ROLES, objects={**TEST, "scan_id": "sheet_scan"}
    ),
}
