"""One order, from the tap of a guest's wish to the wall and off it again, through every program of the house."""

import signal
from dataclasses import replace
from itertools import pairwise

import pytest

from tests.journeys import conftest as journeys
from tests.journeys.conftest import Cafe, Window


def states(*windows: Window) -> list[dict[int, str]]:
    """What each window's stores hold: number → state."""
    return [{row.number: row.state for row in window.stores.orders} for window in windows]


def test_an_order_travels_from_the_till_through_the_kitchen_to_the_wall(cafe: Cafe) -> None:
    till, kitchen, board = cafe.till(), cafe.kitchen(), cafe.board()

    till.tap("tile-Latte", "option-Havre", "send")
    board.wait_for("board-queue-101")
    kitchen.wait_for("start-101")
    assert till.get("sent-number").property("text") == "101"

    kitchen.tap("start-101")
    board.wait_for("board-making-101")

    kitchen.wait_for("finish-101")
    kitchen.tap("finish-101")
    board.wait_for("board-ready-101")

    till.wait_for("ready-101")
    till.tap("ready-101")
    board.wait_without("board-ready-101")
    till.wait_without("ready-101")
    assert states(till, kitchen) == [{101: "dispatched"}] * 2
    assert states(board) == [{}], "the wall forgets what was handed out"


def test_two_quick_taps_on_send_are_one_order_in_the_kitchen(cafe: Cafe) -> None:
    till, kitchen = cafe.till(), cafe.kitchen()
    till.tap("tile-Latte")
    till.tap_twice_quickly("send")
    till.tap("send")
    kitchen.wait_for("start-101")
    till.wait_until(lambda: till.stores.cart.sentNumber == 101)
    till.tap("tile-Te", "send")
    kitchen.wait_for("start-102")
    assert [states(kitchen)[0][number] for number in (101, 102)] == ["received"] * 2
    assert kitchen.stores.orders.received.count == 2


def test_oops_brings_the_handed_out_number_back_to_the_wall(cafe: Cafe) -> None:
    till, kitchen, board = cafe.till(), cafe.kitchen(), cafe.board()
    till.tap("tile-Kanelbolle", "send")
    for step in ("start-101", "finish-101"):
        kitchen.wait_for(step)
        kitchen.tap(step)
    till.wait_for("ready-101")
    till.tap("ready-101")
    board.wait_without("board-ready-101")
    till.wait_until(lambda: till.stores.oops.label == "101 → Utlevert")
    till.tap("oops")
    board.wait_for("board-ready-101")
    till.wait_for("ready-101")


def test_oops_after_send_puts_the_whole_order_back_into_the_cart(cafe: Cafe) -> None:
    till, board = cafe.till(), cafe.board()
    till.tap("tile-Latte", "option-Stor", "tile-Kanelbolle", "send")
    board.wait_for("board-queue-101")
    till.wait_until(lambda: till.stores.oops.label == "101 sendt")
    total = sum(order.total_nok for order in till.stores.orders.received.orders)
    till.tap("oops")
    board.wait_without("board-queue-101")
    till.wait_until(lambda: till.stores.cart.count == 2)
    assert till.stores.cart.total == total == 73


def test_two_kitchens_that_tap_the_same_ticket_make_one_move_and_one_notice(cafe: Cafe) -> None:
    till, first, second = cafe.till(), cafe.kitchen("kjøkken-1"), cafe.kitchen("kjøkken-2")
    till.tap("tile-Te", "send")
    first.wait_for("start-101")
    second.wait_for("start-101")
    order = first.stores.orders.received.orders[0].id
    first.stores.orders.move(order)
    second.stores.orders.move(order)
    first.wait_until(lambda: first.stores.notices.current or second.stores.notices.current)
    told = first.stores.notices if first.stores.notices.current else second.stores.notices
    assert (told.kind, told.title) == ("info", "101 lages alt")
    assert told.text == ("Kjøkken 2 var først" if told is first.stores.notices else "Kjøkken 1 var først")
    first.wait_for("finish-101")
    second.wait_for("finish-101")
    assert first.stores.orders.order(order).rev == 2


def test_after_a_killed_hub_comes_back_every_window_shows_what_it_showed(cafe: Cafe) -> None:
    till, kitchen, board = cafe.till(), cafe.kitchen(), cafe.board()
    for item in ("Kaffe", "Latte", "Te"):
        till.wait_until(lambda: till.stores.cart.empty)
        till.tap(f"tile-{item}", "send")
    board.wait_for("board-queue-103")
    kitchen.wait_for("start-101")
    kitchen.tap("start-101")
    board.wait_for("board-making-101")
    before = states(board)[0]

    cafe.hub.kill()
    board.wait_until(lambda: not board.live)
    cafe.hub.start()
    for window in (till, kitchen, board):
        window.wait_until(lambda window=window: window.live)
    assert states(till, kitchen, board) == [before] * 3

    till.tap("tile-Kakao", "send")
    board.wait_for("board-queue-104")
    kitchen.wait_for("start-104")


def test_an_order_whose_answer_was_lost_arrives_once(cafe: Cafe) -> None:
    till, board = cafe.till(), cafe.board()
    cafe.hub.process.send_signal(signal.SIGSTOP)
    till.tap("tile-Mokka", "send")
    assert till.stores.cart.sending
    cafe.hub.kill()
    till.wait_until(lambda: not till.live)
    assert till.stores.cart.sending
    cafe.hub.start()
    board.wait_for("board-queue-101")
    till.wait_until(lambda: not till.stores.cart.sending)
    assert till.stores.cart.sentNumber == 101
    assert states(till, board) == [{101: "received"}] * 2


def test_without_a_hub_an_order_is_kept_and_staff_are_told(cafe: Cafe) -> None:
    till = cafe.till()
    cafe.hub.kill()
    till.wait_until(lambda: not till.live)
    till.tap("tile-Mokka", "send")
    till.wait_until(lambda: till.stores.notices.kind == "error")
    assert till.stores.notices.title == "Bestillingen ble ikke sendt"
    assert till.stores.cart.count == 1
    cafe.hub.start()
    till.wait_until(lambda: till.live)
    till.tap("send")
    till.wait_until(lambda: till.stores.cart.sentNumber == 101)


def test_closing_the_shop_closes_the_menu_everywhere(cafe: Cafe) -> None:
    till, other = cafe.till("kasse-1"), cafe.till("kasse-2")
    till.stores.shop.setOpen(False)
    other.wait_until(lambda: not other.stores.shop.open)
    other.wait_without("tile-Latte")
    other.stores.shop.setOpen(True)
    till.wait_for("tile-Latte")


def test_a_ticket_that_comes_back_above_others_covers_none(cafe: Cafe, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journeys, "KITCHEN", replace(journeys.KITCHEN, reduce_motion=False))
    till, kitchen = cafe.till(), cafe.kitchen()
    numbers = (101, 102, 103)
    for number in numbers:
        till.tap("tile-Kaffe", "send")
        kitchen.wait_for(f"start-{number}")
    for number in numbers:
        kitchen.tap(f"start-{number}")
        kitchen.wait_for(f"finish-{number}")
        kitchen.wait_until(lambda number=number: kitchen.get(f"ticket-{number}").x() == 0)
    kitchen.tap("finish-101")
    kitchen.wait_without("finish-101")
    kitchen.tap("oops")
    kitchen.wait_for("finish-101")

    def stand_close() -> bool:
        places = [kitchen.place(kitchen.get(f"ticket-{number}")) for number in numbers]
        return all(below.top() == above.bottom() for above, below in pairwise(places))

    kitchen.wait_until(stand_close)
