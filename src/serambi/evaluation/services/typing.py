"""The minutes while they are typed: saved every few seconds, never over somebody else's words."""

from collections.abc import Mapping

from django.db import transaction
from django.utils.translation import gettext as _

from serambi.core import clock
from serambi.core.errors import Conflict
from serambi.evaluation import access, words
from serambi.evaluation.life import Act
from serambi.evaluation.models import EvaluationMeeting, MeetingTopic
from serambi.evaluation.services.hold import hold_for
from serambi.identity.actors import Actor
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope

MOST = 8_000


def type_minutes(
    *,
    office: Office,
    actor: Actor,
    meeting: EvaluationMeeting,
    summary: str,
    notes: Mapping[int, str],
    writer: str,
    version: int,
) -> EvaluationMeeting:
    """Keep what stands in the form now. `notes` are by the key of their topic.

    `writer` is one open form, `version` what it was loaded with: a form goes on saving over its own
    words, another one that was opened before them is refused. Raises NotAllowed, InvalidInput at
    `summary` or `notes-<topic>`, Conflict. Drafts are no facts yet, so nothing is logged until the
    minutes are sealed.
    """
    words.demand(access.can_prepare(actor, office.pk))
    opening = words.paragraphs(summary, "summary", _("Pembukaan"), MOST)
    texts = {
        topic: words.paragraphs(text, f"notes-{topic}", _("Catatan"), MOST)
        for topic, text in notes.items()
    }
    with transaction.atomic(), office_scope(office):
        fresh = hold_for(office, meeting, Act.TYPE)
        if fresh.typing_by != writer and fresh.typing_version != version:
            raise Conflict(
                "minutes.taken", _("Orang lain sedang menulis notulen ini."),
                _("Salin tulisan Anda, muat ulang halaman, lalu lanjutkan dari yang terbaru."),
            )  # fmt: skip
        for topic in MeetingTopic.objects.filter(meeting=fresh, pk__in=texts):
            if topic.notes != texts[topic.pk]:
                topic.notes = texts[topic.pk]
                topic.save(update_fields=["notes"])
        fresh.summary, fresh.typing_by = opening, writer[:40]
        fresh.typing_version += 1
        fresh.typed_at = clock.now()
        fresh.save(update_fields=["summary", "typing_by", "typing_version", "typed_at"])
    return fresh
