from serambi.law.roles import CASE_ROLES, Role
from tests.architecture.access_row import BOTH, Row, row

WORKERS = (Role.PETUGAS, Role.PPID, Role.ATASAN)
DISPUTE = {"dispute_id": "dispute"}

ROWS: dict[str, Row] = {
    "disputes_desk:list": row("desk", "GET", *CASE_ROLES),
    "disputes_desk:create": row("desk", BOTH, *WORKERS),
    "disputes_desk:calendar": row("desk", "GET", *CASE_ROLES),
    "disputes_desk:case": row("desk", "GET", *CASE_ROLES, objects=DISPUTE),
    "disputes_desk:case_calendar": row("desk", "GET", *CASE_ROLES, objects=DISPUTE),
    "disputes_desk:paper": row(
        "desk", "GET", *CASE_ROLES, objects={**DISPUTE, "paper_id": "dispute_paper"}
    ),
    "disputes_desk:pack": row(
        "desk",
        "GET",
        *WORKERS,
        objects={**DISPUTE, "pack_id": "dispute_pack"},
        fixed={"which": "pdf"},
    ),
    "disputes_desk:act": row("desk", "POST", *WORKERS, objects=DISPUTE, fixed={"slug": "catatan"}),
}
