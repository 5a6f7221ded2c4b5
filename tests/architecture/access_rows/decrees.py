from serambi.law.roles import CASE_ROLES, Role
from tests.architecture.access_row import DECIDERS, Row, row

EDITION = {"year": "edition_year", "number": "edition_number"}
YEAR = {"year": "edition_year"}

ROWS: dict[str, Row] = {
    "decrees:years": row("public"),
    "decrees:compare": row("public"),
    "decrees:year": row("public", objects=YEAR),
    "decrees:edition": row("public", objects=EDITION),
    "decrees:paper": row("public", objects=EDITION, fixed={"form": "json"}),
    "decrees_desk:list": row("desk", "GET", *CASE_ROLES),
    "decrees_desk:freeze": row("desk", "POST", *DECIDERS),
    "decrees_desk:edition": row("desk", "GET", *CASE_ROLES, objects=EDITION),
    "decrees_desk:letter": row("desk", "POST", *DECIDERS, objects=EDITION),
    "decrees_desk:enact": row("desk", "POST", Role.PPID, objects=EDITION),
}
