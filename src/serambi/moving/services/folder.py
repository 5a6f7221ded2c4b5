"""Files with names into entries of the list: looked at, corrected, then all at once."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.utils.translation import gettext as _

from serambi.catalogue.fields import EntryFields, checked
from serambi.catalogue.services import add_file, draft, publish
from serambi.catalogue.services.bring_in import title_keys
from serambi.core import clock
from serambi.core.errors import InvalidInput, NotAllowed, Refused
from serambi.files.models import Purpose, StoredFile
from serambi.files.services import receive
from serambi.identity.actors import Actor
from serambi.ledger import services as ledger
from serambi.moving import access, events
from serambi.moving.guessing import guess
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope


@dataclass(frozen=True, slots=True)
class Wanted:
    """One file and what it will be called; `heading` "" leaves it without one."""

    name: str
    title: str
    year: int | None
    category: str
    heading: str


@dataclass(frozen=True, slots=True)
class Brought:
    """What became of a folder."""

    created: int
    skipped: int


def planned(name: str) -> Wanted:
    """A file as its name suggests it."""
    said = guess(name)
    return Wanted(name, said.title, said.year, said.category, said.heading)


def upload(*, office: Office, actor: Actor, name: str, data: bytes) -> StoredFile:
    """Judge one file and keep it as a draft that the sweep takes away when nobody claims it.

    Raises InvalidInput in words for the person.
    """
    last = name.replace("\\", "/").rpartition("/")[2]
    return receive(
        office=office, upload=SimpleUploadedFile(last, data), purpose=Purpose.CATALOGUE, actor=actor
    )


def bring_folder(
    *,
    office: Office,
    actor: Actor,
    source: str,
    files: Sequence[tuple[Wanted, StoredFile]],
    public: bool,
) -> Brought:
    """Every file becomes an entry with its document, or none does.

    A title that stands in the same category already is left alone. Raises NotAllowed, InvalidInput
    naming the file whose words cannot be kept.
    """
    if not access.can_bring_in(actor, office.pk):
        raise NotAllowed("moving.role", _("Anda tidak berwenang melakukan ini."))
    created = skipped = 0
    with transaction.atomic(), office_scope(office):
        there = set(title_keys())
        for wanted, stored in files:
            key = (wanted.category, " ".join(wanted.title.casefold().split()))
            if key in there:
                skipped += 1
                continue
            there.add(key)
            _entry(office, actor, wanted, stored, public=public)
            created += 1
        ledger.append(
            office=office, actor=actor, act=events.FOLDER_IMPORTED.code,
            obj=(events.FOLDER, office.code),
            payload={"source": source[:120], "created": created, "skipped": skipped},
        )  # fmt: skip
    return Brought(created, skipped)


def _entry(
    office: Office, actor: Actor, wanted: Wanted, stored: StoredFile, *, public: bool
) -> None:
    try:
        fields = checked(_fields(wanted), clock.today(office.tz))
    except InvalidInput as error:
        raise Refused(
            "moving.entry", f"{wanted.name}: {error.sentence}", error.next_step
        ) from error
    entry = draft(office=office, actor=actor, fields=fields)
    add_file(office=office, actor=actor, entry=entry, stored=stored, title=wanted.title[:200])
    if public:
        publish(office=office, actor=actor, entry=entry)


def _fields(wanted: Wanted) -> EntryFields:
    return EntryFields(
        category=wanted.category,
        title=wanted.title,
        heading=wanted.heading,
        period=str(wanted.year or ""),
        is_election=".pemilu" in wanted.heading or wanted.heading.endswith("dip_pemilu"),
    )
