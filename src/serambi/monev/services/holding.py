"""What every act shares: the rows locked in one order, and the conditions of the table checked."""

from urllib.parse import urlsplit
from uuid import UUID

from django.utils.translation import gettext as _

from serambi.core.dates import format_date
from serambi.core.errors import Conflict, InvalidInput, NotFound, Refused
from serambi.core.text import clean
from serambi.identity.actors import Actor
from serambi.ledger import registry
from serambi.ledger.canonical import JSON
from serambi.ledger.services import append
from serambi.monev import access, events
from serambi.monev.life import Act, Cell
from serambi.monev.models import EvaluationCycle, Question, Submission
from serambi.monev.models.choices import Stage
from serambi.monev.selectors.cycles import Window, windows
from serambi.offices.models import Office
from serambi.offices.scoping import all_offices


def hold_cycle(cycle_id: UUID, *, moving: bool = False) -> EvaluationCycle:
    """The cycle as it stands now; locked with all its places when the act moves it. Raises NotFound.

    Acts inside a stage hold their own place and only read the cycle: offices that fill in must not
    wait for each other, and nothing is written any more into a stage that has ended.
    """
    rows = EvaluationCycle.objects.select_related("instrument", "owner")
    if moving:
        rows = rows.select_for_update(of=("self",))
    found = rows.filter(pk=cycle_id).first()
    if found is None:
        raise NotFound("monev.cycle", _("Siklus penilaian itu tidak ada."))
    if moving:
        with all_offices():
            places = Submission.objects.select_for_update().filter(cycle=found).order_by("pk")
            list(places.values_list("pk"))
    return found


def hold(office: Office, cycle_id: UUID, actor: Actor, act: Act) -> tuple[Submission, Cell]:
    """One office's place in a cycle, locked, and the cell that lets `actor` do `act` to it.

    Call inside the scope of `office` (the evaluated one). Raises NotFound, NotAllowed, Refused.
    """
    rows = Submission.objects.select_for_update(of=("self",)).order_by("pk")  # and no row beside it
    found: Submission | None = rows.filter(cycle=cycle_id, office=office).first()
    cycle = hold_cycle(cycle_id)  # read when the place is held: who moves it waits for the place
    if found is None:
        raise NotFound("monev.part", _("Kantor ini tidak ikut dalam siklus itu."))
    found.cycle, found.office = cycle, office
    return found, access.require(actor, cycle, act, found)


def question_of(cycle: EvaluationCycle, number: int) -> Question:
    """The question of that number. Raises NotFound."""
    rows = Question.objects.filter(instrument=cycle.instrument_id, position=number)
    found = rows.select_related("group").first()
    if found is None:
        raise NotFound("monev.question", _("Pertanyaan itu tidak ada dalam instrumen ini."))
    return found


def window(cycle: EvaluationCycle, stage: Stage) -> Window:
    """The days of a stage. Raises Refused while the calendar lacks it."""
    found = windows(cycle).get(stage)
    if found is None:
        raise Refused(
            "monev.calendar",
            _("Tanggal tahap %(stage)s belum ditetapkan.") % {"stage": str(stage.label).lower()},
            _("Lengkapi kalender siklusnya."),
        )
    return found


def in_window(cycle: EvaluationCycle, stage: Stage) -> None:
    """Refuse outside the days of `stage`."""
    found = window(cycle, stage)
    if found.is_ahead:
        raise Refused(
            "monev.early", _("Tahap ini mulai %(day)s.") % {"day": format_date(found.first)}
        )
    if found.is_over:
        raise Refused(
            "monev.late", _("Batasnya sudah lewat: %(day)s.") % {"day": format_date(found.last)},
            _("Hubungi penyelenggara bila ada perpanjangan."),
        )  # fmt: skip


def unsealed(submission: Submission) -> None:
    """Refuse what has been sent."""
    if submission.is_sealed:
        raise Conflict(
            "monev.sealed", _("Isian ini sudah dikirim."),
            _("Tarik kembali dahulu bila perlu diperbaiki."),
        )  # fmt: skip


def sealed(submission: Submission) -> None:
    """Refuse what has not been sent."""
    if not submission.is_sealed:
        raise Refused("monev.unsealed", _("Kantor ini belum mengirim isiannya."))


def reasoned(text: str, *, field: str = "reason", most: int = 1000, least: int = 5) -> str:
    """The reason, checked. Raises InvalidInput at `field`."""
    try:
        said = clean(text)
    except InvalidInput as error:
        raise InvalidInput(error.code, error.sentence, error.next_step, field=field) from error
    if not least <= len(said) <= most:
        raise InvalidInput(
            "monev.reason", _("Alasannya belum jelas."),
            _("Tulis %(least)s sampai %(most)s karakter.") % {"least": least, "most": most},
            field=field,
        )  # fmt: skip
    return said


def named(text: str, *, field: str, least: int, most: int) -> str:
    """A name in one line, checked. Raises InvalidInput at `field`."""
    try:
        said = " ".join(clean(text).split())
    except InvalidInput as error:
        raise InvalidInput(error.code, error.sentence, error.next_step, field=field) from error
    if not least <= len(said) <= most:
        raise InvalidInput(
            "monev.name", _("Bagian ini diisi %(least)s sampai %(most)s karakter.")
            % {"least": least, "most": most}, field=field,
        )  # fmt: skip
    return said


def web_address(text: str) -> str:
    """`text` if it is the address of a page, or nothing. Raises InvalidInput at `link`."""
    try:
        parts = urlsplit(text)
        found = not text or (parts.scheme in {"http", "https"} and bool(parts.hostname))
    except ValueError:  # a bracket that does not close, a port that is no number
        found = False
    if not found:
        raise InvalidInput(
            "monev.link", _("Alamat ini bukan tautan laman."),
            _("Tulis lengkap, misalnya https://pangkalpinangkota.bawaslu.go.id/profil."),
            field="link",
        )  # fmt: skip
    return text


def tell(submission: Submission, actor: Actor, act: registry.Act, **payload: JSON) -> None:
    """Write the act to the log of the evaluated office."""
    append(
        office=submission.office, actor=actor, act=act.code,
        obj=(events.SUBMISSION, submission.pk),
        payload={"cycle": submission.cycle.title, **payload},
    )  # fmt: skip


def tell_cycle(cycle: EvaluationCycle, actor: Actor, act: registry.Act, **payload: JSON) -> None:
    """Write the act to the log of the office that runs the cycle."""
    append(
        office=cycle.owner, actor=actor, act=act.code, obj=(events.CYCLE, cycle.pk),
        payload={"cycle": cycle.title, **payload},
    )  # fmt: skip
