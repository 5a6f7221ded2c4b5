"""The page of announcements, and the one where a phone asks to be told of them."""

from serambi.alerts.models import Alert
from serambi.channels import webpush
from serambi.offices.models import Office
from serambi.search.site import SitePage


def _has_alerts(office: Office) -> bool:
    return Alert.objects.filter(office=office).exists()


def _tells_phones(_office: Office) -> bool:
    return webpush.is_configured()


PAGES = (
    SitePage("serta-merta", "peringatan/", _has_alerts),
    SitePage("kabari", "peringatan/kabari/", _tells_phones),
)
