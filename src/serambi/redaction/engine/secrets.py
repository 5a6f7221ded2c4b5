"""The words under the boxes, which must be nowhere in the new file."""

from collections.abc import Iterable
from dataclasses import dataclass

from serambi.privacy.places import squeezed, tokens
from serambi.redaction.engine.glyphs import Glyph, lines_of, words_of
from serambi.redaction.engine.values import Mark

LEAST = 4
"""Letters and digits of the shortest words that are looked for everywhere; a lone "2" is not."""
LONG = 6
"""From here on they are also looked for without regard to spaces and signs."""


@dataclass(frozen=True, slots=True)
class Secret:
    """Words of one line under one box; `place` tells people where."""

    text: str
    place: str

    @property
    def bare(self) -> str:
        """Its letters and digits."""
        return squeezed(self.text)

    def stands_in(self, text: str) -> bool:
        """True if the words stand in `text`, whatever case, accents and signs."""
        bare = self.bare
        if len(bare) >= LONG:
            return bare in squeezed(text)
        mine, theirs = tokens(self.text), tokens(text)
        size = len(mine)
        return any(theirs[at : at + size] == mine for at in range(len(theirs) - size + 1))

    def sample(self) -> str:
        """Enough to find it again."""
        return f"{self.text.strip()[:1]}••• ({self.place})"


def under(mark: Mark, glyphs: Iterable[Glyph], shape: float) -> list[Secret]:
    """The words whose middle lies under the box, line by line; none for a box that is `loose`."""
    if mark.loose:
        return []
    left, top, right, bottom = mark.rect
    inside = [
        one for one in glyphs if left <= one.middle[0] <= right and top <= one.middle[1] <= bottom
    ]
    found = []
    for line in lines_of(inside):
        text = " ".join("".join(one.letter for one in word) for word in words_of(line, shape))
        secret = Secret(text, f"halaman {mark.page}")
        if len(secret.bare) >= LEAST:
            found.append(secret)
    return found


def first_found(secrets: Iterable[Secret], text: str) -> Secret | None:
    """The first of `secrets` that stands in `text`."""
    return next((one for one in secrets if one.stands_in(text)), None)
