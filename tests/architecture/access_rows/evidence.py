from serambi.law.roles import STAFF_ROLES
from tests.architecture.access_row import BOTH, DECIDERS, Row, row

PROOF = {"number": "proof"}

ROWS: dict[str, Row] = {
    "evidence:shelf": row("public"),
    "evidence:access": row("public"),
    "evidence:access_year": row("public", fixed={"year": 2026}),
    "evidence:accessibility": row("public"),
    "evidence:one": row("public", objects=PROOF),
    "evidence:file": row("public", objects=PROOF),
    "evidence:sighting": row("public", objects={**PROOF, "digest": "proof_seen"}),
    "evidence_desk:shelf": row("desk", "GET", *STAFF_ROLES),
    "evidence_desk:choose": row("desk", "GET", *DECIDERS),
    "evidence_desk:add": row("desk", BOTH, *DECIDERS, fixed={"kind": "link"}),
    "evidence_desk:one": row("desk", "GET", *STAFF_ROLES, objects=PROOF),
    "evidence_desk:file": row("desk", "GET", *STAFF_ROLES, objects=PROOF),
    "evidence_desk:change": row("desk", "POST", *DECIDERS, objects=PROOF),
    "evidence_desk:look": row("desk", "POST", *DECIDERS, objects=PROOF),
    "evidence_desk:pack": row("desk", "POST", *DECIDERS, objects=PROOF),
    "evidence_desk:text": row("desk", "POST", *DECIDERS, objects=PROOF),
    "evidence_desk:remove": row("desk", "POST", *DECIDERS, objects=PROOF),
}
