"""A dispute over an objection that is here: what is known is not asked, both files stay together."""

from dataclasses import replace
from typing import Any, NamedTuple

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from serambi.catalogue.models import CatalogueEntry
from serambi.classification.models import ExemptionRecord
from serambi.core import clock
from serambi.core.errors import Conflict, InvalidInput, NotFound
from serambi.disputes.models import Dispute
from serambi.disputes.selectors.desk import applicant_name, desk_dispute
from serambi.disputes.services import rulings, steps
from serambi.disputes.services.packing import pack
from serambi.disputes.services.register import register
from serambi.disputes.sweeps import FollowObjections
from serambi.files.services import read
from serambi.identity.actors import Actor
from serambi.law.dispute import Outcome
from serambi.law.roles import Role
from serambi.ledger.selectors import thread
from serambi.objections.models import Objection
from serambi.objections.services import desk as objection_desk
from serambi.objections.services.reply import decide
from serambi.objections.sweeps import LapseObjections
from serambi.offices.models import Office
from tests.classification.steps import PROPOSAL, approved
from tests.disputes.conftest import Bench
from tests.disputes.disputes import KI, MONDAY, NOTICE, SETTLED, examined, later, settled
from tests.disputes.test_pack import text_of
from tests.objections.making import PERIODIC, UPHELD, about, filed
from tests.support.acting import OnDispute
from tests.support.cast import ClientAs, World
from tests.support.presence import present


def answered(bench: Bench, *grounds: str) -> Objection:
    """An objection over the case that the superior turned down."""
    filing = about(bench.case, *grounds) if grounds else PERIODIC
    made = filed(bench.office, filing).objection
    objection_desk.register(office=bench.office, actor=bench.officer, objection_id=made.pk)
    return decide(office=bench.office, actor=bench.head, objection_id=made.pk, reply=UPHELD)


def over(bench: Bench, objection: Objection, **changes: Any) -> Dispute:
    said = replace(NOTICE, grounds=(), objection_no="", **changes)
    return register(
        office=bench.office, actor=bench.officer, notice=said, objection_id=objection.pk
    )


def test_an_objection_gives_its_number_grounds_and_request_and_becomes_disputed(
    bench: Bench,
) -> None:
    objection = answered(bench, "c", "g")
    dispute = over(bench, objection)
    assert (dispute.case_id, dispute.objection_no, dispute.grounds) == (
        bench.case.pk, objection.register_no, "cg",
    )  # fmt: skip
    objection.refresh_from_db()
    assert objection.state == "sengketa"
    assert thread(bench.office, ("objection", objection.pk))[-1].act == "objection.disputed"


def test_an_objection_without_a_request_brings_its_own_person(bench: Bench) -> None:
    dispute = over(bench, answered(bench))
    assert dispute.case is None
    assert dispute.grounds == "b"
    assert applicant_name(dispute) == "Budi Rekaan"
    assert dispute.applicant_name == ""
    moment = settled(bench.office, bench.ppid, dispute)
    dispute.refresh_from_db()
    with clock.fixed(moment):
        assert CatalogueEntry.objects.filter(
            pk=present(dispute.entry_id), state="published"
        ).exists()


def test_one_objection_has_one_dispute_and_strangers_none(bench: Bench) -> None:
    objection = answered(bench, "c")
    over(bench, objection)
    with pytest.raises(Conflict):
        over(bench, objection, register_no="")
    with pytest.raises(NotFound):
        register(
            office=bench.office, actor=bench.officer, notice=NOTICE, objection_id=bench.case.pk
        )
    assert Dispute.objects.count() == 1


