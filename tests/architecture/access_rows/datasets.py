"""Who may open datasets."""

from serambi.law.roles import CASE_ROLES, Role
from tests.architecture.access_row import BOTH, DECIDERS, Row, row

SLUG = {"slug": "dataset_slug"}
DATASET = {"dataset_id": "dataset"}
UPLOAD = {**DATASET, "upload_id": "dataset_upload"}
ONE = {"number": 1}
EXAMINERS = (Role.PETUGAS, Role.PPID, Role.ATASAN)

ROWS: dict[str, Row] = {
    "datasets:list": row("public"),
    "datasets:dataset": row("public", objects=SLUG),
    "datasets:schema": row("public", objects=SLUG),
    "datasets:download": row("public", objects=SLUG, fixed={"kind": "csv"}),
    "datasets:version": row("public", objects=SLUG, fixed=ONE),
    "datasets:old": row("public", objects=SLUG, fixed={**ONE, "kind": "json"}),
    "datasets:map": row("public", get=404),  # the small world brings no outlines
    "datasets_desk:map": row("desk", BOTH, *EXAMINERS),
    "datasets_desk:drop_map": row("desk", "POST", *EXAMINERS),
    "datasets_desk:list": row("desk", "GET", *CASE_ROLES),
    "datasets_desk:create": row("desk", BOTH, *DECIDERS),
    "datasets_desk:dataset": row("desk", BOTH, *CASE_ROLES, objects=DATASET),
    "datasets_desk:bring": row("desk", "POST", *DECIDERS, objects=DATASET),
    "datasets_desk:upload": row("desk", BOTH, *DECIDERS, objects=UPLOAD),
    "datasets_desk:keep": row("desk", "POST", *DECIDERS, objects=UPLOAD),
    "datasets_desk:errors": row("desk", "GET", *DECIDERS, objects=UPLOAD),
    "datasets_desk:version": row("desk", "GET", *CASE_ROLES, objects=DATASET, fixed=ONE),
    "datasets_desk:examine": row(
        "desk", "POST", *EXAMINERS, objects=DATASET, fixed={**ONE, "act": "ajukan"}
    ),
    "datasets_desk:withdraw": row("desk", "POST", Role.PPID, Role.ATASAN, objects=DATASET),
    "datasets_desk:add_chart": row("desk", "POST", *EXAMINERS, objects=DATASET),
    "datasets_desk:remove_chart": row(
        "desk", "POST", *EXAMINERS, objects={**DATASET, "chart_id": "dataset_chart"}
    ),
}
