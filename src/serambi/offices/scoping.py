"""Tenant scope: a query for office-owned rows outside a scope raises instead of leaking."""

from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, cast

from django_scopes import scope, scopes_disabled

if TYPE_CHECKING:
    from serambi.offices.models import Office


def office_scope(office: "Office") -> AbstractContextManager[None]:
    """Within the block, office-owned rows mean rows of `office` only."""
    return cast("AbstractContextManager[None]", scope(office=office))


def all_offices() -> AbstractContextManager[None]:
    """Within the block no office filter applies: for sweeps, migrations and the verifier only."""
    return cast("AbstractContextManager[None]", scopes_disabled())
