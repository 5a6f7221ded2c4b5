"""Text as detectors see it: one spelling for letters and digits, nothing invisible."""

import re
import unicodedata

_WORD = re.compile(r"[^\W\d_]+")


def plain(text: str) -> str:
    """`text` with full-width and foreign digits as ASCII, without invisible characters.

    Zero-width marks and soft hyphens split numbers for a machine and not for an eye.
    """
    whole = unicodedata.normalize("NFKC", text)
    kept = (one for one in whole if unicodedata.category(one) != "Cf")
    return "".join(_digit(one) for one in kept)


def _digit(character: str) -> str:
    if character.isdigit() and not character.isascii():
        return str(unicodedata.digit(character))
    return character


def words(text: str) -> list[str]:
    """The words of `text`, casefolded, without accents; digits and signs part them."""
    bare = unicodedata.normalize("NFKD", plain(text).casefold())
    letters = "".join(one for one in bare if not unicodedata.combining(one))
    return _WORD.findall(letters)
