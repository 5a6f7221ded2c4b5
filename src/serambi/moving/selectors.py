"""Reads of old addresses."""

from serambi.moving.models import OldAddress
from serambi.offices.models import Office
from serambi.offices.scoping import all_offices, office_scope


def target_of(path: str) -> str | None:
    """Where an unknown path leads now. An old path names no office, so every office's are asked."""
    with all_offices():
        row = OldAddress.objects.filter(path=path).values_list("target", flat=True).first()
    return str(row) if row is not None else None


def taken() -> dict[str, str]:
    """Every redirect of the installation: a path can lead to one place only."""
    with all_offices():
        return dict(OldAddress.objects.values_list("path", "target"))


def addresses(office: Office) -> list[OldAddress]:
    """The office's redirects."""
    with office_scope(office):
        return list(OldAddress.objects.filter(office=office)[:500])
