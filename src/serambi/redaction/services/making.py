"""Make the new file, prove it, and put it before a second person.

Making and proving cost a process each and take seconds a page, so they are done before the
transaction that keeps the result; the version tells whether the boxes are still the same then.
"""

from dataclasses import asdict
from uuid import UUID

from django.conf import settings
from django.db import transaction

from serambi.core import clock
from serambi.core.errors import Conflict, InvalidInput, Refused
from serambi.core.text import clean
from serambi.files.kinds import BY_CODE
from serambi.files.models import Purpose, StoredFile
from serambi.files.models import State as FileState
from serambi.files.names import clean_name, extension_of
from serambi.files.services import discard, read, store_bytes
from serambi.identity.actors import Actor
from serambi.offices.models import Office
from serambi.privacy.detectors import all_hits
from serambi.privacy.names import named_in_title, person
from serambi.privacy.plain import plain
from serambi.redaction import events
from serambi.redaction.access import demand_edit
from serambi.redaction.engine import desk
from serambi.redaction.engine.values import Check, Impossible, Mark
from serambi.redaction.models import Box, Redaction
from serambi.redaction.selectors import rollup_of
from serambi.redaction.services.begin import names_of
from serambi.redaction.services.shelf import hold, log
from serambi.redaction.words import CHECKS, counted


def submit(*, office: Office, actor: Actor, redaction_id: UUID, name: str = "") -> Redaction:
    """Make and prove the new file and ask a second person.

    Raises Refused while something is undecided, InvalidInput at `name` when the new name tells what
    it must not, Conflict when the proof found something: then nothing is kept. A long file is made
    by the worker; the redaction then waits in the state MAKING.
    """
    with transaction.atomic():
        redaction = hold(office, redaction_id)
        demand_edit(actor, redaction)
        _demand_whole(redaction)
        redaction.name = output_name(redaction, name or redaction.name)
        redaction.proposed_by_id = actor.account()
        redaction.proposed_at = clock.now()
        redaction.reason = ""
        fields = ["name", "proposed_by", "proposed_at", "reason"]
        if redaction.pages > settings.SERAMBI_REDACTION_AT_ONCE:
            redaction.state = Redaction.State.MAKING
            redaction.save(update_fields=[*fields, "state"])
            return redaction
        redaction.save(update_fields=fields)
    return finish(office=office, actor=actor, redaction_id=redaction_id)


def finish(*, office: Office, actor: Actor, redaction_id: UUID) -> Redaction:
    """Make, prove and keep; what `submit` and the worker do alike. Raises Conflict."""
    with transaction.atomic():
        redaction = hold(office, redaction_id)
    version, state = redaction.version, redaction.state
    made, checks = _made(redaction)
    with transaction.atomic():
        fresh = hold(office, redaction_id, version)
        if fresh.state != state:
            raise Conflict("redaction.changed", "Keadaannya baru saja berubah.")
        fresh.proof = [asdict(one) for one in checks]
        wrong = next((one for one in checks if not one.ok), None)
        if wrong is None:
            _keep(fresh, actor, made)
            return fresh
        fresh.state = Redaction.State.DRAFT
        fresh.save(update_fields=["proof", "state"])
        log(fresh, actor, events.PROOF_FAILED, "tidak lolos pembuktian")
    raise Conflict(
        "redaction.proof",
        f"Berkas hasil tidak lolos pembuktian: {wrong.said}.",
        "Hitamkan juga bagian itu, lalu ajukan lagi.",
    )


def marks_of(redaction: Redaction) -> list[Mark]:
    """Its boxes as the engine takes them."""
    return [
        Mark(
            box.page,
            (box.left, box.top, box.right, box.bottom),
            box.basis.replace("17.", "17 ", 1),
            box.cell,
            box.loose,
        )
        for box in redaction.boxes.filter(status=Box.Status.TAKEN)
    ]


def output_name(redaction: Redaction, typed: str) -> str:
    """The new file's name. Raises InvalidInput at `name` when it points at a person."""
    name = clean_name(clean(typed))
    ending = extension_of(redaction.source.name) or redaction.kind
    if extension_of(name) != ending:
        name = f"{name.rpartition('.')[0] or name}.{ending}"
    told = names_of(redaction)
    who = person(
        people=list(told.people), bodies=list(told.bodies), reach=list(told.reach),
        address=told.address, known_words=told.known,
    )  # fmt: skip
    bare = plain(name)
    if next(named_in_title(bare, who), None) or next(all_hits(bare), None):
        raise InvalidInput(
            "redaction.name_tells", "Nama berkas ini memuat nama orang atau nomor pribadi.",
            "Tulis nama yang menyebut isinya, bukan orangnya.", field="name",
        )  # fmt: skip
    return name


def _demand_whole(redaction: Redaction) -> None:
    left = redaction.boxes.filter(status=Box.Status.FOUND).count()
    if not redaction.read_through:
        raise Refused(
            "redaction.unread", "Belum semua halaman diperiksa.", "Lanjutkan pemeriksaannya dahulu."
        )
    if left:
        raise Refused(
            "redaction.undecided", f"Masih ada {left} temuan yang belum diputuskan.",
            "Hitamkan atau biarkan masing-masing.",
        )  # fmt: skip
    if not redaction.boxes.filter(status=Box.Status.TAKEN).exists():
        raise Refused("redaction.empty", "Belum ada bagian yang dihitamkan.")


def _made(redaction: Redaction) -> tuple[bytes, list[Check]]:
    """The new bytes and the proof about them; a file that cannot be made is a failed proof."""
    old, marks = read(redaction.source), marks_of(redaction)
    try:
        new = desk.make(old, redaction.kind, marks)
        return new, desk.prove(old, new, redaction.kind, marks)
    except Impossible as fault:
        return b"", [Check("opens", ok=False, said=str(fault))]


def _keep(redaction: Redaction, actor: Actor, made: bytes) -> None:
    """The new file as a draft nobody may use, and the redaction before a second person."""
    source = redaction.source
    redaction.output = store_bytes(
        office=redaction.office, data=made, name=redaction.name,
        media_type=BY_CODE[redaction.kind].media_type, purpose=Purpose(source.purpose), actor=actor,
        encrypted=source.encrypted, state=FileState.ATTACHED,
    )  # fmt: skip
    redaction.state = Redaction.State.SUBMITTED
    redaction.save(update_fields=["output", "state", "proof", "name"])
    told = rollup_of(redaction)
    log(
        redaction, actor, events.SUBMITTED, "diajukan kepada orang kedua", boxes=told.boxes,
        pages=told.pages, grounds=told.grounds, sha256=redaction.output.sha256,
    )  # fmt: skip


def let_go(redaction: Redaction) -> None:
    """Take the unapproved new file away; does not save."""
    waiting = redaction.output
    redaction.output = None
    redaction.proof = []
    redaction.proposed_by = None
    redaction.proposed_at = None
    redaction.state = Redaction.State.DRAFT
    redaction.save()
    if waiting is not None:
        StoredFile.objects.filter(pk=waiting.pk).update(state=FileState.DRAFT)
        discard(office=redaction.office, stored=waiting)


def check_words(redaction: Redaction) -> list[tuple[str, bool, str]]:
    """The proof in words: what was asked, whether it holds, what was counted or found."""
    return [
        (
            str(CHECKS[row["code"]]),
            row["ok"],
            counted(row["code"], row["said"]) if row["ok"] else row["said"],
        )
        for row in redaction.proof
    ]
