"""Verbs of the information list. Each opens its transaction and writes the ledger and the index."""

from serambi.catalogue.services.attach import add_file, add_link, remove_file, remove_link
from serambi.catalogue.services.bring_in import ImportResult, bring_in
from serambi.catalogue.services.publish import publish, withdraw
from serambi.catalogue.services.supersede import replace_file
from serambi.catalogue.services.write import draft, edit

__all__ = [
    "ImportResult",
    "add_file",
    "add_link",
    "bring_in",
    "draft",
    "edit",
    "publish",
    "remove_file",
    "remove_link",
    "replace_file",
    "withdraw",
]
