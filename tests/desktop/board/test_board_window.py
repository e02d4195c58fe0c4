"""The board as it hangs on the wall: real windows without a screen."""

from collections.abc import Callable
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from kaffe_server.contract.records import State
from tests.desktop.board.scenes import BOARD_SCENES
from tests.desktop.canned import CannedStores, order, orders
from tests.desktop.kiosk.hands import Hands, everything_in

DONE, MAKING, WAITING = State.COMPLETED, State.PRODUCTION, State.RECEIVED
SIZES = [(1920, 1080), (1280, 720), (3840, 2160), (1080, 1920)]
FONT_SIZES = {"queue": 92, "making": 138, "recalled": 138, "ready": 207, "hero": 310, "uncollected": 100}

Show = Callable[..., Hands]


def tiles(wall: Hands) -> dict[str, QQuickItem]:
    return {item.objectName(): item for item in wall.seen() if item.objectName().startswith("board-")}


def digits(tile: QQuickItem) -> QQuickItem:
    number = str(tile.property("number"))
    return next(item for item in everything_in(tile) if item.property("text") == number)


def words_in(item: QQuickItem) -> list[QQuickItem]:
    """What can be read in it, but for its number."""
    parts = [part for part in everything_in(item) if part.isVisible() and part.property("text")]
    return [part for part in parts if not str(part.property("text")).isdecimal()]


def numbers(wall: Hands) -> set[int]:
    return {int(name.rpartition("-")[2]) for name in tiles(wall)}


def test_numbers_stand_under_the_name_of_their_column(canned: CannedStores, show: Show) -> None:
    canned.put(orders(WAITING, 140) + orders(MAKING, 135) + orders(DONE, 129, 131) + orders(DONE, 124, in_state=400))
    names = {"board-queue-140", "board-making-135", "board-ready-129", "board-ready-131", "board-uncollected-124"}
    assert tiles(show()).keys() == names


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scene", BOARD_SCENES)
def test_every_number_is_whole_covers_no_other_and_is_as_large_as_the_design_says(
    canned: CannedStores, show: Show, size: tuple[int, int], scene: str
) -> None:
    BOARD_SCENES[scene](canned)
    wall = show(size)
    scale = min(size) / 1080
    hung = {name: wall.place(tile) for name, tile in tiles(wall).items()}
    assert hung or "closed" in scene
    strip = wall.place(wall.get("stale-strip" if "stale" in scene else "strip")) if "closed" not in scene else None
    for name, place in hung.items():
        assert QRectF(0, 0, *size).contains(place), name
        assert strip is None or not strip.intersects(place), name
        assert "message" not in scene or not wall.place(wall.get("message")).intersects(place), name
        tile = tiles(wall)[name]
        inked = wall.place(digits(tile))
        assert place.left() <= inked.left() < inked.right() <= place.right(), name
        assert digits(tile).property("font").pixelSize() == round(FONT_SIZES[tile.property("place")] * scale), name
        for item in words_in(tile):
            assert place.contains(wall.place(item)), name
            assert not inked.intersects(wall.place(item)) or tile.property("place") == "recalled", name
            assert not item.property("truncated"), name
    for (one, here), (other, there) in combinations(hung.items(), 2):
        assert not here.intersects(there), (one, other)
    if strip is not None and "stale" not in scene:
        said = [item for item in everything_in(wall.get("strip")) if item.isVisible() and item.property("text")]
        for item in said:
            assert strip.left() < wall.place(item).left() < wall.place(item).right() < strip.right(), item
            assert not item.property("truncated"), item


