"""The directory of offices at the root of the site."""

from django.http import HttpResponse
from django.http.response import HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from serambi.identity.guards import ActorRequest, anyone
from serambi.insight.selectors.directory import directory, office_with_code

LONGEST = 80


@require_safe
@anyone
def offices(request: ActorRequest) -> HttpResponse:
    """All offices by province; `?q=` searches names, and a region code leads straight there."""
    text = request.GET.get("q", "").strip()[:LONGEST]
    if (office := office_with_code(text)) is not None:
        return HttpResponseRedirect(reverse("insight:home", kwargs={"kode": office.code}))
    return render(request, "insight/directory.html", {"directory": directory(text), "text": text})
