"""Certificates: numbered by the office that ran the cycle, sealed, checked by anybody with the code."""

import hashlib
from collections.abc import Iterator
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from serambi.core import clock, ids
from serambi.core.dates import format_date
from serambi.core.errors import InvalidInput, Refused
from serambi.files.models import Purpose
from serambi.files.services import store_bytes
from serambi.identity.actors import Actor
from serambi.ledger.canonical import canonical
from serambi.letters.selectors import PossibleSigner, signers_of
from serambi.letters.services import next_number
from serambi.monev import access, events
from serambi.monev.life import Act
from serambi.monev.models import Certificate, EvaluationCycle, Submission
from serambi.monev.papers import certificate_pdf
from serambi.monev.selectors.results import without_certificate
from serambi.monev.services.finishing import Step
from serambi.monev.services.holding import hold_cycle, tell
from serambi.monev.words import cents, whose
from serambi.offices.scoping import office_scope

KIND = "piagam_predikat"


def certify(*, actor: Actor, cycle_id: UUID, signer_id: int) -> Iterator[Step]:
    """A certificate for each office that has a final score and none yet; told step by step.

    One transaction an office: an interrupted run goes on where it stopped. Raises NotAllowed,
    Refused when there is nobody left, InvalidInput (field "signer").
    """
    cycle = hold_cycle(cycle_id)
    access.require(actor, cycle, Act.CERTIFY)
    signer = next((one for one in signers_of(cycle.owner) if one.user_id == signer_id), None)
    if signer is None:
        raise InvalidInput("monev.signer", _("Penanda tangan belum dipilih."), field="signer")
    waiting = without_certificate(cycle)
    if not waiting:
        raise Refused("monev.certified", _("Semua kantor yang bernilai sudah berpiagam."))
    yield Step(0, len(waiting), _("Menyusun piagam"))
    for done, submission in enumerate(waiting, start=1):
        _issue(cycle, submission, signer, actor)
        yield Step(done, len(waiting), _("Menyusun piagam"))


def _issue(
    cycle: EvaluationCycle, submission: Submission, signer: PossibleSigner, actor: Actor
) -> None:
    office, now = submission.office, clock.now()
    day = now.astimezone(cycle.owner.tz).date()
    code = ids.new_code()
    with transaction.atomic(), office_scope(office):
        Submission.objects.select_for_update().get(pk=submission.pk)
        if Certificate.objects.filter(submission=submission).exists():
            return  # a colleague issues them at the same time
        number = next_number(office=cycle.owner, kind=KIND, on=day)
        record = _record(cycle, submission, signer, number, format_date(day), code)
        text = canonical(dict(record))
        digest = hashlib.sha256(text.encode()).hexdigest()
        data = certificate_pdf(record, digest, now)
        stored = store_bytes(
            office=office, data=data, name=f"piagam-{cycle.year}-{office.code}.pdf",
            purpose=Purpose.LETTER, actor=actor,
        )  # fmt: skip
        Certificate.objects.create(
            office=office, submission=submission, number=number, day=day, record=text,
            digest=digest, check_digest=ids.code_digest(code), file=stored, issued_at=now,
            issued_by=actor.id,
        )  # fmt: skip
        tell(submission, actor, events.CERTIFIED, number=number)


def _record(
    cycle: EvaluationCycle,
    submission: Submission,
    signer: PossibleSigner,
    number: str,
    day: str,
    code: str,
) -> dict[str, str]:
    path = reverse("monev:certificate", args=[code])
    address = settings.SERAMBI_ADDRESS.rstrip("/") + path
    ranks = [
        _("peringkat %(n)s di provinsi") % {"n": submission.rank_province}
        if submission.rank_province else "",
        _("peringkat %(n)s nasional") % {"n": submission.rank_nation}
        if submission.rank_nation and cycle.owner.parent_id is None else "",
    ]  # fmt: skip
    return {
        "title": _("Piagam %(office)s") % {"office": submission.office.name},
        "issuer": cycle.owner.name,
        "number": number,
        "office": submission.office.name,
        "about": cycle.title,
        "practice": _("Latihan: bukan predikat") if cycle.is_practice else "",
        "word": submission.word or _("Peserta"),
        "score": _("dengan nilai %(score)s dari 100") % {"score": cents(submission.final)},
        "rank": ", ".join(one for one in ranks if one),
        "scale": _("Predikat menurut %(scale)s.") % {"scale": whose(cycle.scale)},
        "place": f"{cycle.owner.city or cycle.owner.name}, {day}",
        "signatory": signer.name,
        "signatory_title": signer.title,
        "check_url": address,
        "check_words": f"{address.removeprefix('https://').removeprefix('http://').removesuffix(code + '/')} kode {ids.show_code(code)}",
    }
