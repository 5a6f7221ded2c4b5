"""The ladder of offices as a list that people can find their own in."""

from dataclasses import dataclass, field

from serambi.offices.models import Office


@dataclass(frozen=True, slots=True)
class Province:
    """A province's office and those below it that match."""

    office: Office
    below: list[Office] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Directory:
    """RI, then the provinces by code. `found` counts every office that matches."""

    nation: Office | None
    provinces: list[Province]
    found: int


def office_with_code(text: str) -> Office | None:
    """The office whose region code is exactly `text`."""
    return Office.objects.filter(code=text).first() if text.isascii() and text.isdigit() else None


def directory(text: str = "") -> Directory:
    """All offices, or those whose name or code holds `text` (letter case does not matter). One query."""
    wanted = text.casefold().strip()
    offices = list(Office.objects.order_by("code"))

    def fits(office: Office) -> bool:
        return not wanted or wanted in office.name.casefold() or office.code.startswith(wanted)

    below: dict[int, list[Office]] = {}
    for office in offices:
        if (
            office.level in {Office.Level.KABUPATEN, Office.Level.KOTA}
            and fits(office)
            and office.parent_id
        ):
            below.setdefault(office.parent_id, []).append(office)
    provinces = [
        Province(office, below.get(office.pk, []))
        for office in offices
        if office.level == Office.Level.PROVINSI and (fits(office) or office.pk in below)
    ]
    nation = next(
        (office for office in offices if office.level == Office.Level.RI and fits(office)), None
    )
    found = sum(fits(one.office) + len(one.below) for one in provinces) + (nation is not None)
    return Directory(nation, provinces, found)
