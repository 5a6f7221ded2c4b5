"""The sheets of an evaluation, set by Typst: what an office sent, and its certificate."""

import json
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from serambi.core.dates import format_datetime
from serambi.core.errors import Unavailable
from serambi.letters import press
from serambi.letters.record import qr, shown
from serambi.monev.models import Submission
from serambi.monev.selectors.instruments import Branch, tree
from serambi.monev.words import grade_word

FOLDER = Path(__file__).resolve().parent / "typst"


def answers_pdf(submission: Submission) -> bytes:
    """The answers as they were sealed, not as they stand now. Raises Unavailable."""
    record = json.loads(submission.sealed)
    said = {one["code"]: one for one in record["answers"]}
    at = datetime.fromisoformat(record["at"])
    office = submission.office
    values = {
        "title": _("Isian %(cycle)s") % {"cycle": record["cycle"]["title"]},
        "office": office.name,
        "digest": submission.digest,
        "facts": [
            [_("Kantor"), f"{office.name} ({office.code})", ""],
            [_("Dikirim"), format_datetime(at, office.tz), ""],
            [_("Kiriman ke"), str(record["number"]), ""],
            [_("Instrumen"), str(submission.cycle.instrument), ""],
        ],
        "groups": [
            {"name": branch.name, "rows": _rows(branch, said)}
            for branch in tree(submission.cycle.instrument)
        ],
    }
    return _press("answers.typ", "isian", values, at)


def _rows(branch: Branch, said: Mapping[str, Any]) -> list[list[str]]:
    rows = []
    for question in branch.questions:
        one = said[question.code]
        proofs = [f"{proof['number']}. {proof['title']}" for proof in one["evidence"]]
        rows.append(
            [
                question.code, question.text, grade_word(one["grade"]), one["note"] or "–",
                "\n".join([*proofs, *([one["link"]] if one["link"] else [])]) or "–",
            ]
        )  # fmt: skip
    return rows


def certificate_pdf(record: Mapping[str, Any], digest: str, at: datetime) -> bytes:
    """The certificate of a sealed record; `check_url` of the record becomes its QR code."""
    values = {**record, "check_qr": qr(record["check_url"]), "digest_shown": shown(digest)}
    return _press("certificate.typ", "piagam", values, at)


def _press(template: str, name: str, values: Mapping[str, Any], at: datetime) -> bytes:
    try:
        return press.press(FOLDER / template, name, values, at)
    except press.TypstError as fault:
        raise Unavailable(
            "monev.not_set", _("Lembar ini tidak dapat disusun."),
            _("Tidak ada yang berubah. Hubungi admin kantor Anda."),
        ) from fault  # fmt: skip
