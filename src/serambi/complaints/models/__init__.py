"""Shapes and constraints of complaints, one noun per file."""

from serambi.complaints.models.complainant import Complainant
from serambi.complaints.models.complaint import Complaint
from serambi.complaints.models.message import ComplaintMessage

__all__ = ["Complainant", "Complaint", "ComplaintMessage"]
