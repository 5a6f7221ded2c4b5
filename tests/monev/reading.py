"""What a page or a file says to a client of the tests."""

from django.test import Client

from tests.support.answers import whole

CITY, PROVINCE, NATION = "/1971/meja/penilaian/", "/19/meja/penilaian/", "/00/meja/penilaian/"


def text(client: Client, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status, answer.status_code
    return answer.content.decode()


def body(client: Client, address: str) -> bytes:
    answer = client.get(address)
    assert answer.status_code == 200
    return whole(answer)