def test_the_pack_holds_the_papers_of_the_objection_after_those_of_the_request(
    bench: Bench,
) -> None:
    dispute = over(bench, answered(bench, "c"))
    made = pack(office=bench.office, actor=bench.officer, dispute_id=dispute.pk)
    listed = " ".join(" ".join(text_of(read(made.pdf))[1:3]).split())
    order = ["Tanda bukti permohonan", "Pemberitahuan tertulis", "Pertimbangan tertulis", "Tanda bukti keberatan", "Tanggapan atas keberatan", "Petikan buku kejadian"]  # fmt: skip
    places = [listed.index(name) for name in order]
    assert places == sorted(places)
    whole = "".join("".join(text_of(read(made.pdf))).split())
    assert dispute.objection is not None
    assert dispute.objection.tracking_code not in whole


def test_the_desk_opens_the_file_from_the_objection_or_from_its_request(
    bench: Bench, world: World, client_as: ClientAs
) -> None:
    objection = answered(bench, "d")
    client = client_as(world.here[Role.PETUGAS])
    for asked in (f"keberatan={objection.pk}", f"permohonan={bench.case.pk}"):
        page = client.get(f"/1971/meja/sengketa/baru/?{asked}").content.decode()
        assert objection.register_no in page
        assert 'name="grounds"' not in page
    response = client.post(
        f"/1971/meja/sengketa/baru/?keberatan={objection.pk}",
        {
            "forum": "provinsi",
            "forum_name": KI,
            "filed_on": "2026-11-23",
            "noticed_on": "2026-11-23",
        },
    )
    assert response.status_code == 302
    assert Dispute.objects.get().objection_id == objection.pk
    again = client.post(
        f"/1971/meja/sengketa/baru/?keberatan={objection.pk}",
        {
            "forum": "provinsi",
            "forum_name": KI,
            "filed_on": "2026-11-23",
            "noticed_on": "2026-11-23",
        },
    )
    assert again.status_code == 422
    assert "sudah dicatat" in again.content.decode()


class Staff(NamedTuple):
    """Who carries out a test of consequences."""

    office: Office
    officer: Actor
    ppid: Actor
    superior: Actor
    head: Actor


def those_who_test(bench: Bench) -> Staff:
    return Staff(bench.office, bench.officer, bench.ppid, bench.head, bench.patron)


def exempted(bench: Bench) -> ExemptionRecord:
    """A record from a test that this request called for."""
    proposal = replace(PROPOSAL, trigger="permohonan", case_id=bench.case.pk)
    return approved(those_who_test(bench), proposal=proposal)


@pytest.mark.parametrize(
    ("outcome", "state"), [(Outcome.DIKABULKAN, "dibuka_putusan"), (Outcome.SEBAGIAN, "aktif")]
)
def test_a_ruling_that_opens_all_ends_the_exemption_behind_the_refusal(
    bench: Bench, outcome: Outcome, state: str
) -> None:
    record = exempted(bench)
    dispute = over(bench, answered(bench, "a"))
    moment = examined(bench.office, bench.head, dispute)
    with clock.fixed(moment):
        day = clock.today(bench.office.tz)
        act: OnDispute = {
            "office": bench.office,
            "actor": bench.head,
            "dispute_id": dispute.pk,
        }
        steps.adjudicate(**act)
        said = replace(SETTLED, outcome=outcome.value, pronounced_on=day, received_on=day)
        rulings.rule(**act, decided=said)
    with clock.fixed(later(60)):
        rulings.finalise(**act)
    record.refresh_from_db()
    dispute.refresh_from_db()
    assert record.state == state
    published = CatalogueEntry.objects.filter(state="published", heading="setiap_saat.putusan")
    assert [one.pk for one in published] == [dispute.entry_id]  # once, by whichever of the two


def test_a_standing_entry_that_the_refusal_named_is_left_to_a_person(
    bench: Bench, world: World, client_as: ClientAs
) -> None:
    record = approved(those_who_test(bench))
    bench.case.decisions.update(exemption_record=record)
    dispute = over(bench, answered(bench, "c"))
    settled(bench.office, bench.ppid, dispute, outcome=Outcome.DIKABULKAN.value)
    record.refresh_from_db()
    assert record.state == "aktif"
    found = desk_dispute(Dispute.objects.all(), bench.office, dispute.pk)
    assert found.standing == record
    page = (
        client_as(world.here[Role.PPID]).get(f"/1971/meja/sengketa/{dispute.pk}/").content.decode()
    )
    assert "masih berlaku" in page
    assert f"/1971/meja/klasifikasi/dik/{record.pk}/" in page


