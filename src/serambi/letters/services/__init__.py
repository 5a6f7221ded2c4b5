"""The verbs of letters."""

from serambi.letters.services.issue import issue
from serambi.letters.services.numbering import continue_from, next_number, set_template
from serambi.letters.services.pdf import is_same_file, pdf
from serambi.letters.services.withdraw import withdraw

__all__ = [
    "continue_from",
    "is_same_file",
    "issue",
    "next_number",
    "pdf",
    "set_template",
    "withdraw",
]
