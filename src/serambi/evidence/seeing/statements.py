"""A statement that nothing occurred: a letter, from its draft to a year after what it speaks of."""

from datetime import date, timedelta

from serambi.core import clock
from serambi.core.dates import format_date
from serambi.evidence.models import Evidence
from serambi.evidence.seeing.seen import Seen, held_until
from serambi.evidence.selectors.signers import is_superior
from serambi.evidence.standing import State
from serambi.letters.drafting import unpack
from serambi.letters.kinds import Kind
from serambi.letters.models import LetterDraft
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope

SHOWN_FOR = timedelta(days=365)
"""Assessments ask about the year that has passed, so a statement counts for one more year."""


def see_statement(office: Office, row: Evidence) -> Seen:
    """It holds once the superior has signed it, while it is not withdrawn, until a year after its period."""
    assert row.statement_id is not None  # noqa: S101 - a constraint of the row
    with office_scope(office):
        draft = LetterDraft.objects.select_related("letter", "signer").get(pk=row.statement_id)
        content = unpack(Kind(draft.kind), draft.content)
    last: date = getattr(content, "last")  # noqa: B009 - of this kind alone
    letter = draft.letter
    if letter is None:
        given_up = draft.state == "dibatalkan"
        words = (
            "Konsep surat pernyataan nihil ini dibatalkan."
            if given_up
            else f"Surat pernyataan nihil menunggu tanda tangan {draft.signer.name}."
        )
        return Seen(State.ABSENT, words, facts={"draft": draft.state})
    facts = {"letter": letter.number, "digest": letter.content_digest}
    named = f"Surat pernyataan nihil {letter.number} tanggal {format_date(letter.day)}"
    if not letter.is_valid:
        return Seen(State.BROKEN, f"{named} sudah ditarik.", facts=facts)
    if not is_superior(office, draft.signer_id):
        words = f"{named} ditandatangani {letter.signatory}, yang bukan Atasan PPID."
        return Seen(State.ABSENT, words, facts=facts)
    until = last + SHOWN_FOR
    state = held_until(until, clock.today(office.tz))
    words = f"{named} ditandatangani {letter.signatory}, untuk masa sampai {format_date(last)}."
    return Seen(state, words, row.get_absolute_url() + "berkas/", until, facts)
