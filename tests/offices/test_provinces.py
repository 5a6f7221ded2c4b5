"""The schema of the country: every province once, each roughly where it lies."""

from serambi.offices.provinces import fold, provinces

# Longitude and latitude of the provincial seats in whole degrees, from an atlas.
SEATS = {
    "11": (95, 6), "12": (99, 4), "13": (100, -1), "14": (101, 1), "15": (104, -2), "16": (105, -3),
    "17": (102, -4), "18": (105, -5), "19": (106, -2), "21": (104, 1), "31": (107, -6),
    "32": (108, -7), "33": (110, -7), "34": (110, -8), "35": (113, -7), "36": (106, -6),
    "51": (115, -9), "52": (116, -9), "53": (124, -10), "61": (109, 0), "62": (114, -2),
    "63": (115, -3), "64": (117, -1), "65": (117, 3), "71": (125, 1), "72": (120, -1),
    "73": (119, -5), "74": (123, -4), "75": (123, 1), "76": (119, -3), "81": (128, -4),
    "82": (128, 1), "91": (141, -3), "92": (134, -1), "93": (140, -8), "94": (135, -3),
    "95": (139, -4), "96": (131, -1),
}  # fmt: skip


def test_every_province_stands_once_on_a_square_of_its_own() -> None:
    found = provinces()
    assert {one.code for one in found} == set(SEATS)
    for column in ("letters", "short", "name"):
        assert len({getattr(one, column) for one in found}) == 38, column
    assert len({(one.column, one.row) for one in found}) == 38
    assert [one.code for one in found] == sorted(SEATS)


def test_who_lies_clearly_farther_east_or_south_stands_no_farther_west_or_north() -> None:
    """Squares bend the islands a little: only what lies well apart is held against the schema."""
    for one in provinces():
        for other in provinces():
            east = SEATS[one.code][0] - SEATS[other.code][0]
            south = SEATS[other.code][1] - SEATS[one.code][1]
            if east >= 4:
                assert one.column >= other.column, (one.short, other.short)
            if south >= 5:
                assert one.row >= other.row, (one.short, other.short)


def test_the_fold_parts_west_and_east_without_tearing_an_island() -> None:
    east = {one.code[0] for one in provinces() if one.column >= fold()}
    assert east == {"5", "7", "8", "9"}
    assert max(one.column for one in provinces()) == 2 * fold() - 1
