"""What the index keeps beside the engine's own word lists."""

from serambi.search.models.entry import SearchEntry
from serambi.search.models.reading import SiteReading
from serambi.search.models.text import SearchText
from serambi.search.models.word import SearchWord

__all__ = ["SearchEntry", "SearchText", "SearchWord", "SiteReading"]
