"""WSGI entry point; refuses to serve what is not safe."""

from serambi.config import settings

settings.choose()

from django.core.wsgi import get_wsgi_application  # noqa: E402 - settings are named first

_framework = get_wsgi_application()

from serambi.config.checks import refuse_unsafe_start  # noqa: E402 - the apps must be ready
from serambi.insight.page_front import PageFront  # noqa: E402

refuse_unsafe_start()

application = PageFront(_framework)
