"""Shapes of ratings, one noun per file."""

from serambi.ratings.models.correction import RatingCorrection
from serambi.ratings.models.rating import Rating

__all__ = ["Rating", "RatingCorrection"]
