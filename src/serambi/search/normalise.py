"""From typed text to the words that both engines index and look for.

NFC, casefold, accents off, letters and digits only. A word becomes its stem; the word itself is
indexed too, so that the unfinished last word of a query can match by its beginning. Index words
are plain ASCII (others travel as hexadecimal), which keeps every operator and every tokeniser
rule of the engines out of play.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from serambi.search.stemming import stem

MAX_WORD = 40
MAX_QUERY_CHARS = 300
MAX_QUERY_WORDS = 12
PREFIX_FROM = 2

_WORD = re.compile(r"(?:[^\W_]|[\u0300-\u036f])+")

STOPWORDS = frozenset(
    """
    ada adalah agar akan anda apa apakah atas atau bagi bagaimana bahwa berapa bisa boleh cara
    dalam dan dapat dari daripada dengan di dimana guna hal hanya hendak ia ingin ini itu jadi juga
    kami kapan karena ke kepada kita lagi lah maka mana mau mengenai menjadi mereka meminta minta
    mohon oleh pada para per punya saat saja sampai sang saya sebagai sebuah secara sedang serta
    si siapa sudah suatu tahu tapi telah tentang terhadap tersebut tolong untuk yaitu yakni yang
    """.split()  # noqa: SIM905 - a list of words reads better as a paragraph
)


class Token(NamedTuple):
    """One word of a text: where it stands (characters) and what it means to the index."""

    start: int
    end: int
    word: str
    stem: str


def fold(word: str) -> str:
    """`word` casefolded, without accents, as an ASCII index word of bounded length."""
    plain = unicodedata.normalize("NFKD", word).casefold()
    apart = unicodedata.normalize("NFKD", plain)
    bare = "".join(c for c in apart if c.isalnum())[:MAX_WORD]
    if bare.isascii():
        return bare
    return "x" + bare.encode("utf-8", "ignore").hex()[: MAX_WORD * 2]


@lru_cache(maxsize=50_000)
def _forms(written: str) -> tuple[str, str]:
    word = fold(written)
    return word, stem(word)


def tokens(text: str) -> Iterator[Token]:
    """The words of `text` in order, with their places in it."""
    for match in _WORD.finditer(text):
        word, root = _forms(match.group())
        if word:
            yield Token(*match.span(), word, root)


def tokens_of(text: str, chosen: Callable[[str], bool]) -> Iterator[Token]:
    """Those words of `text` that `chosen` says yes to as they are written: few of many."""
    for match in _WORD.finditer(text):
        written = match.group()
        if chosen(written):
            yield Token(*match.span(), *_forms(written))


def forms(written: str) -> tuple[str, str]:
    """A word as it is written → the index word and its stem."""
    return _forms(written)


def stems(text: str) -> list[str]:
    """The stems of `text`, in order, with repetitions."""
    return [token.stem for token in tokens(text)]


def index_words(*texts: str) -> list[str]:
    """Every distinct stem and word of `texts`, sorted: what is written to the index."""
    return sorted(
        {form for text in texts for token in tokens(text) for form in (token.stem, token.word)}
    )
