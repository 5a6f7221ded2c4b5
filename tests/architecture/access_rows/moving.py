from serambi.law.roles import Role
from tests.architecture.access_row import Row, row

ARCHIVE = {"name": "00000000-0000-4000-8000-000000000000"}

ROWS: dict[str, Row] = {
    "moving_desk:index": row("desk", "GET", Role.PPID, Role.ADMIN),
    "moving_desk:archive": row("desk", "POST", Role.ADMIN),
    "moving_desk:fetch": row("desk", "GET", Role.ADMIN, get=404, fixed=ARCHIVE),
    "moving_desk:look": row("desk", "POST", Role.PPID),
    "moving_desk:keep": row("desk", "POST", Role.PPID),
    "moving_desk:look_files": row("desk", "POST", Role.PPID),
    "moving_desk:keep_files": row("desk", "POST", Role.PPID),
}
