"""The wall as a whole: order, pages, recalled numbers, message, closing, stale. No window, no clock but ours."""

import pytest

from kaffe_desktop.stores.wall import Page, Place
from kaffe_desktop.stores.wall_room import room
from kaffe_server.contract.records import State
from tests.desktop.board.house import House, moment, order, over_pages

DONE, MAKING, WAITING = State.COMPLETED, State.PRODUCTION, State.RECEIVED


def called_over_pages(house: House, start: int, end: int) -> list[list[int]]:
    shown = []
    for second in range(start, end):
        house.look(second)
        shown.append(house.numbers(Place.CALLED))
    return shown


def test_a_bare_wall_hangs_until_everything_is_loaded() -> None:
    house = House(order(101, WAITING), loaded=False)
    assert not house.wall.loaded
    assert house.wall.tiles == ()
    house.look(1, loaded=True)
    assert house.numbers(Place.QUEUE) == [101]


def test_queue_and_making_are_in_the_order_the_guests_came() -> None:
    house = House(order(103, created=5), order(102, created=5), order(101, created=9), order(104, MAKING, created=1))
    house.put(20, MAKING, 103)
    assert house.numbers(Place.QUEUE) == [102, 101]
    assert house.numbers(Place.MAKING) == [104, 103]
    assert house.wall.counts[Place.QUEUE] == 2
    assert house.wall.counts[Place.MAKING] == 2


def test_a_column_closes_up() -> None:
    house = House(*(order(n, WAITING) for n in (101, 102, 103)))
    house.put(1, MAKING, 101)
    assert house.cells(Place.QUEUE) == {102: 0, 103: 1}


def test_a_page_is_turned_every_eight_seconds() -> None:
    house = House(*(order(n, WAITING) for n in range(101, 118)))
    assert house.wall.pages[Place.QUEUE] == Page(0, 2)
    assert house.numbers(Place.QUEUE) == list(range(101, 115))
    house.look(7.9)
    assert house.wall.pages[Place.QUEUE] == Page(0, 2)
    house.look(8)
    assert house.wall.pages[Place.QUEUE] == Page(1, 2)
    assert house.numbers(Place.QUEUE) == [115, 116, 117]
    house.look(16)
    assert house.wall.pages[Place.QUEUE] == Page(0, 2)


def test_a_second_page_that_just_came_waits_its_eight_seconds() -> None:
    house = House(*(order(n, WAITING) for n in range(101, 115)))
    house.look(100)
    house.put(101, WAITING, 115)
    house.look(107.9)
    assert house.wall.pages[Place.QUEUE] == Page(0, 2)
    house.look(108)
    assert house.wall.pages[Place.QUEUE] == Page(1, 2)


def test_a_page_without_numbers_is_left_out() -> None:
    house = House(*(order(n, DONE, at=n - 200) for n in range(101, 109)))
    assert house.wall.pages[Place.READY] == Page(0, 2)
    house.collect(1, *range(101, 107))
    assert house.wall.pages[Place.READY] == Page(0, 1)
    assert house.cells(Place.READY) == {107: 0}


@pytest.mark.parametrize("portrait", [False, True])
@pytest.mark.parametrize("message", [False, True])
@pytest.mark.parametrize("stale", [False, True])
@pytest.mark.parametrize("recalled", [False, True])
def test_each_of_sixty_open_numbers_is_on_some_page(portrait: bool, message: bool, stale: bool, recalled: bool) -> None:
    numbers = range(101, 161)
    states = [DONE] * 10 + [DONE] * 15 + [MAKING] * 12 + [WAITING] * 23
    house = House(
        *(order(n, state, at=-400 if n < 111 else 0) for n, state in zip(numbers, states, strict=True)),
        portrait=portrait,
        message=message and not stale,
        stale=stale,
    )
    if recalled:
        house.put(1, MAKING, 120)
    shown = over_pages(house, 2, seconds=120)
    assert set().union(*shown) == set(numbers)
    assert all(house.wall.hero_number in page for page in shown), "the hero is on every page"


def test_a_recalled_number_tops_lages_na_for_a_minute_on_every_page() -> None:
    house = House(order(101, DONE, at=-10), *(order(n, MAKING) for n in range(102, 112)))
    house.put(5, MAKING, 101)
    assert house.numbers(Place.RECALLED) == [101]
    assert all(101 in shown for shown in over_pages(house, 6, seconds=50))
    house.look(64.9)
    assert house.numbers(Place.RECALLED) == [101]
    house.look(65)
    assert house.numbers(Place.RECALLED) == []
    assert house.numbers(Place.MAKING)[0] == 101 or house.wall.pages[Place.MAKING].index > 0


def test_of_two_recalled_numbers_the_newer_is_told_and_the_older_stands_next_and_both_for_a_minute() -> None:
    house = House(order(101, DONE, at=-10), order(102, DONE, at=-5), *(order(n, MAKING, at=-60) for n in range(90, 93)))
    house.put(5, MAKING, 102)
    house.put(10, MAKING, 101)
    assert (house.numbers(Place.RECALLED), house.numbers(Place.MAKING)) == ([101], [102, 90, 91, 92])
    house.put(20, DONE, 101)
    assert (house.numbers(Place.RECALLED), house.numbers(Place.MAKING)) == ([102], [90, 91, 92])
    house.look(65)
    assert (house.numbers(Place.RECALLED), house.numbers(Place.MAKING)) == ([], [90, 91, 92, 102])


def test_a_recalled_number_that_is_ready_again_leaves_its_amber_tile() -> None:
    house = House(order(101, DONE, at=-10), order(102, MAKING))
    house.put(5, MAKING, 101)
    house.put(10, DONE, 101)
    assert house.numbers(Place.RECALLED) == []
    assert house.hero == (101, True)


