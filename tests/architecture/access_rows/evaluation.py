from serambi.law.roles import CASE_ROLES, Role
from tests.architecture.access_row import BOTH, DECIDERS, TOKEN, Row, row

MEETING = {"number": "meeting"}
RUNNING = {"number": "running_meeting"}
ACTION = {"action_id": "action"}
INSTRUMENT = {"instrument_id": "projected_instrument"}
SEALERS = (Role.PPID, Role.ATASAN)

ROWS: dict[str, Row] = {
    "evaluation:door": row("public", BOTH, cookies=TOKEN),
    "evaluation_desk:meetings": row("desk", "GET", *CASE_ROLES),
    "evaluation_desk:plan": row("desk", BOTH, *CASE_ROLES),
    "evaluation_desk:meeting": row("desk", "GET", *CASE_ROLES, objects=MEETING),
    "evaluation_desk:change": row("desk", BOTH, *CASE_ROLES, objects=MEETING),
    "evaluation_desk:cancel": row("desk", "POST", *CASE_ROLES, objects=MEETING),
    "evaluation_desk:open": row("desk", "POST", *CASE_ROLES, objects=MEETING),
    "evaluation_desk:recount": row("desk", "POST", *CASE_ROLES, objects=MEETING),
    "evaluation_desk:minutes": row("desk", BOTH, *CASE_ROLES, objects=MEETING),
    "evaluation_desk:invite": row("desk", "POST", *SEALERS, objects=MEETING),
    "evaluation_desk:seal": row("desk", "POST", *SEALERS, objects=MEETING),
    "evaluation_desk:addendum": row("desk", "POST", *SEALERS, objects=MEETING),
    "evaluation_desk:paper": row(
        "desk", "GET", *CASE_ROLES, objects={**MEETING, "letter_id": "minutes_letter"}
    ),
    "evaluation_desk:news": row("desk", "GET", *CASE_ROLES, objects=MEETING),
    "evaluation_desk:make_news": row("desk", "POST", *DECIDERS, objects=MEETING),
    "evaluation_desk:guest": row("desk", "POST", *CASE_ROLES, objects=MEETING),
    "evaluation_desk:door": row("desk", "GET", *CASE_ROLES, objects=RUNNING),
    "evaluation_desk:sign": row(
        "desk", BOTH, *CASE_ROLES, objects={**RUNNING, "attendee_id": "attendee"}
    ),
    "evaluation_desk:decide": row("desk", BOTH, *CASE_ROLES, objects=RUNNING),
    "evaluation_desk:redecide": row(
        "desk", BOTH, *CASE_ROLES, objects={**RUNNING, "action_id": "drafted_action"}
    ),
    "evaluation_desk:undecide": row(
        "desk", "POST", *CASE_ROLES, objects={**RUNNING, "action_id": "drafted_action"}
    ),
    "evaluation_desk:board": row("desk", "GET", *CASE_ROLES),
    "evaluation_desk:action": row("desk", "GET", *CASE_ROLES, objects=ACTION),
    "evaluation_desk:finish": row("desk", "POST", *CASE_ROLES, objects=ACTION),
    "evaluation_desk:drop": row("desk", "POST", *SEALERS, objects=ACTION),
    "evaluation_desk:reopen": row("desk", "POST", *SEALERS, objects=ACTION),
    "evaluation_desk:proof": row("desk", "GET", *CASE_ROLES, objects=ACTION),
    "evaluation_desk:readiness": row("desk", "GET", *CASE_ROLES),
    "evaluation_desk:effort": row("desk", BOTH, *DECIDERS),
    "evaluation_desk:instrument": row("desk", "GET", *CASE_ROLES, objects=INSTRUMENT),
    "evaluation_desk:watch": row("desk", "POST", *DECIDERS, objects=INSTRUMENT),
    "evaluation_desk:below": row("desk", "GET", *CASE_ROLES, get=403, objects=INSTRUMENT),
}
