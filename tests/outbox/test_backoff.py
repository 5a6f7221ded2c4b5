from datetime import timedelta

from serambi.outbox.backoff import after_failure, after_outage


def test_waiting_doubles_up_to_six_hours() -> None:
    bounds = [timedelta(seconds=30) * 2**n for n in range(9)]
    for failures, middle in enumerate(bounds, start=1):
        assert middle * 0.8 <= after_failure(failures) <= middle * 1.2
    assert after_failure(500) <= timedelta(hours=7.2)


def test_waiting_for_a_service_ends_within_minutes() -> None:
    assert timedelta(seconds=24) <= after_outage(1) <= timedelta(seconds=36)
    assert all(after_outage(attempts) <= timedelta(minutes=12) for attempts in range(200))
