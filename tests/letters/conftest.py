from collections.abc import Callable, Sequence
from typing import TypedDict, Unpack
from uuid import UUID

import pytest

from serambi.identity.actors import Actor
from serambi.law.roles import Role
from serambi.letters import services
from serambi.letters.contents import Content
from serambi.letters.kinds import Kind, Signatory
from serambi.letters.models import Letter
from serambi.offices.models import Office
from tests.letters import samples

CASE = UUID("7d0f6f0e-5a0b-4e7e-9a57-0c2f0a3a1971")


@pytest.fixture
def ppid(pangkalpinang: Office) -> Actor:
    return Actor("user:7", "Rahmawati", pangkalpinang.pk, frozenset({Role.PPID}), 7)


class LetterWords(TypedDict, total=False):
    """How a letter is issued in other words than the sample of the tests."""

    office: Office
    kind: Kind
    about: tuple[str, UUID]
    signatory: Signatory
    actor: Actor
    number: str | None
    enclosures: str
    copies: Sequence[str]


@pytest.fixture
def issue(pangkalpinang: Office, ppid: Actor, monday: None) -> Callable[..., Letter]:
    """Issue a sample in Pangkalpinang on Monday 23 November 2026."""

    def run(content: Content = samples.NOTICE_PARTIAL, **more: Unpack[LetterWords]) -> Letter:
        wanted: LetterWords = {
            "office": pangkalpinang,
            "kind": content.kind,
            "about": ("request", CASE),
            "signatory": samples.PPID,
            "actor": ppid,
            **more,
        }
        return services.issue(content=content, **wanted)

    return run
