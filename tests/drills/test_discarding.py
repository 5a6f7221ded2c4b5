"""A drill that was prepared and never sent is called off; it stays in history."""

from dataclasses import replace

import pytest
from django.db import IntegrityError, transaction

from serambi.core import clock
from serambi.core.errors import Conflict, InvalidInput, NotAllowed
from serambi.drills import services
from serambi.drills.models import Drill, DrillEntry
from serambi.drills.seen import discarded, drill_of, started, undergone
from serambi.drills.services.grades import Plan
from serambi.law.roles import Role
from serambi.ledger.selectors import thread
from serambi.moving.archive.scope import rows_of
from serambi.offices.scoping import all_offices, office_scope
from tests.drills.conftest import Ring, Try
from tests.support.cast import ClientAs

WHY = "Nomornya sudah diganti."


@pytest.fixture
def prepared(ring: Ring, plan: Plan) -> Drill:
    return services.prepare(by_office=ring.province, actor=ring.upper, plan=plan)


def test_it_leaves_the_list_and_stays_in_history(ring: Ring, prepared: Drill) -> None:
    services.discard(actor=ring.upper, drill=prepared, reason=WHY)
    assert started(ring.upper, ring.province) == []
    assert [one.pk for one in discarded(ring.upper, ring.province)] == [prepared.pk]
    with all_offices():
        [entry] = DrillEntry.objects.filter(drill=prepared)
    assert (entry.kind, entry.words, entry.by_name) == ("batal", WHY, ring.upper.name)
    with office_scope(ring.province):
        told = thread(ring.province, ("drills.drill", prepared.pk))
    assert [one.act for one in told] == ["drills.prepared", "drills.discarded"]
    assert "dibatalkan sebelum terkirim" in told[-1].sentence()
    assert WHY not in told[-1].sentence()


def test_a_second_time_changes_nothing(ring: Ring, prepared: Drill) -> None:
    first = services.discard(actor=ring.upper, drill=prepared, reason=WHY)
    again = services.discard(actor=ring.upper, drill=prepared, reason="Lain.")
    assert again.discarded_at == first.discarded_at
    with all_offices():
        assert DrillEntry.objects.filter(drill=prepared).count() == 1


def test_what_was_sent_is_never_discarded(ring: Ring, attempt: Try) -> None:
    drill = attempt()
    with pytest.raises(Conflict, match="terkirim"):
        services.discard(actor=ring.upper, drill=drill, reason=WHY)
    services.end(actor=ring.upper, drill=drill)
    with pytest.raises(Conflict, match="terkirim"):
        services.discard(actor=ring.upper, drill=drill, reason=WHY)
    with all_offices(), pytest.raises(IntegrityError), transaction.atomic():
        Drill.objects.filter(pk=drill.pk).update(discarded_at=clock.now())


def test_what_was_discarded_is_not_sent_and_the_same_plan_is_a_new_drill(
    ring: Ring, plan: Plan, prepared: Drill
) -> None:
    services.discard(actor=ring.upper, drill=prepared, reason=WHY)
    with pytest.raises(Conflict, match="dibatalkan"):
        services.send(actor=ring.upper, drill=prepared)
    twin = services.prepare(by_office=ring.province, actor=ring.upper, plan=plan)
    assert twin.pk != prepared.pk


def test_a_reason_is_asked(ring: Ring, prepared: Drill) -> None:
    for text in ("", "   ", "x" * 301):
        with pytest.raises(InvalidInput) as error:
            services.discard(actor=ring.upper, drill=prepared, reason=text)
        assert error.value.field == "reason"
    assert [one.pk for one in started(ring.upper, ring.province)] == [prepared.pk]


def test_the_office_that_would_have_been_tried_never_learns_of_it(
    ring: Ring, prepared: Drill
) -> None:
    services.discard(actor=ring.upper, drill=prepared, reason=WHY)
    for actor in (ring.officer, ring.ppid, ring.head):
        assert undergone(actor, ring.office) == []
        assert discarded(actor, ring.office) == []
    with all_offices():
        assert not rows_of(Drill, ring.office).exists()
        assert not rows_of(DrillEntry, ring.office).exists()
    assert not thread(ring.office, ("drills.drill", prepared.pk))


def test_of_the_own_office_only_who_prepared_it_calls_it_off(ring: Ring, plan: Plan) -> None:
    own = services.prepare(
        by_office=ring.office, actor=ring.ppid, plan=replace(plan, is_graded=False)
    )
    for actor in (ring.head, ring.officer, ring.upper, ring.stranger):
        with pytest.raises(NotAllowed):
            services.discard(actor=actor, drill=own, reason=WHY)
    services.discard(actor=ring.ppid, drill=own, reason=WHY)
    assert drill_of(ring.ppid, own.pk).discarded_at is not None


def test_the_province_calls_one_off_in_the_browser(
    ring: Ring, prepared: Drill, client_as: ClientAs
) -> None:
    client, base = client_as(ring.world.above), "/19/meja/uji-akses/"
    page = f"{base}{prepared.pk}/"
    assert "Batalkan uji ini" in client.get(page).content.decode()
    wrong = client.post(f"{page}batalkan/", {"d-reason": " "})
    assert wrong.status_code == 422
    assert '<details class="confirm" open>' in wrong.content.decode()
    for user, code in ((ring.world.here[Role.PPID], "1971"), (ring.world.there[Role.PPID], "1902")):
        theirs = client_as(user).post(
            f"/{code}/meja/uji-akses/{prepared.pk}/batalkan/", {"d-reason": WHY}
        )
        assert theirs.status_code == 404
    client = client_as(ring.world.above)
    done = client.post(f"{page}batalkan/", {"d-reason": WHY})
    assert done.headers["Location"] == base
    board = client.get(base).content.decode()
    assert "Sedang berjalan" not in board
    assert "1 uji dibatalkan sebelum terkirim" in board
    text = client.get(page).content.decode()
    assert WHY in text
    assert "Kirim pertanyaannya" not in text
    assert "Batalkan uji ini" not in text


def test_a_sent_one_is_refused_in_words_in_the_browser(
    ring: Ring, attempt: Try, client_as: ClientAs
) -> None:
    page = f"/19/meja/uji-akses/{attempt().pk}/"
    client = client_as(ring.world.above)
    assert "Batalkan uji ini" not in client.get(page).content.decode()
    refused = client.post(f"{page}batalkan/", {"d-reason": WHY}, follow=True)
    assert "tidak bisa dibatalkan" in refused.content.decode()
