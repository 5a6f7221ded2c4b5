from serambi.law.roles import STAFF_ROLES, Role
from tests.architecture.access_row import DECIDERS, Row, row

HEADING = {"code": "berkala.profil"}

ROWS: dict[str, Row] = {
    "coverage:show": row("public"),
    "coverage_desk:board": row("desk", "GET", *STAFF_ROLES),
    "coverage_desk:below": row("desk", "GET", *STAFF_ROLES, get=404),
    "coverage_desk:slot": row("desk", "GET", *STAFF_ROLES, fixed=HEADING),
    "coverage_desk:assign": row("desk", "POST", Role.PPID, Role.ADMIN, fixed=HEADING),
    "coverage_desk:confirm": row("desk", "POST", *DECIDERS, fixed=HEADING),
    "coverage_desk:waive": row("desk", "POST", Role.PPID, fixed=HEADING),
}
