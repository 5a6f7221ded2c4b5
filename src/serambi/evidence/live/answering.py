"""Live records of the service number: drills that were answered, the handset that was looked at."""

from datetime import timedelta

from serambi.core.dates import format_date
from serambi.drills.selectors.duty import lacks
from serambi.evidence.live.facts import Facts
from serambi.evidence.live.registry import LiveState, live, no, yes

GROUP = "Nomor layanan PPID"
FRESH = timedelta(days=7)
"""So long a look at the handset counts."""


@live("drills.answered", "Uji akses dijawab", GROUP)
def drills(key: str, facts: Facts) -> LiveState:
    """Graded mystery requests of the last year, all of them answered."""
    found = facts.drills
    if found is None:
        return no(key, facts, "Belum ada uji akses yang dinilai dalam setahun terakhir.", "")
    value = str(found.value).replace(".", ",")
    words = (
        f"{found.answered} dari {found.drills} uji akses setahun terakhir dijawab, nilai {value}."
    )
    return (yes if found.answered == found.drills else no)(key, facts, words, "")


@live("handset.ready", "HP layanan PPID siap", GROUP)
def handset(key: str, facts: Facts) -> LiveState:
    """Credit, data, battery and application as last looked at; a look counts for a week."""
    check = facts.handset
    if check is None:
        return no(key, facts, "HP layanan belum pernah diperiksa.", "")
    day = facts.local(check.at)
    until = day + FRESH
    if until < facts.day:
        words = f"HP layanan terakhir diperiksa {format_date(day)}, lebih dari seminggu lalu."
        return no(key, facts, words, "", until)
    if wanting := lacks(check):
        words = f"HP layanan diperiksa {format_date(day)}: kurang {', '.join(wanting)}."
        return no(key, facts, words, "")
    return yes(key, facts, f"HP layanan diperiksa {format_date(day)} dan siap.", "", until)
