"""The WSGI application as the server's worker processes load it."""

import os
import signal

from serambi.config.runner.parent import die_with_parent, go_by_name

# Until the server sets its own, a forked worker keeps handlers that do nothing in it.
signal.signal(signal.SIGTERM, signal.SIG_DFL)
signal.signal(signal.SIGINT, signal.SIG_IGN)
# Without its server a worker that waits politely would only keep the port; nothing is lost, for
# every answer is committed before it is given.
die_with_parent(os.getppid(), signal.SIGKILL)
go_by_name("serambi-web")

from serambi.config.wsgi import application  # noqa: E402 - a worker must not outlive its server

__all__ = ["application"]
