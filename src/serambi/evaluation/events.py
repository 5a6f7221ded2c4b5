"""The acts of evaluation."""

from django.utils.translation import gettext_noop as _

from serambi.ledger.registry import Act, register

MEETING, ACTION, EFFORT = "evaluation.meeting", "evaluation.action", "evaluation.effort"
READINESS = "evaluation.readiness"


def _act(code: str, sentence: str, meaning: str) -> Act:
    return register(Act(f"evaluation.{code}", sentence, "evaluation", meaning))


PLANNED = _act(
    "planned", _("Rapat evaluasi nomor {number} direncanakan: {title}"),
    "A meeting was planned; the figures of that moment are in the payload's digest.",
)  # fmt: skip
CHANGED = _act(
    "changed", _("Rencana rapat diubah ({changed})."), "Facts or agenda of a meeting changed."
)
INVITED = _act(
    "invited", _("Undangan {letter} dikirim kepada {people} orang."),
    "The invitation became a numbered letter; mails are owed to those with an address.",
)  # fmt: skip
OPENED = _act(
    "opened",
    _("Rapat dibuka."),
    "The meeting began; its figures were counted once more and stay so.",
)
OPENED_EARLY = _act(
    "opened_early", _("Rapat yang direncanakan {planned} dibuka lebih awal, {opened}."),
    "The meeting was opened on a day before its own, by somebody who confirmed both days.",
)  # fmt: skip
RECOUNTED = _act(
    "recounted", _("Angka agenda dihitung ulang: {changed} dari {all} baris berubah."),
    "The agenda's sentences were made again from the figures as they are now.",
)  # fmt: skip
ATTENDED = _act(
    "attended", _("Nomor {position} pada daftar hadir menandatangani ({how})."),
    "Somebody signed their attendance, by finger or by typing their name.",
)  # fmt: skip
DECIDED = _act(
    "decided", _("Keputusan {position} ditulis: {decision}"),
    "A decision was written down as an action with owner and day.",
)  # fmt: skip
UNDECIDED = _act(
    "undecided",
    _("Keputusan {position} dihapus sebelum disegel."),
    "A decision was taken out before sealing.",
)
SEALED = _act(
    "sealed", _("Notulen {letter} disegel: {present} hadir, {actions} keputusan."),
    "The minutes became a numbered letter; they change only by an addendum.",
)  # fmt: skip
ADDED = _act(
    "added", _("Adendum {number} pada notulen: {reason}"),
    "Something was added to sealed minutes as a letter of its own.",
)  # fmt: skip
CANCELLED = _act("cancelled", _("Rapat dibatalkan: {reason}"), "A meeting will not take place.")
DONE = _act(
    "done", _("Tindak lanjut selesai: {decision}"),
    "An action was carried out; what its figure was before and after is in the payload.",
)  # fmt: skip
DROPPED = _act(
    "dropped", _("Tindak lanjut tidak dilanjutkan: {reason}"), "An action will not be carried out."
)
REOPENED = _act(
    "reopened",
    _("Tindak lanjut dibuka kembali: {reason}"),
    "A closed action is to be done after all.",
)
ESTIMATED = _act(
    "estimated", _("Perkiraan jam kerja untuk {kind} diubah menjadi {hours}."),
    "The office changed how much work it expects a kind of question to take.",
)  # fmt: skip
