"""The WSGI application as the server's worker processes load it."""

import os
import signal

from serambi.config.runner.parent import die_with_parent, go_by_name

# Until the server sets its own, a forked worker keeps handlers that do nothing in it.
signal.signal(signal.SIGTERM, signal.SIG_DFL)
signal.signal(signal.SIGINT, signal.SIG_IGN)
die_with_parent(os.getppid())
go_by_name("serambi-web")

from serambi.config.wsgi import application  # noqa: E402 - a worker must not outlive its server

__all__ = ["application"]