def test_the_test_sheet_and_its_decree_are_exhibits(bench: Bench) -> None:
    exempted(bench)
    dispute = over(bench, answered(bench, "a"))
    made = pack(office=bench.office, actor=bench.officer, dispute_id=dispute.pk)
    listed = " ".join(" ".join(text_of(read(made.pdf))[1:3]).split())
    assert "Surat penetapan klasifikasi" in listed


def test_a_typed_number_that_is_here_brings_its_objection_along(bench: Bench) -> None:
    objection = answered(bench)
    said = replace(NOTICE, grounds=(), objection_no=f" {objection.register_no} ")
    dispute = register(office=bench.office, actor=bench.officer, notice=said)
    assert dispute.objection_id == objection.pk
    assert (dispute.grounds, dispute.information) == ("b", objection.information)
    objection.refresh_from_db()
    assert objection.state == "sengketa"


def test_a_typed_number_of_another_request_or_a_second_file_stands_at_its_field(
    bench: Bench,
) -> None:
    objection = answered(bench)
    said = replace(NOTICE, objection_no=objection.register_no)
    with pytest.raises(InvalidInput) as wrong:
        register(office=bench.office, actor=bench.officer, notice=said, case_id=bench.case.pk)
    assert wrong.value.field == "objection_no"
    over(bench, objection)
    with pytest.raises(InvalidInput) as twice:
        register(office=bench.office, actor=bench.officer, notice=replace(said, register_no=""))
    assert "sudah dicatat" in str(twice.value)


def test_an_objection_that_was_still_owed_follows_once_its_day_has_passed(bench: Bench) -> None:
    made = filed(bench.office, about(bench.case, "c")).objection
    over(bench, made)
    made.refresh_from_db()
    assert made.state == "diterima"
    assert FollowObjections().run(MONDAY) == 0
    moment = later(90)
    with clock.fixed(moment):
        assert LapseObjections().run(moment) == 1
        assert FollowObjections().run(moment) == 1
        assert FollowObjections().run(moment) == 0
    made.refresh_from_db()
    assert made.state == "sengketa"


def test_the_page_of_the_request_leads_to_its_objections_and_disputes(
    bench: Bench, world: World, client_as: ClientAs
) -> None:
    objection = answered(bench, "c")
    answered(bench, "f")
    elsewhere = answered(bench)
    dispute = over(bench, objection)
    address = f"/1971/meja/permohonan/{bench.case.pk}/"
    client = client_as(world.here[Role.PETUGAS])
    with CaptureQueriesContext(connection) as asked:
        page = client.get(address).content.decode()
    for one in Objection.objects.filter(case=bench.case):
        assert f'href="/1971/meja/keberatan/{one.pk}/"' in page
        assert one.register_no in page
    assert Objection.objects.filter(case=bench.case).count() == 2
    assert f'href="/1971/meja/sengketa/{dispute.pk}/"' in page
    assert f"/1971/meja/keberatan/{elsewhere.pk}/" not in page
    rooms = [one["sql"] for one in asked if 'FROM "objections_objection"' in one["sql"]
             or 'FROM "disputes_dispute"' in one["sql"]]  # fmt: skip
    assert len(rooms) == 2


def test_the_page_of_the_objection_leads_to_the_file_in_one_step(
    bench: Bench, world: World, client_as: ClientAs
) -> None:
    objection = answered(bench, "d")
    address = f"/1971/meja/keberatan/{objection.pk}/"
    page = client_as(world.here[Role.PETUGAS]).get(address).content.decode()
    assert f"/1971/meja/sengketa/baru/?keberatan={objection.pk}" in page
    page = client_as(world.here[Role.PEMBINA]).get(address).content.decode()
    assert "Buka berkas sengketa" not in page
