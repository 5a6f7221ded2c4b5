from serambi.law.roles import CASE_ROLES, Role
from tests.architecture.access_row import BOTH, DECIDERS, Row, row

DRAFT = {"draft_id": "letter_draft"}
LETTER = {"letter_id": "letter"}
WRITERS = (Role.PETUGAS, Role.PPID, Role.ATASAN)
SIGNERS = (Role.PPID, Role.ATASAN, Role.PEMBINA)

ROWS: dict[str, Row] = {
    "letters_desk:list": row("desk", "GET", *CASE_ROLES),
    "letters_desk:numbers": row("desk", BOTH, Role.ADMIN, Role.PPID),
    "letters_desk:emblem": row("desk", BOTH, Role.ADMIN),
    "letters_desk:signature": row("desk", BOTH, *SIGNERS),
    "letters_desk:picture": row(
        "desk", "GET", Role.ADMIN, *SIGNERS, objects={"mark_id": "letter_mark"}
    ),
    "letters_desk:create": row("desk", BOTH, *WRITERS, fixed={"kind": "surat"}),
    "letters_desk:draft": row("desk", "GET", *CASE_ROLES, objects=DRAFT),
    "letters_desk:edit": row("desk", BOTH, *WRITERS, objects=DRAFT),
    "letters_desk:preview": row("desk", "GET", *CASE_ROLES, objects=DRAFT),
    "letters_desk:act": row("desk", "POST", *CASE_ROLES, objects=DRAFT, fixed={"act": "submit"}),
    "letters_desk:letter": row("desk", "GET", *CASE_ROLES, objects=LETTER),
    "letters_desk:file": row("desk", "GET", *CASE_ROLES, objects=LETTER),
    "letters_desk:signed": row(
        "desk", "GET", *CASE_ROLES, objects={**LETTER, "copy_id": "signed_copy"}
    ),
    "letters_desk:take": row("desk", "POST", *DECIDERS, objects=LETTER),
    "letters_desk:withdraw": row("desk", "POST", Role.PPID, objects=LETTER),
}
