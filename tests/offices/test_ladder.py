from serambi.offices.models import Office
from serambi.offices.selectors import lineage


def test_the_ladder_runs_from_the_city_to_the_nation(pangkalpinang: Office) -> None:
    assert [office.code for office in lineage(pangkalpinang)] == ["1971", "19", "00"]
