"""The access report: counts by month that agree with the register, as matrix and as chart."""

from datetime import date

from django.test import Client

from serambi.casework.models import InformationRequest
from serambi.evidence.selectors.access_report import access_report, years_of
from serambi.law.roles import Role
from serambi.offices.scoping import office_scope
from tests.registers.synthetic import fill
from tests.support.cast import World


def test_every_request_stands_in_one_month_and_one_column(world: World) -> None:
    fill(world.office, world.here[Role.PPID], 60)
    with office_scope(world.office):
        found = access_report(world.office, 2026)
        assert years_of(world.office) == [2026]
    whole = found.whole
    assert whole.received == 60
    assert (whole.granted, whole.partly, whole.refused, whole.other, whole.open) == (
        10,
        10,
        10,
        20,
        10,
    )
    for name in ("received", "granted", "partly", "refused", "other", "late"):
        assert sum(getattr(line, name) for line in found.months) == getattr(whole, name)
    assert sum(n for _reason, n in found.reasons) == 20
    assert len(whole.days) == 50


def test_what_is_withdrawn_is_owed_no_more_and_what_is_not_due_yet_is_not_late(
    world: World,
) -> None:
    fill(world.office, world.here[Role.PPID], 60)
    with office_scope(world.office):
        before = access_report(world.office, 2026).whole
        first, second = InformationRequest.objects.filter(
            office=world.office, noticed_at=None, ended_at=None
        ).order_by("received_at")[:2]
        InformationRequest.objects.filter(pk=first.pk).update(ended_at=first.received_at)
        InformationRequest.objects.filter(pk=second.pk).update(due_on=date(2099, 1, 2))
        after = access_report(world.office, 2026).whole
    assert (after.ended, after.open) == (before.ended + 1, before.open - 1)
    assert after.late == before.late - 2


def test_the_page_shows_matrix_chart_and_reasons(world: World) -> None:
    fill(world.office, world.here[Role.PPID], 12)
    page = Client().get("/1971/bukti/laporan-akses/2026/").content.decode()
    assert "12 permohonan tahun 2026, 2 di antaranya dikabulkan." in page
    assert page.count('<th scope="row">') >= 13
    assert "Alasan yang tidak diberikan" in page
    assert "<svg" in page


def test_a_year_without_requests_and_a_year_to_come(world: World) -> None:
    assert (
        "Belum ada permohonan tahun ini"
        in Client().get("/1971/bukti/laporan-akses/").content.decode()
    )
    assert Client().get("/1971/bukti/laporan-akses/2020/").status_code == 200
    for year in ("2027", "1999", "9999999"):
        assert Client().get(f"/1971/bukti/laporan-akses/{year}/").status_code == 404
