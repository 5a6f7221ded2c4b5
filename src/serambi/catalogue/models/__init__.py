"""Shapes of the information list, one noun per file."""

from serambi.catalogue.models.attached import EntryFile, EntryLink
from serambi.catalogue.models.batch import ImportBatch
from serambi.catalogue.models.entry import CatalogueEntry
from serambi.catalogue.models.stamp import CatalogueStamp

__all__ = ["CatalogueEntry", "CatalogueStamp", "EntryFile", "EntryLink", "ImportBatch"]
