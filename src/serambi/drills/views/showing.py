"""What the pages of drills draw."""

from datetime import timedelta
from decimal import Decimal
from typing import Any
from urllib.parse import quote

from django.utils.translation import gettext as _

from serambi.core import clock
from serambi.drills import seen as reads
from serambi.drills.forms.drill import DiscardForm, NoteForm, ReplyForm
from serambi.drills.models import Drill, DrillEntry
from serambi.drills.selectors.score import OfficeScore, Stretch, by_word
from serambi.offices.models import Office
from serambi.ui.components.charts import Figure, Point
from serambi.ui.components.thread import ThreadItem

YEAR = timedelta(days=364)
ICONS = {
    "terkirim": "send",
    "dibalas": "reply",
    "catatan": "pen",
    "eskalasi": "bell",
    "selesai": "flag",
    "batal": "close",
}


def last_year(office: Office) -> Stretch:
    """A year up to today."""
    today = clock.today(office.tz)
    return Stretch(today - YEAR, today)


def words_chart(drills: list[Drill]) -> Figure | None:
    """How many ended drills came to which step; None without any."""
    ended = [one for one in drills if one.ended_at is not None]
    if not ended:
        return None
    counted = by_word(ended)
    return Figure(
        title=_("Secepat apa nomor layanan menjawab"),
        label_title=_("Hasil"),
        series=(_("Uji akses"),),
        points=tuple(Point(_(word), (Decimal(number),)) for word, number in counted),
        alt=_("%(good)s dari %(all)s uji dijawab dalam 15 menit jam layanan.")
        % {"good": counted[0][1], "all": len(ended)},
    )


def offices_chart(rows: list[OfficeScore]) -> Figure | None:
    """The score of each office that was graded; None for fewer than two."""
    if len(rows) < 2:
        return None
    return Figure(
        title=_("Nilai uji akses tiap kantor"),
        label_title=_("Kantor"),
        series=(_("Nilai"),),
        points=tuple(Point(one.office.name, (one.score.value,)) for one in rows),
        alt=_("Tertinggi %(best)s, terendah %(worst)s.")
        % {"best": rows[0].office.name, "worst": rows[-1].office.name},
        unit=_("0 sampai 100"),
    )


def drill_page(drill: Drill, *, may_run: bool, **wrong: Any) -> dict[str, Any]:
    """Everything of one drill."""
    rule, waiting = reads.rule_of(drill), reads.waiting(drill)
    entries = reads.entries(drill)
    return {
        "drill": drill,
        "rule": rule,
        "waiting": waiting,
        "share": min(100, waiting.seconds * 100 // (rule.limit * 60)) if waiting else 0,
        "tone": tone(drill),
        "result": reads.result(drill),
        "items": [_item(drill, one) for one in reversed(entries)],
        "proofs": [one for one in entries if one.file is not None],
        "way": _way(drill),
        "may_run": may_run,
        "reply_form": ReplyForm(prefix="b"),
        "note_form": NoteForm(prefix="c"),
        "discard_form": DiscardForm(prefix="d"),
        **wrong,
    }


def tone(drill: Drill) -> str:
    """On time, soon or late, for the badge."""
    waiting, rule = reads.waiting(drill), reads.rule_of(drill)
    if waiting is None:
        return "plain"
    if waiting.minutes < rule.target:
        return "ok"
    return "soon" if waiting.minutes < rule.alarm else "late"


def _item(drill: Drill, one: DrillEntry) -> ThreadItem:
    links = []
    if one.file is not None:
        links = [(_("Lihat bukti"), f"bukti/{one.pk}/")]
    label = str(DrillEntry.Kind(one.kind).label)
    return ThreadItem(
        one.at, label, who=one.by_name, note=one.words, icon=ICONS[one.kind], links=links
    )


def _way(drill: Drill) -> str:
    """The address that opens the tester's own WhatsApp, telephone or mail with the question."""
    number = "".join(digit for digit in drill.target if digit.isdigit())
    international = f"62{number[1:]}" if number.startswith("0") else number
    return {
        Drill.Channel.WHATSAPP: f"https://wa.me/{international}?text={quote(drill.question)}",
        Drill.Channel.PHONE: f"tel:{number}",
        Drill.Channel.EMAIL: f"mailto:{drill.target}?body={quote(drill.question)}",
    }.get(Drill.Channel(drill.channel), "")
