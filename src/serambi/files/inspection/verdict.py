"""Why an upload is refused, as a code that the parent turns into words."""


class Rejected(Exception):
    """The upload cannot be accepted; `reason` is one of REASONS."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)


REASONS = (
    "damaged",
    "empty_document",
    "encrypted",
    "too_many_pages",
    "too_many_pixels",
    "expands_too_much",
    "macro",
    "linked_template",
    "linked_source",
    "embedded_program",
    "not_this_kind",
    "markup_in_text",
    "unreadable_text",
    "signed_but_active",
    "too_heavy",
)
