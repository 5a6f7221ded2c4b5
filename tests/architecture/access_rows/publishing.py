from serambi.law.roles import CASE_ROLES, Role
from tests.architecture.access_row import BOTH, DECIDERS, Row, row

EDITORS = (Role.PPID, Role.ATASAN)
PUBLIC = {"slug": "news_slug"}
DRAFT = {"number": "news_draft"}
WAITING = {"number": "news_waiting"}
PUBLISHED = {"number": "news_published"}

ROWS: dict[str, Row] = {
    "publishing:list": row("public"),
    "publishing:item": row("public", objects=PUBLIC),
    "publishing:photo": row("public", objects=PUBLIC),
    "publishing_desk:list": row("desk", "GET", *CASE_ROLES),
    "publishing_desk:write": row("desk", BOTH, *DECIDERS),
    "publishing_desk:item": row("desk", "GET", *CASE_ROLES, objects=PUBLISHED),
    "publishing_desk:rewrite": row("desk", BOTH, *DECIDERS, objects=DRAFT),
    "publishing_desk:correct": row("desk", BOTH, *EDITORS, objects=PUBLISHED),
    "publishing_desk:photo": row("desk", "GET", *CASE_ROLES, objects=PUBLISHED),
    "publishing_desk:propose": row("desk", "POST", *DECIDERS, objects=DRAFT),
    "publishing_desk:send_back": row("desk", "POST", *EDITORS, objects=WAITING),
    "publishing_desk:publish": row("desk", "POST", *EDITORS, objects=WAITING),
    "publishing_desk:withdraw": row("desk", "POST", *EDITORS, objects=PUBLISHED),
    "publishing_desk:discard": row("desk", "POST", *DECIDERS, objects=DRAFT),
}
