"""Putting the shelf into an office's index."""

from serambi.offices.models import Office
from serambi.search import selectors, services
from serambi.search.expression import PAGE
from tests.search.judged.corpus import Document, shelf


def fill(office: Office) -> None:
    """Every document, and a row for each page of its file."""
    for kind in ("catalogue", "jawaban", "dataset"):
        items = [_item(office, one) for one in shelf() if one.kind == kind]
        services.put_many(office=office, kind=kind, items=items)
    pages = [_page(office, one, number) for one in shelf() for number in range(len(one.pages))]
    services.put_many(office=office, kind=PAGE, items=pages)


def top(office: Office, text: str, limit: int = 20) -> list[str]:
    """Keys of the documents in the order that the search page shows them."""
    found = selectors.find(office, text, limit=limit, people=True)
    return [hit.object_id for hit in (*found.hits, *found.near)][:limit]


def _facets(one: Document) -> dict[str, str]:
    return {"category": one.category, "year": str(one.year or ""), "unit": one.unit}


def _address(office: Office, one: Document) -> str:
    return f"/{office.code}/informasi/{one.key}/"


def _item(office: Office, one: Document) -> services.Item:
    return services.Item(one.key, one.title, one.body, _address(office, one), _facets(one), one.at)


def _page(office: Office, one: Document, number: int) -> services.Item:
    address = _address(office, one)
    return services.Item(
        f"{one.key}:{number + 1}", one.title, one.pages[number],
        f"{address}berkas/1/?lihat#page={number + 1}",
        {**_facets(one), "of": address, "name": one.title}, one.at, None, one.key, number + 1,
    )  # fmt: skip
