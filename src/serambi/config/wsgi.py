"""WSGI entry point; refuses to serve what is not safe."""

import gc

from serambi.config import settings

settings.choose()

from django.core.wsgi import get_wsgi_application  # noqa: E402 - settings are named first

_framework = get_wsgi_application()

from django.urls import get_resolver  # noqa: E402 - the same

from serambi.config.checks import refuse_unsafe_start  # noqa: E402 - the apps must be ready
from serambi.insight.page_front import PageFront  # noqa: E402 - settings are checked first

refuse_unsafe_start()

application = PageFront(_framework)

assert get_resolver().url_patterns  # noqa: S101 - reading them loads every view
gc.collect()
gc.freeze()  # what was loaded stays: the collector need not look at it again, nor write to it
