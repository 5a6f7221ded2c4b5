"""Who is expected, and who came: guests, and attendance signed by finger or by a typed name."""

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from serambi.core import clock
from serambi.core.errors import Conflict
from serambi.evaluation import access, events, signature, words
from serambi.evaluation.life import Act
from serambi.evaluation.models import EvaluationMeeting, MeetingAttendee
from serambi.evaluation.services.hold import hold_for, log
from serambi.identity.actors import Actor
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope

MOST_PEOPLE = 200


def add_guest(
    *,
    office: Office,
    actor: Actor,
    meeting: EvaluationMeeting,
    name: str,
    post: str,
    email: str = "",
) -> MeetingAttendee:
    """Put somebody from outside on the list. Raises NotAllowed, InvalidInput at the field, Conflict."""
    words.demand(access.can_prepare(actor, office.pk))
    with transaction.atomic(), office_scope(office):
        fresh = hold_for(office, meeting, Act.GUEST)
        return _new(fresh, name, post, words.email(email, "email"))


def sign(
    *,
    office: Office,
    actor: Actor,
    meeting: EvaluationMeeting,
    strokes: str,
    typed_name: str,
    attendee: MeetingAttendee | None = None,
    name: str = "",
    post: str = "",
) -> MeetingAttendee:
    """Somebody signs that they are here: `strokes` drawn by finger, or their own name typed once more.

    With `attendee` that person; without one, `name` finds somebody on the list who has not signed yet,
    or a new line is written. The caller has checked that `actor` may: staff of the office, or a
    person whom the door code let in. Raises InvalidInput at the field, Conflict when the meeting is
    not running or the person signed before.
    """
    with transaction.atomic(), office_scope(office):
        fresh = hold_for(office, meeting, Act.SIGN)
        person = _person(fresh, attendee, name, post)
        if person.present_at is not None:
            raise Conflict("attendee.signed", _("Kehadiran ini sudah ditandatangani."))
        drawn = strokes.strip()
        if drawn and drawn != "[]":
            person.strokes, person.how = signature.keep(signature.parse(drawn)), "drawn"
        else:
            _same_name(person, typed_name)
            person.how = "typed"
        person.present_at = clock.now()
        person.save()
        how = str(MeetingAttendee.How(person.how).label).lower()
        log(fresh, actor, events.ATTENDED.code, position=person.position, how=how)
    return person


def _person(
    meeting: EvaluationMeeting, attendee: MeetingAttendee | None, name: str, post: str
) -> MeetingAttendee:
    rows = MeetingAttendee.objects.select_for_update().filter(meeting=meeting)
    if attendee is not None:
        found: MeetingAttendee = rows.get(pk=attendee.pk)
        return found
    wanted = words.line(name, "name", _("Nama"), 120, least=3)
    same = [one for one in rows if one.name.casefold() == wanted.casefold()]
    waiting = next((one for one in same if one.present_at is None), None)
    if waiting is None and same:
        raise Conflict(
            "attendee.signed", _("Kehadiran atas nama ini sudah ditandatangani."),
            _("Bila Anda orang lain yang bernama sama, minta petugas menambahkan Anda pada daftar."),
        )  # fmt: skip
    return waiting or _new(meeting, wanted, post, "")


def _same_name(person: MeetingAttendee, typed: str) -> None:
    said = " ".join(typed.split()).casefold()
    if not said:
        raise words.wrong(
            "typed_name", _("Tanda tangan belum ada."), _("Gambar di kotak, atau ketik nama Anda.")
        )
    if said != person.name.casefold():
        raise words.wrong(
            "typed_name", _("Nama ini tidak sama dengan yang tertulis pada daftar."),
            _("Ketik persis: %(name)s.") % {"name": person.name},
        )  # fmt: skip


def _new(meeting: EvaluationMeeting, name: str, post: str, email: str) -> MeetingAttendee:
    rows = MeetingAttendee.objects.filter(meeting=meeting)
    last = rows.aggregate(last=Max("position"))["last"] or 0
    if rows.count() >= MOST_PEOPLE:
        raise Conflict("attendee.many", _("Daftar hadir ini sudah memuat 200 orang."))
    made: MeetingAttendee = MeetingAttendee.objects.create(
        office=meeting.office, meeting=meeting, position=last + 1,
        name=words.line(name, "name", _("Nama"), 120, least=3),
        post=words.line(post, "post", _("Jabatan atau asal"), 120), email=email,
    )  # fmt: skip
    return made
