"""Who may open the redaction desk."""

from serambi.law.roles import Role
from tests.architecture.access_row import BOTH, DECIDERS, Row, row

WORKERS = (Role.PETUGAS, Role.PPID, Role.ATASAN)
REDACTION = {"redaction_id": "redaction"}

ROWS: dict[str, Row] = {
    "redaction_desk:list": row("desk", "GET", *WORKERS),
    "redaction_desk:create": row("desk", BOTH, *DECIDERS),
    "redaction_desk:redaction": row("desk", "GET", *WORKERS, objects=REDACTION),
    "redaction_desk:act": row(
        "desk", "POST", *WORKERS, objects=REDACTION, fixed={"slug": "urungkan"}
    ),
    "redaction_desk:source_page": row(
        "desk", "GET", *WORKERS, objects=REDACTION, fixed={"page": 1}
    ),
    "redaction_desk:output_page": row(
        "desk", "GET", *WORKERS, objects=REDACTION, fixed={"page": 1}
    ),
    "redaction_desk:file": row("desk", "GET", *WORKERS, objects=REDACTION),
}
