"""The decree as a letter, with the frozen list as its enclosure."""

from datetime import date

from serambi.catalogue.words import format_name
from serambi.core import clock
from serambi.core.dates import format_date
from serambi.decrees import access, events
from serambi.decrees.models import DecreeEdition, DecreeRow
from serambi.decrees.services.freeze import demand
from serambi.identity.actors import Actor
from serambi.letters.contents_free import ListDecree
from serambi.letters.kinds import Kind
from serambi.letters.models import LetterDraft
from serambi.letters.selectors import signers_of
from serambi.letters.services.drafts import Frame, prepare
from serambi.letters.wording.list_decree import CONSIDERING, RECALLING
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope


def draft_letter(
    *, office: Office, actor: Actor, edition: DecreeEdition, signer_id: int
) -> LetterDraft:
    """A draft of the SK DIP with exactly the frozen rows; it is checked and signed among the letters.

    Raises NotAllowed, InvalidInput when the signatory may not sign here.
    """
    demand(access.can_freeze(actor, office.pk) and edition.office_id == office.pk)
    with office_scope(office):
        rows = tuple(_row(row) for row in DecreeRow.objects.filter(edition=edition))
    content = ListDecree(
        year=edition.year, office=office.name, rows=rows,
        as_of=edition.frozen_at.astimezone(office.tz).date() if rows else clock.today(office.tz),
        considering=CONSIDERING, recalling=RECALLING,
    )  # fmt: skip
    titles = {one.user_id: one.title for one in signers_of(office)}
    frame = Frame(
        signer_id=signer_id, signer_title=titles.get(signer_id, ""), enclosures="1 daftar"
    )
    return prepare(
        office=office, actor=actor, kind=Kind.SK_DIP, content=content, frame=frame,
        title=f"Daftar Informasi Publik tahun {edition.year}", about=(events.EDITION, edition.pk),
    )  # fmt: skip


def _row(row: DecreeRow) -> tuple[str, ...]:
    said = row.values
    made = format_date(date.fromisoformat(said["made_on"])) if said["made_on"] else ""
    return (
        str(row.position),
        f"{said['title']}. {said['summary']}" if said["summary"] else said["title"],
        said["unit"],
        said["officer"],
        ", ".join(part for part in (said["made_place"], made) if part),
        format_name(said["format"]),
        said["retention"],
    )
