"""The emblem and the scanned signature on letters: rebuilt, sealed, kept by letters already issued."""

from collections.abc import Callable, Iterator
from io import BytesIO

import pikepdf
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from serambi.core.errors import InvalidInput
from serambi.files import storage
from serambi.identity.actors import Actor
from serambi.law.roles import Role
from serambi.ledger.selectors import thread
from serambi.letters import record, services
from serambi.letters.kinds import Signatory
from serambi.letters.models import Letter, Mark
from serambi.letters.services.marks import end_mark, marks_for, set_mark
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from tests.casework.cases import staff
from tests.support.cast import World

Issue = Callable[..., Letter]
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle cx="5" cy="5" r="4"/></svg>'


def picture(width: int = 1200, height: int = 800, kind: str = "PNG") -> SimpleUploadedFile:
    out = BytesIO()
    Image.effect_noise((width, height), 40).convert("RGB").save(out, kind)
    return SimpleUploadedFile(f"gambar.{kind.lower()}", out.getvalue())


@pytest.fixture
def signer(world: World, monday: None) -> Actor:
    return staff(world.here[Role.PPID], world.office, Role.PPID)


@pytest.fixture
def office(world: World) -> Iterator[Office]:
    with office_scope(world.office):
        yield world.office


def figures(letter: Letter) -> list[str]:
    with pikepdf.open(BytesIO(services.pdf(letter))) as document:
        return [
            str(item.get("/Alt"))
            for item in document.objects
            if isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/Figure"
        ]


def test_the_emblem_stands_on_every_later_letter(
    office: Office, signer: Actor, issue: Issue
) -> None:
    before = issue()
    mark = set_mark(office=office, actor=signer, kind=Mark.Kind.EMBLEM, upload=picture())
    after = issue()
    assert "Lambang kantor" not in figures(before)
    assert "Lambang kantor" in figures(after)
    assert mark.digest in after.content
    assert after.content_digest == record.digest(after.content)


def test_a_picture_is_made_small_and_kept_sealed(office: Office, signer: Actor) -> None:
    mark = set_mark(office=office, actor=signer, kind=Mark.Kind.EMBLEM, upload=picture())
    assert (mark.width, mark.height) == (480, 320)
    assert mark.file.encrypted
    assert b"PNG" not in storage.read(mark.file.path)[:64]
    events = thread(office, ("letter_mark", mark.pk))
    assert [event.act for event in events] == ["letter.mark_set"]


def test_an_svg_becomes_pixels(office: Office, signer: Actor) -> None:
    drawing = SimpleUploadedFile("lambang.svg", SVG)
    mark = set_mark(office=office, actor=signer, kind=Mark.Kind.EMBLEM, upload=drawing)
    assert mark.file.media_type == "image/png"
    assert mark.width == mark.height == 472


@pytest.mark.parametrize(
    "inside",
    [
        b"<script>1</script>",
        b'<image href="http://jahat.example/x.png"/>',
        b'<a href="http://jahat.example"><rect/></a>',
        b'<rect onload="1"/>',
        b"<style>@import 'x'</style>",
        b"<unclosed",
    ],
)
def test_an_svg_that_acts_or_points_outside_is_refused(
    office: Office, signer: Actor, inside: bytes
) -> None:
    hostile = SVG.replace(b"<circle", inside + b"<circle")
    with pytest.raises(InvalidInput) as refused:
        set_mark(
            office=office, actor=signer, kind=Mark.Kind.EMBLEM,
            upload=SimpleUploadedFile("lambang.svg", hostile),
        )  # fmt: skip
    assert refused.value.field == "picture"
    assert not Mark.objects.exists()


@pytest.mark.parametrize("upload", [SimpleUploadedFile("x.png", b"bukan gambar"), picture(20, 20)])
def test_what_is_no_picture_or_too_small_is_refused(
    office: Office, signer: Actor, upload: SimpleUploadedFile
) -> None:
    with pytest.raises(InvalidInput):
        set_mark(office=office, actor=signer, kind=Mark.Kind.EMBLEM, upload=upload)


def test_a_scan_stands_only_on_letters_that_its_own_person_signs(
    office: Office, signer: Actor, world: World, issue: Issue
) -> None:
    set_mark(
        office=office,
        actor=signer,
        kind=Mark.Kind.SIGNATURE,
        upload=picture(),
        user_id=signer.user_id,
    )
    own = Signatory(name=signer.name, title="PPID")
    words = f"Tanda tangan {signer.name}"
    assert words in figures(issue(signatory=own, actor=signer))
    other = staff(world.here[Role.PETUGAS], office, Role.PETUGAS)
    assert words not in figures(issue(signatory=own, actor=other))
    assert words not in figures(issue(actor=signer))


def test_a_new_mark_ends_the_old_one_and_an_ended_one_is_not_used(
    office: Office, signer: Actor, issue: Issue
) -> None:
    first = set_mark(office=office, actor=signer, kind=Mark.Kind.EMBLEM, upload=picture())
    second = set_mark(office=office, actor=signer, kind=Mark.Kind.EMBLEM, upload=picture(300, 300))
    first.refresh_from_db()
    assert first.ended_at is not None
    assert marks_for(office, None).emblem == second
    end_mark(office=office, actor=signer, kind=Mark.Kind.EMBLEM)
    end_mark(office=office, actor=signer, kind=Mark.Kind.EMBLEM)
    assert marks_for(office, None) == (None, None)
    assert "Lambang kantor" not in figures(issue())
