"""A worker of its own, to be killed: sends what is due until somebody stops it."""

import os
import sys
import time
from datetime import timedelta


def main() -> None:
    import django

    django.setup()
    from django.conf import settings
    from django.db import connection

    connection.settings_dict["NAME"] = os.environ["WORKER_DATABASE"]
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", int(sys.argv[1])
    settings.EMAIL_USE_TLS = settings.EMAIL_USE_SSL = False
    settings.EMAIL_HOST_USER = ""

    from serambi.channels.email.adapter import EmailAdapter
    from serambi.outbox.services import dispatch_once

    adapter = EmailAdapter()
    while True:
        if not dispatch_once({"email": adapter}, 50, lease=timedelta(seconds=2)).claimed:
            time.sleep(0.05)


if __name__ == "__main__":
    main()