def test_in_portrait_the_cafés_own_line_gives_way_to_the_wait(canned: CannedStores, show: Show) -> None:
    canned.put([])
    canned.show_status(wait=(4, 6), line="Husk egen kopp: −20 %")
    wall = show((1080, 1920))
    assert (wall.text("strip-wait"), wall.text("strip-message")) == ("Ventetid ca. 4–6 min", "")
    canned.show_status(line="Husk egen kopp: −20 %")
    assert wall.text("strip-message") == "Husk egen kopp: −20 %"


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)])
def test_who_is_called_stands_where_the_message_line_begins(
    canned: CannedStores, show: Show, size: tuple[int, int]
) -> None:
    canned.put([order(139, MAKING)])
    canned.show_status(line="Husk egen kopp: −20 %")
    wall = show(size)
    line = wall.place(wall.get("strip-message")).left()
    canned.put([order(139, MAKING, called=1)])
    wall.window.grabWindow()
    number = next(item for item in everything_in(wall.get("strip-called")) if item.property("text") == "139")
    assert wall.place(number).left() == pytest.approx(line, abs=4)
    assert wall.find("strip-message") is None


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("late", "dots"), [(7, 3), (12, 0)])
def test_the_numbers_that_wait_tell_which_page_of_them_is_shown_also_when_their_row_is_low(
    canned: CannedStores, show: Show, size: tuple[int, int], late: int, dots: int
) -> None:
    canned.put(orders(DONE, *range(101, 101 + late), in_state=400))
    wall = show(size)
    canned.wait(45, heard=False)
    wall.window.grabWindow()
    row = wall.get("field-uncollected")
    pages = -(-late // 3)
    (page,) = [item for item in words_in(row) if str(item.property("text")).endswith(f" av {pages}")]
    marker = page.parentItem()
    assert len(marker.childItems()) == 1 + dots + 1  # the words, the dots and what makes them
    assert wall.place(row).contains(wall.place(marker))
    for tile in tiles(wall).values():
        if tile.property("place") == "uncollected":
            assert not wall.place(digits(tile)).intersects(wall.place(marker))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scene", ["message", "crowd-message"])
def test_what_the_message_adds_in_two_lines_is_told_to_its_end(
    canned: CannedStores, show: Show, size: tuple[int, int], scene: str
) -> None:
    BOARD_SCENES[scene](canned)
    wall = show(size)
    panel = wall.get("message")
    _, subtitle = words_in(panel)
    assert not subtitle.property("truncated")
    assert all(wall.place(panel).contains(wall.place(item)) for item in words_in(panel))


@pytest.mark.parametrize("size", SIZES)
def test_a_number_of_four_digits_is_told_to_be_collected_and_to_take_longer_in_words(
    canned: CannedStores, show: Show, size: tuple[int, int]
) -> None:
    BOARD_SCENES["thousands"](canned)
    wall = show(size)
    assert [item.property("text") for item in words_in(wall.get("board-ready-1020"))] == ["Hent nå"]
    assert [item.property("text") for item in words_in(wall.get("board-making-1005"))] == ["litt til"]


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)])
def test_each_of_sixty_open_numbers_is_shown_within_the_turn_of_the_pages(
    canned: CannedStores, show: Show, size: tuple[int, int]
) -> None:
    canned.put(
        orders(WAITING, *range(133, 161))
        + orders(MAKING, *range(121, 133))
        + orders(DONE, *range(106, 121))
        + orders(DONE, *range(101, 106), in_state=400)
    )
    wall = show(size)
    shown = set(numbers(wall))
    for _ in range(60):
        canned.wait(1)
        shown |= numbers(wall)
    assert shown == set(range(101, 161))


def test_a_number_travels_to_its_new_column_while_its_neighbours_are_there_at_once(
    canned: CannedStores, show: Show, qtbot: QtBot
) -> None:
    canned.put(orders(WAITING, 101, 102, 103))
    wall = show(reduce_motion=False)
    first, second = (wall.place(wall.get(f"board-queue-{number}")) for number in (101, 102))
    canned.put(orders(MAKING, 101) + orders(WAITING, 102, 103))
    assert wall.place(wall.get("board-queue-102")) == first
    assert wall.place(wall.get("board-queue-103")) == second
    travelling = wall.get("board-making-101")
    column = wall.place(wall.get("field-making"))
    assert travelling.x() < column.left()
    qtbot.waitUntil(lambda: column.contains(wall.place(travelling)))


def test_a_newly_ready_number_has_the_heros_place_at_once(canned: CannedStores, show: Show) -> None:
    canned.put(orders(MAKING, 101) + orders(DONE, 102))
    wall = show(reduce_motion=False)
    hero = wall.place(wall.get("board-ready-102"))
    canned.put(orders(DONE, 101, in_state=0) + orders(DONE, 102))
    assert wall.place(wall.get("board-ready-101")) == hero


def test_a_silent_hub_makes_the_board_say_that_it_is_not_updated(canned: CannedStores, show: Show) -> None:
    canned.put(orders(WAITING, 101))
    wall = show()
    canned.wait(31, heard=False)
    assert wall.text("stale-strip", "lastWord") == "10:42"
    assert wall.find("strip") is None
    canned.stores.connection.word()
    assert wall.find("stale-strip") is None
    assert wall.find("strip") is not None


def test_a_closed_board_shows_no_columns_unless_it_is_stale(canned: CannedStores, show: Show) -> None:
    canned.put([])
    canned.show_status(open=False)
    wall = show()
    assert wall.find("closed") is not None
    assert wall.find("field-queue") is None
    canned.wait(31, heard=False)
    assert wall.find("stale-strip") is not None


def test_the_shift_against_burn_in_moves_everything(canned: CannedStores, show: Show) -> None:
    canned.put(orders(WAITING, 101))
    wall = show()
    before = wall.place(wall.get("board-queue-101")), wall.place(wall.get("strip"))
    canned.time.seconds += 600
    canned.stores.connection.word()
    canned.stores.clock.tick()
    after = wall.place(wall.get("board-queue-101")), wall.place(wall.get("strip"))
    assert after == tuple(place.translated(2, 0) for place in before)


def test_turning_the_screen_turns_the_board(canned: CannedStores, show: Show, qtbot: QtBot) -> None:
    canned.put(orders(WAITING, *range(101, 131)))
    wall = show()
    assert len(tiles(wall)) == 14
    wall.window.resize(1080, 1920)
    qtbot.waitUntil(lambda: len(tiles(wall)) == 10)
    assert wall.place(wall.get("field-queue")).top() > wall.place(wall.get("field-ready")).bottom()
