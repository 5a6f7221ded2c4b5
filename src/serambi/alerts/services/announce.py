"""Publish an announcement without delay."""

import uuid

from django.conf import settings
from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from serambi.alerts import access, events
from serambi.alerts.content import NAMES, SPANS, AlertContent, checked
from serambi.alerts.models import Alert
from serambi.alerts.services.banner import hang
from serambi.alerts.services.index import put
from serambi.catalogue.fields import EntryFields
from serambi.catalogue.models import CatalogueEntry
from serambi.catalogue.services import add_link, draft, publish
from serambi.core import clock
from serambi.core.errors import NotAllowed
from serambi.identity.actors import Actor, system
from serambi.law.headings import heading
from serambi.ledger import services as ledger
from serambi.ledger.canonical import JSON
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope


def announce(
    *, office: Office, actor: Actor, content: AlertContent, submit_key: uuid.UUID
) -> Alert:
    """Publish now: page, banner on every public page, and an entry of the information list.

    The same `submit_key` finds the announcement that was made with it, so a second press on a bad
    connection announces nothing twice. Raises NotAllowed, InvalidInput naming the field.
    """
    demand(access.can_announce(actor, office.pk))
    whole = checked(content)
    at = clock.now()
    with transaction.atomic(), office_scope(office):
        Office.objects.select_for_update().get(pk=office.pk)  # numbers follow one another
        again: Alert | None = Alert.objects.filter(office=office, submit_key=submit_key).first()
        if again is not None:
            return again
        last = Alert.objects.filter(office=office).aggregate(last=Max("number"))["last"] or 0
        alert = Alert(
            office=office, number=last + 1, published_at=at, updated_at=at, published_by=actor.id,
            ends_at=at + SPANS[whole.span], submit_key=submit_key,
            **{name: getattr(whole, name) for name in NAMES},
        )  # fmt: skip
        alert.entry = _entry(office, alert)
        alert.save(force_insert=True)
        payload: dict[str, JSON] = {
            "number": alert.number, "title": alert.title, "heading": alert.heading,
            "until": str(alert.ends_at), "entry": str(alert.entry.pk),
        }  # fmt: skip
        ledger.append(
            office=office, actor=actor, act=events.PUBLISHED.code,
            obj=(events.ALERT, alert.pk), payload=payload,
        )  # fmt: skip
        hang(office)
        put(office, alert)
    return alert


def _entry(office: Office, alert: Alert) -> CatalogueEntry:
    """The announcement in the information list; published by the system on behalf of the act."""
    clerk = system(office.pk)
    day = clock.today(office.tz)
    entry = draft(
        office=office, actor=clerk,
        fields=EntryFields(
            category="serta_merta", heading=alert.heading, title=alert.title, summary=alert.hazard,
            is_election=heading(alert.heading).election, unit=office.name, made_on=day,
            made_place=office.city, period=str(day.year),
        ),
    )  # fmt: skip
    address = f"{settings.SERAMBI_ADDRESS}{alert.get_absolute_url()}"
    add_link(office=office, actor=clerk, entry=entry, url=address, label=_("Pengumuman lengkap"))
    return publish(office=office, actor=clerk, entry=entry)


def demand(may: bool) -> None:  # noqa: FBT001 - reads as a sentence at the call
    """Raise NotAllowed unless `may`."""
    if not may:
        raise NotAllowed(
            "alert.role", _("Anda tidak berwenang melakukan ini."),
            _("Hubungi petugas layanan informasi atau PPID."),
        )  # fmt: skip
