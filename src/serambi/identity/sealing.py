"""Personal data at rest: AES-256-GCM, bound to the place where it stands.

Every token carries the id of its key, and is authenticated together with office, table, column
and row: moved to another row, column or office it does not open. Text fields use
`EncryptedTextField`; files and other bytes use `seal_bytes` and `open_bytes`. Exact look-up of a
sealed value goes through `blind_index`, whose key is another one (OWASP ASVS 5.0, 11.2).
"""

import base64
import hmac
import os
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.expressions import Expression
from django.db.models.query_utils import DeferredAttribute

from serambi.core.errors import Unavailable
from serambi.identity import keyring

MARK = b"S1"
TEXT_MARK = "s1."
NONCE_BYTES = 12


class SealBroken(Unavailable):
    """A sealed value does not open: changed, moved, or sealed with a key we do not hold."""

    def __init__(self) -> None:
        super().__init__(
            "seal.broken",
            "Data tersegel tidak dapat dibuka.",
            "Jangan mengubah apa pun; hubungi admin kantor Anda.",
        )


class SealedText(str):
    """A token as it stands in the database. Its text is ciphertext."""

    __slots__ = ()


@lru_cache(maxsize=1024)
def _cipher(secret: bytes, office_id: int) -> AESGCM:
    return AESGCM(keyring.derive(secret, "seal", str(office_id)))


def _place(office_id: int, table: str, column: str, row: object) -> bytes:
    parts = (str(office_id), table, column, str(row))
    return b"".join(len(p.encode()).to_bytes(2, "big") + p.encode() for p in parts)


def seal_bytes(data: bytes, *, office_id: int, table: str, column: str, row: object) -> bytes:
    """`data` sealed for this place: mark, key id, nonce, ciphertext with tag.

    Raises Unavailable when there is no key ring.
    """
    ring = keyring.current()
    key_id = ring.active_seal.encode("ascii")
    nonce = os.urandom(NONCE_BYTES)
    cipher = _cipher(ring.secret(ring.active_seal), office_id)
    sealed = cipher.encrypt(nonce, data, _place(office_id, table, column, row))
    return MARK + bytes([len(key_id)]) + key_id + nonce + sealed


def open_bytes(token: bytes, *, office_id: int, table: str, column: str, row: object) -> bytes:
    """The data of a token made by `seal_bytes` for this very place.

    Raises SealBroken when the token was changed or moved, Unavailable when its key is missing.
    """
    key_id, body = _split(token)
    cipher = _cipher(keyring.current().secret(key_id), office_id)
    try:
        return cipher.decrypt(
            body[:NONCE_BYTES], body[NONCE_BYTES:], _place(office_id, table, column, row)
        )
    except (InvalidTag, ValueError):
        raise SealBroken from None


def key_id_of(token: bytes | str) -> str:
    """Which key sealed this token. Raises SealBroken when it is no token."""
    return _split(_decode(token) if isinstance(token, str) else token)[0]


def _split(token: bytes) -> tuple[str, bytes]:
    start = len(MARK) + 1
    if token[: len(MARK)] != MARK or len(token) < start + NONCE_BYTES:
        raise SealBroken
    end = start + token[len(MARK)]
    try:
        return token[start:end].decode("ascii"), token[end:]
    except UnicodeDecodeError:
        raise SealBroken from None


def _decode(text: str) -> bytes:
    try:
        if not text.startswith(TEXT_MARK):
            raise SealBroken
        return base64.urlsafe_b64decode(text[len(TEXT_MARK) :].encode("ascii"))
    except ValueError:
        raise SealBroken from None


def seal_text(text: str, *, office_id: int, table: str, column: str, row: object) -> SealedText:
    """Like `seal_bytes` for text; the token is printable."""
    token = seal_bytes(text.encode(), office_id=office_id, table=table, column=column, row=row)
    return SealedText(TEXT_MARK + base64.urlsafe_b64encode(token).decode("ascii"))


def open_text(token: str, *, office_id: int, table: str, column: str, row: object) -> str:
    """Like `open_bytes` for a token made by `seal_text`."""
    return open_bytes(
        _decode(token), office_id=office_id, table=table, column=column, row=row
    ).decode()


