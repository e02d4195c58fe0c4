from itertools import islice

import pytest

from kaffe_desktop.link.backoff import RECONNECT, REJOIN, delays


def first(steps: tuple[float, ...], random: float, count: int = 12) -> list[float]:
    return list(islice(delays(steps, lambda: random), count))


def test_without_jitter_the_delays_grow_from_ten_milliseconds_to_five_seconds_and_stay() -> None:
    assert first(RECONNECT, 0.0) == [0.01, 0.05, 0.1, 0.15, 0.2, 0.25, 0.5, 1.0, 2.0, 5.0, 5.0, 5.0]


def test_a_refused_join_is_tried_again_more_slowly() -> None:
    assert first(REJOIN, 0.0, 6) == [1.0, 2.0, 5.0, 10.0, 10.0, 10.0]


@pytest.mark.parametrize("random", [0.0, 0.25, 0.5, 0.999])
def test_jitter_takes_off_at_most_half(random: float) -> None:
    for step, delay in zip(first(RECONNECT, 0.0), first(RECONNECT, random), strict=True):
        assert step / 2 <= delay <= step


def test_each_delay_has_its_own_jitter() -> None:
    numbers = iter([0.0, 0.5, 0.8])
    assert list(islice(delays((1.0,), lambda: next(numbers)), 3)) == pytest.approx([1.0, 0.75, 0.6])
