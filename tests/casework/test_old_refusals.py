"""Refusals sent before they had to rest on an entry: tied to their own test, or named in words."""

from collections.abc import Iterator
from importlib import import_module

import pytest
from django.apps import apps
from django.core.exceptions import ImproperlyConfigured
from django.db import IntegrityError, connection, transaction

from serambi.casework.models import Decision, InformationRequest
from serambi.casework.proposal import Proposal
from serambi.classification.models import ConsequenceTest, ExemptionRecord
from tests.casework.cases import PARTLY, REFUSED, answered
from tests.casework.conftest import Desk
from tests.support.presence import present

rest_on_records = import_module(
    "serambi.casework.migrations.0005_withheld_rests_on_a_record"
).rest_on_records
RULE = next(
    one for one in Decision._meta.constraints if one.name == "decision_sent_withholds_on_a_record"
)


@pytest.fixture
def before(db: None) -> Iterator[None]:
    """The table as it was before the rule, until the test ends."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA ignore_check_constraints = ON")
            yield
            cursor.execute("PRAGMA ignore_check_constraints = OFF")
        return
    editor = connection.SchemaEditorClass(connection)
    editor.execute(RULE.remove_sql(Decision, editor))
    yield


def bare(desk: Desk, *answers: Proposal) -> list[InformationRequest]:
    """Cases whose answers were sent without naming an entry."""
    cases = [answered(desk.office, desk.officer, desk.ppid, one) for one in answers]
    Decision.objects.update(exemption_record=None, consequence_test=None)
    return cases


def run() -> None:
    rest_on_records(apps, connection.SchemaEditorClass(connection))


def rule_again() -> None:
    """What the migration does next; PostgreSQL refuses it while a foreign key waits."""
    if connection.vendor == "postgresql":
        editor = connection.SchemaEditorClass(connection)
        editor.execute(RULE.create_sql(Decision, editor))


@pytest.mark.usefixtures("before")
def test_the_migration_stops_and_names_the_requests(desk: Desk) -> None:
    refused, partly = bare(desk, REFUSED, PARTLY)
    with pytest.raises(ImproperlyConfigured) as caught:
        run()
    words = str(caught.value)
    assert words.startswith("2 jawaban")
    assert refused.register_no in words
    assert partly.register_no in words
    assert "uji konsekuensi" in words
    assert not Decision.objects.exclude(exemption_record=None).exists()


@pytest.mark.usefixtures("before")
def test_a_refusal_is_tied_to_the_entry_of_its_own_test_only(desk: Desk) -> None:
    ours, other = bare(desk, REFUSED, REFUSED)
    record = ExemptionRecord.objects.get()
    ConsequenceTest.objects.filter(pk=present(record.test_id)).update(case_id=ours.pk)
    with pytest.raises(ImproperlyConfigured, match=other.register_no):
        run()
    Decision.objects.filter(case=other).update(stage="usul")
    run()
    rule_again()
    tied = Decision.objects.get(case=ours)
    assert (tied.exemption_record_id, tied.consequence_test_id) == (record.pk, record.test_id)
    assert Decision.objects.get(case=other).exemption_record_id is None


def test_the_rule_holds_in_the_tables_of_this_version(desk: Desk) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        bare(desk, REFUSED)
