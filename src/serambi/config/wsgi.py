"""WSGI entry point."""

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "serambi.config.settings.embedded")

from django.core.wsgi import get_wsgi_application  # noqa: E402 - settings are named first

application = get_wsgi_application()
