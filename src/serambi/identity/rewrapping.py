"""Move sealed columns to the active key, row by row, so that an old key can be retired."""

from collections.abc import Iterable
from dataclasses import dataclass

from allauth.mfa.models import Authenticator
from django.apps import apps
from django.db import models, transaction

from serambi.identity import keyring
from serambi.identity.mfa import MfaAdapter
from serambi.identity.sealing import (
    EncryptedTextField,
    key_id_of,
    open_text,
    seal_text,
    sealed_fields,
)
from serambi.offices.scoping import all_offices

CHUNK = 200


@dataclass(frozen=True, slots=True)
class Rewrapped:
    """How many tokens were seen and how many were sealed anew."""

    seen: int
    renewed: int


def rewrap(only: Iterable[type[models.Model]] | None = None) -> Rewrapped:
    """Seal every text column anew whose token does not carry the active key (of all models).

    One short transaction per row, so an interrupted run just goes on; rows that change meanwhile
    are taken by compare-and-set and left to the next run. Second factors are resealed too; kept
    files are the files room's own work (`reseal_files`). Raises SealBroken at a token that does not open.
    """
    seen = renewed = 0
    active = keyring.current().active_seal
    with all_offices():
        for model in only if only is not None else apps.get_models():
            for field in sealed_fields(model):
                for row, token in _tokens(model, field):
                    seen += 1
                    renewed += key_id_of(token) != active and _renew(model, field, row, token)
    if only is None:
        renewed += _renew_factors(active)
    return Rewrapped(seen, renewed)


def _renew_factors(active: str) -> int:
    """Secrets of authenticator apps and seeds of recovery codes, inside allauth's JSON."""
    renewed = 0
    for pk in Authenticator.objects.values_list("pk", flat=True):
        with transaction.atomic():
            row = Authenticator.objects.get(pk=pk)
            for name in {"secret", "seed"} & row.data.keys():
                if key_id_of(row.data[name]) != active:
                    row.data[name] = MfaAdapter().encrypt(MfaAdapter().decrypt(row.data[name]))
                    row.save(update_fields=["data"])
                    renewed += 1
    return renewed


def _tokens(model: type[models.Model], field: EncryptedTextField) -> list[tuple[object, str]]:
    rows = manager_of(model).exclude(**{field.attname: ""})
    return list(rows.values_list("pk", field.attname))


def _renew(model: type[models.Model], field: EncryptedTextField, row: object, token: str) -> bool:
    with transaction.atomic():
        rows = manager_of(model)
        instance = rows.get(pk=row)
        place = field.place_of(instance)
        fresh = seal_text(open_text(token, **place), **place)
        changed = rows.filter(pk=row, **{field.attname: token}).update(**{field.attname: fresh})
    return changed == 1


def manager_of(model: type[models.Model]) -> models.Manager[models.Model]:
    """Every row of `model`, while no office's scope is set."""
    return model._default_manager  # noqa: SLF001 - Django documents it
