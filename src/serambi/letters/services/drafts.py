"""Draft a letter, have it checked by another person, sign it: a number is drawn only then."""

from dataclasses import dataclass
from uuid import UUID

from django.db import connection, transaction

from serambi.core import clock
from serambi.core.errors import InvalidInput, NotFound, Refused
from serambi.core.text import clean
from serambi.identity.actors import Actor
from serambi.law.letter_draft import Act, State, Transition
from serambi.ledger.services import append
from serambi.letters import drafting, events
from serambi.letters.access import require
from serambi.letters.contents import Content
from serambi.letters.kinds import KIND_NAMES, Kind
from serambi.letters.models import Letter, LetterDraft
from serambi.letters.selectors import signers_of
from serambi.letters.services.issue import issue
from serambi.letters.services.sign import sign as sign_electronically
from serambi.letters.signing import Signer
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope

REMARK_LENGTH = 500
STEPS = {
    Act.REVISE: "ditulis ulang",
    Act.SUBMIT: "diajukan untuk diperiksa",
    Act.CHECK: "sudah diperiksa",
    Act.SEND_BACK: "dikembalikan",
    Act.SIGN: "ditandatangani",
    Act.DISCARD: "dibatalkan",
}


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around the words: who signs as what, room in mm, *lampiran* and *tembusan*."""

    signer_id: int
    signer_title: str
    signer_acting: str = ""
    space: int = 22
    enclosures: str = ""
    copies: tuple[str, ...] = ()


def prepare(
    *,
    office: Office,
    actor: Actor,
    kind: Kind,
    title: str,
    content: Content,
    frame: Frame,
    about: tuple[str, UUID] | None = None,
) -> LetterDraft:
    """A new draft; `title` names it in the list, `about` is the object whose thread it joins.

    Raises NotAllowed for a role that drafts nothing, InvalidInput for an unknown signatory.
    """
    require(actor, office.pk, State.DRAF, Act.REVISE)
    now = clock.now()
    with transaction.atomic(), office_scope(office):
        draft = LetterDraft(
            office=office, kind=kind.value, title=title[:200], content=drafting.pack(content),
            about_type=about[0] if about else "", about_id=about[1] if about else None,
            prepared_by_id=actor.account(), prepared_at=now, touched_at=now,
        )  # fmt: skip
        _set_frame(draft, frame)
        draft.save(force_insert=True)
        _tell(draft, actor, "ditulis")
    return draft


def revise(
    *, office: Office, actor: Actor, draft_id: UUID, title: str, content: Content, frame: Frame
) -> LetterDraft:
    """Write it anew; whoever writes last is the one who may not check it."""
    with transaction.atomic(), office_scope(office):
        draft, _ = _held(office, actor, draft_id, Act.REVISE)
        draft.title, draft.content = title[:200], drafting.pack(content)
        draft.prepared_by_id, draft.prepared_at = actor.account(), clock.now()
        _set_frame(draft, frame)
        return _moved(draft, actor, Act.REVISE)


def submit(*, office: Office, actor: Actor, draft_id: UUID) -> LetterDraft:
    """Ask for a check. Raises Refused while words that the letter needs are missing."""
    with transaction.atomic(), office_scope(office):
        draft, cell = _held(office, actor, draft_id, Act.SUBMIT)
        if drafting.is_unfinished(drafting.unpack(Kind(draft.kind), draft.content)):
            raise Refused(
                "draft.unfinished",
                "Isi konsep ini belum lengkap.",
                "Lengkapi lewat Ubah, lalu ajukan.",
            )
        draft.state, draft.remark = cell.to(), ""
        return _moved(draft, actor, Act.SUBMIT)


def check(*, office: Office, actor: Actor, draft_id: UUID) -> LetterDraft:
    """Find it right. Raises Refused for the person who wrote it."""
    with transaction.atomic(), office_scope(office):
        draft, cell = _held(office, actor, draft_id, Act.CHECK)
        if draft.prepared_by_id == actor.account():
            raise Refused(
                "draft.own", "Konsep diperiksa orang lain, bukan penulisnya.",
                "Minta rekan Anda memeriksanya.",
            )  # fmt: skip
        draft.state = cell.to()
        draft.checked_by_id, draft.checked_at = actor.account(), clock.now()
        return _moved(draft, actor, Act.CHECK)


def send_back(*, office: Office, actor: Actor, draft_id: UUID, remark: str) -> LetterDraft:
    """Return it to its writer with a remark; the check is void."""
    words = _remark(remark)
    with transaction.atomic(), office_scope(office):
        draft, cell = _held(office, actor, draft_id, Act.SEND_BACK)
        draft.state, draft.remark = cell.to(), words
        draft.checked_by_id, draft.checked_at = None, None
        return _moved(draft, actor, Act.SEND_BACK)


def discard_draft(*, office: Office, actor: Actor, draft_id: UUID, remark: str) -> LetterDraft:
    """Give it up; it stays in the list of its state and has used no number."""
    words = _remark(remark)
    with transaction.atomic(), office_scope(office):
        draft, cell = _held(office, actor, draft_id, Act.DISCARD)
        draft.state, draft.remark = cell.to(), words
        return _moved(draft, actor, Act.DISCARD)


def sign_draft(
    *,
    office: Office,
    actor: Actor,
    draft_id: UUID,
    signer: Signer | None = None,
    passphrase: str = "",
) -> Letter:
    """Issue the letter: number, words, digest, picture of the signature; with `signer` also PAdES.

    All or nothing: a passphrase that does not open gives the number back. Raises Refused for
    anybody but the signatory that the letter names, and what `signer` raises.
    """
    with transaction.atomic(), office_scope(office):
        draft, cell = _held(office, actor, draft_id, Act.SIGN)
        if draft.signer_id != actor.user_id:
            raise Refused(
                "draft.signatory", f"Surat ini ditandatangani {draft.signer.name}.",
                "Minta yang bersangkutan menandatangani, atau kembalikan dan ganti penanda tangannya.",
            )  # fmt: skip
        kind = Kind(draft.kind)
        letter = issue(
            office=office, kind=kind, about=draft.about, content=drafting.unpack(kind, draft.content),
            signatory=draft.signatory, actor=actor, enclosures=draft.enclosures,
            copies=tuple(draft.copies.splitlines()),
        )  # fmt: skip
        if signer is not None:
            sign_electronically(letter=letter, actor=actor, signer=signer, passphrase=passphrase)
        draft.state, draft.letter = cell.to(), letter
        _moved(draft, actor, Act.SIGN)
    return letter


def _held(office: Office, actor: Actor, draft_id: UUID, act: Act) -> tuple[LetterDraft, Transition]:
    """The draft, locked until the transaction ends, and the cell that allows the act."""
    rows = LetterDraft.objects.select_related("signer")
    if connection.features.has_select_for_update:
        rows = rows.select_for_update(of=("self",))
    draft: LetterDraft | None = rows.filter(office=office, pk=draft_id).first()
    if draft is None:
        raise NotFound("draft.unknown", "Konsep surat ini tidak ada.")
    draft.office = office
    return draft, require(actor, office.pk, State(draft.state), act)


def _set_frame(draft: LetterDraft, frame: Frame) -> None:
    known = {one.user_id for one in signers_of(draft.office)}
    if frame.signer_id not in known:
        raise InvalidInput(
            "draft.signer", "Pilih penanda tangan dari daftar.", field="signer",
        )  # fmt: skip
    draft.signer_id = frame.signer_id
    draft.signer_title, draft.signer_acting = frame.signer_title, frame.signer_acting
    draft.signature_space = frame.space
    draft.enclosures, draft.copies = frame.enclosures, "\n".join(frame.copies)


def _moved(draft: LetterDraft, actor: Actor, act: Act) -> LetterDraft:
    draft.touched_at = clock.now()
    draft.save()
    _tell(draft, actor, STEPS[act])
    return draft


def _tell(draft: LetterDraft, actor: Actor, step: str) -> None:
    append(
        office=draft.office, actor=actor, act=events.DRAFT_MOVED.code,
        obj=("letter_draft", draft.pk),
        payload={"letter": KIND_NAMES[Kind(draft.kind)].lower(), "step": step, "remark": draft.remark},
    )  # fmt: skip


def _remark(remark: str) -> str:
    words = clean(remark)
    if not 5 <= len(words) <= REMARK_LENGTH:
        raise InvalidInput(
            "draft.remark", "Tulis alasannya, 5 sampai 500 karakter.", field="remark"
        )
    return words
