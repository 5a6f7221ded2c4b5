"""An office's own outlines: read with every refusal in words, light, without gaps, drawn."""

import json
from collections.abc import Callable
from copy import deepcopy
from importlib.resources import files
from typing import Any

import pytest
import shapely
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from serambi.core.errors import Conflict, InvalidInput, NotAllowed
from serambi.datasets import boundaries, selectors, services
from serambi.datasets.boundaries.simplifying import MOST_SPOTS
from serambi.datasets.models import AreaMap
from serambi.datasets.regions import districts
from serambi.identity.actors import Actor
from serambi.law.roles import Role
from serambi.ledger.selectors import thread
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from tests.catalogue.conftest import actor
from tests.support.cast import ClientAs, World

DESK = "/1971/meja/data/peta/"
SOURCE = "Badan Informasi Geospasial, 2025"
EXAMPLE: dict[str, Any] = json.loads(
    (files("serambi.config.example") / "data" / "kecamatan.geojson").read_bytes()
)
KNOWN = districts("1971")


@pytest.fixture
def ppid(pangkalpinang: Office, monday: None) -> Actor:
    return actor(pangkalpinang, Role.PPID)


def said(**changes: Any) -> bytes:
    return json.dumps({**EXAMPLE, **changes}).encode()


def changed(change: Callable[[dict[str, Any]], None]) -> bytes:
    """The example with its first shape changed."""
    whole = deepcopy(EXAMPLE)
    change(whole["features"][0])
    return json.dumps(whole).encode()


def moved(way: Callable[[list[float]], Any]) -> bytes:
    def act(feature: dict[str, Any]) -> None:
        rings = feature["geometry"]["coordinates"]
        feature["geometry"]["coordinates"] = [[way(spot) for spot in ring] for ring in rings]

    return changed(act)


def shape(area: boundaries.Area) -> shapely.MultiPolygon:
    return shapely.MultiPolygon([shapely.Polygon(one[0], one[1:]) for one in area.polygons])


def dense(outline: shapely.MultiPolygon) -> Any:
    """The rings of its only part with a point every two metres."""
    (part,) = shapely.get_parts(shapely.segmentize(outline, 0.00002))
    return [[tuple(spot) for spot in ring.coords] for ring in (part.exterior, *part.interiors)]


def test_every_kecamatan_comes_with_its_code_and_name() -> None:
    found = boundaries.read(said(), "1971", KNOWN)
    assert {(one.code, one.name) for one in found} == {(one.code, one.name) for one in KNOWN}


@pytest.mark.parametrize(
    "words",
    [
        {"nama": "Kecamatan  bukit intan"},
        {"KODE_KEC": "197101"},
        {"WADMKC": "Bukit Intan", "id": 7},
    ],
)
def test_a_name_or_a_code_is_enough_as_programs_write_them(words: dict[str, Any]) -> None:
    data = changed(lambda one: one.update(properties=words))
    assert boundaries.read(data, "1971", KNOWN)[0].name == "Bukit Intan"


