"""What QML sees of the board: named changes of the tiles, properties, and looking again when it is time."""

import time

import pytest
from pytestqt.qtbot import QtBot

from kaffe_desktop.stores.clock import awake_or_not
from kaffe_server.contract.commands import STATUS
from kaffe_server.contract.frames import Change, Tick, encode
from kaffe_server.contract.records import State, Status
from tests.desktop.canned import NOW, CannedStores, order, orders
from tests.desktop.stores.model_signals import Watched

DONE, MAKING, WAITING = State.COMPLETED, State.PRODUCTION, State.RECEIVED


def where(place: str, cell: int) -> dict[str, object]:
    return {"place": place, "cell": cell}


def test_a_number_that_changes_column_is_one_change_of_its_tile(canned: CannedStores) -> None:
    canned.put([order(101, WAITING), order(102, WAITING, age=50)])
    tiles = Watched(canned.stores.board.tiles)
    canned.put([order(101, MAKING), order(102, WAITING, age=50)])
    assert tiles.column("where") == [where("queue", 0), where("making", 0)]
    assert tiles.column("number") == [102, 101]
    assert [change for change in tiles.take() if change[0] in ("insert", "remove", "reset")] == []


def test_a_new_number_is_one_insertion_and_a_collected_one_one_removal(canned: CannedStores) -> None:
    canned.put([order(101, WAITING), order(102, DONE)])
    tiles = Watched(canned.stores.board.tiles)
    canned.put([order(101, WAITING), order(103, WAITING, age=10), order(102, DONE)])
    assert tiles.take() == [("insert", 1)]
    canned.put([order(101, WAITING), order(103, WAITING, age=10)])
    assert tiles.take() == [("remove", 2)]


def test_nothing_is_announced_to_the_view_when_nothing_changes(canned: CannedStores, qtbot: QtBot) -> None:
    canned.put(orders(WAITING, 101, 102))
    tiles = Watched(canned.stores.board.tiles)
    with qtbot.assertNotEmitted(canned.stores.board.changed):
        canned.wait(30)
    assert tiles.take() == []


def test_an_announcement_ends_by_itself_between_two_ticks_of_the_clock(canned: CannedStores, qtbot: QtBot) -> None:
    canned.put(orders(MAKING, 101))
    canned.put(orders(DONE, 101, in_state=0))
    board = canned.stores.board
    assert board.announcing
    canned.time.seconds = 4.97
    canned.stores.connection.word()
    canned.stores.clock.tick()
    assert board.announcing
    canned.time.seconds = 5.0
    qtbot.waitUntil(lambda: not board.announcing, timeout=700)


def test_what_is_ready_at_the_start_is_not_announced_however_the_topics_arrive(canned: CannedStores) -> None:
    for topic in ("collection:message", "collection:status", "collection:menu"):
        canned.stores.connection.joined(topic)
    canned.stores.orders.replace_all(orders(DONE, 101, 102))
    assert not canned.stores.board.loaded
    canned.stores.connection.joined("collection:order")
    assert canned.stores.board.loaded
    assert not canned.stores.board.announcing


@pytest.mark.parametrize(
    ("silent", "freshness", "stale"), [(10, "fresh", False), (10.5, "updating", False), (30.5, "stale", True)]
)
def test_freshness_follows_the_hubs_last_word(canned: CannedStores, silent: float, freshness: str, stale: bool) -> None:
    canned.put(orders(WAITING, 101))
    canned.wait(silent, heard=False)
    assert canned.stores.connection.freshness == freshness
    assert canned.stores.board.stale is stale


def test_word_of_other_things_does_not_make_orders_look_fresh(canned: CannedStores) -> None:
    canned.put(orders(WAITING, 101))
    canned.wait(31, heard=False)
    status = Change(action="update", record=encode(Status(open=True, wait=(4, 6))), seq=7)
    canned.stores.on_change(STATUS, status)
    assert canned.stores.board.stale
    canned.stores.on_tick(Tick(seq=1, now=NOW, day=NOW.date()))
    assert not canned.stores.board.stale


def test_a_board_whose_machine_slept_is_stale_at_the_first_second_after(canned: CannedStores) -> None:
    canned.put(orders(WAITING, 101))
    canned.time.seconds += 2 * 3600
    canned.stores.clock.tick()
    assert canned.stores.board.stale
    assert abs(awake_or_not() - time.clock_gettime(time.CLOCK_BOOTTIME)) < 1


def test_a_stale_board_is_fresh_again_at_the_hubs_first_word(canned: CannedStores) -> None:
    canned.put(orders(WAITING, 101))
    canned.wait(45, heard=False)
    canned.stores.connection.word()
    assert not canned.stores.board.stale


def test_the_message_is_shown_while_open_and_not_while_stale(canned: CannedStores) -> None:
    canned.put([])
    canned.show_status(message=("Tom for havremelk", ""))
    assert canned.stores.board.showsMessage
    canned.wait(31, heard=False)
    assert not canned.stores.board.showsMessage


def test_a_closed_board_lists_what_was_not_collected(canned: CannedStores) -> None:
    canned.put(orders(DONE, 101, 102, in_state=0))
    canned.show_status(open=False)
    assert canned.stores.board.closing
    canned.wait(15 * 60)
    assert canned.stores.board.closed
    assert canned.stores.board.missed == "101 102"
    assert canned.stores.board.tiles.count == 0


def test_the_next_business_day_begins_with_an_empty_wall(canned: CannedStores) -> None:
    canned.put(orders(DONE, 101) + orders(WAITING, 102))
    canned.stores.orders.keep_day(NOW.date().replace(day=24))
    assert canned.stores.board.tiles.count == 0
    assert canned.stores.board.heroNumber == 0


def test_a_board_keeps_no_orders_that_were_handed_out(canned: CannedStores) -> None:
    canned.stores.orders.keeps_handed_out = False
    canned.put(orders(State.DISPATCHED, 101, 102) + orders(DONE, 103))
    assert len(canned.stores.orders) == 1
    canned.put(orders(State.DISPATCHED, 101, 102, 103))
    assert len(canned.stores.orders) == 0
    canned.put(orders(DONE, 103))
    assert canned.stores.board.heroNumber == 103
