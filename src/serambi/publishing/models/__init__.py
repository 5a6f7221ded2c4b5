"""Shapes of the newsroom."""

from serambi.publishing.models.correction import NewsCorrection
from serambi.publishing.models.news import NewsItem

__all__ = ["NewsCorrection", "NewsItem"]
