"""A dataset of the small world: public, with a chart, and a table that waits."""

from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from serambi.datasets import services
from serambi.datasets.fields import DatasetFields
from serambi.identity.actors import Actor
from serambi.offices.models import Office

TABLE = b"Kecamatan;Jumlah\nRangkui;3\nGabek;5\n"


def tabled(office: Office, producer: Actor, walidata: Actor) -> dict[str, Any]:
    """The objects by kind."""
    fields = DatasetFields(
        title=f"Pengawas per kecamatan {office.code}", producer="Sekretariat",
        concept="x", definition="x", classification="x", measure="x", unit="x",
    )  # fmt: skip
    dataset = services.describe(office=office, actor=producer, fields=fields)

    def bring() -> Any:
        sent = SimpleUploadedFile("tabel.csv", TABLE)
        return services.bring(office=office, actor=producer, dataset=dataset, upload=sent)

    kept = services.keep(office=office, actor=producer, upload=bring())
    services.propose(office=office, actor=producer, dataset=dataset, number=kept.number)
    services.publish(office=office, actor=walidata, dataset=dataset, number=kept.number)
    chart = services.add_chart(
        office=office, actor=producer, dataset=dataset, kind="batang", title="Jumlah",
        label="kecamatan", value="jumlah",
    )  # fmt: skip
    return {
        "dataset": dataset.pk,
        "dataset_slug": dataset.slug,
        "dataset_upload": bring().pk,
        "dataset_chart": chart.pk,
    }
