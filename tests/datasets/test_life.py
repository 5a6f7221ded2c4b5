"""From the description to the public page: two people, whole tables, nothing half kept."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.utils import timezone

from serambi.core.errors import Conflict, InvalidInput, NotAllowed, NotFound, Refused
from serambi.datasets import access, services
from serambi.datasets.models import Dataset, DatasetUpload, DatasetVersion
from serambi.datasets.reading import rows_of
from serambi.files.models import StoredFile
from serambi.identity.actors import Actor, applicant
from serambi.law.roles import STAFF_ROLES, Role
from serambi.ledger.models import Event
from serambi.ledger.services import verify
from serambi.offices.models import Office
from serambi.search.selectors import find
from tests.datasets.conftest import STANDARD, TABLE, Bring, Make, acting, columns

pytestmark = pytest.mark.usefixtures("monday")
Publish = Callable[[Dataset, int], None]


def test_a_table_is_read_kept_examined_and_found(
    make: Make, bring: Bring, publish: Publish, here: Office
) -> None:
    dataset = make()
    version = bring(dataset, note="Pertama.")
    assert [one.type.value for one in columns(version).values()] == [
        "region",
        "text",
        "integer",
        "number",
    ]
    assert list(rows_of(version))[2] == ["19.71.01", "Bukit Intan", "1058", "80"]
    assert find(here, "kecamatan", kinds=["dataset"]).total == 0
    publish(dataset, 1)
    dataset.refresh_from_db()
    assert (dataset.state, dataset.current_id) == (Dataset.State.PUBLISHED, version.pk)
    assert (
        find(here, "tps kecamatan", kinds=["dataset"]).hits[0].url == f"/1971/data/{dataset.slug}/"
    )
    acts = list(Event.objects.order_by("seq").values_list("act", flat=True))
    assert acts == [
        "dataset.described",
        "dataset.brought_in",
        "dataset.proposed",
        "dataset.published",
    ]
    assert verify(here).ok


def test_the_same_rows_have_the_same_digest_however_they_were_written(
    make: Make, bring: Bring
) -> None:
    first = bring(make(), TABLE)
    second = bring(
        make(), TABLE.replace("1.058", "1058").replace("81,5", "81,50").replace(";", "\t")
    )
    assert first.digest == second.digest


def test_one_wrong_cell_keeps_the_whole_table_out(
    make: Make, here: Office, producer: Actor
) -> None:
    dataset = make()
    bad = TABLE.replace("Gabek;46", "Gabek;empat puluh").encode()
    upload = services.bring(
        office=here, actor=producer, dataset=dataset, upload=SimpleUploadedFile("t.csv", bad)
    )
    kept = {**upload.columns[2], "type": "integer"}
    upload.columns = [*upload.columns[:2], kept, upload.columns[3]]
    upload.save()
    files = StoredFile.objects.count()
    with pytest.raises(Refused):
        services.keep(office=here, actor=producer, upload=upload)
    assert DatasetVersion.objects.count() == 0
    assert StoredFile.objects.count() == files


def test_a_table_becomes_a_version_once(make: Make, here: Office, producer: Actor) -> None:
    dataset = make()
    upload = services.bring(
        office=here, actor=producer, dataset=dataset,
        upload=SimpleUploadedFile("t.csv", TABLE.encode()),
    )  # fmt: skip
    services.keep(office=here, actor=producer, upload=upload)
    with pytest.raises(Conflict):
        services.keep(office=here, actor=producer, upload=upload)
    with pytest.raises(Conflict):
        services.reshape(office=here, actor=producer, upload=upload, columns=[])
    assert DatasetVersion.objects.count() == 1


def test_nobody_examines_what_they_proposed(make: Make, bring: Bring, here: Office) -> None:
    alone = acting(here, Role.PETUGAS, Role.PPID)
    dataset = make()
    bring(dataset)
    services.propose(office=here, actor=alone, dataset=dataset, number=1)
    with pytest.raises(Refused) as refused:
        services.publish(office=here, actor=alone, dataset=dataset, number=1)
    assert "orang lain" in str(refused.value).lower()
    with pytest.raises(Refused):
        services.send_back(office=here, actor=alone, dataset=dataset, number=1, remark="x")
    other = acting(here, Role.ATASAN)
    services.publish(office=here, actor=other, dataset=dataset, number=1)


def test_the_database_itself_refuses_one_pair_of_eyes(
    make: Make, bring: Bring, producer: Actor
) -> None:
    version = bring(make())
    with pytest.raises(IntegrityError), transaction.atomic():
        DatasetVersion.objects.filter(pk=version.pk).update(
            state="published", examined_at=timezone.now(),
            proposed_by=producer.user_id, examined_by=producer.user_id,
        )  # fmt: skip


def test_a_gap_in_the_data_standard_is_named_before_anybody_examines(
    make: Make, bring: Bring, here: Office, producer: Actor
) -> None:
    dataset = make(definition="", unit="")
    bring(dataset)
    with pytest.raises(Refused) as refused:
        services.propose(office=here, actor=producer, dataset=dataset, number=1)
    assert "Definisi, Satuan" in str(refused.value)


def test_a_version_sent_back_says_why_and_can_be_proposed_again(
    make: Make, bring: Bring, here: Office, producer: Actor, walidata: Actor
) -> None:
    dataset = make()
    bring(dataset)
    services.propose(office=here, actor=producer, dataset=dataset, number=1)
    with pytest.raises(Conflict):
        services.propose(office=here, actor=producer, dataset=dataset, number=1)
    with pytest.raises(InvalidInput) as wrong:
        services.send_back(office=here, actor=walidata, dataset=dataset, number=1, remark=" ")
    assert wrong.value.field == "remark"
    back = services.send_back(
        office=here, actor=walidata, dataset=dataset, number=1, remark="Satuan salah."
    )
    assert (back.state, back.remark) == ("returned", "Satuan salah.")
    services.propose(office=here, actor=producer, dataset=dataset, number=1)
    services.publish(office=here, actor=walidata, dataset=dataset, number=1)


def test_a_new_version_counts_what_changed_and_the_old_one_stays(
    make: Make, bring: Bring, publish: Publish
) -> None:
    dataset = make()
    bring(dataset)
    publish(dataset, 1)
    second = bring(dataset, TABLE.replace("46", "47") + "19.71.02;Taman Sari;27;80\n")
    publish(dataset, 2)
    second.refresh_from_db()
    assert second.changes == {"added": 1, "removed": 0, "changed": 1}
    states = DatasetVersion.objects.order_by("number").values_list("state", flat=True)
    assert list(states) == ["superseded", "published"]


def test_the_columns_of_the_last_version_are_taken_over(
    make: Make, bring: Bring, here: Office, producer: Actor
) -> None:
    dataset = make()
    first = bring(dataset)
    mended = [*columns(first).values()]
    mended[1] = type(mended[1])("kecamatan", "Kecamatan", codes=("Rangkui", "Gabek", "Bukit Intan"))
    bring(dataset, TABLE, columns=mended)
    again = services.bring(
        office=here, actor=producer, dataset=dataset,
        upload=SimpleUploadedFile("t.csv", TABLE.encode()),
    )  # fmt: skip
    assert again.columns[1]["codes"] == ["Rangkui", "Gabek", "Bukit Intan"]


def test_what_is_withdrawn_is_found_no_more(
    make: Make, bring: Bring, publish: Publish, here: Office, walidata: Actor
) -> None:
    dataset = make()
    bring(dataset)
    publish(dataset, 1)
    with pytest.raises(InvalidInput):
        services.withdraw(office=here, actor=walidata, dataset=dataset, reason="")
    services.withdraw(office=here, actor=walidata, dataset=dataset, reason="Keliru hitung.")
    assert find(here, "kecamatan", kinds=["dataset"]).total == 0
    with pytest.raises(Conflict):
        services.withdraw(office=here, actor=walidata, dataset=dataset, reason="Lagi.")


def test_after_publication_only_the_walidata_describes(
    make: Make, bring: Bring, publish: Publish, here: Office, producer: Actor, walidata: Actor
) -> None:
    dataset = make()
    bring(dataset)
    publish(dataset, 1)
    dataset.refresh_from_db()
    fields = replace(STANDARD, title="Judul baru")
    with pytest.raises(NotAllowed):
        services.edit(office=here, actor=producer, dataset=dataset, fields=fields)
    services.edit(office=here, actor=walidata, dataset=dataset, fields=fields)
    assert find(here, "judul baru", kinds=["dataset"]).total == 1


def test_two_people_who_edit_at_once_hear_of_each_other(
    make: Make, here: Office, producer: Actor
) -> None:
    dataset = make()
    services.edit(
        office=here, actor=producer, dataset=dataset,
        fields=replace(STANDARD, title="Satu"), version=1,
    )  # fmt: skip
    with pytest.raises(Conflict):
        services.edit(
            office=here, actor=producer, dataset=dataset,
            fields=replace(STANDARD, title="Dua"), version=1,
        )  # fmt: skip


@pytest.mark.parametrize(
    ("field", "more"),
    [
        ("title", {"title": " "}),
        ("summary", {"summary": "x" * 2_001}),
        ("regions", {"regions": "19.02"}),
        ("regions", {"regions": "Rangkui"}),
        ("concept", {"concept": "a\u202eb"}),
    ],
)
def test_a_bad_description_is_blamed_at_its_field(
    field: str, more: dict[str, str], make: Make
) -> None:
    with pytest.raises(InvalidInput) as wrong:
        make(**more)
    assert wrong.value.field == field
    assert not Dataset.objects.exists()


def test_another_offices_dataset_does_not_exist(
    make: Make, here: Office, belitung: Office, bring: Bring
) -> None:
    dataset = make()
    bring(dataset)
    stranger = acting(belitung, Role.PETUGAS, Role.PPID)
    with pytest.raises(NotFound):
        services.propose(office=belitung, actor=stranger, dataset=dataset, number=1)
    with pytest.raises(NotAllowed):
        services.bring(
            office=belitung, actor=stranger, dataset=dataset,
            upload=SimpleUploadedFile("t.csv", TABLE.encode()),
        )  # fmt: skip
    assert DatasetUpload.objects.count() == 1


def test_what_a_person_sees_one_by_one_is_what_they_see_in_lists(
    make: Make, bring: Bring, publish: Publish, here: Office, belitung: Office
) -> None:
    draft, public = make("Rancangan"), make("Terbit")
    bring(public)
    publish(public, 1)
    public.refresh_from_db()
    people = [applicant(here.pk)]
    people += [
        Actor("user:1", "", office.pk, frozenset({role}), 1)
        for office in (here, belitung)
        for role in STAFF_ROLES
    ]
    for person in people:
        listed = set(Dataset.objects.filter(access.visible_to(person)))
        assert listed == {one for one in (draft, public) if access.can_see(person, one)}
