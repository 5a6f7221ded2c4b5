"""Agreements, rulings and judgments; challenges; finality."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction

from serambi.core import clock
from serambi.core.dates import format_day
from serambi.core.errors import InvalidInput, Refused
from serambi.disputes import events, validation
from serambi.disputes.models import Dispute, Ruling
from serambi.disputes.models.choices import Instance
from serambi.disputes.selectors.clock import challenge_due, final_after
from serambi.disputes.services.case import hold_for, log, move
from serambi.disputes.services.opening import before_opening, open_by
from serambi.identity.actors import Actor
from serambi.law.dispute import OPENS, OUTCOME_NAMES, Act, Outcome, State, Transition
from serambi.offices.models import Office


@dataclass(frozen=True, slots=True)
class Decided:
    """What a ruling says. `execute_days` are working days from finality, `execute_until` a day."""

    number: str
    pronounced_on: date | None
    received_on: date | None
    outcome: str
    order: str
    opened_title: str = ""
    execute_days: int | None = None
    execute_until: date | None = None


def settle(*, office: Office, actor: Actor, dispute_id: UUID, decided: Decided) -> Ruling:
    """The mediated agreement, final and binding at once (UU 14/2008 art. 39)."""
    with transaction.atomic():
        dispute, cell = hold_for(office, dispute_id, actor, Act.SETTLE)
        before_opening(office)
        made = _record(dispute, cell, Instance.MEDIATION, decided)
        dispute.final_on = made.received_on
        move(dispute, cell.to(Outcome(made.outcome)), "outcome", "final_on")
        log(dispute, actor, events.SETTLED, **_words(made))
        open_by(dispute, made, actor)
        return made


def rule(*, office: Office, actor: Actor, dispute_id: UUID, decided: Decided) -> Ruling:
    """The panel's ruling; it binds when nobody challenges it in time."""
    with transaction.atomic():
        dispute, cell = hold_for(office, dispute_id, actor, Act.RULE)
        made = _record(dispute, cell, Instance.COMMISSION, decided)
        move(dispute, cell.to(Outcome(made.outcome)), "outcome")
        log(dispute, actor, events.RULED, **_words(made))
        return made


def judge(*, office: Office, actor: Actor, dispute_id: UUID, decided: Decided) -> Ruling:
    """A court's judgment; the Supreme Court's is final at once."""
    with transaction.atomic():
        dispute, cell = hold_for(office, dispute_id, actor, Act.JUDGE)
        before_opening(office)
        supreme = cell.state is State.KASASI
        if not supreme and _last(dispute).instance == Instance.COURT:
            raise Refused("court.judged", "Putusan pengadilan ini sudah dicatat.")
        instance = Instance.SUPREME if supreme else Instance.COURT
        made = _record(dispute, cell, instance, decided)
        if supreme:
            dispute.final_on = made.received_on
        move(dispute, cell.to(Outcome(made.outcome)), "outcome", "final_on")
        log(dispute, actor, events.JUDGED, court=str(made.get_instance_display()), **_words(made))
        if supreme:
            open_by(dispute, made, actor)
        return made


def challenge(*, office: Office, actor: Actor, dispute_id: UUID, filed_on: date | None) -> Dispute:
    """One side went to the administrative court; a late day is flagged, the court judges it."""
    return _challenge(office, actor, dispute_id, Act.CHALLENGE, filed_on)


def cassate(*, office: Office, actor: Actor, dispute_id: UUID, filed_on: date | None) -> Dispute:
    """One side went to the Supreme Court after the court's judgment (UU 14/2008 art. 50)."""
    return _challenge(office, actor, dispute_id, Act.CASSATE, filed_on)


def finalise(*, office: Office, actor: Actor, dispute_id: UUID) -> Dispute:
    """Nobody challenged it: the ruling is final, and what it opens is opened.

    UU 14/2008 art. 48(1) says 14 working days, Perki 1/2013 art. 60(2) 14 days: the longer one must
    have passed. Raises Refused before that.
    """
    with transaction.atomic():
        dispute, cell = hold_for(office, dispute_id, actor, Act.FINALISE)
        before_opening(office)
        last = _last(dispute)
        _demand_judgment(cell, last)
        until = final_after(dispute, last)
        if not until.is_late(clock.now()):
            raise Refused(
                "ruling.open",
                f"Putusan ini masih dapat digugat sampai {format_day(until.date)}.",
                "Tunggu sampai hari itu berakhir.",
            )
        dispute.final_on = validation.today(office)
        move(dispute, cell.to(), "final_on")
        log(dispute, actor, events.FINAL, number=last.number, day=format_day(dispute.final_on))
        open_by(dispute, last, actor)
        return dispute


