"""What opens goes to the information list (UU 14/2008 art. 11(2), PP 61/2010 art. 11)."""

from serambi.catalogue.fields import EntryFields
from serambi.catalogue.models import CatalogueEntry
from serambi.catalogue.services import draft, publish
from serambi.identity.actors import system
from serambi.offices.models import Office

HEADING = "setiap_saat.putusan"


def open_entry(
    *,
    office: Office,
    description: str,
    unit: str,
    why: str,
    heading: str = "",
    published: bool,
) -> CatalogueEntry:
    """A catalogue entry for what is open now, without files: they wait for the blackout check.

    Written as the system: opening follows from the act that opens, whoever did it.
    """
    clerk = system(office.pk)
    entry = draft(
        office=office,
        actor=clerk,
        fields=EntryFields(
            category="setiap_saat",
            title=description,
            heading=heading,
            summary=f"{why} Berkasnya dapat diminta; sebelum diserahkan diperiksa dari pengecualian lain.",
            unit=unit,
        ),
    )
    return publish(office=office, actor=clerk, entry=entry) if published else entry
