from serambi.law.roles import CASE_ROLES
from tests.architecture.access_row import BOTH, DECIDERS, TOKEN, Row, row

ALERT = {"number": "alert"}

ROWS: dict[str, Row] = {
    "alerts:list": row("public"),
    "alerts:push": row("public", BOTH, cookies=TOKEN),
    "alerts:push_worker": row("public"),
    "alerts:alert": row("public", objects=ALERT),
    "alerts_desk:list": row("desk", "GET", *CASE_ROLES),
    "alerts_desk:write": row("desk", BOTH, *DECIDERS),
    "alerts_desk:publish": row("desk", "POST", *DECIDERS),
    "alerts_desk:alert": row("desk", "GET", *CASE_ROLES, objects=ALERT),
    "alerts_desk:revise": row("desk", "POST", *DECIDERS, objects=ALERT),
    "alerts_desk:end": row("desk", "POST", *DECIDERS, objects=ALERT),
}
