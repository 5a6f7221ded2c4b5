import json
from pathlib import Path
from typing import ClassVar, TypedDict
from uuid import uuid4

import pytest
from allauth.mfa.models import Authenticator
from django.conf import LazySettings
from django.db import connection, models

from serambi.core.errors import Unavailable
from serambi.identity import keyring
from serambi.identity.mfa import MfaAdapter
from serambi.identity.models import User
from serambi.identity.rewrapping import Rewrapped, rewrap
from serambi.identity.sealing import (
    EncryptedTextField,
    SealBroken,
    SealedText,
    blind_index,
    key_id_of,
    open_bytes,
    open_text,
    seal_bytes,
    seal_text,
)


class Place(TypedDict):
    """Where a sealed value stands."""

    office_id: int
    table: str
    column: str
    row: str


class Move(TypedDict, total=False):
    """What differs elsewhere."""

    office_id: int
    table: str
    column: str
    row: str


PLACE: Place = {"office_id": 7, "table": "person", "column": "nik", "row": "r1"}


class Person(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid4)
    office_id = models.BigIntegerField()
    nik = EncryptedTextField()
    address = EncryptedTextField(blank=True)

    objects: ClassVar[models.Manager["Person"]] = models.Manager()

    class Meta:
        app_label = "sealed_people"
        db_table = "sealed_person"


@pytest.fixture
def table(db: None) -> None:
    """The table goes with the test's transaction."""
    kind = "char(32)" if connection.vendor == "sqlite" else "uuid"
    with connection.cursor() as cursor:
        cursor.execute(
            f"CREATE TABLE sealed_person (id {kind} PRIMARY KEY, office_id bigint,"
            " nik text NOT NULL, address text NOT NULL)"
        )


@pytest.fixture
def ring(tmp_path: Path, settings: LazySettings) -> Path:
    path = tmp_path / "keys" / "ring.json"
    keyring.create(path)
    settings.SERAMBI_KEYRING = path
    return path


def raw() -> list[tuple[str, str]]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT nik, address FROM sealed_person")
        rows: list[tuple[str, str]] = cursor.fetchall()
    return rows


def test_a_sealed_value_opens_in_its_place() -> None:
    token = seal_text("1971010101900003", **PLACE)
    assert "1971" not in token
    assert open_text(token, **PLACE) == "1971010101900003"


@pytest.mark.parametrize(
    "elsewhere",
    [{"office_id": 8}, {"table": "persons"}, {"column": "phone"}, {"row": "r2"}],
    ids=["office", "table", "column", "row"],
)
def test_a_moved_value_does_not_open(elsewhere: Move) -> None:
    token = seal_bytes(b"secret", **PLACE)
    place = PLACE.copy()
    place.update(elsewhere)
    with pytest.raises(SealBroken):
        open_bytes(token, **place)


def test_no_changed_byte_opens() -> None:
    token = seal_bytes(b"x", **PLACE)
    for index in range(len(token)):
        changed = token[:index] + bytes([token[index] ^ 1]) + token[index + 1 :]
        with pytest.raises(Unavailable):
            open_bytes(changed, **PLACE)


def test_a_place_cannot_be_spelt_in_two_ways() -> None:
    token = seal_bytes(b"x", office_id=1, table="ab", column="c", row="d")
    with pytest.raises(SealBroken):
        open_bytes(token, office_id=1, table="a", column="bc", row="d")


@pytest.mark.parametrize("text", ["", "s1.", "s1.@@@", "plain text", "s1.AAAA"])
def test_what_is_no_token_does_not_open(text: str) -> None:
    with pytest.raises(SealBroken):
        open_text(text, **PLACE)


def test_two_seals_of_one_value_differ() -> None:
    assert seal_text("x", **PLACE) != seal_text("x", **PLACE)


def test_the_column_holds_ciphertext_and_the_instance_plain_text(table: None) -> None:
    person = Person.objects.create(office_id=7, nik="1971010101900003")
    assert person.nik == "1971010101900003"
    assert raw()[0][0].startswith("s1.")
    assert raw()[0][1] == ""
    assert Person.objects.get().nik == "1971010101900003"
    assert isinstance(Person.objects.values_list("nik", flat=True).get(), SealedText)


def test_bulk_writing_and_reading_keep_rows_apart(table: None) -> None:
    Person.objects.bulk_create(Person(office_id=n % 3, nik=f"nik {n}") for n in range(20))
    assert sorted(p.nik for p in Person.objects.all()) == sorted(f"nik {n}" for n in range(20))
    assert [p.nik for p in Person.objects.defer("nik")] == [p.nik for p in Person.objects.all()]
    assert {p.nik for p in Person.objects.only("id")} == {f"nik {n}" for n in range(20)}


def test_saving_what_was_not_touched_keeps_the_token(table: None) -> None:
    person = Person.objects.create(office_id=7, nik="1", address="Jalan")
    before = raw()
    again = Person.objects.get(pk=person.pk)
    again.save()
    assert raw() == before
    again.nik = "2"
    again.save()
    assert Person.objects.get().nik == "2"
    assert Person.objects.get().address == "Jalan"


