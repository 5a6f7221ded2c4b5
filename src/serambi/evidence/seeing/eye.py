"""Which way of looking fits which kind of proof."""

from serambi.evidence.models import Evidence
from serambi.evidence.seeing.papers import see_file
from serambi.evidence.seeing.records import see_live
from serambi.evidence.seeing.seen import Seen
from serambi.evidence.seeing.statements import see_statement
from serambi.evidence.seeing.web import see_link
from serambi.offices.models import Office


def look_at(office: Office, row: Evidence) -> Seen:
    """How `row` stands now. A link is asked over the network: call it outside any transaction."""
    if row.kind == Evidence.Kind.LIVE:
        return see_live(office, row.live_key)
    if row.url:
        return see_link(office, row)
    if row.kind == Evidence.Kind.NIL:
        return see_statement(office, row)
    return see_file(office, row)
