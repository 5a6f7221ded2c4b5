"""Which rows are an office's, table by table, and what stays behind and why."""

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db import models
from django.db.models import Q, QuerySet

from serambi.identity.models import Membership, User
from serambi.offices.models import Office, OfficeOwned
from serambi.offices.selectors import lineage

LEFT_OUT = {
    "identity.ThrottleBucket": "hitungan percobaan masuk; milik pemasangan, bukan kantor",
    "staff.Invitation": "kode undangan hanya berlaku di pemasangan yang membuatnya",
    "outbox.Delivery": "surat yang sudah atau akan dikirim; mengimpornya berarti mengirim dua kali",
    "outbox.Attempt": "percobaan kirim dari kotak keluar",
    "alerts.PushSubscription": "alamat kabar peramban hanya sah dengan kunci pemasangan ini",
    "casework.RequestDraft": "permohonan yang belum dikirim; hanya milik pengetiknya",
    "objections.ObjectionDraft": "keberatan yang belum dikirim; hanya milik pengetiknya",
    "search.SiteReading": "kapan laman kantor terakhir dibaca untuk pencarian; dibaca lagi sesudah impor",
    "casework.NameToken": "indeks pencarian nama bergantung kunci pemasangan; dibuat lagi saat impor",
}
"""Tables that never travel. A test holds every other table of ours against the archive."""

ENDED = {
    "drills.Drill": Q(ended_at__isnull=False),
    "drills.DrillEntry": Q(drill__ended_at__isnull=False),
}
"""A drill that still runs is a secret of whoever tries the office: it is not in its archive."""

OF_A_ROW = {"ledger.EventBody": "event", "search.SearchText": "entry"}
"""Tables whose rows hang on one row of an office, and by which column."""

OF_A_CYCLE = {"monev.EvaluationCycle": "", "monev.CycleStage": "cycle__"}
"""Tables of evaluations that offices share: those that the office runs or takes part in."""

FROM_ABOVE = {
    "monev.Instrument": "",
    "monev.QuestionGroup": "instrument__",
    "monev.Question": "instrument__",
}
"""Tables that an office reads from those above it, and the way to whom each row belongs."""


def models_out() -> Iterator[type[models.Model]]:
    """Every model of ours that travels, with the tables that join two of them."""
    for model in apps.get_models(include_auto_created=True):
        if model.__module__.startswith("serambi.") and model._meta.label not in LEFT_OUT:  # noqa: SLF001 - Django documents _meta
            yield model


def rows_of(model: type[models.Model], office: Office) -> QuerySet[Any]:
    """The rows of `model` that belong to `office`, in the order of their keys.

    Raises LookupError for a table that nobody said how to reach.
    """
    rows: QuerySet[Any] = QuerySet(model)
    label = model._meta.label  # noqa: SLF001 - Django documents _meta
    if issubclass(model, OfficeOwned) or label in {"offices.Division", "offices.OpeningHours"}:
        return rows.filter(ENDED.get(label, Q()), office=office).order_by("pk")
    if label == "offices.Office":
        return rows.filter(pk__in=[one.pk for one in lineage(office)]).order_by("code")
    if label == "offices.CalendarOverride":
        above = Q(office__isnull=True) | Q(office__in=lineage(office))
        return rows.filter(above).order_by("pk")
    if label == "identity.User":
        return rows.filter(pk__in=people_of(office)).order_by("pk")
    if label in {"identity.Membership", "ledger.Head"}:
        return rows.filter(office=office).order_by("pk")
    if label in OF_A_CYCLE:
        return _of_a_cycle(rows, OF_A_CYCLE[label], office)
    if label in FROM_ABOVE:
        return rows.filter(**{f"{FROM_ABOVE[label]}owner__in": lineage(office)}).order_by("pk")
    if label in OF_A_ROW:
        return rows.filter(**{f"{OF_A_ROW[label]}__office": office}).order_by("pk")
    if model._meta.auto_created:  # noqa: SLF001 - a joining table
        return rows.filter(**{f"{_owned_side(model)}__office": office}).order_by("pk")
    raise LookupError(f"{label}: say in moving.archive.scope how its rows are reached")


def _of_a_cycle(rows: QuerySet[Any], way: str, office: Office) -> QuerySet[Any]:
    """Rows of cycles that the office runs or takes part in."""
    own = Q(**{f"{way}owner": office}) | Q(**{f"{way}submissions__office": office})
    return rows.filter(pk__in=rows.filter(own).order_by().values("pk")).order_by("pk")


def people_of(office: Office) -> set[int]:
    """Everybody who held a role here, and everybody whom a row of the office names."""
    found = set(Membership.objects.filter(office=office).values_list("user_id", flat=True))
    for model in models_out():
        if not issubclass(model, OfficeOwned):
            continue
        for field in model._meta.concrete_fields:  # noqa: SLF001 - Django documents _meta
            if field.is_relation and field.related_model is User:
                rows: QuerySet[Any] = (
                    QuerySet(model).filter(office=office).exclude(**{field.name: None})
                )
                found |= set(rows.order_by().values_list(field.attname, flat=True).distinct())
    return found


def _owned_side(model: type[models.Model]) -> str:
    for field in model._meta.concrete_fields:  # noqa: SLF001 - Django documents _meta
        if field.is_relation and issubclass(field.related_model, OfficeOwned):  # type: ignore[arg-type]  # a relation has a model
            return field.name
    raise LookupError(model._meta.label)  # noqa: SLF001 - Django documents _meta
