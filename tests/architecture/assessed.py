"""An evaluation of the office by itself, carried to its certificate."""

import json
from decimal import Decimal
from typing import Any

from serambi.core import clock
from serambi.identity.actors import Actor
from serambi.monev.models import Certificate
from serambi.monev.models.choices import Level, Stage
from serambi.monev.services import assessing, filling, finishing, objecting, sending, stages
from serambi.monev.services.certifying import certify
from serambi.monev.services.filling import Said
from serambi.monev.services.instruments import Head, bring_in
from serambi.monev.services.stages import Plan
from serambi.offices.models import Office

SHEET = b"kode,kelompok,pertanyaan,bobot,semua_atau_nol,boleh_nihil,bukti\n1,K,Menu berkala,1,0,0,tautan\n"
HEAD = Head("SAQ satu soal", "Bawaslu RI", 2026, Decimal(1), scale="bawaslu-ri-2025")


def assessed(office: Office, ppid: Actor) -> dict[str, Any]:
    """The cycle, its instrument, and the code of its certificate."""
    made = bring_in(office=office, actor=ppid, head=HEAD, data=SHEET)
    today = clock.today(office.tz)
    days = dict.fromkeys((Stage.FILLING, Stage.VERIFYING, Stage.REBUTTAL), (today, today))
    said = Plan("Menilai diri sendiri", 2026, made.pk, Level.SELF, 1, "berbagi", calendar=days)
    cycle = stages.plan(office=office, actor=ppid, said=said)
    stages.open_cycle(actor=ppid, cycle_id=cycle.pk)
    here: dict[str, Any] = {"actor": ppid, "cycle_id": cycle.pk}
    filling.answer(office=office, number=1, said=Said("A"), **here)
    sending.send(office=office, **here)
    stages.close_filling(**here)
    assessing.grade(target=office, number=1, given="A", **here)
    stages.publish(**here)
    objecting.accept(office=office, **here)
    stages.start_interviews(**here)
    list(finishing.finish(**here))
    list(certify(signer_id=ppid.user_id or 0, **here))
    record = json.loads(Certificate.objects.get(submission__cycle=cycle).record)
    code = record["check_url"].rstrip("/").rsplit("/", 1)[-1]
    return {"cycle": cycle.pk, "instrument": made.pk, "certificate_code": code}
