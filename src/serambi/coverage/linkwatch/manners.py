"""How every watch of the product introduces itself, and what it may ask."""

from django.conf import settings

from serambi.coverage.linkwatch.doors import Rules


def agent_words() -> str:
    """Who asks and where to complain, for the User-Agent line (RFC 9110, 10.1.5)."""
    return f"Serambi (pemeriksa tautan; {settings.SERAMBI_ADDRESS})"


def rules_here() -> Rules:
    """Loopback only where the settings of the tests allow it."""
    return Rules(loopback=settings.SERAMBI_LINK_WATCH_LOOPBACK)
