from serambi.law.roles import CASE_ROLES, Role
from tests.architecture.access_row import BOTH, DECIDERS, TOKEN, Row, row

REPORT = {"key": "survey_key"}
OPEN_QUARTER = {"key": "2026-t4"}

ROWS: dict[str, Row] = {
    "survey:open": row("public", BOTH, cookies=TOKEN),
    "survey:from_tracking": row("public", "POST"),
    "survey:send": row("public", "POST"),
    "survey:thanks": row("public"),
    "skm:list": row("public"),
    "skm:report": row("public", objects=REPORT),
    "skm:pdf": row("public", objects=REPORT),
    "skm:csv": row("public", objects=REPORT),
    "skm:json": row("public", objects=REPORT),
    "survey_desk:board": row("desk", "GET", *CASE_ROLES),
    "survey_desk:fee": row("desk", "POST", Role.PPID, fixed=OPEN_QUARTER),
    "survey_desk:invitation": row(
        "desk", "POST", *DECIDERS, objects={"about_id": "case"}, fixed={"kind": "permohonan"}
    ),
    "survey_desk:paper": row("desk", BOTH, *DECIDERS),
    "survey_desk:paper_keep": row("desk", "POST", *DECIDERS),
    "survey_desk:paper_blank": row("desk", "GET", *DECIDERS),
    "survey_desk:comments": row("desk", "GET", *CASE_ROLES, objects=REPORT),
    "survey_desk:report": row("desk", "GET", *CASE_ROLES, objects=REPORT),
    "survey_desk:make": row("desk", "POST", Role.PPID, fixed=OPEN_QUARTER),
    "survey_desk:publish": row("desk", "POST", Role.PPID, objects=REPORT),
    "survey_desk:pdf": row("desk", "GET", *CASE_ROLES, objects=REPORT),
}
