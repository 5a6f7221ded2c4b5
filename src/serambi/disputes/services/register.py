"""Open the case file when the Komisi Informasi's notice comes; complete it later; notes."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import IntegrityError, transaction

from serambi.casework.models import InformationRequest
from serambi.core import clock
from serambi.core.dates import format_date
from serambi.core.errors import Conflict, InvalidInput, NotAllowed, NotFound
from serambi.disputes import events, validation
from serambi.disputes.access import WORKERS
from serambi.disputes.models import Dispute, DisputeNote
from serambi.disputes.models.choices import Forum
from serambi.disputes.services.case import hold_for, log
from serambi.identity.actors import Actor
from serambi.law.clocks import Regime
from serambi.law.dispute import Act, State, allowed
from serambi.law.objection import Act as ObjectionAct
from serambi.objections.access import may as may_dispute
from serambi.objections.models import Objection
from serambi.objections.services.ending import dispute as mark_disputed
from serambi.offices.models import Office


@dataclass(frozen=True, slots=True)
class Notice:
    """What the Komisi Informasi's notice says. With a request, the paper fields stay empty."""

    forum: str
    forum_name: str
    grounds: tuple[str, ...]
    filed_on: date | None
    noticed_on: date | None
    register_no: str = ""
    regime: str = Regime.UMUM.value
    information: str = ""
    request_no: str = ""
    objection_no: str = ""
    applicant_name: str = ""
    applicant_address: str = ""


def register(
    *,
    office: Office,
    actor: Actor,
    notice: Notice,
    case_id: UUID | None = None,
    objection_id: UUID | None = None,
) -> Dispute:
    """Open the file of a dispute over an objection, a request, or one kept on paper.

    Only after an objection (UU 14/2008 art. 37, elucidation): its number is asked for where it is
    on paper. One that is here, chosen or known again by its number, gives its own facts and moves
    to its state of dispute. Raises InvalidInput at the field, NotFound for another office's request
    or objection, NotAllowed, Conflict for a second file.
    """
    _demand_worker(office, actor)
    with transaction.atomic():
        objection = _objection(office, objection_id) or _numbered(office, notice, case_id)
        case = _case(office, objection.case_id if objection else case_id)
        fields = _checked(office, notice, case, objection)
        dispute = Dispute(
            office=office,
            case=case,
            objection=objection,
            state=State.DIMOHONKAN.value,
            recorded_at=clock.now(),
            **fields,
        )
        _save(dispute)
        log(
            dispute, actor, events.REGISTERED,
            forum=dispute.forum_name, filed=format_date(dispute.filed_on), number=dispute.register_no,
            grounds=dispute.grounds, regime=dispute.regime,
        )  # fmt: skip
        mark_objection(dispute, actor)
        return dispute


def mark_objection(dispute: Dispute, actor: Actor) -> bool:
    """The objection behind the file moves to its state of dispute; False where it may not (yet).

    An objection that is still owed moves later, when it was answered or its day has passed.
    """
    objection = dispute.objection
    if objection is None or not may_dispute(actor, objection, ObjectionAct.DISPUTE):
        return False
    mark_disputed(
        office=dispute.office, actor=actor, objection_id=objection.pk,
        reason=dispute.register_no or dispute.forum_name,
    )  # fmt: skip
    return True


def correct(
    *,
    office: Office,
    actor: Actor,
    dispute_id: UUID,
    register_no: str,
    forum: str,
    forum_name: str,
    grounds: list[str],
) -> Dispute:
    """Complete or mend what the first notice left open. Nothing is written when nothing differs."""
    with transaction.atomic():
        dispute, _ = hold_for(office, dispute_id, actor, Act.CORRECT)
        new = {
            "register_no": validation.number(
                register_no, field="register_no", label="Nomor register", needed=False
            ),
            "forum": validation.choice(
                forum, Forum.values, field="forum", label="Komisi Informasi"
            ),
            "forum_name": _forum_name(forum_name),
            "grounds": validation.letters(grounds),
        }
        changed = [name for name, value in new.items() if getattr(dispute, name) != value]
        if changed:
            for name in changed:
                setattr(dispute, name, new[name])
            _save(dispute, changed)
            words = ", ".join(_FIELD_WORDS[name] for name in changed)
            log(
                dispute, actor, events.CORRECTED, changed=words, values={n: new[n] for n in changed}
            )
        return dispute


def note(*, office: Office, actor: Actor, dispute_id: UUID, text: str) -> DisputeNote:
    """Add an internal note; it never goes into the pack."""
    words = validation.text(text, field="text", label="Catatan", minimum=2, maximum=5000)
    with transaction.atomic():
        dispute, _ = hold_for(office, dispute_id, actor, Act.NOTE)
        made: DisputeNote = DisputeNote.objects.create(
            office=office, dispute=dispute, text=words, by_id=actor.account(), at=clock.now()
        )
        log(dispute, actor, events.NOTED)
        return made


_FIELD_WORDS = {
    "register_no": "nomor register", "forum": "tingkat Komisi Informasi",
    "forum_name": "nama Komisi Informasi", "grounds": "alasan keberatan",
}  # fmt: skip


def _demand_worker(office: Office, actor: Actor) -> None:
    open_to = [role for role in WORKERS if allowed(State.DRAF, role, Act.REGISTER)]
    if actor.office_id != office.pk or not actor.has(*open_to):
        raise NotAllowed("dispute.role", "Peran Anda tidak dapat mencatat sengketa.")


