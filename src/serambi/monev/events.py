"""The acts of the evaluation of openness."""

from django.utils.translation import gettext_noop as _

from serambi.ledger.registry import Act, register

INSTRUMENT = "monev.instrument"
CYCLE = "monev.cycle"
SUBMISSION = "monev.submission"


def _act(code: str, sentence: str, meaning: str) -> Act:
    return register(Act(f"monev.{code}", sentence, "monev", meaning))


BROUGHT_IN = _act(
    "instrument_brought_in",
    _("Instrumen {title} ({assessor} {year}) versi {version} dimasukkan: {questions} pertanyaan."),
    "An instrument came in from a file, or from those that come with the house.",
)
PLANNED = _act(
    "cycle_planned", _("{cycle} disiapkan dengan instrumen {instrument}."),
    "A cycle was set up, or the days of its plan were changed.",
)  # fmt: skip
MOVED = _act("cycle_moved", _("{cycle}: tahap {stage} dimulai."), "A cycle entered a stage.")
RESCHEDULED = _act(
    "cycle_rescheduled", _("{cycle}: kalender diubah ({days}). Alasan: {reason}"),
    "Days of a running cycle were changed, with the reason.",
)  # fmt: skip
CANCELLED = _act("cycle_cancelled", _("{cycle} dibatalkan: {reason}"), "A cycle was called off.")
ASSIGNED = _act(
    "group_assigned", _("{cycle}: kelompok {group} dibagikan."),
    "The questions of a group were given to a colleague; the name stands on the row only.",
)  # fmt: skip
SEALED = _act(
    "answers_sent",
    _("{cycle}: {answered} dari {questions} jawaban dikirim (kiriman ke-{seals}), sidik {digest}."),
    "An office sent its answers; the payload carries the SHA-256 of the canonical snapshot.",
)
TAKEN_BACK = _act(
    "answers_taken_back", _("{cycle}: kiriman ditarik kembali. Alasan: {reason}"),
    "An office opened what it had sent for another change, inside the window.",
)  # fmt: skip
SETTLED = _act(
    "grade_settled", _("{cycle}: pertanyaan {code} bernilai {grade}."),
    "A grade stands: both assessors agreed, or their difference was settled.",
)  # fmt: skip
PART_SCORED = _act(
    "part_scored", _("{cycle}: {part} bernilai {value}. {reason}"),
    "A part that is no questionnaire was scored, from a drill or by hand.",
)  # fmt: skip
REBUTTED = _act(
    "grade_objected", _("{cycle}: nilai {before} pertanyaan {code} disanggah, diminta {wanted}."),
    "An office objected to a grade inside the window.",
)  # fmt: skip
REPLIED = _act(
    "objection_answered",
    _("{cycle}: sanggahan pertanyaan {code} {outcome}; nilai {before} menjadi {after}."),
    "An objection was answered; what stands since then is in the payload.",
)
ACCEPTED = _act(
    "grades_accepted", _("{cycle}: nilai sementara diterima."),
    "An office accepted its provisional grades before the window ended.",
)  # fmt: skip
RESULT = _act(
    "result_fixed", _("{cycle}: nilai akhir {final}, predikat {word}."),
    "The final score and what the cycle's scale calls it.",
)  # fmt: skip
CERTIFIED = _act(
    "certificate_issued", _("{cycle}: piagam nomor {number} terbit."),
    "The certificate of an office was made; anybody can check it by its code.",
)  # fmt: skip
OUTSIDE = _act(
    "outside_result", _("{cycle}: hasil penilai luar dicatat: {final}, {word}."),
    "An office wrote down what an assessor without an account here decided, with its source.",
)  # fmt: skip
