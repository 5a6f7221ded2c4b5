"""The acts of the newsroom."""

from django.utils.translation import gettext_noop as _

from serambi.ledger.registry import Act, register

NEWS = "publishing.news"


def _act(code: str, sentence: str, meaning: str) -> Act:
    return register(Act(f"publishing.{code}", sentence, "publishing", meaning))


DRAFTED = _act(
    "drafted", _("Konsep berita nomor {number} ditulis: {title}"), "A news item was begun."
)
REWRITTEN = _act(
    "rewritten",
    _("Konsep diubah ({changed})."),
    "The words or the photo of a draft were changed; the payload names what.",
)
PROPOSED = _act("proposed", _("Diajukan untuk disetujui."), "A draft waits for an editor.")
SENT_BACK = _act(
    "sent_back",
    _("Dikembalikan kepada penulis: {note}"),
    "An editor did not approve and said what is to be mended.",
)
PUBLISHED = _act(
    "published",
    _("Disetujui dan terbit: {title}"),
    "An editor who did not write it approved the item; it is public.",
)
PUBLISHED_ALONE = _act(
    "published_alone",
    _("Terbit dengan persetujuan penulisnya sendiri, karena kantor ini tidak punya editor lain: {title}"),
    "Whoever wrote the item also approved it: nobody else in the office holds an editor's role.",
)  # fmt: skip
CORRECTED = _act(
    "corrected",
    _("Diperbaiki sesudah terbit ({changed}): {note}"),
    "A published item was corrected; the dated note stands under it.",
)
WITHDRAWN = _act(
    "withdrawn",
    _("Ditarik dari terbitan: {reason}"),
    "A published item was taken back; its address says so and when.",
)
DISCARDED = _act("discarded", _("Konsep dibuang."), "A draft that was never public was given up.")
