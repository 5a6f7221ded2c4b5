"""A published item is corrected in the open or taken back; neither happens silently."""

from dataclasses import replace

import pytest
from django.test import Client

from serambi.core.errors import Conflict, InvalidInput, NotAllowed
from serambi.law.roles import Role
from serambi.ledger.selectors import thread
from serambi.publishing import events, selectors, services
from serambi.publishing.content import NAMES
from serambi.publishing.models import NewsItem
from serambi.publishing.services import shelf
from serambi.search.selectors import find
from tests.publishing.conftest import Bring, Staff
from tests.publishing.test_approve import words_of
from tests.support.cast import World


def found(world: World, words: str) -> list[str]:
    return [hit.url for hit in find(world.office, words, kinds=["berita"], widen=False).hits]


def correct(world: World, staff: Staff, item: NewsItem, **words: str) -> NewsItem:
    content = replace(words_of(item), **words)
    return services.correct(
        office=world.office, actor=staff(Role.PPID), item=item, content=content,
        why="Jumlah yang hadir keliru.", version=item.version,
    )  # fmt: skip


def test_a_correction_is_dated_and_stands_under_the_item(
    world: World, bring: Bring, staff: Staff
) -> None:
    item = bring("terbit")
    fresh = correct(world, staff, item, body="Rapat dihadiri dua belas orang.")
    assert fresh.slug == item.slug
    assert selectors.corrections_of(fresh)[0].body == item.body
    shown = Client().get(item.get_absolute_url()).content.decode()
    assert "dua belas" in shown
    assert "Senin, 23 November 2026, 09.00 WIB: Jumlah yang hadir keliru." in shown
    assert "CorrectionComment" in shown


def test_the_search_follows_publication_correction_and_withdrawal(
    world: World, bring: Bring, staff: Staff
) -> None:
    item = bring("diajukan", body="Pembahasan tentang trotoar.")
    assert found(world, "trotoar") == []
    item = services.publish(
        office=world.office, actor=staff(Role.PPID), item=item, version=item.version
    )
    assert found(world, "trotoar") == [item.get_absolute_url()]
    assert found(world, "pintu masuk") == [item.get_absolute_url()]
    fresh = correct(world, staff, item, body="Pembahasan tentang jembatan.")
    assert found(world, "trotoar") == []
    assert found(world, "jembatan") == [item.get_absolute_url()]
    services.withdraw(office=world.office, actor=staff(Role.PPID), item=fresh, reason="Keliru.")
    assert found(world, "jembatan") == []


def test_the_last_word_of_a_long_item_is_found(world: World, bring: Bring) -> None:
    item = bring("terbit", body=f"{'kata ' * 1_900}\n\nSelesai di Gabek.")
    assert found(world, "Gabek") == [item.get_absolute_url()]


def test_a_correction_that_changes_nothing_or_says_nothing_is_refused(
    world: World, bring: Bring, staff: Staff
) -> None:
    item = bring("terbit")
    with pytest.raises(InvalidInput, match="Belum ada yang diubah"):
        correct(world, staff, item)
    with pytest.raises(InvalidInput) as silent:
        services.correct(
            office=world.office, actor=staff(Role.PPID), item=item, why="",
            content=replace(words_of(item), title="Lain"), version=item.version,
        )  # fmt: skip
    assert silent.value.field == "why"
    item.version -= 1
    with pytest.raises(Conflict):
        correct(world, staff, item, title="Lain")


def test_withdrawn_the_address_stays_and_says_when_and_why(
    world: World, bring: Bring, staff: Staff
) -> None:
    item = bring("ditarik")
    answer = Client().get(item.get_absolute_url())
    assert answer.status_code == 410
    assert "Keliru orang." in answer.content.decode()
    assert "23 November 2026" in answer.content.decode()
    assert item.body not in answer.content.decode()
    assert item.title not in Client().get("/1971/berita/").content.decode()
    with pytest.raises(Conflict):
        services.withdraw(office=world.office, actor=staff(Role.PPID), item=item, reason="Lagi.")


def test_a_desk_officer_neither_corrects_nor_withdraws(
    world: World, bring: Bring, staff: Staff
) -> None:
    item = bring("terbit")
    with pytest.raises(NotAllowed):
        services.withdraw(
            office=world.office, actor=staff(Role.PETUGAS), item=item, reason="Salah."
        )


def test_the_history_calls_what_was_changed_as_people_call_it(
    world: World, bring: Bring, staff: Staff
) -> None:
    item = correct(world, staff, bring("terbit"), lead="Lain.", body="Lain pula.")
    said = [event.sentence() for event in thread(world.office, (events.NEWS, item.pk))]
    assert said[-1] == "Diperbaiki sesudah terbit (ringkasan, isi): Jumlah yang hadir keliru."
    assert set(shelf.CALLED) == {*NAMES, "photo"}
