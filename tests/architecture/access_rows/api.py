"""Who may read by program: anybody."""

from typing import Any

from tests.architecture.access_row import BOTH, Row, row

CODE = {"code": "office_code"}


def call(**more: Any) -> Row:
    """A call of the JSON API."""
    return row("anyone", **more)


ROWS: dict[str, Row] = {
    "open:dcat": row("public", fixed={"kind": "ttl"}),
    "open:data_json": row("public"),
    "open:feed": row("public", fixed={"what": "semua", "form": "atom"}),
    "open:sitemap": row("public"),
    "open:archive": row("public"),
    "open:lines": row("public"),
    "open:card": row("public"),
    "open:developers": row("public"),
    "open_site:robots": call(),
    "open_site:sitemap": call(),
    "open_site:ckan": row("anyone", BOTH, fixed={"name": "status_show"}, reading=True),
    "open_site:ckan_plain": row("anyone", BOTH, fixed={"name": "status_show"}, reading=True),
    "open_site:openapi": call(),
    "open_site:offices": call(),
    "open_site:entries": call(objects=CODE),
    "open_site:entry": call(objects={**CODE, "slug": "entry_slug"}),
    "open_site:documents": call(objects=CODE),
    "open_site:dataset_list": call(objects=CODE),
    "open_site:dataset": call(objects={**CODE, "slug": "dataset_slug"}),
    "open_site:rows": call(objects={**CODE, "slug": "dataset_slug"}),
    "open_site:answers": call(objects=CODE),
    "open_site:clocks": call(),
    "open_site:due": call(objects=CODE, fixed={"step": "request.answer"}, get=422),
}
