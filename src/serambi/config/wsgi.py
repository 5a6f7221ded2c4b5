"""WSGI entry point; refuses to serve what is not safe."""

from serambi.config import settings

settings.choose()

from django.core.wsgi import get_wsgi_application  # noqa: E402 - settings are named first

application = get_wsgi_application()

from serambi.config.checks import refuse_unsafe_start  # noqa: E402 - the apps must be ready

refuse_unsafe_start()
