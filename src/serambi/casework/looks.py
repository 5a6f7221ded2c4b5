"""How each act looks in a thread: its icon and its tone, the same for the applicant and the desk."""

from serambi.casework import events

LETTERS = "letter."
LEDGER = "ledger."
OBJECTIONS = "objection."
DISPUTES = "dispute."
_LOOKS: dict[str, tuple[str, str]] = {
    events.RECEIVED.code: ("inbox", "info"),
    events.ACCEPTED.code: ("play", "info"),
    events.COMPLETION_ASKED.code: ("pen", "soon"),
    events.COMPLETED.code: ("check", "ok"),
    events.STOPPED.code: ("pause", "plain"),
    events.REGIME_CHOSEN.code: ("scale", "info"),
    events.EXTENDED.code: ("calendar", "soon"),
    events.DISPOSED.code: ("arrow-right", "plain"),
    events.DISPOSITION_ANSWERED.code: ("reply", "plain"),
    events.NOTED.code: ("chat", "plain"),
    events.REVEALED.code: ("eye", "soon"),
    events.PROPOSED.code: ("pen", "plain"),
    events.SENT.code: ("send", "ok"),
    events.SAME_PERSON.code: ("user", "plain"),
    events.FEE_ASKED.code: ("receipt", "soon"),
    events.FEE_PAID.code: ("check", "ok"),
    events.DELIVERED.code: ("letter", "ok"),
    events.CLOSED.code: ("check-circle", "ok"),
    events.WITHDRAWN.code: ("minus", "plain"),
    events.IDENTITY_SEEN.code: ("check", "plain"),
    events.PAUSED.code: ("pause", "soon"),
    events.RESUMED.code: ("play", "info"),
    events.CORRECTED.code: ("calendar", "soon"),
    events.RECALCULATED.code: ("calendar", "info"),
    events.TEST_STARTED.code: ("scale", "info"),
    events.TEST_ENDED.code: ("scale", "plain"),
    events.ORDERED.code: ("flag", "soon"),
    events.ORDER_DONE.code: ("check", "ok"),
}
_FAMILIES = {
    LETTERS: ("letter", "plain"),
    LEDGER: ("alert", "late"),
    OBJECTIONS: ("flag", "soon"),
    DISPUTES: ("scale", "soon"),
}


def look(act: str) -> tuple[str, str]:
    """Icon and tone of the act with this code."""
    family = next((found for start, found in _FAMILIES.items() if act.startswith(start)), None)
    return _LOOKS.get(act) or family or ("check", "plain")