def _case(office: Office, case_id: UUID | None) -> InformationRequest | None:
    if case_id is None:
        return None
    case: InformationRequest | None = (
        InformationRequest.objects.filter(office=office, pk=case_id)
        .select_related("applicant")
        .first()
    )
    if case is None:
        raise NotFound("case.unknown", "Permohonan ini tidak ada di kantor ini.")
    return case


def _objection(office: Office, objection_id: UUID | None) -> Objection | None:
    """The objection, with its grounds; only one file of a dispute lies over it."""
    if objection_id is None:
        return None
    found: Objection | None = (
        Objection.objects.filter(office=office, pk=objection_id).prefetch_related("grounds").first()
    )
    if found is None:
        raise NotFound("objection.unknown", "Keberatan ini tidak ada di kantor ini.")
    if Dispute.objects.filter(objection=found).exists():
        raise Conflict(
            "dispute.there",
            "Sengketa atas keberatan ini sudah dicatat.",
            "Buka dari daftar sengketa.",
        )
    return found


def _numbered(office: Office, notice: Notice, case_id: UUID | None) -> Objection | None:
    """The objection that bears the typed number in this office's register; None for a paper one.

    Raises InvalidInput when it is about another request or already has a file.
    """
    typed = notice.objection_no.strip()
    rows = Objection.objects.filter(office=office, register_no=typed)
    found = rows.prefetch_related("grounds").first() if typed else None
    if found is None:
        return None
    wrong = "Keberatan ini tentang permohonan lain." if case_id not in {None, found.case_id} else ""
    if Dispute.objects.filter(objection=found).exists():
        wrong = "Sengketa atas keberatan ini sudah dicatat."
    if wrong:
        raise InvalidInput(
            "dispute.objection_no", wrong, "Periksa nomornya, atau buka dari daftar sengketa.",
            field="objection_no",
        )  # fmt: skip
    return found


def _checked(
    office: Office,
    notice: Notice,
    case: InformationRequest | None,
    objection: Objection | None,
) -> dict[str, object]:
    begun = objection or case
    filed = validation.past_day(
        notice.filed_on, office, field="filed_on", label="Tanggal permohonan sengketa",
        since=begun.received_at.astimezone(office.tz).date() if begun else None,
        after="keberatan diterima" if objection else "permohonan informasi diterima",
    )  # fmt: skip
    known = _of_objection(objection) if objection else _of_notice(notice)
    return {
        "forum": validation.choice(
            notice.forum, Forum.values, field="forum", label="Komisi Informasi"
        ),
        "forum_name": _forum_name(notice.forum_name),
        "register_no": validation.number(
            notice.register_no, field="register_no", label="Nomor register", needed=False
        ),
        "filed_on": filed,
        "noticed_on": validation.past_day(
            notice.noticed_on, office, field="noticed_on", label="Tanggal pemberitahuan",
            since=filed, after="permohonan sengketa diajukan",
        ),
        **known,
        **({} if objection else _of_case(case) if case else _of_paper(notice)),
    }  # fmt: skip


def _of_objection(objection: Objection) -> dict[str, object]:
    return {
        "objection_no": objection.register_no,
        "grounds": objection.letters,
        "regime": objection.regime,
        "information": objection.information,
    }


def _of_notice(notice: Notice) -> dict[str, object]:
    return {
        "objection_no": validation.number(
            notice.objection_no, field="objection_no", label="Nomor keberatan"
        ),
        "grounds": validation.letters(list(notice.grounds)),
    }


def _of_case(case: InformationRequest) -> dict[str, object]:
    return {"regime": case.regime, "information": case.details}


def _of_paper(notice: Notice) -> dict[str, object]:
    """What is said of a request kept on paper."""
    return {
        "regime": validation.choice(
            notice.regime, [one.value for one in Regime], field="regime", label="Jenis informasi"
        ),
        "information": validation.text(
            notice.information, field="information", label="Informasi yang disengketakan",
            minimum=10, maximum=20_000,
        ),
        "request_no": validation.number(
            notice.request_no, field="request_no", label="Nomor permohonan", needed=False
        ),
        "applicant_name": validation.text(
            notice.applicant_name, field="applicant_name", label="Nama pemohon", minimum=2, maximum=200
        ),
        "applicant_address": validation.text(
            notice.applicant_address, field="applicant_address", label="Alamat pemohon",
            minimum=0, maximum=500,
        ),
    }  # fmt: skip


def _forum_name(value: str) -> str:
    return validation.text(
        value, field="forum_name", label="Nama Komisi Informasi", minimum=5, maximum=160
    )


def _save(dispute: Dispute, fields: list[str] | None = None) -> None:
    """Save; the constraint knows whether the register number is taken."""
    try:
        with transaction.atomic():
            dispute.save(update_fields=fields) if fields else dispute.save(force_insert=True)
    except IntegrityError as error:
        taken = Dispute.objects.filter(office=dispute.office, register_no=dispute.register_no)
        if not dispute.register_no or not taken.exclude(pk=dispute.pk).exists():
            raise
        raise InvalidInput(
            "dispute.number_taken", "Nomor register ini sudah dipakai sengketa lain.",
            "Periksa nomornya, atau buka sengketa itu dari daftar.", field="register_no",
        ) from error  # fmt: skip
