from collections.abc import Callable

import pytest
from django.db import IntegrityError, transaction

from serambi.core.errors import Conflict, InvalidInput
from serambi.identity.actors import Actor
from serambi.ledger.selectors import thread
from serambi.letters.models import Letter
from serambi.letters.services import pdf, withdraw
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from tests.letters.conftest import CASE

Issue = Callable[..., Letter]


def test_a_withdrawn_letter_stays_and_says_why(
    issue: Issue, ppid: Actor, pangkalpinang: Office
) -> None:
    letter = withdraw(letter=issue(), actor=ppid, reason="Nomor salah ketik.")
    assert not letter.is_valid
    assert (letter.withdrawn_reason, letter.withdrawn_by) == ("Nomor salah ketik.", "user:7")
    assert pdf(letter).startswith(b"%PDF-")
    assert [event.act for event in thread(pangkalpinang, ("request", CASE))] == [
        "letter.issued",
        "letter.withdrawn",
    ]


def test_a_letter_is_withdrawn_once(issue: Issue, ppid: Actor) -> None:
    letter = withdraw(letter=issue(), actor=ppid, reason="Nomor salah ketik.")
    with pytest.raises(Conflict):
        withdraw(letter=letter, actor=ppid, reason="Sekali lagi.")


@pytest.mark.parametrize("reason", ["", "   ", "ya", "x" * 501])
def test_a_reason_is_needed(issue: Issue, ppid: Actor, reason: str) -> None:
    letter = issue()
    with pytest.raises(InvalidInput):
        withdraw(letter=letter, actor=ppid, reason=reason)
    assert letter.is_valid


def test_the_database_refuses_a_silent_withdrawal(issue: Issue, pangkalpinang: Office) -> None:
    letter = issue()
    with pytest.raises(IntegrityError), transaction.atomic(), office_scope(pangkalpinang):
        Letter.objects.filter(pk=letter.pk).update(state="withdrawn")
