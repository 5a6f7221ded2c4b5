"""No refusal without a basis, whichever door is tried: pages, commands, services, rows.

UU 14/2008 arts. 6(3), 17-19: what is withheld rests on an entry of the exempt list that holds, or on
the completed test of this very request. The doors are taken from the tree: a page, a command or a
room that is added is tried without anybody remembering it.
"""

import ast
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from django.core.management import get_commands
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoDbBlocker

import serambi
from serambi.casework.models import Decision, InformationRequest
from serambi.casework.models.decision import WITHHOLDING
from serambi.casework.views.desk.table import ACTS as CASE_ACTS
from serambi.complaints.views.desk.table import ACTS as COMPLAINT_ACTS
from serambi.core import clock
from serambi.disputes.views.table import ACTS as DISPUTE_ACTS
from serambi.law.roles import Role
from serambi.letters.models import Letter
from serambi.objections.views.desk.table import ACTS as OBJECTION_ACTS
from serambi.offices.scoping import office_scope
from tests.architecture.access_table import TABLE
from tests.architecture.small_world import SmallWorld, fill
from tests.support.cast import ladder, people

SOURCE = Path(serambi.__file__).parent
MOMENT = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
SLUGS = {
    "casework_desk:act": sorted(CASE_ACTS),
    "objections_desk:act": sorted(OBJECTION_ACTS),
    "complaints_desk:act": sorted(COMPLAINT_ACTS),
    "disputes_desk:act": sorted(DISPUTE_ACTS),
}
POSTED = sorted(name for name, row in TABLE.items() if "POST" in row.methods and row.kind == "desk")
WRITERS = {"casework/services/decide.py"}
"""Where rows of decisions are made or changed."""
TYPESETTERS = {"casework/services/letters.py"}
"""Where the content of a refusal is filled in."""


@pytest.fixture(scope="module")
def filled(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[SmallWorld]:
    """The small world, made once for this file and rolled back at its end."""
    with django_db_blocker.unblock(), transaction.atomic(), clock.fixed(MOMENT):
        yield fill(people(*ladder()))
        transaction.set_rollback(True)


@pytest.fixture
def small(filled: SmallWorld, db: None) -> Iterator[SmallWorld]:
    """The small world as each test finds it; the requests here have no test of their own."""
    with clock.fixed(MOMENT), office_scope(filled.world.office):
        yield filled


def attempts(small: SmallWorld, name: str) -> Iterator[tuple[str, str]]:
    """Every address of the route, with the prefix of its form: each act, each of our requests."""
    row = TABLE[name]
    cases = ["case", "answered"] if "case_id" in row.objects else [""]
    for slug in SLUGS.get(name, [""]):
        for kind in cases:
            objects = {key: small.ours[value] for key, value in row.objects.items()}
            kwargs: dict[str, Any] = {**row.fixed, **objects, "kode": small.world.office.code}
            kwargs |= {"slug": slug} if slug else {}
            kwargs |= {"case_id": small.ours[kind]} if kind else {}
            yield reverse(name, kwargs=kwargs), f"{slug}-" if slug else ""


def typed(prefix: str, record: str) -> dict[str, str]:
    """A refusal as somebody would type it, under the names of every form that there is."""
    words = {
        "outcome": "ditolak",
        "consideration": "Informasi ini kami anggap rahasia.",
        "explanation": "Rahasia.",
        "exemption": "17.a.2",
        "exemption_record": record,
        "consequence_open": "Keselamatan pelapor terancam.",
        "consequence_closed": "Keselamatan pelapor terjaga.",
        "reason": "Rahasia kantor.",
        "text": "Rahasia kantor.",
        "kind": "penolakan",
        "state": "ditolak",
        "stage": "terkirim",
    }
    return {**words, **{f"{prefix}{name}": value for name, value in words.items()}}


def withheld() -> list[tuple[object, ...]]:
    """All that says no to somebody: decisions, states of requests, letters."""
    return [
        *Decision.objects.filter(outcome__in=WITHHOLDING).values_list("pk", "stage"),
        *InformationRequest.objects.filter(state="ditolak").values_list("pk", "state"),
        *Letter.objects.filter(kind="penolakan").values_list("pk", "kind"),
    ]


@pytest.mark.parametrize("name", POSTED)
def test_no_page_of_the_desk_withholds_without_a_basis(small: SmallWorld, name: str) -> None:
    with transaction.atomic():
        before = withheld()
        records = ["", str(small.theirs["record"])]
        for role in TABLE[name].roles:
            client = Client()
            client.force_login(small.world.here[role])
            for address, prefix in attempts(small, name):
                for record in records:
                    answer = client.post(address, typed(prefix, record))
                    assert answer.status_code < 500, address
                    assert withheld() == before, f"{role}: {address}"
        transaction.set_rollback(True)


def test_no_kind_of_free_letter_is_a_refusal(small: SmallWorld) -> None:
    client = Client()
    client.force_login(small.world.here[Role.PPID])
    kwargs = {"kode": small.world.office.code, "kind": "penolakan"}
    for method in (client.get, client.post):
        assert method(reverse("letters_desk:create", kwargs=kwargs)).status_code == 404


def calls(path: Path) -> set[str]:
    """What a file calls, as dotted words: "Decision.objects.create", "contents.Refusal"."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}


def sources() -> Iterator[tuple[str, Path]]:
    for path in SOURCE.rglob("*.py"):
        if "migrations" not in path.parts:
            yield path.relative_to(SOURCE).as_posix(), path


def test_one_service_writes_decisions_and_one_fills_the_letter_of_a_refusal() -> None:
    making = ("create", "update_or_create", "get_or_create", "bulk_create", "bulk_update")
    wanted = {"Decision", *(f"Decision.objects.{verb}" for verb in making)}
    writers, typesetters = set(), set()
    for name, path in sources():
        found = calls(path)
        writers |= {name} if wanted & found else set()
        typesetters |= {name} if {"contents.Refusal", "Refusal"} & found else set()
    assert writers == WRITERS
    assert typesetters == TYPESETTERS


def test_no_command_answers_a_request_past_the_services() -> None:
    """A command may call a service; none of ours touches decisions or letters itself."""
    ours = {name for name, app in get_commands().items() if str(app).startswith("serambi.")}
    files = {path.stem: path for name, path in sources() if "/management/commands/" in name}
    assert ours == {name for name in files if not name.startswith("_")}
    for path in files.values():
        words = path.read_text(encoding="utf-8")
        assert "Decision" not in words, path.name
        assert "letters.services" not in words, path.name


@pytest.mark.parametrize("outcome", WITHHOLDING)
def test_the_database_itself_keeps_no_refusal_without_an_entry(
    small: SmallWorld, outcome: str
) -> None:
    sent = Decision.objects.filter(case=small.ours["answered"], stage="terkirim")
    assert sent.exists()
    with pytest.raises(IntegrityError), transaction.atomic():
        sent.update(outcome=outcome, exemption_record=None)
