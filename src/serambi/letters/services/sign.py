"""Put an electronic signature on an issued letter, or take one in that was made elsewhere."""

import hashlib
import io

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from serambi.core import clock
from serambi.core.errors import InvalidInput, Refused
from serambi.files.models import Purpose, StoredFile
from serambi.files.services import attach, discard, read, receive, store_bytes
from serambi.identity.actors import Actor
from serambi.ledger.services import append
from serambi.letters import events, record
from serambi.letters.kinds import KIND_NAMES, Kind
from serambi.letters.models import Letter, SignedCopy
from serambi.letters.services.pdf import file_name, pdf
from serambi.letters.signing import Signer
from serambi.letters.signing.verification import Signature, same_content, verify_pdf
from serambi.offices.scoping import office_scope


def sign(*, letter: Letter, actor: Actor, signer: Signer, passphrase: str) -> SignedCopy:
    """Sign the sealed PDF of `letter` with `signer`; the signature is verified before it is kept.

    `passphrase` is handed on and forgotten. Raises what `signer` raises, Refused for a letter that
    was withdrawn.
    """
    _must_hold(letter)
    sealed = pdf(letter)
    office = letter.office
    data = signer.sign_pdf(
        sealed, passphrase=passphrase, reason=f"{letter.name} {letter.number}",
        place=office.city or office.name,
    )  # fmt: skip
    with transaction.atomic(), office_scope(office):
        stored = store_bytes(
            office=office, data=data, name=f"ttd-{file_name(letter)}", media_type="application/pdf",
            purpose=Purpose.LETTER, actor=actor, encrypted=True,
        )  # fmt: skip
        return _keep(letter, actor, stored, data, sealed, SignedCopy.Origin.HERE)


def take_signed(*, letter: Letter, actor: Actor, upload: "UploadedFile[bytes]") -> SignedCopy:
    """Keep a PDF of `letter` that was signed elsewhere, with what its signatures are worth.

    The files room judges it and keeps a signed one byte for byte. Raises InvalidInput at `signed`
    when it is no PDF, acts, or carries no signature.
    """
    _must_hold(letter)
    office = letter.office
    draft = receive(
        office=office, upload=upload, purpose=Purpose.LETTER, actor=actor, encrypted=True,
        field="signed",
    )  # fmt: skip
    data = read(draft)
    if not verify_pdf(data):
        discard(office=office, stored=draft)
        raise InvalidInput(
            "signing.none", "PDF ini tidak memuat tanda tangan elektronik.",
            "Unggah berkas asli dari layanan tanda tangan, bukan hasil cetak atau simpan ulang.",
            field="signed",
        )  # fmt: skip
    sealed = pdf(letter)
    with transaction.atomic(), office_scope(office):
        attach(office=office, files=[draft])
        return _keep(letter, actor, draft, data, sealed, SignedCopy.Origin.ELSEWHERE)


def _keep(
    letter: Letter,
    actor: Actor,
    stored: StoredFile,
    data: bytes,
    sealed: bytes,
    origin: SignedCopy.Origin,
) -> SignedCopy:
    found = verify_pdf(data)
    match = _match(letter, data, sealed)
    made: SignedCopy = SignedCopy.objects.create(
        office=letter.office, letter=letter, origin=origin, match=match, intact=_all_intact(found),
        trusted=bool(found) and all(one.trusted for one in found),
        signatures=[one.as_json() for one in found], file=stored,
        digest=hashlib.sha256(data).hexdigest(), at=clock.now(), by=actor.id,
    )  # fmt: skip
    append(
        office=letter.office, actor=actor, act=events.SIGNED_COPY.code,
        obj=(letter.about_type, letter.about_id),
        payload={
            "letter": KIND_NAMES[Kind(letter.kind)], "number": letter.number,
            "id": str(letter.pk), "match": str(match.label).lower(), "digest": made.digest,
            "intact": made.intact, "trusted": made.trusted,
        },
    )  # fmt: skip
    return made


def _all_intact(found: list[Signature]) -> bool:
    return bool(found) and all(one.intact for one in found) and found[-1].covers_all


def _match(letter: Letter, data: bytes, sealed: bytes) -> SignedCopy.Match:
    """The same bytes; else our digest in the document's keywords, which proves only the claim."""
    if same_content(data, sealed):
        return SignedCopy.Match.SAME
    shown = record.shown(letter.content_digest)
    return SignedCopy.Match.NAMED if _names(data, shown) else SignedCopy.Match.UNKNOWN


def _names(data: bytes, digest: str) -> bool:
    import pikepdf  # heavy, and most offices never sign

    try:
        with pikepdf.open(io.BytesIO(data)) as document:
            return digest in str(document.docinfo.get("/Keywords", ""))
    except pikepdf.PdfError:
        return False


def _must_hold(letter: Letter) -> None:
    if not letter.is_valid:
        raise Refused(
            "signing.withdrawn", "Surat ini sudah ditarik.", "Tanda tangani surat penggantinya."
        )
