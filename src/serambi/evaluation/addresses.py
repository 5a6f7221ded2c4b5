"""Addresses that people carry away from a screen."""

from django.conf import settings
from django.urls import reverse

from serambi.offices.models import Office


def door_address(office: Office, code: str) -> str:
    """Where people sign on their own phone; the code stands after `#`, so no log ever sees it."""
    page = reverse("evaluation:door", kwargs={"kode": office.code})
    return f"{settings.SERAMBI_ADDRESS.rstrip('/')}{page}#{code}"
