"""What the panel on the wall needs."""

import math

import pytest

from kaffe_desktop.stores.panel import reads_to, shift
from tests.desktop.canned import CannedStores


@pytest.mark.parametrize(("inches", "metres"), [(32, 6.1), (43, 8.3), (50, 9.6), (55, 10.6), (65, 12.5)])
@pytest.mark.parametrize("upright", [False, True])
def test_a_panel_reads_as_far_as_the_design_says(inches: int, metres: float, upright: bool) -> None:
    across = inches * 25.4 / math.hypot(16, 9)
    size = (9 * across, 16 * across) if upright else (16 * across, 9 * across)
    assert reads_to(*size) == pytest.approx(metres, abs=0.06)


def test_the_board_moves_by_two_pixels_every_ten_minutes_and_every_minute_when_closed(canned: CannedStores) -> None:
    board = canned.stores.board
    canned.put([])
    places = [board.shift.toTuple()]
    for _ in range(4):
        canned.time.seconds += 599
        canned.stores.clock.tick()
        assert board.shift.toTuple() == places[-1]
        canned.time.seconds += 1
        canned.stores.clock.tick()
        places.append(board.shift.toTuple())
    assert places == [(0, 0), (2, 0), (2, 2), (0, 2), (0, 0)]
    assert shift(60, closed=True) == (2, 0)
