"""Drawing numbers, gap-free per office, series and year."""

from datetime import date

from django.db import connection, transaction
from django.db.models import QuerySet
from django.db.transaction import TransactionManagementError

from serambi.core.errors import Refused
from serambi.identity.actors import Actor
from serambi.law import numbering
from serambi.ledger.services import append
from serambi.letters import events
from serambi.letters.models import NumberSeries, NumberTemplate
from serambi.letters.numbers import DEFAULT_CLASSIFICATION, number_kind
from serambi.offices.models import Office
from serambi.offices.prepared import Hole, Prepared, insert
from serambi.offices.scoping import office_scope

_COLUMNS = NumberTemplate._meta  # noqa: SLF001 - Django documents _meta
_TEMPLATE: Prepared[NumberTemplate] = Prepared(
    lambda: QuerySet(NumberTemplate).filter(
        office=Hole("office", _COLUMNS.get_field("office")),
        kind=Hole("kind", _COLUMNS.get_field("kind")),
    )
)
_DRAW = """
    UPDATE "letters_numberseries" SET "last" = "last" + 1
    WHERE "office_id" = %s AND "series" = %s AND "year" = %s RETURNING "last"
"""


def next_number(*, office: Office, kind: str, on: date) -> str:
    """The next number of `kind` in `office` for local day `on`, written by the office's template.

    The row of the series stays locked until the caller's transaction ends: others wait, a rollback
    gives the number back, and so the series has no gap and no double. Draw numbers before
    appending to the ledger, so that all writers take the two locks in one order.

    Raises TransactionManagementError outside an atomic block, InvalidInput for an unknown kind or
    a template with nothing to show.
    """
    if not connection.in_atomic_block:
        raise TransactionManagementError("a number is drawn in the transaction that uses it")
    wanted = number_kind(kind)
    with office_scope(office):
        row = _TEMPLATE.first(office=office.pk, kind=kind)
        return numbering.render(
            row.template if row else wanted.template,
            seq=_draw(office, wanted.series, on.year),
            day=on,
            office_code=office.code,
            kind_code=wanted.code,
            classification=office.classification or DEFAULT_CLASSIFICATION,
        )


def set_template(*, office: Office, kind: str, template: str, actor: Actor) -> NumberTemplate:
    """Write numbers of `kind` by `template` from now on. Raises InvalidInput."""
    number_kind(kind)
    numbering.validate(template)
    with transaction.atomic(), office_scope(office):
        row: NumberTemplate
        row, _ = NumberTemplate.objects.update_or_create(
            office=office, kind=kind, defaults={"template": template}
        )
        append(
            office=office, actor=actor, act=events.TEMPLATE_SET.code,
            obj=("number_template", kind), payload={"kind": number_kind(kind).name, "template": template},
        )  # fmt: skip
    return row


def continue_from(*, office: Office, kind: str, year: int, last: int, actor: Actor) -> None:
    """Let the series go on after `last`: an office may come with a register begun on paper.

    Raises Refused when a number that high was drawn already; a series never runs back.
    """
    series = number_kind(kind).series
    with transaction.atomic(), office_scope(office):
        _ensure(office, series, year)
        moved = NumberSeries.objects.filter(series=series, year=year, last__lt=last).update(
            last=last
        )
        if not moved:
            raise Refused(
                "letter.series_back",
                "Nomor itu sudah terpakai.",
                "Pilih nomor terakhir yang lebih tinggi.",
            )
        append(
            office=office, actor=actor, act=events.SERIES_MOVED.code,
            obj=("number_series", f"{series}:{year}"),
            payload={"series": series, "year": year, "last": last},
        )  # fmt: skip


def _draw(office: Office, series: str, year: int) -> int:
    """One more than the last number; the update holds the row until the transaction ends."""
    with connection.cursor() as cursor:
        while True:
            cursor.execute(_DRAW, [office.pk, series, year])
            if (drawn := cursor.fetchone()) is not None:
                return int(drawn[0])
            _ensure(office, series, year)


def _ensure(office: Office, series: str, year: int) -> None:
    """The row of the series; two first comers make one row."""
    insert(NumberSeries(office=office, series=series, year=year), unless_there=True)
