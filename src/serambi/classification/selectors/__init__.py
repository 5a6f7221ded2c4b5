"""Reads of tests and of the exempt list."""

from serambi.classification.selectors.active import (
    active_records,
    completed_test_for,
    record_for_refusal,
    tests_of_request,
)

__all__ = ["active_records", "completed_test_for", "record_for_refusal", "tests_of_request"]
