from serambi.law.roles import CASE_ROLES, Role
from tests.architecture.access_row import BOTH, TOKEN, Row, row

OBJECTION = {"objection_id": "objection"}
HANDLERS = (Role.PETUGAS, Role.PPID, Role.ATASAN)
CLERKS = (Role.PETUGAS, Role.PPID)

ROWS: dict[str, Row] = {
    "objections:start": row("public", cookies=TOKEN),
    "objections:begin": row("public", "POST"),
    "objections:start_over": row("public", "POST"),
    "objections:why": row("public", BOTH, get=302),
    "objections:who": row("public", BOTH, get=302),
    "objections:drop_upload": row("public", "POST"),
    "objections:check": row("public", get=302),
    "objections:send": row("public", "POST"),
    "objections:sent": row("public", get=302),
    "objections:open": row("public", BOTH, cookies=TOKEN),
    "objections:mine": row("public", opened=True, cookies=TOKEN),
    "objections:respond": row("public", "POST", opened=True),
    "objections:withdraw": row("public", BOTH, opened=True, cookies=TOKEN),
    "objections:receipt": row("public", opened=True, cookies=TOKEN),
    "objections:receipt_pdf": row("public", opened=True),
    "objections:letter": row("public", opened=True, objects={"letter_id": "objection_letter"}),
    "objections:leave": row("public", "POST"),
    "objections_desk:inbox": row("desk", "GET", *CASE_ROLES),
    "objections_desk:new": row("desk", BOTH, *CLERKS),
    "objections_desk:case": row("desk", "GET", *CASE_ROLES, objects=OBJECTION),
    "objections_desk:reply": row("desk", BOTH, *HANDLERS, objects=OBJECTION),
    "objections_desk:letter": row(
        "desk", "GET", *CASE_ROLES, objects={**OBJECTION, "letter_id": "objection_letter"}
    ),
    "objections_desk:sheet": row(
        "desk", "GET", *CASE_ROLES, objects={**OBJECTION, "talk_id": "objection_talk"}
    ),
    "objections_desk:identity": row(
        "desk", "POST", *HANDLERS, objects=OBJECTION, fixed={"which": "kuasa"}
    ),
    "objections_desk:act": row(
        "desk", "POST", *HANDLERS, objects=OBJECTION, fixed={"slug": "catatan"}
    ),
}
