from serambi.law.roles import CASE_ROLES
from tests.architecture.access_row import BOTH, DECIDERS, Row, row

RATING = {"rating_id": "rating"}

ROWS: dict[str, Row] = {
    "ratings:show": row("public"),
    "ratings:source": row("public", objects=RATING),
    "ratings_desk:list": row("desk", "GET", *CASE_ROLES),
    "ratings_desk:write": row("desk", BOTH, *DECIDERS),
    "ratings_desk:rating": row("desk", BOTH, *CASE_ROLES, objects=RATING),
    "ratings_desk:withdraw": row("desk", "POST", *DECIDERS, objects=RATING),
}