def _challenge(
    office: Office, actor: Actor, dispute_id: UUID, act: Act, filed_on: date | None
) -> Dispute:
    with transaction.atomic():
        dispute, cell = hold_for(office, dispute_id, actor, act)
        last = _last(dispute)
        if act is Act.CASSATE:
            _demand_judgment(cell, last)
        day = validation.past_day(
            filed_on, office, field="filed_on", label="Tanggal pengajuan",
            since=last.pronounced_on, after="putusan dibacakan",
        )  # fmt: skip
        field = "challenged_on" if act is Act.CHALLENGE else "cassated_on"
        setattr(dispute, field, day)
        move(dispute, cell.to(), field)
        log(
            dispute,
            actor,
            events.CHALLENGED if act is Act.CHALLENGE else events.CASSATED,
            day=format_day(day),
        )
        until = challenge_due(dispute, last)
        if day > until.date:
            log(dispute, actor, events.LATE_CHALLENGE, until=format_day(until.date))
        return dispute


def _demand_judgment(cell: Transition, last: Ruling) -> None:
    if cell.state is State.PTUN and last.instance != Instance.COURT:
        raise Refused(
            "court.waiting", "Putusan pengadilan belum dicatat.", "Catat putusannya dahulu."
        )


def _last(dispute: Dispute) -> Ruling:
    found: Ruling | None = dispute.rulings.order_by("recorded_at", "id").last()
    if found is None:
        raise Refused("ruling.none", "Belum ada putusan yang dicatat.")
    return found


def _record(dispute: Dispute, cell: Transition, instance: Instance, decided: Decided) -> Ruling:
    """The checked ruling as a row; the dispute takes its outcome (saved by the caller)."""
    office = dispute.office
    outcome = Outcome(
        validation.choice(
            decided.outcome, [one.value for one in cell.targets], field="outcome", label="Hasil"
        )
    )
    since = dispute.mediated_on if instance is Instance.MEDIATION else dispute.filed_on
    pronounced = validation.past_day(
        decided.pronounced_on, office, field="pronounced_on", label="Tanggal putusan",
        since=since, after="sengketa diajukan atau mediasi dimulai",
    )  # fmt: skip
    received = validation.past_day(
        decided.received_on, office, field="received_on", label="Tanggal putusan diterima",
        since=pronounced, after="putusan dibacakan",
    )  # fmt: skip
    made: Ruling = Ruling.objects.create(
        office=office, dispute=dispute, instance=instance, outcome=outcome.value,
        number=validation.number(decided.number, field="number", label="Nomor putusan"),
        pronounced_on=pronounced, received_on=received,
        order=validation.text(decided.order, field="order", label="Amar atau isi kesepakatan", minimum=5, maximum=10_000),
        recorded_at=clock.now(),
        **(_execution(office, decided) if outcome in OPENS else {}),
    )  # fmt: skip
    dispute.outcome = outcome.value
    return made


def _execution(office: Office, decided: Decided) -> dict[str, object]:
    """What is opened, under which public name, and by when."""
    title = validation.text(
        decided.opened_title,
        field="opened_title",
        label="Nama informasi yang dibuka",
        minimum=5,
        maximum=300,
    )
    days, until = decided.execute_days, decided.execute_until
    if until is not None:
        until = validation.future_day(
            until, office, field="execute_until", label="Batas pelaksanaan"
        )
    if (days is None) == (until is None):
        raise InvalidInput(
            "ruling.by_when", "Batas pelaksanaan harus diisi satu: jumlah hari kerja atau tanggalnya.",
            "Salin dari amar; bila amar tidak menyebutnya, PPID menetapkan tanggal.", field="execute_days",
        )  # fmt: skip
    if days is not None and not 1 <= days <= 365:
        raise InvalidInput(
            "ruling.days", "Jumlah hari kerja harus 1 sampai 365.", field="execute_days"
        )
    return {"opened_title": title, "execute_days": days, "execute_until": until}


def _words(made: Ruling) -> dict[str, str]:
    return {"number": made.number, "outcome": OUTCOME_NAMES[Outcome(made.outcome)].lower()}
