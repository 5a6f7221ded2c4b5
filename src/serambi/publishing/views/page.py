"""The page of one item at the desk, which several views end on."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from serambi.identity.actors import Actor
from serambi.identity.guards import OfficeRequest
from serambi.ledger.selectors import thread
from serambi.offices.models import Office
from serambi.publishing import access, events, selectors
from serambi.publishing.forms import ReasonForm, SendBackForm
from serambi.publishing.models import NewsItem
from serambi.ui.components.thread import ThreadItem


def item_page(request: OfficeRequest, office: Office, item: NewsItem, **wrong: Any) -> HttpResponse:
    """What it says, what may be done with it now, and its history."""
    context: dict[str, Any] = {
        "item": item,
        "photo": item.photo,
        "corrections": selectors.corrections_of(item),
        **_may(request.actor, office, item),
        "why_form": SendBackForm(prefix="k"),
        "reason_form": ReasonForm(prefix="t"),
        "items": [
            ThreadItem(event.at, event.sentence(), who=event.actor_name)
            for event in reversed(thread(office, (events.NEWS, item.pk)))
        ],
        **wrong,
    }
    return render(request, "publishing/desk/item.html", context, status=422 if wrong else 200)


def _may(actor: Actor, office: Office, item: NewsItem) -> dict[str, bool]:
    """What this person may do with the item as it stands, by the names that the page uses."""
    state = item.state
    writes, edits = access.can_write(actor, office.pk), access.can_edit(actor, office.pk)
    judges = edits and state == NewsItem.State.PROPOSED
    own = judges and access.has_written(actor, item)
    alone = own and selectors.is_alone(office, actor, access.EDITORS)
    return {
        "may_write": writes and state in NewsItem.OPEN,
        "may_propose": writes and state == NewsItem.State.DRAFT,
        "may_publish": judges and access.can_publish(actor, item, alone=alone),
        "may_send_back": judges,
        "may_change": edits and state == NewsItem.State.PUBLISHED,
        "is_own": own,
        "is_alone": alone,
    }
