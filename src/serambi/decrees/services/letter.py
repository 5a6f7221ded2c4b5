"""The decree as a letter, with the frozen list as its enclosure."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from serambi.catalogue.words import format_name
from serambi.core.dates import format_date
from serambi.core.errors import Conflict
from serambi.decrees import access, events
from serambi.decrees.models import DecreeEdition, DecreeRow
from serambi.decrees.services.freeze import demand
from serambi.identity.actors import Actor
from serambi.letters.contents_free import ListDecree
from serambi.letters.kinds import Kind
from serambi.letters.models import LetterDraft
from serambi.letters.selectors import for_object, open_draft, signers_of
from serambi.letters.services.drafts import Frame, prepare
from serambi.letters.wording.list_decree import CONSIDERING, RECALLING, list_title
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope


def draft_letter(
    *, office: Office, actor: Actor, edition: DecreeEdition, signer_id: int
) -> LetterDraft:
    """A draft of the SK DIP with exactly the frozen rows; it is checked and signed among the letters.

    One draft at a time: while one is open it is given back as it stands. Raises NotAllowed,
    InvalidInput when the signatory may not sign here, Conflict once the letter is signed or the
    edition is public.
    """
    demand(access.can_freeze(actor, office.pk) and edition.office_id == office.pk)
    about = (events.EDITION, edition.pk)
    with transaction.atomic(), office_scope(office):
        fresh = DecreeEdition.objects.select_for_update().get(office=office, pk=edition.pk)
        signed = any(letter.is_valid for letter in for_object(office, about))
        if fresh.is_public or signed:
            raise Conflict("decree.lettered", _("Surat keputusan daftar ini sudah ditandatangani."))
        if (begun := open_draft(office, about)) is not None:
            return begun
        titles = {one.user_id: one.title for one in signers_of(office)}
        frame = Frame(
            signer_id=signer_id, signer_title=titles.get(signer_id, ""), enclosures="1 daftar"
        )
        return prepare(
            office=office, actor=actor, kind=Kind.SK_DIP, content=_content(office, fresh),
            frame=frame, title=list_title(fresh.year, fresh.number), about=about,
        )  # fmt: skip


def _content(office: Office, edition: DecreeEdition) -> ListDecree:
    rows = tuple(_row(row) for row in DecreeRow.objects.filter(edition=edition))
    first = DecreeEdition.objects.get(office=office, year=edition.year, number=0)
    return ListDecree(
        year=edition.year, office=office.name, rows=rows,
        as_of=edition.frozen_at.astimezone(office.tz).date(),
        considering=CONSIDERING, recalling=RECALLING, amendment=edition.number,
        amends=first.decree_no if edition.number else "", reason=edition.reason,
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
