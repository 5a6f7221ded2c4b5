"""A photograph or a scan: one page that only OCR can read."""

from serambi.files.reading.found import Found


def pages(data: bytes, kind: str) -> list[Found]:
    """One page without text."""
    return [Found("", is_image=True)]
