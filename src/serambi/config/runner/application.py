"""The WSGI application as the server's worker processes load it."""

import os

from serambi.config.runner.parent import die_with_parent

die_with_parent(os.getppid())

from serambi.config.wsgi import application  # noqa: E402 - a worker must not outlive its server

__all__ = ["application"]
