"""`serambi monev score INSTRUMENT.csv ANSWERS.csv`: the score of a self-assessment from its files."""

import json
import sys
from argparse import ArgumentParser
from collections.abc import Mapping
from pathlib import Path
from textwrap import indent
from typing import Any

from django.core.management.base import BaseCommand

from serambi.core.errors import SerambiError
from serambi.law.scoring import Scale, Score, scales, score
from serambi.monev.reading import read_answers, read_instrument

BAD_INPUT = 2


class Command(BaseCommand):
    """Reckon with files alone; no database is asked.

    Bad input is one sentence on stderr and exit code 2.
    """

    help = "Menghitung nilai SAQ dari berkas instrumen dan berkas jawaban."
    requires_system_checks: list[str] = []
    requires_migrations_checks = False

    def add_arguments(self, parser: ArgumentParser) -> None:
        """One verb so far."""
        verbs = parser.add_subparsers(dest="verb", required=True)
        reckon = verbs.add_parser("score", help="Hitung nilai dan predikatnya.")
        reckon.add_argument(
            "instrument", help="CSV atau XLSX instrumen: kode, kelompok, pertanyaan, bobot, …"
        )
        reckon.add_argument(
            "answers", help="CSV atau XLSX jawaban: kode, nilai (A sampai E, nihil, kosong)"
        )
        reckon.add_argument("--json", action="store_true", help="cetak sebagai JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        """Read, reckon, print."""
        try:
            questions = read_instrument(Path(options["instrument"]))
            found = score(questions, read_answers(Path(options["answers"])))
        except SerambiError as error:
            self.stderr.write(str(error))
            sys.exit(BAD_INPUT)
        self.stdout.write(as_json(found) if options["json"] else as_text(found))


def as_json(found: Score) -> str:
    """`found` as one JSON object: score and groups in points, ratings by assessor and year.

    Points are numbers with two decimals ("91.60"), as they are rounded.
    """
    groups = {name: f"{points:.2f}" for name, points in found.groups.items()}
    ratings = {scale.key: _quoted(scale.word(found.total)) for scale in scales()}
    parts = {"score": f"{found.total:.2f}", "groups": _object(groups), "ratings": _object(ratings)}
    return _object(parts)


def _object(members: Mapping[str, str]) -> str:
    """A JSON object whose values are JSON already."""
    lines = [f"{_quoted(name)}: {value}" for name, value in members.items()]
    return "{\n" + indent(",\n".join(lines), "  ") + "\n}"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def as_text(found: Score) -> str:
    """`found` for people."""
    lines = [f"Nilai: {_number(found)}", "Per kelompok:"]
    lines += [f"  {name}: {points:.2f}".replace(".", ",") for name, points in found.groups.items()]
    lines += ["Predikat menurut skala tiap penilai:"]
    lines += [_rating(scale, found) for scale in scales()]
    return "\n".join(lines)


def _number(found: Score) -> str:
    return f"{found.total:.2f}".replace(".", ",")


def _rating(scale: Scale, found: Score) -> str:
    return f"  {scale.assessor} {scale.year}: {scale.word(found.total)} (dasar: {scale.evidence.label})"
