"""The end of a cycle broke off while ratings were written down: it is seen, and one press goes on."""

import pytest
from django.test import Client

from serambi.core.errors import NotAllowed, Refused
from serambi.ledger.selectors import thread
from serambi.monev.events import RESULT
from serambi.monev.models import EvaluationCycle, Submission
from serambi.monev.selectors.cycles import submission_of
from serambi.monev.selectors.results import owed_ratings, results
from serambi.monev.services import finishing
from serambi.offices.scoping import all_offices, office_scope
from serambi.ratings.models import Rating
from tests.monev.conftest import Parties
from tests.monev.cycles import finished, on
from tests.monev.reading import CITY, NATION, text
from tests.support.answers import whole
from tests.support.cast import ClientAs

pytestmark = pytest.mark.django_db
OWED, GO_ON = "Predikat 1 kantor belum tercatat", "Lanjutkan pencatatan"


@pytest.fixture
def broken(parties: Parties, monkeypatch: pytest.MonkeyPatch) -> EvaluationCycle:
    """The result stands; the run broke off before the first rating."""
    with monkeypatch.context() as patch:
        patch.setattr(finishing, "_rating", lambda *_args: None)
        return finished(parties)


def ratings() -> int:
    with all_offices():
        return Rating.objects.count()


def told(parties: Parties, cycle: EvaluationCycle) -> int:
    place = submission_of(parties.office, cycle)
    acts = [one.act for one in thread(parties.office, ("monev.submission", str(place.pk)))]
    return acts.count(RESULT.code)


def test_a_run_to_its_end_owes_nothing(parties: Parties) -> None:
    cycle = finished(parties)
    assert owed_ratings(cycle) == 0
    assert (ratings(), told(parties, cycle)) == (1, 1)
    with on(16), pytest.raises(Refused, match="sudah tercatat"):
        list(finishing.go_on_rating(actor=parties.runner, cycle_id=cycle.pk))


def test_what_is_owed_is_written_down_once_however_often_one_presses(
    parties: Parties, broken: EvaluationCycle
) -> None:
    assert (owed_ratings(broken), ratings()) == (1, 0)
    with on(16):
        steps = list(finishing.go_on_rating(actor=parties.runner, cycle_id=broken.pk))
        assert steps[-1].done == steps[-1].total == 1
        list(finishing.publish_ratings(broken, results(broken)))
        with pytest.raises(Refused):
            list(finishing.go_on_rating(actor=parties.runner, cycle_id=broken.pk))
    assert (owed_ratings(broken), ratings(), told(parties, broken)) == (0, 1, 1)


def test_where_somebody_was_quicker_their_words_stand_and_it_is_told_once(
    parties: Parties, broken: EvaluationCycle
) -> None:
    with on(16):
        list(finishing.go_on_rating(actor=parties.runner, cycle_id=broken.pk))
    with office_scope(parties.office):
        Rating.objects.update(origin="", word="Informatif")
    with all_offices():
        Submission.objects.filter(cycle=broken).update(rated_at=None)
    with on(16):
        for _press in range(2):
            list(finishing.publish_ratings(broken, results(broken)))
    with office_scope(parties.office):
        assert Rating.objects.get().word == "Informatif"
    assert told(parties, broken) == 2  # one of each of the two runs above


def test_only_who_runs_the_cycle_goes_on(parties: Parties, broken: EvaluationCycle) -> None:
    for actor in (parties.officer, parties.ppid, parties.assessor):
        with on(16), pytest.raises(NotAllowed):
            list(finishing.go_on_rating(actor=actor, cycle_id=broken.pk))
    assert ratings() == 0


def test_a_practice_owes_nothing(parties: Parties, broken: EvaluationCycle) -> None:
    EvaluationCycle.objects.filter(pk=broken.pk).update(is_practice=True)
    assert owed_ratings(EvaluationCycle.objects.get(pk=broken.pk)) == 0


def test_it_is_seen_and_gone_on_with_in_the_browser(
    parties: Parties, runner: Client, officer: Client, client_as: ClientAs, broken: EvaluationCycle
) -> None:
    base = f"{NATION}{broken.pk}/"
    with on(16):
        for page in ("", "peringkat/"):
            shown = text(runner, f"{base}{page}")
            assert OWED in shown
            assert GO_ON in shown
        seen = text(officer, f"{CITY}{broken.pk}/peringkat/")
        assert "dapat melanjutkannya" in seen
        assert GO_ON not in seen
        assert "Mencatat predikat" in whole(runner.post(f"{base}predikat/")).decode()
        assert ratings() == 1
        assert OWED not in text(runner, f"{base}peringkat/")
        again = runner.post(f"{base}predikat/", follow=True)
        assert "sudah tercatat" in again.content.decode()
    assert ratings() == 1
