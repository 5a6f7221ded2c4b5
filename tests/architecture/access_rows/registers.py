from serambi.law.roles import CASE_ROLES
from tests.architecture.access_row import CASE, DECIDERS, Row, row

BOOK = {"book": "permohonan"}
COPY = {"copy_id": "register_copy"}

ROWS: dict[str, Row] = {
    "registers_desk:index": row("desk", "GET", *CASE_ROLES, get=302),
    "registers_desk:book": row("desk", "GET", *CASE_ROLES, fixed=BOOK),
    "registers_desk:ask": row("desk", "POST", *CASE_ROLES, fixed=BOOK),
    "registers_desk:decree": row("desk", "GET", *DECIDERS, get=301),
    "registers_desk:certificate": row("desk", "POST", *DECIDERS, objects=CASE),
    "registers_desk:copy": row("desk", "GET", *CASE_ROLES, objects=COPY),
    "registers_desk:file": row("desk", "GET", *CASE_ROLES, objects=COPY),
}
