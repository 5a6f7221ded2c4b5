"""URL path parts of our own."""


class RegionCode:
    """An office's region code: two digits (00 is RI) or four."""

    regex = r"\d{2}(?:\d{2})?"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value
