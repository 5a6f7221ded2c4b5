"""What is typed to break a rating is refused at its field; the public page's trial score as well."""

import pytest
from django.test import Client

from serambi.law.roles import Role
from serambi.offices.scoping import all_offices
from serambi.ratings.models import Rating
from tests.support.cast import ClientAs, World

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("monday")]
DESK, PUBLIC = "/1971/meja/predikat/", "/1971/kinerja/"
GOOD = {
    "family": "Bawaslu RI", "assessor": "Bawaslu RI", "year": "2025", "word": "Informatif",
    "score": "91,5", "source": "Keputusan Bawaslu", "announced_on": "2025-12-09",
}  # fmt: skip
SCORES = [
    "NaN", "sNaN", "inf", "-1", "100,01", "1e309", "1e-400", "8_6", "٨٦", "８６", "0x56", "86,2,5",
    "9" * 5000, "86.25.1", "86%", "--86",
]  # fmt: skip


def write(client: Client, **changes: str) -> int:
    return client.post(f"{DESK}baru/", GOOD | changes).status_code


@pytest.mark.parametrize("score", SCORES)
def test_a_score_that_is_none_is_refused_at_the_desk_and_on_the_public_page(
    world: World, client_as: ClientAs, client: Client, score: str
) -> None:
    ppid = client_as(world.here[Role.PPID])
    assert write(ppid, score=score) == 422
    assert client.get(PUBLIC, {"nilai": score}).status_code == 422
    with all_offices():
        assert not Rating.objects.exists()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("announced_on", "0001-01-01"), ("announced_on", "9999-12-31"), ("announced_on", "2026-02-30"),
        ("announced_on", "2024-12-31"), ("year", "1"), ("year", "9999"), ("year", "9" * 5000),
        ("year", "٢٠٢٥x"), ("year", "2009"), ("word", "x" * 5000), ("assessor", "a\u202eb"),
        ("source_url", "javascript:alert(1)"), ("source_url", "https://[::1"), ("family", "Bawaslu"),
        ("rank", "x" * 81), ("certificate_no", "a\x00b"), ("source", ""),
    ],
)  # fmt: skip
def test_a_field_that_cannot_be_is_refused_and_keeps_the_others(
    world: World, client_as: ClientAs, field: str, value: str
) -> None:
    ppid = client_as(world.here[Role.PPID])
    answer = ppid.post(f"{DESK}baru/", GOOD | {field: value})
    assert answer.status_code == 422
    kept = "source" if field != "source" else "assessor"
    assert f'value="{GOOD[kept]}"' in answer.content.decode()
    with all_offices():
        assert not Rating.objects.exists()


def test_the_same_rating_sent_twice_is_kept_once(world: World, client_as: ClientAs) -> None:
    ppid = client_as(world.here[Role.PPID])
    assert [write(ppid), write(ppid), write(ppid, assessor=" bawaslu  ri ")] == [302, 422, 422]
    with all_offices():
        assert Rating.objects.count() == 1


@pytest.mark.parametrize("version", ["9" * 50, "-1", "x", ""])
def test_a_correction_from_no_version_is_told_in_words(
    world: World, client_as: ClientAs, version: str
) -> None:
    ppid = client_as(world.here[Role.PPID])
    write(ppid)
    with all_offices():
        made = Rating.objects.get()
    answer = ppid.post(
        f"{DESK}{made.pk}/", GOOD | {"word": "Lain", "sure": "on", "version": version, "reason": "Salah ketik dahulu."}
    )  # fmt: skip
    assert answer.status_code == 422
    with all_offices():
        assert Rating.objects.get().word == "Informatif"
