from serambi.law.roles import CASE_ROLES, Role
from tests.architecture.access_row import BOTH, DECIDERS, Row, row

CYCLE = {"cycle_id": "cycle"}
SENT = {"cycle_id": "cycle", "target": "office_code"}
ANSWER = {"number": 1}
INSTRUMENT = {"instrument_id": "instrument"}
SENDERS = (Role.PPID, Role.ATASAN)

ROWS: dict[str, Row] = {
    "monev:certificate": row("anyone", objects={"code": "certificate_code"}),
    "monev_desk:home": row("desk", "GET", *CASE_ROLES),
    "monev_desk:plan": row("desk", BOTH, *DECIDERS),
    "monev_desk:instruments": row("desk", "GET", *CASE_ROLES),
    "monev_desk:instrument_new": row("desk", BOTH, *DECIDERS),
    "monev_desk:instrument_take": row("desk", "POST", *DECIDERS),
    "monev_desk:instrument": row("desk", "GET", *CASE_ROLES, objects=INSTRUMENT),
    "monev_desk:instrument_csv": row("desk", "GET", *CASE_ROLES, objects=INSTRUMENT),
    "monev_desk:instrument_xlsx": row("desk", "GET", *CASE_ROLES, objects=INSTRUMENT),
    "monev_desk:cycle": row("desk", "GET", *CASE_ROLES, objects=CYCLE),
    "monev_desk:move": row("desk", "POST", Role.PPID, objects=CYCLE),
    "monev_desk:schedule": row("desk", BOTH, *DECIDERS, objects=CYCLE, get=409),
    "monev_desk:cancel": row("desk", "POST", Role.PPID, objects=CYCLE),
    "monev_desk:finish": row("desk", "POST", Role.PPID, objects=CYCLE),
    "monev_desk:go_on_rating": row("desk", "POST", Role.PPID, objects=CYCLE),
    "monev_desk:certify": row("desk", "POST", *SENDERS, objects=CYCLE),
    "monev_desk:outside": row("desk", BOTH, *DECIDERS, objects=CYCLE, get=409),
    "monev_desk:ranking": row("desk", "GET", *CASE_ROLES, objects=CYCLE),
    "monev_desk:ranking_csv": row("desk", "GET", *CASE_ROLES, objects=CYCLE),
    "monev_desk:ranking_xlsx": row("desk", "GET", *CASE_ROLES, objects=CYCLE),
    "monev_desk:filling": row("desk", "GET", *CASE_ROLES, objects=CYCLE),
    "monev_desk:share": row("desk", "POST", *DECIDERS, objects=CYCLE),
    "monev_desk:send": row("desk", "POST", *SENDERS, objects=CYCLE),
    "monev_desk:take_back": row("desk", "POST", *SENDERS, objects=CYCLE),
    "monev_desk:accept": row("desk", "POST", *SENDERS, objects=CYCLE),
    "monev_desk:question": row("desk", BOTH, *CASE_ROLES, objects=CYCLE, fixed=ANSWER),
    "monev_desk:rebut": row("desk", BOTH, *DECIDERS, objects=CYCLE, fixed=ANSWER, get=409),
    "monev_desk:queue": row("desk", "GET", *CASE_ROLES, objects=CYCLE),
    "monev_desk:assessed": row("desk", "GET", *CASE_ROLES, objects=SENT),
    "monev_desk:take_drills": row("desk", "POST", *DECIDERS, objects=SENT),
    "monev_desk:score_part": row("desk", "POST", *DECIDERS, objects=SENT),
    "monev_desk:grade": row("desk", BOTH, *CASE_ROLES, objects=SENT, fixed=ANSWER),
    "monev_desk:settle": row("desk", "POST", Role.PPID, objects=SENT, fixed=ANSWER),
    "monev_desk:reply": row("desk", "POST", Role.PPID, objects=SENT, fixed=ANSWER),
    "monev_desk:sealed": row("desk", "GET", *CASE_ROLES, objects=SENT),
    "monev_desk:paper_instrument": row("desk", "GET", *CASE_ROLES, objects=SENT),
    "monev_desk:paper_answers": row("desk", "GET", *CASE_ROLES, objects=SENT),
    "monev_desk:reckoning": row("desk", "GET", *CASE_ROLES, objects=SENT),
    "monev_desk:certificate": row("desk", "GET", *CASE_ROLES, objects=SENT),
}
