"""GeoJSON (RFC 7946) from people's programs, with every refusal in words."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _

from serambi.core.errors import InvalidInput
from serambi.core.text import clean
from serambi.datasets.boundaries.area import Area, Polygon, Spot, spots_of
from serambi.datasets.regions import District, dotted, within

MOST_BYTES = 4 * 1024 * 1024
MOST_FEATURES = 100
MOST_SPOTS = 200_000
MAX_NAME = 60
CODES = ("kode", "kode_kec", "kd_kec", "kdcpum", "kode_kecamatan", "code", "id")
NAMES = ("nama", "nama_kec", "wadmkc", "kecamatan", "nama_kecamatan", "name")
WGS84 = ("crs84", "4326", "wgs84", "wgs 84")
EAST, NORTH = (94.0, 142.0), (-12.0, 7.0)
"""Where Indonesia lies, in degrees."""
DISTRICT_LENGTH = len("19.71.04")


def read(data: bytes, office_code: str, known: Sequence[District]) -> list[Area]:
    """The kecamatan in a file, by code. With `known` districts all of them must be there.

    Raises InvalidInput (field "file") that says which shape is wrong and how to mend it.
    """
    said = _collection(data)
    features = said["features"]
    if not 1 <= len(features) <= MOST_FEATURES:
        raise _wrong(
            _("Berkas ini berisi %(n)s bentuk.") % {"n": len(features)},
            _("Simpan satu bentuk per kecamatan, paling banyak 100."),
        )
    areas: dict[str, Area] = {}
    spots = 0
    for place, feature in enumerate(features, start=1):
        area = _area(feature, place, office_code, known)
        spots += spots_of(area)
        if area.code in areas:
            raise _wrong(
                _("Kecamatan %(name)s ada dua kali.") % {"name": area.name},
                _("Gabungkan menjadi satu bentuk (MultiPolygon)."),
            )
        areas[area.code] = area
    if spots > MOST_SPOTS:
        raise _wrong(
            _("Berkas ini berisi %(n)s titik.") % {"n": spots},
            _("Sederhanakan dahulu di program peta Anda, paling banyak 200.000 titik."),
        )
    _demand_all(areas, known)
    return [areas[code] for code in sorted(areas)]


def _collection(data: bytes) -> dict[str, Any]:
    if not data:
        raise _wrong(_("Berkasnya belum dipilih, atau kosong."), _("Pilih berkas GeoJSON."))
    if len(data) > MOST_BYTES:
        raise _wrong(
            _("Berkas ini lebih besar dari 4 MB."), _("Sederhanakan dahulu di program peta Anda.")
        )
    try:
        said = json.loads(data.decode("utf-8-sig"), parse_constant=_no_number)
    except (UnicodeDecodeError, ValueError, RecursionError) as fault:
        raise _not_geojson() from fault
    if not isinstance(said, dict) or said.get("type") != "FeatureCollection":
        raise _not_geojson()
    if not isinstance(said.get("features"), list):
        raise _not_geojson()
    frame = json.dumps(said.get("crs") or "crs84").lower()
    if not any(name in frame for name in WGS84):
        raise _wrong(
            _("Berkas ini memakai sistem koordinat lain."),
            _("Simpan ulang dengan WGS84 (EPSG:4326)."),
        )
    return said


def _area(feature: Any, place: int, office_code: str, known: Sequence[District]) -> Area:
    if not isinstance(feature, dict) or not isinstance(feature.get("properties"), dict):
        raise _wrong(
            _("Bentuk ke-%(n)s tidak punya keterangan.") % {"n": place},
            _("Beri setiap bentuk kolom kode dan nama."),
        )
    words = {str(key).lower(): value for key, value in feature["properties"].items()}
    code, name = _named(words, place, office_code, known)
    return Area(code, name, _polygons(feature.get("geometry"), name))


def _named(
    words: Mapping[str, Any], place: int, office_code: str, known: Sequence[District]
) -> tuple[str, str]:
    """Code and name of a shape; either finds the other among the `known`."""
    code = next((c for key in CODES if key in words and (c := dotted(str(words[key])))), None)
    raw = next((str(words[key]) for key in NAMES if words.get(key)), "")
    name = " ".join(clean(raw).split())[:MAX_NAME]
    by_code = {one.code: one.name for one in known}
    by_name = {_folded(one.name): one.code for one in known}
    code = code or by_name.get(_folded(name))
    if code is None or len(code) != DISTRICT_LENGTH:
        raise _wrong(
            _("Bentuk ke-%(n)s (%(name)s) tidak punya kode kecamatan.")
            % {"n": place, "name": name or _("tanpa nama")},
            _("Isi kolom kode, misalnya 19.71.04."),
        )
    if not within(code, office_code) or (known and code not in by_code):
        raise _wrong(
            _("Kode %(code)s bukan kecamatan di wilayah kantor ini.") % {"code": code},
            _("Periksa kolom kode bentuk ke-%(n)s.") % {"n": place},
        )
    return code, by_code.get(code) or name or code


def _folded(name: str) -> str:
    return "".join(name.casefold().removeprefix("kecamatan ").split())


def _polygons(geometry: Any, name: str) -> list[Polygon]:
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    if kind not in {"Polygon", "MultiPolygon"}:
        raise _wrong(
            _("%(name)s bukan bidang.") % {"name": name},
            _("Pakai Polygon atau MultiPolygon, bukan titik atau garis."),
        )
    held = geometry.get("coordinates")
    try:
        whole = [held] if kind == "Polygon" else held
        return [[[_spot(one, name) for one in ring] for ring in polygon] for polygon in whole]
    except (TypeError, ValueError, LookupError, OverflowError) as fault:
        raise _wrong(
            _("Koordinat %(name)s tidak lengkap.") % {"name": name},
            _("Simpan ulang dari program peta Anda."),
        ) from fault


def _spot(pair: Any, name: str) -> Spot:
    east, north = float(pair[0]), float(pair[1])
    if EAST[0] <= east <= EAST[1] and NORTH[0] <= north <= NORTH[1]:
        return east, north
    if EAST[0] <= north <= EAST[1] and NORTH[0] <= east <= NORTH[1]:
        raise _wrong(
            _("Koordinat %(name)s terbalik.") % {"name": name},
            _("Tulis bujur dahulu, lalu lintang."),
        )
    raise _wrong(
        _("%(name)s berada di luar Indonesia.") % {"name": name},
        _("Simpan ulang dengan WGS84 (EPSG:4326), dalam derajat."),
    )


def _demand_all(areas: Mapping[str, Area], known: Sequence[District]) -> None:
    missing = [one.name for one in known if one.code not in areas]
    if missing:
        raise _wrong(
            _("Belum ada bentuk untuk %(names)s.") % {"names": ", ".join(missing)},
            _("Lengkapi semua kecamatan, lalu unggah lagi."),
        )


def _no_number(text: str) -> float:
    raise ValueError(text)


def _not_geojson() -> InvalidInput:
    return _wrong(
        _("Berkas ini bukan GeoJSON."),
        _("Simpan sebagai GeoJSON (FeatureCollection) dari program peta Anda."),
    )


def _wrong(sentence: str, step: str) -> InvalidInput:
    return InvalidInput("boundaries.unusable", sentence, step, field="file")
