"""The meeting: who took part, and their signatures on one fixed sheet."""

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction

from serambi.classification import events, values
from serambi.classification.models import (
    ConsequenceTest,
    Participant,
    SheetScan,
    SignedBy,
    TestSheet,
)
from serambi.classification.services.hold import TestAct, hold_test, log_test, move
from serambi.classification.services.tests.analysis import check_again
from serambi.classification.services.tests.sheets import (
    current_sheet,
    fix_sheet,
    replace_sheet,
    unchanged,
)
from serambi.classification.values import Person
from serambi.core import clock
from serambi.core.errors import Conflict, InvalidInput, Refused
from serambi.files.models import Purpose, StoredFile
from serambi.files.services import attach
from serambi.identity.actors import Actor
from serambi.identity.models import Membership
from serambi.offices.models import Office


def meet(*, office: Office, actor: Actor, test_id: UUID, people: Sequence[Person]) -> TestSheet:
    """Fix the sheet with these participants. In a meeting already held: the next version.

    Raises InvalidInput without participants or for an account that is not of this office.
    """
    tidy = values.people(tuple(people))
    with transaction.atomic():
        test, held = hold_test(office, test_id, actor, TestAct.MEET)
        check_again(test)
        _of_this_office(office, tidy)
        if (sheet := current_sheet(test)) is not None:
            replace_sheet(test, sheet, actor)
        fixed = fix_sheet(test, tidy, actor)
        move(test, held, "version")
        return fixed


def sign(*, office: Office, actor: Actor, test_id: UUID) -> Participant:
    """Sign the sheet as oneself, signed in. Raises Refused for somebody who did not take part."""
    with transaction.atomic():
        test, _held = hold_test(office, test_id, actor, TestAct.SIGN)
        sheet = _sheet(test)
        mine: Participant | None = sheet.participants.filter(user_id=actor.account()).first()
        if mine is None:
            raise Refused(
                "test.not_participant", "Anda tidak tercatat sebagai peserta pengujian ini.",
                "Minta PPID mencatat Anda sebagai peserta.",
            )  # fmt: skip
        if mine.signed_at is not None:
            raise Conflict("test.signed", "Anda sudah menandatangani lembar ini.")
        unchanged(test, sheet)
        _mark([mine], SignedBy.ACCOUNT)
        log_test(
            test, actor, events.SIGNED, version=sheet.version, post=mine.post, sha256=sheet.digest
        )
        return mine


def record_signatures(
    *, office: Office, actor: Actor, test_id: UUID, scan: StoredFile, places: Sequence[int]
) -> TestSheet:
    """Keep the scan of the paper sheet and mark who signed on it by `places` (1, 2, …).

    Raises InvalidInput when no unsigned participant is named, Conflict for a file of elsewhere.
    """
    with transaction.atomic():
        test, _held = hold_test(office, test_id, actor, TestAct.RECORD_SIGNATURES)
        sheet = _sheet(test)
        rows = list(sheet.participants.filter(place__in=places, signed_at__isnull=True))
        if not rows:
            raise InvalidInput(
                "test.nobody_signed", "Belum ditandai siapa yang menandatangani lembar ini.",
                "Tandai sekurang-kurangnya satu peserta yang belum tercatat.", field="places",
            )  # fmt: skip
        if scan.office_id != office.pk or scan.purpose != Purpose.ATTACHMENT:
            raise Conflict("test.scan", "Berkas ini bukan pindaian lembar uji.")
        attach(office=office, files=[scan])
        unchanged(test, sheet)
        _mark(rows, SignedBy.WET)
        SheetScan.objects.create(office=office, sheet=sheet, stored=scan, added_at=clock.now())
        log_test(
            test, actor, events.WET_SIGNED, version=sheet.version, people=len(rows), scan=scan.sha256
        )  # fmt: skip
        return sheet


def all_signed(test: ConsequenceTest) -> TestSheet:
    """The sheet that holds, signed by everybody. Raises Refused."""
    sheet = _sheet(test)
    left = sheet.participants.filter(signed_at__isnull=True).count()
    if left:
        raise Refused(
            "test.unsigned", f"{left} peserta belum menandatangani lembar uji.",
            "Minta mereka menandatangani lewat akun, atau unggah lembar bertanda tangan basah.",
        )  # fmt: skip
    unchanged(test, sheet)
    return sheet


def _sheet(test: ConsequenceTest) -> TestSheet:
    sheet = current_sheet(test)
    if sheet is None:
        raise Refused("test.no_sheet", "Belum ada lembar uji.", "Catat rapat pengujian dahulu.")
    return sheet


def _mark(rows: Sequence[Participant], way: SignedBy) -> None:
    now = clock.now()
    for row in rows:
        row.signed_at, row.signed_by = now, way.value
        row.save(update_fields=["signed_at", "signed_by"])


def _of_this_office(office: Office, people: Sequence[Person]) -> None:
    wanted = [one.user_id for one in people if one.user_id is not None]
    known = set(
        Membership.objects.filter(
            office=office, user_id__in=wanted, ended_at__isnull=True
        ).values_list("user_id", flat=True)
    )
    if len(set(wanted)) != len(wanted) or set(wanted) - known:
        raise InvalidInput(
            "test.participant_account", "Akun peserta tidak dikenal di kantor ini, atau dipakai dua kali.",
            "Pilih akun dari daftar, satu kali tiap orang.", field="participants",
        )  # fmt: skip
