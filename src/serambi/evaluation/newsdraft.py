"""A news item that sealed minutes suggest: facts only, to be edited by people. Pure."""

from dataclasses import dataclass

from django.utils.html import format_html, format_html_join

from serambi.core.dates import format_date, format_day
from serambi.evaluation.selectors.meetings import MeetingView
from serambi.publishing.content import MAX_BODY, MAX_LEAD, MAX_NAME, MAX_TITLE, NewsContent

MOST_TOPICS = 4
CREDITS = "Penulis: …  Foto: …  Editor: …"


@dataclass(frozen=True, slots=True)
class NewsDraft:
    """Headline and paragraphs; `text` and `html` are the same words for copying."""

    headline: str
    paragraphs: tuple[str, ...]

    @property
    def text(self) -> str:
        """Plain text, a blank line between paragraphs."""
        return "\n\n".join((self.headline, *self.paragraphs))

    @property
    def html(self) -> str:
        """The same as markup, every word escaped."""
        body = format_html_join("\n", "<p>{}</p>", ((one,) for one in self.paragraphs))
        return format_html("<h1>{}</h1>\n{}", self.headline, body)


def draft_of(found: MeetingView) -> NewsDraft:
    """What happened, what was looked at, what was decided; no name but the chair's, no invented quote."""
    meeting, office = found.meeting, found.meeting.office
    day = meeting.held[0].astimezone(office.tz).date()
    topics = [one.title[:1].lower() + one.title[1:] for one in found.topics[:MOST_TOPICS]]
    opening = (
        f"{office.city or office.name}, {format_day(day)}. {office.name} menggelar {meeting.title} di {meeting.place},"
        f" dipimpin {meeting.chair}, {meeting.chair_post}. Rapat dihadiri {len(found.present)} orang."
    )
    paragraphs = [opening, f"Rapat membahas {_joined(topics)}."]
    figures = [
        f"{one.name.lower()} {one.words}"
        for one in found.figures
        if one.better and one.value is not None
    ]
    if figures:
        paragraphs.append(f"Menurut catatan layanan kantor: {_joined(figures[:5])}.")
    if found.actions:
        paragraphs.append(f"Rapat menghasilkan {len(found.actions)} keputusan:")
        paragraphs += [
            f"{place}. {one.decision} (paling lambat {format_date(one.due_on)})"
            for place, one in enumerate(found.actions, start=1)
        ]
    paragraphs.append(CREDITS)
    return NewsDraft(f"{office.name} Gelar {meeting.title}", tuple(paragraphs))


def content_of(found: MeetingView, writer: str) -> NewsContent:
    """The same facts as a news item of the office; its credits stand in their own fields there."""
    draft = draft_of(found)
    said = [one for one in draft.paragraphs if one != CREDITS]
    meeting, office = found.meeting, found.meeting.office
    lead = (
        f"{office.name} menggelar {meeting.title}, dipimpin {meeting.chair}, {meeting.chair_post}."
    )
    return NewsContent(
        kind="berita", title=_cut(draft.headline, MAX_TITLE), lead=_cut(lead, MAX_LEAD),
        body=_cut("\n\n".join(said), MAX_BODY), writer=_cut(writer, MAX_NAME),
    )  # fmt: skip


def _cut(text: str, most: int) -> str:
    """`text` of at most `most` characters, whole words and … where something was left out."""
    return text if len(text) <= most else f"{text[: most - 1].rpartition(' ')[0]}…"


def _joined(parts: list[str]) -> str:
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])}, dan {parts[-1]}"