def test_a_copied_row_is_refused_instead_of_lost(table: None) -> None:
    Person.objects.create(office_id=7, nik="1")
    copy = Person.objects.get()
    copy.pk = uuid4()
    with pytest.raises(SealBroken):
        copy.save(force_insert=True)


def test_a_token_swapped_between_rows_does_not_open(table: None) -> None:
    one = Person.objects.create(office_id=7, nik="1")
    two = Person.objects.create(office_id=7, nik="2")
    token = Person.objects.values_list("nik", flat=True).get(pk=one.pk)
    Person.objects.filter(pk=two.pk).update(nik=token)
    with pytest.raises(SealBroken):
        _ = Person.objects.get(pk=two.pk).nik


def test_plain_text_has_no_side_door_into_the_column(table: None) -> None:
    person = Person.objects.create(office_id=7, nik="1")
    person.nik = "2"
    with pytest.raises(TypeError):
        Person.objects.update(nik="2")
    with pytest.raises(TypeError):
        Person.objects.filter(nik="1").exists()
    with pytest.raises(TypeError):
        Person.objects.bulk_update([person], ["nik"])


def test_without_an_office_nothing_is_sealed(table: None) -> None:
    with pytest.raises(ValueError, match="office"):
        Person.objects.create(office_id=None, nik="1")


def test_migrations_see_plain_text_columns() -> None:
    assert Person._meta.get_field("nik").deconstruct()[1] == "django.db.models.TextField"


def test_a_missing_ring_refuses_with_words(settings: LazySettings, tmp_path: Path) -> None:
    settings.SERAMBI_KEYRING = tmp_path / "none.json"
    with pytest.raises(Unavailable, match="serambi prepare"):
        seal_text("x", **PLACE)


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"version": 9}', '{"version": 1, "seal": 3}'])
def test_a_damaged_ring_refuses_with_words(ring: Path, text: str) -> None:
    ring.write_text(text)
    with pytest.raises(Unavailable, match="tidak dapat dibaca"):
        seal_text("x", **PLACE)


def test_a_fresh_ring_is_for_its_owner_only_and_never_overwritten(ring: Path) -> None:
    before = ring.read_text()
    assert ring.stat().st_mode & 0o777 == 0o600
    assert ring.parent.stat().st_mode & 0o777 == 0o700
    assert keyring.create(ring) is False
    assert ring.read_text() == before


def test_old_tokens_open_after_a_new_key_and_move_to_it(table: None, ring: Path) -> None:
    Person.objects.bulk_create(Person(office_id=7, nik=f"{n}", address="A") for n in range(3))
    fresh = keyring.add_seal_key(ring)
    assert {p.nik for p in Person.objects.all()} == {"0", "1", "2"}
    Person.objects.create(office_id=7, nik="3")
    counted = rewrap_people()
    assert (counted.seen, counted.renewed) == (7, 6)
    assert {key_id_of(token) for token, _ in raw()} == {fresh}
    keyring.drop_seal_key(ring, "k1")
    assert {p.nik for p in Person.objects.all()} == {"0", "1", "2", "3"}
    assert rewrap_people().renewed == 0


def rewrap_people() -> Rewrapped:
    return rewrap([Person])


def test_a_second_factor_moves_to_the_new_key_too(
    ring: Path, db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    user = User.objects.create_user("sari@example.test", name="Sari")
    factor = Authenticator.objects.create(
        user=user, type=Authenticator.Type.TOTP, data={"secret": MfaAdapter().encrypt("RAHASIA")}
    )
    fresh = keyring.add_seal_key(ring)
    monkeypatch.setattr("django.apps.apps.get_models", list)
    assert rewrap().renewed == 1
    keyring.drop_seal_key(ring, "k1")
    factor.refresh_from_db()
    assert key_id_of(factor.data["secret"]) == fresh
    assert MfaAdapter().decrypt(factor.data["secret"]) == "RAHASIA"


def test_the_active_key_is_not_removed(ring: Path) -> None:
    with pytest.raises(ValueError, match="active"):
        keyring.drop_seal_key(ring, "k1")


def test_a_token_of_a_lost_key_names_the_key(ring: Path) -> None:
    token = seal_text("x", **PLACE)
    body = json.loads(ring.read_text())
    body["seal"]["keys"]["k9"] = body["seal"]["keys"].pop("k1")
    body["seal"]["active"] = "k9"
    ring.write_text(json.dumps(body))
    with pytest.raises(Unavailable, match="k1"):
        open_text(token, **PLACE)


def test_equal_values_share_an_index_only_within_office_and_kind() -> None:
    assert blind_index(7, "nik", "1971 0101") == blind_index(7, "nik", "19710101")
    assert blind_index(7, "phone", "0812-34") == blind_index(7, "phone", "+62 812 34")
    assert blind_index(7, "email", "Sari@X.id") == blind_index(7, "email", " sari@x.id")
    assert blind_index(7, "nik", "1") != blind_index(8, "nik", "1")
    assert blind_index(7, "nik", "1") != blind_index(7, "phone", "1")


def test_the_index_key_is_not_the_sealing_key(ring: Path) -> None:
    before = blind_index(7, "nik", "1")
    body = json.loads(ring.read_text())
    assert body["index"]["keys"]["x1"] not in body["seal"]["keys"].values()
    keyring.add_seal_key(ring)
    assert blind_index(7, "nik", "1") == before
