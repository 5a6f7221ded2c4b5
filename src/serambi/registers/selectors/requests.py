"""The request register (UU 14/2008 art. 22(2); columns of the statutory book)."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import OuterRef, Prefetch, QuerySet, Subquery

from serambi.casework.models import Applicant, Decision, InformationRequest
from serambi.casework.models.choices import WayObtain
from serambi.casework.selectors.clock import working_days_between
from serambi.identity.masking import mask_address, mask_email, mask_name, mask_phone
from serambi.law.calendar import WorkingCalendar
from serambi.law.clocks import Regime
from serambi.law.exemptions import exemption
from serambi.law.lifecycle import OUTCOME_NAMES, Outcome, State
from serambi.letters.kinds import Kind
from serambi.letters.models import Letter
from serambi.offices.models import Office
from serambi.offices.selectors import calendar_for
from serambi.registers.columns import Line, Told
from serambi.registers.period import Period
from serambi.registers.veil import veiled

YES, NO = "Ya", "Tidak"
HELD = {Outcome.DIKABULKAN, Outcome.SEBAGIAN, Outcome.DITOLAK}
GIVEN = {Outcome.DIKABULKAN, Outcome.SEBAGIAN}
UNDECIDED = {
    State.DIHENTIKAN: "Dihentikan, tidak dilengkapi",
    State.DICABUT: "Dicabut pemohon",
}
_SOFT = re.compile(r"soft|digital|berkas|pdf|xlsx|csv|elektronik|surel|laman", re.IGNORECASE)
_HARD = re.compile(r"hard|cetak|kertas|fotokopi|lembar", re.IGNORECASE)


def requests(office: Office, regime: Regime, period: Period) -> QuerySet[InformationRequest]:
    """The book's requests in the order of receipt; cases that were withdrawn or stopped stay in."""
    start, end = period.bounds(office.tz)
    return InformationRequest.objects.filter(
        regime=regime.value, received_at__gte=start, received_at__lt=end
    ).order_by("received_at", "recorded_at", "id")


def lines(
    office: Office, cases: QuerySet[InformationRequest], *, masked: bool
) -> Iterator[tuple[InformationRequest, Line]]:
    """Each case with its 23 cells. Four queries, however many cases there are."""
    handed = Letter.objects.filter(
        kind=Kind.TANDA_TERIMA.value,
        about_type="request",
        about_id=OuterRef("pk"),
        state=Letter.State.VALID,
    ).order_by("issued_at")
    sent = Decision.objects.filter(stage=Decision.Stage.SENT).order_by("decided_at")
    rows = cases.select_related("applicant").prefetch_related(
        Prefetch("decisions", queryset=sent.prefetch_related("items"))
    )
    calendar = calendar_for(office)
    for case in rows.annotate(handed_at=Subquery(handed.values("issued_at")[:1])):
        yield case, _line(_Entry(case, office, calendar, masked=masked))


@dataclass(frozen=True, slots=True)
class _Entry:
    case: InformationRequest
    office: Office
    calendar: WorkingCalendar
    masked: bool

    @property
    def decision(self) -> Decision | None:
        """The answer in force: the last one that was sent."""
        return next(iter(reversed(self.case.decisions.all())), None)

    def told(self, at: datetime | None) -> Told | None:
        """The local day of an instant with the working days since the receipt."""
        if at is None:
            return None
        received, day = self.local(self.case.received_at), self.local(at)
        return Told(day, max(0, working_days_between(received, day, self.calendar)))

    def local(self, at: datetime) -> date:
        return at.astimezone(self.office.tz).date()

    def free(self, text: str) -> str:
        """Typed text; without people in the masked copy."""
        if not self.masked:
            return text
        who = self.case.applicant
        return veiled(text, [name for name in (who.name, who.proxy_name) if name])


def _line(entry: _Entry) -> Line:
    case, decision = entry.case, entry.decision
    who = case.applicant
    return (
        case.register_no,
        entry.local(case.received_at),
        *_identity(who, masked=entry.masked),
        entry.free(case.details),
        entry.free(case.purpose),
        *_status(decision, entry),
        *_forms(decision),
        YES if case.way_obtain == WayObtain.SEE else "",
        _copy_wanted(case),
        _decided(case, decision),
        entry.free(_reason(decision)),
        entry.told(case.noticed_at),
        entry.told(getattr(case, "handed_at", None)),
        decision.cost_total if decision and decision.outcome in GIVEN else None,
        entry.free(decision.payment_way) if decision else "",
    )


def _identity(who: Applicant, *, masked: bool) -> tuple[str, ...]:
    """Name, address, occupation, NPWP (asked of nobody), phone, e-mail."""
    name = f"{who.name} (kuasa: {who.proxy_name})" if who.proxy_name else who.name
    occupation = str(who.get_occupation_display())
    if not masked:
        return (name, who.address, occupation, "", who.phone, who.email)
    shown = mask_name(who.name) + (
        f" (kuasa: {mask_name(who.proxy_name)})" if who.proxy_name else ""
    )
    return (
        shown,
        mask_address(who.address),
        occupation,
        "",
        mask_phone(who.phone) if who.phone else "",
        mask_email(who.email),
    )


def _status(decision: Decision | None, entry: _Entry) -> tuple[str, str, str]:
    """In our control, not in our control with who holds it, not documented until when."""
    if decision is None:
        return "", "", ""
    outcome = Outcome(decision.outcome)
    if outcome in HELD:
        return YES, "", ""
    if outcome is Outcome.TIDAK_DIKUASAI:
        holder = entry.free(decision.holder)
        return "", f"{NO}: {holder}" if holder else NO, ""
    promised = decision.promised_on
    return "", "", f"{YES}, tersedia {promised:%d-%m-%Y}" if promised else YES


def _forms(decision: Decision | None) -> tuple[str, str]:
    """Softcopy and hardcopy, told from the medium of the notice and from the files given."""
    if decision is None or decision.outcome not in GIVEN:
        return "", ""
    soft = bool(_SOFT.search(decision.medium)) or bool(decision.items.all())
    hard = bool(_HARD.search(decision.medium)) or bool(decision.sheets)
    return YES if soft else "", YES if hard else ""


def _copy_wanted(case: InformationRequest) -> str:
    wanted = {WayObtain.SOFTCOPY: "Softcopy", WayObtain.HARDCOPY: "Hardcopy"}
    return wanted.get(WayObtain(case.way_obtain), "")


def _decided(case: InformationRequest, decision: Decision | None) -> str:
    if decision is not None:
        return OUTCOME_NAMES[Outcome(decision.outcome)]
    return UNDECIDED.get(State(case.state), "Belum diputus")


def _reason(decision: Decision | None) -> str:
    """Why something was not given: article, statute, and the words of the notice."""
    if decision is None or decision.outcome == Outcome.DIKABULKAN:
        return ""
    parts: Iterable[str] = (
        exemption(decision.exemption).basis if decision.exemption else "",
        decision.statute,
        decision.blackout if decision.outcome == Outcome.SEBAGIAN else decision.explanation,
    )
    return ". ".join(part.strip().rstrip(".") for part in parts if part.strip())
