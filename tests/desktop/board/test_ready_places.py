"""Ready numbers on the wall: announced one after another, each in its own slot until it is collected."""

import pytest

from kaffe_desktop.stores.wall import REMEMBERED, Place
from kaffe_server.contract.records import State
from tests.desktop.board.house import House, order, over_pages

DONE, MAKING, WAITING = State.COMPLETED, State.PRODUCTION, State.RECEIVED


def test_a_newly_ready_number_is_announced_for_five_seconds_and_then_just_ready() -> None:
    house = House(order(101, MAKING))
    house.put(10, DONE, 101)
    assert house.hero == (101, True)
    house.look(14.9)
    assert house.hero == (101, True)
    house.look(15)
    assert house.hero == (101, False)


def test_what_was_ready_before_the_board_came_up_is_not_announced() -> None:
    house = House(order(101, DONE, at=-60), order(102, DONE, at=-30), order(103, DONE, at=-90))
    assert house.hero == (102, False)
    assert house.cells(Place.READY) == {103: 0, 101: 1}


def test_the_former_hero_takes_the_first_free_slot() -> None:
    house = House(*(order(n, DONE, at=n - 200) for n in (101, 102, 103)), order(104, MAKING))
    house.put(1, DONE, 104)
    assert house.hero == (104, True)
    assert house.cells(Place.READY) == {101: 0, 102: 1, 103: 2}


def test_six_ready_in_one_second_are_announced_in_turn_quicker_while_more_than_three_wait() -> None:
    numbers = range(101, 107)
    house = House(*(order(n, MAKING) for n in numbers))
    for n in numbers:
        house.put(10 + (n - 101) / 10, DONE, n)
        assert {tile.number for tile in house.wall.tiles} == set(numbers), "all are on the wall meanwhile"
    heroes = [(house.second, *house.hero)]
    while house.hero[1]:
        assert house.wall.next_look is not None
        house.look((house.wall.next_look - house.seen.now).total_seconds() + house.second)
        heroes.append((house.second, *house.hero))
    assert heroes == [
        (10.5, 101, True),
        (12.5, 102, True),
        (15, 103, True),
        (20, 104, True),
        (25, 105, True),
        (30, 106, True),
        (35, 106, False),
    ]


def test_numbers_ready_in_the_same_moment_are_announced_by_number() -> None:
    house = House(order(102, MAKING), order(101, MAKING))
    house.put(10, DONE, 102, 101)
    assert house.hero == (101, True)
    house.look(15)
    assert house.hero == (102, True)


def test_a_collected_number_moves_no_other() -> None:
    house = House(*(order(n, DONE, at=n - 200) for n in range(101, 108)))
    before = house.cells(Place.READY)
    assert before == {101: 0, 102: 1, 103: 2, 104: 3, 105: 4, 106: 5}
    house.collect(1, 101, 104)
    assert house.cells(Place.READY) == {n: cell for n, cell in before.items() if n not in (101, 104)}


def test_the_next_ready_number_takes_the_first_slot_left_empty() -> None:
    house = House(*(order(n, DONE, at=n - 200) for n in range(101, 108)), order(108, MAKING))
    house.collect(1, 102, 105)
    house.put(2, DONE, 108)
    assert house.hero == (108, True)
    assert house.cells(Place.READY) == {101: 0, 107: 1, 103: 2, 104: 3, 106: 5}


def test_when_the_hero_is_collected_the_newest_of_the_grid_moves_up_unannounced() -> None:
    house = House(*(order(n, DONE, at=n - 200) for n in (101, 102, 103)))
    house.collect(1, 103)
    assert house.hero == (102, False)
    assert house.cells(Place.READY) == {101: 0}


def test_when_the_hero_is_collected_during_its_announcement_the_next_in_turn_is_announced_at_once() -> None:
    house = House(*(order(n, MAKING) for n in (101, 102, 103)))
    house.put(10, DONE, 101, 102, 103)
    house.collect(11, 101)
    assert house.hero == (102, True)
    house.look(16)
    assert house.hero == (103, True)


def test_a_number_collected_before_its_turn_is_not_announced() -> None:
    house = House(*(order(n, MAKING) for n in (101, 102, 103)))
    house.put(10, DONE, 101, 102, 103)
    house.collect(11, 102)
    house.look(15)
    assert house.hero == (103, True)


def test_handing_out_by_mistake_does_not_announce_the_number_again() -> None:
    house = House(order(101, MAKING), order(102, MAKING))
    house.put(10, DONE, 101)
    house.put(20, DONE, 102)
    house.collect(30, 101)
    house.put(31, DONE, 101)
    assert house.hero == (102, False)
    assert house.numbers(Place.READY) == [101]


def test_a_number_that_goes_back_to_the_kitchen_is_announced_again_when_it_is_ready_again() -> None:
    house = House(order(101, MAKING), order(102, MAKING))
    house.put(10, DONE, 101)
    house.put(20, DONE, 102)
    house.put(30, MAKING, 101)
    house.put(90, DONE, 101)
    assert house.hero == (101, True)


def test_after_five_minutes_a_number_is_uncollected_and_after_thirty_it_leaves() -> None:
    house = House(order(101, DONE, at=0), order(102, DONE, at=60))
    house.look(299)
    assert house.numbers(Place.UNCOLLECTED) == []
    house.look(300)
    assert house.numbers(Place.UNCOLLECTED) == [101]
    assert house.hero == (102, False)
    house.look(360)
    assert house.numbers(Place.UNCOLLECTED) == [101, 102]
    assert house.hero == (0, False)
    house.look(1800)
    assert house.numbers(Place.UNCOLLECTED) == [102]


def test_the_uncollected_row_takes_the_third_row_and_its_numbers_move_up_where_there_is_room() -> None:
    early, late = [order(n, DONE, at=0) for n in (101, 102, 103)], [order(n, DONE, at=60 + n) for n in range(104, 108)]
    house = House(*early, *late)
    assert house.cells(Place.READY) == {101: 0, 102: 1, 103: 2, 104: 3, 105: 4, 106: 5}
    house.look(300)
    assert house.numbers(Place.UNCOLLECTED) == [101, 102, 103]
    assert house.cells(Place.READY) == {105: 0, 106: 1, 104: 3}


@pytest.mark.parametrize("portrait", [False, True])
def test_uncollected_numbers_are_paged_by_three(portrait: bool) -> None:
    house = House(*(order(n, DONE, at=-400) for n in range(101, 106)), portrait=portrait)
    assert [sorted(shown) for shown in over_pages(house, 0, 16)] == [[101, 102, 103], [104, 105]]


def test_a_clock_set_back_does_not_keep_a_number_announced() -> None:
    house = House(order(101, MAKING))
    house.put(1000, DONE, 101)
    house.look(10)
    assert house.hero == (101, True)
    house.look(15)
    assert house.hero == (101, False)


def test_a_long_day_is_not_remembered_number_by_number() -> None:
    house = House(order(101, DONE))
    for n in range(102, 702):
        house.put(n / 10, DONE, n)
        house.collect(n / 10 + 0.01, n)
    assert len(house.wall.known_ready) <= 2 * REMEMBERED
    house.put(71, DONE, 701)
    assert house.hero == (101, False), "what was handed out by mistake a moment ago is still known"
    assert house.numbers(Place.READY) == [701]
