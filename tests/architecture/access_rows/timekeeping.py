from serambi.law.roles import STAFF_ROLES, Role
from tests.architecture.access_row import BOTH, Row, row

BATCH = {"batch_id": "calendar_batch"}

ROWS: dict[str, Row] = {
    "timekeeping:rights": row("public"),
    "timekeeping_desk:year": row("desk", "GET", *STAFF_ROLES),
    "timekeeping_desk:new_day": row("desk", "GET", Role.ADMIN),
    "timekeeping_desk:look_at_day": row("desk", "POST", Role.ADMIN),
    "timekeeping_desk:decree": row("desk", "POST", Role.ADMIN),
    "timekeeping_desk:upload": row("desk", BOTH, Role.ADMIN),
    "timekeeping_desk:preview": row("desk", "GET", Role.ADMIN, objects=BATCH),
    "timekeeping_desk:confirm": row("desk", "POST", Role.ADMIN, objects=BATCH),
}
