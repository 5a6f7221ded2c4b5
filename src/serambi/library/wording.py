"""Rules for what staff write about a release."""

from serambi.casework.validation import text

FIELD_WORDS = {"title": "judul", "question": "pertanyaan", "answer": "jawaban"}


def title(value: str) -> str:
    """One line of 5 to 200 characters."""
    return text(" ".join(value.split()), field="title", label="Judul", minimum=5, maximum=200)


def question(value: str) -> str:
    """The question in words for everybody."""
    return text(value, field="question", label="Pertanyaan", minimum=10, maximum=20_000)


def answer(value: str) -> str:
    """The answer in words for everybody."""
    return text(value, field="answer", label="Jawaban", minimum=10, maximum=20_000)


def reason(value: str) -> str:
    """Why somebody decided so."""
    return text(value, field="reason", label="Alasan", minimum=5, maximum=300)