WRONG: dict[str, tuple[bytes, str]] = {
    "kosong": (b"", "belum dipilih, atau kosong"),
    "bukan json": (b"PK\x03\x04", "bukan GeoJSON"),
    "json lain": (b'{"type": "Topology"}', "bukan GeoJSON"),
    "dalam": (b"[" * 100_000, "bukan GeoJSON"),
    "nan": (said().replace(b"106.", b"NaN, 106.", 1), "bukan GeoJSON"),
    "terlalu besar": (b" " * (4 * 1024 * 1024 + 1), "lebih besar dari 4 MB"),
    "sistem lain": (said(crs={"properties": {"name": "EPSG:32748"}}), "sistem koordinat lain"),
    "meter": (moved(lambda spot: [620000.0, 9765000.0]), "di luar Indonesia"),
    "tak hingga": (said().replace(b"106.", b"1e999, 106.", 1), "di luar Indonesia"),
    "terbalik": (moved(lambda spot: [spot[1], spot[0]]), "terbalik"),
    "garis": (changed(lambda one: one["geometry"].update(type="LineString")), "bukan bidang"),
    "tanpa bentuk": (changed(lambda one: one.update(geometry=None)), "bukan bidang"),
    "koordinat bernama": (moved(lambda spot: {"x": 106.1, "y": -2.1}), "tidak lengkap"),
    "bilangan raksasa": (moved(lambda spot: [10**400, -2.1]), "tidak lengkap"),
    "separuh huruf": (changed(lambda one: one.update(properties={"nama": "a\ud800b"})), "tak terlihat"),
    "koordinat cacat": (changed(lambda one: one["geometry"].update(coordinates=[1])), "tidak lengkap"),
    "tanpa kode": (changed(lambda one: one.update(properties={"nama": "Entah"})), "kode kecamatan"),
    "tanpa keterangan": (changed(lambda one: one.update(properties=None)), "keterangan"),
    "kota lain": (changed(lambda one: one.update(properties={"kode": "19.02.01"})), "bukan kecamatan"),
    "dua kali": (said(features=[*EXAMPLE["features"], EXAMPLE["features"][0]]), "ada dua kali"),
    "kurang satu": (said(features=EXAMPLE["features"][1:]), "Belum ada bentuk untuk Bukit Intan"),
    "tidak ada": (said(features=[]), "0 bentuk"),
    "tersembunyi": (
        changed(lambda one: one.update(properties={"nama": "a\u202eb"})), "tak terlihat",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", WRONG)
def test_each_mistake_is_refused_in_words(name: str) -> None:
    data, words = WRONG[name]
    with pytest.raises(InvalidInput) as error:
        boundaries.read(data, "1971", KNOWN)
    assert words in str(error.value)


def test_a_line_of_no_width_is_no_area() -> None:
    data = moved(lambda spot: [106.1, -2.1])
    with pytest.raises(InvalidInput, match="bersilang atau tidak tertutup"):
        boundaries.simplify(boundaries.read(data, "1971", KNOWN))


def test_an_outline_that_crosses_itself_is_mended() -> None:
    bow = [[[106.0, -2.0], [106.1, -2.1], [106.1, -2.0], [106.0, -2.1], [106.0, -2.0]]]
    data = changed(lambda one: one["geometry"].update(coordinates=bow))
    found = boundaries.simplify(boundaries.read(data, "1971", KNOWN))
    assert shape(found[0]).is_valid
    assert shape(found[0]).area == pytest.approx(0.005)


def test_a_heavy_file_becomes_light_and_neighbours_keep_their_common_border() -> None:
    areas = boundaries.read(said(), "1971", KNOWN)
    heavy = [one._replace(polygons=[dense(shape(one))]) for one in areas]
    assert sum(boundaries.spots_of(one) for one in heavy) > 10 * MOST_SPOTS
    light = boundaries.simplify(heavy)
    assert sum(boundaries.spots_of(one) for one in light) <= MOST_SPOTS
    assert shapely.coverage_is_valid([shape(one) for one in light])
    for before, after in zip(areas, light, strict=True):
        assert shape(after).area == pytest.approx(shape(before).area, rel=0.02)


def test_one_map_is_in_use_and_the_log_tells(pangkalpinang: Office, ppid: Actor) -> None:
    for source in (SOURCE, "Pemerintah Kota Pangkalpinang, 2026"):
        made = services.bring_map(office=pangkalpinang, actor=ppid, data=said(), source=source)
    own = selectors.map_of(pangkalpinang)
    assert own == made
    assert "7 kecamatan" in thread(pangkalpinang, ("dataset_map", made.pk))[-1].sentence()
    with office_scope(pangkalpinang):
        assert AreaMap.objects.count() == 2
    services.drop_map(office=pangkalpinang, actor=ppid)
    assert selectors.map_of(pangkalpinang) is None
    with pytest.raises(Conflict):
        services.drop_map(office=pangkalpinang, actor=ppid)


def test_a_file_that_is_refused_leaves_the_map_as_it_was(
    pangkalpinang: Office, ppid: Actor
) -> None:
    services.bring_map(office=pangkalpinang, actor=ppid, data=said(), source=SOURCE)
    with pytest.raises(InvalidInput):
        services.bring_map(office=pangkalpinang, actor=ppid, data=b"{}", source=SOURCE)
    own = selectors.map_of(pangkalpinang)
    assert own is not None
    assert own.total == 7


def test_neither_a_stranger_nor_the_head_brings_outlines(
    pangkalpinang: Office, belitung: Office
) -> None:
    for who in (actor(belitung, Role.PPID), actor(pangkalpinang, Role.PEMBINA)):
        with pytest.raises(NotAllowed):
            services.bring_map(office=pangkalpinang, actor=who, data=said(), source=SOURCE)


def test_from_the_desk_to_the_public_file(world: World, client_as: ClientAs) -> None:
    desk = client_as(world.here[Role.PPID])
    assert "Belum ada batas wilayah" in desk.get(DESK).content.decode()
    assert Client().get("/1971/data/peta.geojson").status_code == 404
    for sent, source, words in (
        (b"bukan", SOURCE, "bukan GeoJSON"), (said(), "", "belum diisi"), (said(), "x" * 201, "200"),
    ):  # fmt: skip
        file = SimpleUploadedFile("peta.geojson", sent)
        answer = desk.post(DESK, {"file": file, "source": source})
        assert answer.status_code == 422
        assert words in answer.content.decode()
    assert desk.post(DESK, {"source": SOURCE}).status_code == 422
    file = SimpleUploadedFile("peta.geojson", said())
    assert desk.post(DESK, {"file": file, "source": SOURCE}).status_code == 302
    text = desk.get(DESK).content.decode()
    assert text.count("<path") >= 7
    assert "Bukit Intan" in text
    whole = Client().get("/1971/data/peta.geojson")
    assert whole["Content-Type"] == "application/geo+json"
    assert whole.json()["source"] == SOURCE
    assert len(whole.json()["features"]) == 7
    assert Client().get("/1902/data/peta.geojson").status_code == 404
    assert client_as(world.there[Role.PPID]).get(DESK).status_code == 404
    assert desk.post(f"{DESK}lepas/").status_code == 302
    assert Client().get("/1971/data/peta.geojson").status_code == 404