def test_a_clock_set_back_does_not_keep_a_number_recalled() -> None:
    house = House(order(101, DONE, at=-10), order(102, MAKING))
    house.put(3600, MAKING, 101)
    house.look(10)
    house.look(70)
    assert house.numbers(Place.RECALLED) == []


def test_a_called_number_is_on_the_strip_for_thirty_seconds_wherever_it_stands() -> None:
    house = House(order(101, WAITING), order(102, MAKING), order(103, DONE, at=-2000))
    for second, number in enumerate((101, 102, 103)):
        house.call(second, number)
    assert set().union(*(numbers for numbers in called_over_pages(house, 2, 27))) == {101, 102, 103}
    house.look(30)
    assert 101 not in house.numbers(Place.CALLED)
    house.look(31.9)
    assert house.numbers(Place.CALLED) == [103]
    assert house.wall.next_look == moment(32)
    house.look(32)
    assert house.numbers(Place.CALLED) == []


def test_a_call_that_lies_ahead_is_of_a_clock_that_was_set_back() -> None:
    house = House(order(101, WAITING))
    house.call(3600, 101)
    house.look(10)
    assert house.numbers(Place.CALLED) == []


def test_a_stale_wall_announces_nothing() -> None:
    house = House(order(101, MAKING))
    house.put(1, DONE, 101)
    house.look(2, stale=True)
    assert house.hero == (101, False)


def test_a_board_that_starts_long_after_closing_does_not_begin_to_close_anew() -> None:
    house = House(order(101, DONE, at=-16 * 60), order(102, WAITING, at=-20 * 60), open=False)
    assert (house.wall.closed, house.wall.closing) == (True, False)


def test_a_board_that_starts_while_the_café_closes_shows_what_is_being_made() -> None:
    house = House(order(102, WAITING, at=-5 * 60), open=False)
    assert (house.wall.closed, house.wall.closing) == (False, True)
    house.look(10 * 60)
    assert (house.wall.closed, house.wall.closing) == (True, False)


def test_closing_with_open_orders_keeps_the_numbers_until_they_are_handed_out() -> None:
    house = House(order(101, MAKING), order(102, DONE))
    house.look(10, open=False)
    assert (house.wall.closed, house.wall.closing) == (False, True)
    assert house.numbers(Place.MAKING) == [101]
    house.collect(60, 101, 102)
    assert (house.wall.closed, house.wall.closing) == (True, False)


def test_after_fifteen_minutes_the_wall_is_closed_and_names_what_was_not_collected() -> None:
    house = House(order(101, DONE), order(102, WAITING))
    house.look(10, open=False)
    house.put(600, DONE, 102)
    house.look(909)
    assert house.wall.closing
    house.look(910)
    assert (house.wall.closed, house.wall.closing) == (True, False)
    assert house.numbers(Place.MISSED) == [101, 102]
    assert house.numbers(Place.QUEUE) == []


def test_opening_again_shows_the_numbers_again() -> None:
    house = House(open=False)
    assert house.wall.closed
    house.put(10, WAITING, 101)
    house.look(20, open=True)
    assert not house.wall.closed
    assert house.numbers(Place.QUEUE) == [101]


@pytest.mark.parametrize(("ready", "shown"), [(5, 5), (6, 3)])
def test_in_portrait_what_is_made_takes_the_row_that_few_ready_and_uncollected_numbers_leave(
    ready: int, shown: int
) -> None:
    done = [order(101, DONE, at=-400), *(order(n, DONE) for n in range(110, 110 + ready))]
    house = House(*done, *(order(n, MAKING) for n in range(120, 125)), portrait=True)
    assert len(house.numbers(Place.MAKING)) == shown
    assert len(house.numbers(Place.READY)) == ready - 1


@pytest.mark.parametrize("portrait", [False, True])
@pytest.mark.parametrize("message", [False, True])
@pytest.mark.parametrize("recalled", [False, True])
def test_numbers_of_four_digits_are_fewer_on_a_page_and_all_on_some_page(
    portrait: bool, message: bool, recalled: bool
) -> None:
    numbers = range(985, 1045)
    states = [DONE] * 25 + [MAKING] * 12 + [WAITING] * 23
    house = House(
        *(order(n, state, at=-400 if n < 995 else 0) for n, state in zip(numbers, states, strict=True)),
        portrait=portrait,
        message=message,
    )
    if recalled:
        house.put(1, MAKING, 1005)
    assert set().union(*over_pages(house, 2, seconds=250)) == set(numbers)
    assert house.wall.room.queue_columns < room(portrait=portrait).queue_columns
    assert house.wall.room.ready_columns == 1


@pytest.mark.parametrize(
    ("form", "queue", "making", "ready"),
    [
        ({}, 14, 6, 6),
        ({"message": True}, 8, 3, 6),
        ({"stale": True}, 12, 5, 4),
        ({"portrait": True}, 10, 6, 6),
        ({"portrait": True, "message": True}, 5, 3, 6),
    ],
)
def test_the_wall_shows_as_many_numbers_as_the_design_has_room_for(
    form: dict[str, bool], queue: int, making: int, ready: int
) -> None:
    house = House(
        *(order(n, WAITING) for n in range(101, 131)),
        *(order(n, MAKING) for n in range(131, 151)),
        *(order(n, DONE) for n in range(151, 171)),
        **form,
    )
    assert [len(house.numbers(place)) for place in (Place.QUEUE, Place.MAKING, Place.READY)] == [queue, making, ready]