def blind_index(office_id: int, kind: str, value: str) -> bytes:
    """32 bytes that find an equal `value` of the same kind in the same office, and tell nothing else.

    `kind` names the meaning ("nik", "phone", "email"), so equal digits of different meaning do not
    meet. Spelling is evened out first: letter case, spaces, and for numbers everything but digits.
    """
    ring = keyring.current()
    key = _index_key(ring.index[ring.active_index], office_id, kind)
    return hmac.digest(key, _even(kind, value).encode(), "sha256")


@lru_cache(maxsize=1024)
def _index_key(secret: bytes, office_id: int, kind: str) -> bytes:
    return keyring.derive(secret, "index", str(office_id), kind)


def _even(kind: str, value: str) -> str:
    text = "".join(unicodedata.normalize("NFKC", value).split()).casefold()
    if kind == "nik":
        return "".join(c for c in text if c.isdigit())
    if kind == "phone":
        digits = "".join(c for c in text if c.isdigit())
        return "62" + digits[1:] if digits.startswith("0") else digits
    return text


class SealedAttribute(DeferredAttribute):
    """Opens the token on first reading; what is assigned stays plain until it is saved."""

    field: "EncryptedTextField"

    def __get__(self, instance: Any, cls: Any = None) -> Any:
        value = super().__get__(instance, cls)
        if instance is not None and isinstance(value, SealedText):
            value = self.field.open_for(instance, value)
            instance.__dict__[self.field.attname] = value
        return value

    def __set__(self, instance: Any, value: Any) -> None:
        instance.__dict__[self.field.attname] = value


if TYPE_CHECKING:
    _Text = models.TextField[str, str]
else:
    _Text = models.TextField


class EncryptedTextField(_Text):
    """Text that reads and writes as `str` on the instance and stands sealed in the database.

    The model needs an office (`office_id`, or the attribute named by `office_attr`) and a primary
    key that is set before the first save (a UUID). `values()`, raw SQL and dumps show the token.
    Filtering, `update()` and `bulk_update()` with plain text raise TypeError, so plain text never
    reaches the database by a side door; use `blind_index` to look up. "" stays "".
    Migrations see a plain TextField: they never import from here and only ever see tokens.
    """

    descriptor_class = SealedAttribute

    def __init__(self, *args: Any, office_attr: str = "office_id", **kwargs: Any) -> None:
        """Like TextField, without `null`."""
        if kwargs.get("null"):
            raise TypeError("a sealed text uses '' for nothing, not NULL")
        self.office_attr = office_attr
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> tuple[str, str, Any, Any]:
        """As a plain text column."""
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.TextField", args, kwargs

    def place_of(self, instance: models.Model) -> dict[str, Any]:
        """Where the value of `instance` stands. Raises ValueError without office or key."""
        office_id = getattr(instance, self.office_attr)
        if office_id is None or instance.pk is None:
            raise ValueError(f"{self.model.__name__} needs an office and a key before it is sealed")
        table = self.model._meta.db_table  # noqa: SLF001 - Django documents _meta
        return {"office_id": office_id, "table": table, "column": self.column, "row": instance.pk}

    def open_for(self, instance: models.Model, token: str) -> str:
        """The plain text of `token` on `instance`."""
        return open_text(token, **self.place_of(instance))

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:  # noqa: FBT001 - Django's signature
        """The token to store. An untouched token is opened once, so a copied row fails here."""
        value = model_instance.__dict__.get(self.attname)
        if isinstance(value, SealedText):
            self.open_for(model_instance, value)
            return value
        if value is None or value == "":
            return ""
        if isinstance(value, Expression):
            raise TypeError("a sealed text takes no database expression")
        return seal_text(str(value), **self.place_of(model_instance))

    def from_db_value(
        self, value: str | None, expression: Expression, connection: BaseDatabaseWrapper
    ) -> str | None:
        """Mark what comes from the database as a token."""
        return SealedText(value) if value else value

    def get_prep_value(self, value: Any) -> Any:
        """Only tokens and "" go to the database."""
        if value is None or value == "" or isinstance(value, SealedText):
            return value
        raise TypeError("plain text for a sealed column: assign it to an instance and save that")


def sealed_fields(model: type[models.Model]) -> list[EncryptedTextField]:
    """The sealed columns of a model."""
    return [field for field in model._meta.local_fields if isinstance(field, EncryptedTextField)]  # noqa: SLF001 - Django documents _meta
