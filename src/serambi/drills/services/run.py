"""A drill from its preparation to its end."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from serambi.core import clock
from serambi.core.errors import Conflict, InvalidInput, NotFound
from serambi.core.text import clean
from serambi.drills import access, events
from serambi.drills.models import Drill, DrillEntry
from serambi.drills.open_time import elapsed
from serambi.drills.rules import current, rules
from serambi.drills.selectors.hours import spans_for
from serambi.drills.services import grades, notices
from serambi.drills.services.grades import Plan
from serambi.drills.services.proof import claim
from serambi.files.models import StoredFile
from serambi.identity.actors import Actor
from serambi.ledger import services as ledger
from serambi.ledger.canonical import JSON
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope

MAX_QUESTION = 1000
MAX_WORDS = 1000
MAX_ALIAS = 80
MAX_REASON = 300
Kind = DrillEntry.Kind


def prepare(*, by_office: Office, actor: Actor, plan: Plan) -> Drill:
    """A drill that is ready to be sent; nobody at the office learns of it.

    The same plan once more, while its question waits to be sent, is the same drill. Raises NotAllowed, InvalidInput naming the field.
    """
    access.demand(access.can_try(actor, by_office, plan.office))
    question = _words(plan.question, "question", MAX_QUESTION, _("Pertanyaannya belum diisi."))
    alias = _words(plan.alias, "alias", MAX_ALIAS, _("Nama penanya belum diisi."))
    grades.demand_secret(plan, by_office)
    grades.demand_open(plan.office)
    said = {
        "by_office": by_office, "by_actor": actor.id, "channel": plan.channel, "alias": alias,
        "question": question, "is_graded": plan.is_graded, "reminds": plan.reminds,
        "target": _target(plan),
    }  # fmt: skip
    with transaction.atomic(), office_scope(plan.office):
        Office.objects.select_for_update().get(pk=by_office.pk)
        twin: Drill | None = Drill.objects.filter(
            sent_at__isnull=True, discarded_at__isnull=True, **said
        ).first()
        if twin is not None:
            return twin
        drill: Drill = Drill.objects.create(
            office=plan.office, by_name=actor.name, rule=current().key, prepared_at=clock.now(),
            **said,
        )  # fmt: skip
        _tell(
            by_office, actor, events.PREPARED.code, drill, channel=_channel(drill),
            target=plan.office.name,
        )  # fmt: skip
    return drill


def send(*, actor: Actor, drill: Drill) -> Drill:
    """The question is on its way: the clock of opening minutes runs from now.

    Over the web the question reaches the duty desk with this act; over the other channels the
    person sends it from a phone or mailbox of their own. Raises NotAllowed, Conflict.
    """
    with transaction.atomic(), office_scope(drill.office):
        fresh = _held(actor, drill)
        if fresh.sent_at is not None:
            raise Conflict("drill.sent", _("Pertanyaan ini sudah terkirim."))
        if fresh.discarded_at is not None:
            raise Conflict(
                "drill.discarded", _("Uji akses ini sudah dibatalkan; siapkan yang baru.")
            )
        fresh.sent_at = clock.now()
        fresh.save(update_fields=["sent_at"])
        _write(fresh, Kind.SENT, fresh.question, actor.name, fresh.sent_at)
        _tell(fresh.by_office, actor, events.SENT.code, fresh, channel=_channel(fresh))
        if fresh.channel == Drill.Channel.WEB:
            notices.message_came(fresh, fresh.sent_at)
    return fresh


def discard(*, actor: Actor, drill: Drill, reason: str) -> Drill:
    """Call off a drill whose question was never sent; its log keeps the reason.

    A second time changes nothing. Raises NotAllowed, InvalidInput without a reason, Conflict once
    the question was sent: whoever was asked has a right to the result.
    """
    why = _words(reason, "reason", MAX_REASON, _("Alasannya belum ditulis."))
    with transaction.atomic(), office_scope(drill.office):
        fresh = _held(actor, drill)
        if fresh.sent_at is not None:
            raise Conflict(
                "drill.sent", _("Pertanyaan ini sudah terkirim, jadi ujinya tidak bisa dibatalkan."),
                _("Tunggu jawabannya, atau akhiri tanpa jawaban."),
            )  # fmt: skip
        if fresh.discarded_at is None:
            fresh.discarded_at = clock.now()
            fresh.save(update_fields=["discarded_at"])
            _write(fresh, Kind.DISCARDED, why, actor.name, fresh.discarded_at)
            _tell(
                fresh.by_office, actor, events.DISCARDED.code, fresh, channel=_channel(fresh),
                target=fresh.office.name,
            )  # fmt: skip
    return fresh


def replied(
    *, actor: Actor, drill: Drill, words: str, at: datetime | None = None,
    proof: StoredFile | None = None,
) -> Drill:  # fmt: skip
    """The office answered: the drill ends with its result. `at` is when, at the latest now.

    Raises NotAllowed, InvalidInput (`at` outside the drill, no words), Conflict when it has ended.
    """
    said = _words(words, "words", MAX_WORDS, _("Isi balasannya belum ditulis."))
    with transaction.atomic(), office_scope(drill.office):
        fresh = running(actor, drill)
        moment = at or clock.now()
        if fresh.sent_at is None or not fresh.sent_at <= moment <= clock.now():
            raise InvalidInput(
                "drill.reply_time", _("Waktu balasan di luar jalannya uji."),
                _("Isi waktu sesudah pertanyaan terkirim dan tidak di masa depan."), field="at",
            )  # fmt: skip
        claim(fresh.by_office, proof)
        answered(fresh, actor, said, moment, proof)
    return fresh


def answered(
    fresh: Drill, actor: Actor, said: str, moment: datetime, proof: StoredFile | None = None
) -> None:
    """Write the reply and end the drill, inside the transaction that holds it."""
    assert fresh.sent_at is not None  # noqa: S101 - only what was sent runs
    fresh.replied_at, fresh.reply = moment, said
    fresh.waited = elapsed(spans_for(fresh.office), fresh.sent_at, moment)
    _write(fresh, Kind.REPLIED, said, actor.name, moment, proof)
    _tell(fresh.by_office, actor, events.REPLIED.code, fresh, minutes=fresh.waited // 60)
    conclude(fresh, actor)


def note(*, actor: Actor, drill: Drill, words: str, proof: StoredFile | None = None) -> DrillEntry:
    """A line in the log, with a screenshot if there is one; also after the end.

    Raises NotAllowed, InvalidInput without words.
    """
    said = _words(words, "words", MAX_WORDS, _("Catatannya belum ditulis."))
    with transaction.atomic(), office_scope(drill.office):
        fresh = _held(actor, drill)
        claim(fresh.by_office, proof)
        return _write(fresh, Kind.NOTE, said, actor.name, clock.now(), proof)


def end(*, actor: Actor, drill: Drill) -> Drill:
    """End it without a reply; one that is ended before its limit counts in no score.

    Raises NotAllowed, Conflict before it was sent or after its end.
    """
    with transaction.atomic(), office_scope(drill.office):
        fresh = running(actor, drill)
        if fresh.is_graded and not grades.is_over(fresh, clock.now()):
            fresh.is_graded = False
            fresh.save(update_fields=["is_graded"])
            _write(
                fresh, Kind.NOTE, _("Diakhiri sebelum batas: tidak masuk nilai."), actor.name,
                clock.now(),
            )  # fmt: skip
        conclude(fresh, actor)
    return fresh


def conclude(fresh: Drill, actor: Actor) -> None:
    """Freeze the result and let the office see it, inside the transaction that holds the drill."""
    step = rules()[fresh.rule].step(fresh.waited)
    fresh.ended_at, fresh.score = clock.now(), step.score
    fresh.save(update_fields=["replied_at", "reply", "waited", "ended_at", "score"])
    _write(fresh, Kind.ENDED, step.word, actor.name, fresh.ended_at)
    _tell(
        fresh.office, actor, events.ENDED.code, fresh, channel=_channel(fresh),
        by=fresh.by_office.name, word=step.word.lower(), score=step.score,
        waited=fresh.waited if fresh.waited is not None else "",
    )  # fmt: skip


def held(drill_id: UUID) -> Drill:
    """The drill locked for this transaction. Raises NotFound."""
    rows = Drill.objects.select_for_update(of=("self",)).select_related(
        "office__parent", "by_office"
    )
    found: Drill | None = rows.filter(pk=drill_id).first()
    if found is None:
        raise NotFound("drill.unknown", _("Uji akses ini tidak ada."))
    return found


def running(actor: Actor, drill: Drill) -> Drill:
    """The drill locked and running. Raises NotAllowed, Conflict."""
    fresh = _held(actor, drill)
    if fresh.ended_at is not None:
        raise Conflict(
            "drill.ended", _("Uji akses ini sudah selesai; hasilnya tidak berubah lagi.")
        )
    if fresh.sent_at is None:
        raise Conflict("drill.not_sent", _("Pertanyaannya belum terkirim."))
    return fresh


def write_entry(drill: Drill, words: str, at: datetime, rung: int) -> DrillEntry:
    """A line that somebody was told after `rung` minutes."""
    made: DrillEntry = DrillEntry.objects.create(
        office=drill.office, drill=drill, at=at, kind=Kind.TOLD, words=words, by_name="Sistem",
        rung=rung,
    )  # fmt: skip
    return made


def _held(actor: Actor, drill: Drill) -> Drill:
    fresh = held(drill.pk)
    access.demand(access.can_run(actor, fresh))
    return fresh


def _write(
    drill: Drill, kind: Kind, words: str, by_name: str, at: datetime,
    proof: StoredFile | None = None,
) -> DrillEntry:  # fmt: skip
    made: DrillEntry = DrillEntry.objects.create(
        office=drill.office, drill=drill, at=at, kind=kind, words=words, by_name=by_name, file=proof
    )
    return made


def _tell(office: Office, actor: Actor, act: str, drill: Drill, **payload: JSON) -> None:
    ledger.append(
        office=office, actor=actor, act=act, obj=(events.DRILL, drill.pk), payload=payload
    )


def _channel(drill: Drill) -> str:
    return str(Drill.Channel(drill.channel).label)


def _target(plan: Plan) -> str:
    """The number or address that is tried. Raises InvalidInput where the office has none."""
    office = plan.office
    found = {
        Drill.Channel.WEB: f"/{office.code}/",
        Drill.Channel.WHATSAPP: office.phone,
        Drill.Channel.PHONE: office.phone,
        Drill.Channel.EMAIL: office.email,
    }[plan.channel]
    if not found:
        raise InvalidInput(
            "drill.no_target", _("Kantor ini belum mencatat nomor atau alamat untuk jalur itu."),
            _("Pilih jalur lain, atau minta kantor melengkapi halaman Kantor."), field="channel",
        )  # fmt: skip
    return found


def _words(text: str, field: str, most: int, empty: str) -> str:
    words = clean(text)
    if not words:
        raise InvalidInput("drill.empty", empty, field=field)
    if len(words) > most:
        raise InvalidInput(
            "drill.long", _("Teks ini %(n)s karakter, batasnya %(most)s.")
            % {"n": len(words), "most": most},
            _("Persingkat teksnya."), field=field,
        )  # fmt: skip
    return words
