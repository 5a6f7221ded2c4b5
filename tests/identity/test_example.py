import pytest
from django.conf import LazySettings

from serambi.core.errors import Refused
from serambi.identity.example import is_loopback, refuse_outside_loopback


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "127.0.0.1:8000", "127.8.9.1", "localhost", "localhost:80", "::1", "[::1]:8000"],
)
def test_this_machine_is_loopback(address: str) -> None:
    assert is_loopback(address)
    refuse_outside_loopback(address)


@pytest.mark.parametrize(
    "address",
    [
        "0.0.0.0", "0.0.0.0:8000", "::", "[::]:80", "192.168.1.7", "10.0.0.1:8000", "example.test",
        "localhost.example.test", "127.0.0.1.example.test", "", "*", "2130706433", "::ffff:10.0.0.1",
    ],
)  # fmt: skip
def test_the_example_never_listens_elsewhere(address: str) -> None:
    with pytest.raises(Refused, match="tanpa sandi"):
        refuse_outside_loopback(address)


def test_a_real_office_listens_where_it_wants(settings: LazySettings) -> None:
    settings.SERAMBI_MODE = "office"
    refuse_outside_loopback("0.0.0.0")
