"""The example is made by the product's own services and shows every state of a request."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from django.db import transaction
from django.db.models import Max, Min
from django.test import Client
from pytest_django import DjangoDbBlocker, Settings

from serambi.casework.models import InformationRequest
from serambi.catalogue.models import CatalogueEntry, EntryFile
from serambi.config.example import cases
from serambi.config.example.load import Loaded, load
from serambi.config.example.reading import read
from serambi.core import clock
from serambi.core.errors import Refused
from serambi.evidence.models import Evidence
from serambi.identity.models import Membership, User
from serambi.law.lifecycle import State
from serambi.law.roles import STAFF_ROLES
from serambi.ledger.models import Event
from serambi.ledger.services import verify
from serambi.offices.models import Office
from serambi.offices.scoping import all_offices, office_scope
from serambi.publishing.models import NewsItem

NOW = datetime(2026, 11, 23, 13, 0, tzinfo=UTC)


def test_a_real_office_refuses_the_example(db: None, settings: Settings) -> None:
    settings.SERAMBI_MODE = "office"
    with pytest.raises(Refused):
        load()


@pytest.mark.parametrize("today", ["2026-12-28", "2027-01-04", "2026-04-01", "2026-11-22"])
def test_the_steps_of_a_case_follow_one_another_on_any_day(today: str, db: None) -> None:
    office = Office(code="1971", zone="Asia/Jakarta", level="ri")
    office.save()
    with clock.fixed(datetime.fromisoformat(f"{today}T03:00:00+00:00")):
        for row in read("cases")["case"]:
            moments = [moment for moment, _ in cases._story(row, office).steps]
            assert moments == sorted(moments)
            assert moments[-1] < clock.now()


@pytest.fixture(scope="module")
def loaded(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Loaded]:
    """The example, loaded once for this file and rolled back at its end."""
    with django_db_blocker.unblock(), transaction.atomic():
        with clock.fixed(NOW):
            made = load()
        assert made is not None
        yield made
        transaction.set_rollback(True)


def test_the_example_holds_every_state_of_a_sent_request(loaded: Loaded) -> None:
    with all_offices():
        states = set(InformationRequest.objects.values_list("state", flat=True))
    assert states == {state.value for state in State} - {
        State.DRAF.value,
        State.DIKABULKAN_SEBAGIAN.value,
    }


def test_one_case_is_late_and_one_is_due_soon(loaded: Loaded) -> None:
    with office_scope(Office.objects.get(code="1971")):
        owed = InformationRequest.objects.filter(noticed_at=None, ended_at=None)
        days = sorted((case.due_on - NOW.date()).days for case in owed)
    assert days[0] < 0
    assert 0 in days or 1 in days


def test_the_information_list_is_published_and_holds_the_recapitulation(loaded: Loaded) -> None:
    with office_scope(Office.objects.get(code="1971")):
        published = CatalogueEntry.objects.filter(state="published")
        assert published.count() == loaded.entries >= 40
        assert published.filter(title="Rekapitulasi Penindakan Pelanggaran Pemilu 2024").exists()


def test_there_is_one_sign_in_per_role_and_none_has_a_password(loaded: Loaded) -> None:
    held = set(Membership.objects.filter(office__code="1971").values_list("role", flat=True))
    assert held == {role.value for role in STAFF_ROLES}
    assert not [user for user in User.objects.all() if user.has_usable_password()]


def test_the_ledger_of_each_office_fits(loaded: Loaded) -> None:
    for office in Office.objects.all():
        with office_scope(office):
            report = verify(office)
        assert report.ok, (office.code, report)


def test_nothing_of_the_example_lies_in_the_future(loaded: Loaded) -> None:
    with all_offices():
        latest = InformationRequest.objects.order_by("-recorded_at").values_list(
            "recorded_at", flat=True
        )[0]
    assert latest < NOW


def test_a_second_load_changes_nothing(loaded: Loaded) -> None:
    with clock.fixed(NOW + timedelta(hours=1)):
        assert load() is None
    assert Office.objects.count() == loaded.offices


def test_the_log_tells_everything_at_the_hour_when_it_was_done(loaded: Loaded) -> None:
    """A log whose clock was held would tell of years of work in one minute."""
    office = Office.objects.get(code="1971")
    with office_scope(office):
        assert not Event.objects.filter(act__startswith="ledger.").exists(), "the clock was held"
        first = dict(Event.objects.values_list("act").annotate(first=Min("at")))
        last = dict(Event.objects.values_list("act").annotate(last=Max("at")))
    coverage = max(at for act, at in last.items() if act.startswith("coverage."))
    classified = min(at for act, at in first.items() if act.startswith("classification."))
    assert coverage < classified
    assert first["decrees.frozen"].year == 2025


def test_the_list_was_decreed_in_two_years_and_amended_once(loaded: Loaded) -> None:
    page = Client().get("/1971/dip/").content.decode()
    for address in ("2025/0/", "2026/0/", "2026/1/"):
        assert f'href="{address}"' in page
    years = Client().get("/1971/dip/banding/?dari=2025.0&ke=2026.0").content.decode()
    assert "Berubah isi" in years
    assert "Panduan pengawasan partisipatif bagi warga" in years
    amended = Client().get("/1971/dip/banding/?dari=2026.0&ke=2026.1").content.decode()
    assert "Dikeluarkan" in amended
    assert "Layanan tatap muka pindah sementara karena banjir" in amended
    old = Client().get("/1971/dip/2026/0/").content.decode()
    assert "Daftar ini sudah diubah" in old


def test_a_renewed_document_says_so_at_its_old_address(loaded: Loaded) -> None:
    with office_scope(Office.objects.get(code="1971")):
        versions = EntryFile.objects.filter(document__isnull=False, version=2)
        newer = versions.select_related("entry").get()
        older = EntryFile.objects.get(entry=newer.entry, document=newer.document, version=1)
    place = f"/1971/informasi/{newer.entry.slug}/dokumen/{newer.document}"
    text = Client().get(f"{place}/{older.version}/", follow=True).content.decode()
    assert older.superseded_reason in text


def test_the_shelf_shows_proofs_that_hold_and_proofs_that_do_not(loaded: Loaded) -> None:
    with all_offices():
        rows = Evidence.objects.values_list("kind", "state")
    kinds = {kind for kind, _state in rows}
    assert kinds == set(Evidence.Kind.values) - {Evidence.Kind.VIDEO.value}
    states = {state for _kind, state in rows}
    assert {"holds", "broken", "stale", "absent", "unreadable"} <= states


def test_the_example_has_news_that_was_corrected_and_news_that_waits(loaded: Loaded) -> None:
    office = Office.objects.get(code="1971")
    with office_scope(office):
        items = list(NewsItem.objects.filter(office=office).order_by("number"))
    assert [one.state for one in items] == ["terbit", "terbit", "terbit", "diajukan"]
    page = Client().get(items[0].get_absolute_url()).content.decode()
    assert "lima keputusan" in page
    assert "Jumlah keputusan semula ditulis empat" in page
    assert items[0].get_absolute_url() in Client().get("/1971/").content.decode()
