from datetime import date
from uuid import uuid4

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoAssertNumQueries

from serambi.core import clock
from serambi.offices.models import CalendarOverride, Office, OfficeOwned
from serambi.offices.prepared import Hole, Prepared, insert, insert_all, update
from serambi.offices.scoping import office_scope
from serambi.outbox.models import Delivery

CODE = Office._meta.get_field("code")


def by_code() -> Prepared[Office]:
    return Prepared(lambda: Office.objects.select_related("parent").filter(code=Hole("code", CODE)))


def delivery(office: Office, key: str = "satu") -> Delivery:
    now = clock.now()
    return Delivery(
        id=uuid4(), office=office, channel="email", recipient="budi@example.test", subject="Halo",
        body="Isi", dedupe_key=key, about_type="request", about_id=str(uuid4()),
        next_at=now, created_at=now,
    )  # fmt: skip


def written(rows: list[OfficeOwned]) -> list[dict[str, object]]:
    return [
        {one.attname: getattr(row, one.attname) for one in row._meta.concrete_fields}
        for row in rows
    ]


def test_a_prepared_query_finds_what_the_queryset_finds(pangkalpinang: Office) -> None:
    found = by_code().first(code="1971")
    assert found == pangkalpinang
    assert found.__dict__.keys() >= pangkalpinang.__dict__.keys() - {
        "_state",
        "_prefetched_objects_cache",
    }
    assert not found._state.adding


def test_its_text_is_the_one_that_the_queryset_would_send(pangkalpinang: Office) -> None:
    query = by_code()
    with CaptureQueriesContext(connection) as asked:
        query.first(code="1971")
        list(Office.objects.select_related("parent").filter(code="1971"))
    assert asked[0]["sql"] == asked[1]["sql"]


def test_a_parent_comes_along_without_another_query(
    pangkalpinang: Office, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(1):
        found = by_code().first(code="1971")
        assert found is not None
        assert found.parent is not None
        assert found.parent.code == "19"


def test_every_use_has_its_own_values(pangkalpinang: Office) -> None:
    query = by_code()
    assert [query.rows(code=code)[0].code for code in ("19", "1971", "00")] == ["19", "1971", "00"]
    assert query.rows(code="9999") == []
    assert query.first(code="9999") is None


def test_a_missing_value_is_a_mistake(pangkalpinang: Office) -> None:
    with pytest.raises(KeyError):
        by_code().rows()


def test_values_come_as_tuples_in_the_order_asked(pangkalpinang: Office) -> None:
    query: Prepared[tuple[str, str]] = Prepared(
        lambda: Office.objects.filter(code=Hole("code", CODE)).values_list("level", "code")
    )
    assert query.rows(code="1971") == [("kota", "1971")]


def test_a_prepared_insert_writes_what_save_writes(pangkalpinang: Office) -> None:
    one, other = delivery(pangkalpinang, "satu"), delivery(pangkalpinang, "dua")
    assert insert(one)
    with office_scope(pangkalpinang):
        other.save(force_insert=True)
        rows = {row.dedupe_key: row for row in Delivery.objects.all()}
        raw = dict(Delivery.objects.values_list("dedupe_key", "recipient"))
    ours, djangos = written([rows["satu"], rows["dua"]])
    differ = {name for name in ours if ours[name] != djangos[name]}
    assert differ == {"id", "dedupe_key", "about_id", "next_at", "created_at"}
    assert "budi" not in raw["satu"], "the field's own writing, here sealing, is kept"
    assert not one._state.adding


def test_an_automatic_key_is_told(pangkalpinang: Office) -> None:
    row = CalendarOverride(
        office=pangkalpinang,
        day=date(2026, 9, 17),
        working=False,
        name="Hari jadi",
        decree="SK 1",
        created_at=clock.now(),
    )
    assert insert(row)
    assert CalendarOverride.objects.get(pk=row.pk).name == "Hari jadi"


def test_a_row_that_is_there_already_is_said_so_or_refused(pangkalpinang: Office) -> None:
    insert(delivery(pangkalpinang))
    assert insert(delivery(pangkalpinang), unless_there=True) is False
    with pytest.raises(IntegrityError), transaction.atomic():
        insert(delivery(pangkalpinang))
    with office_scope(pangkalpinang):
        assert Delivery.objects.count() == 1


def test_many_rows_are_one_statement(
    pangkalpinang: Office, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(1):
        insert_all([delivery(pangkalpinang, str(number)) for number in range(5)])
    with django_assert_num_queries(0):
        insert_all([])
    with office_scope(pangkalpinang):
        assert Delivery.objects.count() == 5


def test_only_the_named_fields_are_updated(pangkalpinang: Office) -> None:
    row = delivery(pangkalpinang)
    insert(row)
    row.recipient, row.subject = "siti@example.test", "Lain"
    update(row, "recipient")
    with office_scope(pangkalpinang):
        kept = Delivery.objects.get()
    assert (kept.recipient, kept.subject) == ("siti@example.test", "Halo")


def test_a_row_that_is_gone_is_not_updated_in_silence(pangkalpinang: Office) -> None:
    with pytest.raises(LookupError):
        update(delivery(pangkalpinang), "subject")
