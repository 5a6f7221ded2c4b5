"""What can go wrong, as words for people.

SerambiError                a rule of the field said no; carries code, sentence, next step
├── InvalidInput            what was typed cannot be accepted; carries the field
├── NotAllowed              this person may not do this act
├── NotFound                no such thing for this person
├── Conflict                the thing changed meanwhile, or the act was done already
├── Refused                 the law or a guard forbids the act now
└── Unavailable             something we depend on did not answer; fail closed
"""


class SerambiError(Exception):
    """A domain error that a person can act on."""

    def __init__(self, code: str, sentence: str, next_step: str = "") -> None:
        """`code` is stable and dotted; `sentence` and `next_step` are shown as they are."""
        self.code = code
        self.sentence = sentence
        self.next_step = next_step
        super().__init__(f"{code}: {sentence}")

    def __str__(self) -> str:
        return " ".join(part for part in (self.sentence, self.next_step) if part)


class InvalidInput(SerambiError):
    """Something typed or uploaded cannot be accepted."""

    def __init__(self, code: str, sentence: str, next_step: str = "", *, field: str = "") -> None:
        """`field` names the form field the sentence belongs to ("" for the whole form)."""
        self.field = field
        super().__init__(code, sentence, next_step)


class NotAllowed(SerambiError):
    """This person may not do this act."""


class NotFound(SerambiError):
    """There is no such thing, or not for this person."""


class Conflict(SerambiError):
    """The thing changed meanwhile, or the act was already done."""


class Refused(SerambiError):
    """A rule forbids the act in the present state."""


class Unavailable(SerambiError):
    """A part we depend on did not answer; nothing was done."""
