from serambi.law.roles import Role
from tests.architecture.access_row import BOTH, TOKEN, Row, row

COMPLAINT = {"complaint_id": "complaint"}
HANDLERS = (Role.PETUGAS, Role.PPID, Role.ATASAN)

ROWS: dict[str, Row] = {
    "complaints:start": row("public"),
    "complaints:door": row("public", fixed={"slug": "etik"}),
    "complaints:report": row("public", BOTH, fixed={"slug": "pemilu"}, cookies=TOKEN),
    "complaints:service": row("public", BOTH, cookies=TOKEN),
    "complaints:voters": row("public", BOTH, cookies=TOKEN),
    "complaints:numbers": row("public"),
    "complaints:open": row("public", BOTH, cookies=TOKEN),
    "complaints:mine": row("public", opened=True, cookies=TOKEN),
    "complaints:receipt": row("public", opened=True, cookies=TOKEN),
    "complaints:supply": row("public", "POST", opened=True),
    "complaints:withdraw": row("public", BOTH, opened=True, cookies=TOKEN),
    "complaints:leave": row("public", "POST"),
    "complaints_desk:inbox": row("desk", "GET", *HANDLERS),
    "complaints_desk:new": row("desk", BOTH, *HANDLERS),
    "complaints_desk:register": row("desk", "GET", *HANDLERS, fixed={"year": 2026}),
    "complaints_desk:case": row("desk", "GET", *HANDLERS, objects=COMPLAINT),
    "complaints_desk:evidence": row("desk", "POST", *HANDLERS, objects=COMPLAINT),
    "complaints_desk:act": row(
        "desk", "POST", *HANDLERS, objects=COMPLAINT, fixed={"slug": "catatan"}
    ),
}
