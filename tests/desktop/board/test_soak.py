"""The short form of ``python -m tests.bench.soak``: processes, a real hub, many orders."""

from pathlib import Path

from tests.bench.soak import soak


def test_no_update_is_lost_on_its_way_to_the_board_and_every_open_number_hangs_in_its_field(tmp_path: Path) -> None:
    soaked = soak(tmp_path, orders=100, warm_up=30)
    assert soaked.changes[0] > 400
    assert soaked.changes[1] == soaked.changes[0]
    assert soaked.hangs_right, soaked.shown
    assert soaked.growth < 0.3
