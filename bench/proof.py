"""Recompute the office's whole log after the load: `python -m bench.proof` prints JSON."""

import json

from bench.setup import django_ready

django_ready()

from serambi.ledger.services import verify
from serambi.offices.models import Office

if __name__ == "__main__":
    report = verify(Office.objects.get(code="1971"))
    print(json.dumps({"ok": report.ok, "leaves": report.leaves, "reason": report.reason}))
