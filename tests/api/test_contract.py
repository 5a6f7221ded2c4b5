"""Made-up requests over the whole document: no failure of ours, and answers as the document says."""

from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from hypothesis import HealthCheck, given
from hypothesis import settings as bounds
from pytest_django import Settings
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from serambi.api.v1.application import document
from tests.api.conftest import Shelf

EXAMPLES = 30
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]
OPERATIONS = sorted(document()["paths"])


def calls(path: str, mode: GenerationMode) -> Any:
    """The generator of requests to one address of the document."""
    schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", get_wsgi_application())
    found = list(schema.get_all_operations())
    sound = [one.ok() for one in found if isinstance(one, Ok)]
    assert len(sound) == len(found)
    operation = next(one for one in sound if one.path == path)
    return operation.as_strategy(generation_mode=mode)


@pytest.fixture(autouse=True)
def one_connection(settings: Settings) -> Iterator[None]:
    """Every request shares the test's own transaction, as with Django's test client."""
    settings.SERAMBI_API_PER_MINUTE = 1_000_000
    request_started.disconnect(close_old_connections)
    request_finished.disconnect(close_old_connections)
    yield
    request_started.connect(close_old_connections)
    request_finished.connect(close_old_connections)


@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE])
@pytest.mark.parametrize("path", OPERATIONS)
def test_every_call_keeps_the_contract(path: str, mode: GenerationMode, shelf: Shelf) -> None:
    tried = 0

    @bounds(
        max_examples=EXAMPLES, deadline=None, database=None, derandomize=True,
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(case=calls(path, mode))
    def run(case: Any) -> None:
        nonlocal tried
        tried += 1
        case.call_and_validate(checks=CHECKS)

    run()
    assert tried
