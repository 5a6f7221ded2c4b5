from collections.abc import Callable
from uuid import UUID

import pytest

from serambi.identity.actors import Actor
from serambi.law.roles import Role
from serambi.letters import services
from serambi.letters.contents import Content
from serambi.letters.models import Letter
from serambi.offices.models import Office
from tests.letters import samples

CASE = UUID("7d0f6f0e-5a0b-4e7e-9a57-0c2f0a3a1971")


@pytest.fixture
def ppid(pangkalpinang: Office) -> Actor:
    return Actor("user:7", "Rahmawati", pangkalpinang.pk, frozenset({Role.PPID}), 7)


@pytest.fixture
def issue(pangkalpinang: Office, ppid: Actor, monday: None) -> Callable[..., Letter]:
    """Issue a sample in Pangkalpinang on Monday 23 November 2026."""

    def run(content: Content = samples.NOTICE_PARTIAL, **more: object) -> Letter:
        wanted = {
            "office": pangkalpinang,
            "kind": content.kind,
            "about": ("request", CASE),
            "content": content,
            "signatory": samples.PPID,
            "actor": ppid,
            **more,
        }
        return services.issue(**wanted)  # type: ignore[arg-type]

    return run
