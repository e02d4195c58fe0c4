"""A till sells while the hub is away, is even started anew, and everything arrives once when the hub is back."""

import signal

from tests.journeys.conftest import Cafe, Window


def shown(till: Window) -> list[int]:
    return [row.number for row in till.stores.outbox]


def test_what_was_sold_without_the_hub_arrives_once_under_the_numbers_that_guests_were_told(cafe: Cafe) -> None:
    till = cafe.till(disk=True)
    till.tap("tile-Kaffe", "send")
    till.wait_until(lambda: till.stores.cart.sentNumber == 101)
    till.tap("tile-Te")
    cafe.hub.kill()
    till.wait_until(lambda: not till.live)

    till.tap("send")
    till.wait_for("unsent-900")
    assert (till.text("sent-number"), till.text("sent-title")) == ("900", "Venter på sending")
    till.tap("tile-Latte", "option-Havre", "send", "tile-Mokka", "send")
    assert till.text("unsent-title") == "3 venter på sending"
    assert shown(till) == [900, 901, 902]
    assert till.stores.oops.label == "902 i vente"
    till.tap("oops")
    till.wait_until(lambda: shown(till) == [900, 901])
    till.tap("send")
    assert shown(till) == [900, 901, 903]

    till = cafe.restart()
    assert (shown(till), till.stores.oops.label) == ([900, 901, 903], "903 i vente")
    till.tap("tile-Kakao", "send")
    assert shown(till) == [900, 901, 903, 904]

    cafe.hub.start()
    board = cafe.board()
    for number in (101, 900, 901, 903, 904):
        board.wait_for(f"board-queue-{number}")
    till.wait_without("unsent")
    placed = {order.day_id: order for order in till.stores.orders.received.orders}
    assert set(placed) == {101, 900, 901, 903, 904}
    assert [entry.name for entry in placed[901].items] == ["Latte"]
    assert placed[900].created < placed[901].created < placed[904].created
    assert not till.stores.notices.current
    till.wait_until(lambda: till.stores.oops.label == "904 sendt")
    till.tap("tile-Kaffe", "send")
    till.wait_until(lambda: till.stores.cart.sentNumber == 102)


def test_an_order_whose_answer_was_lost_arrives_once_under_its_lent_number(cafe: Cafe) -> None:
    till, board = cafe.till(disk=True), cafe.board()
    till.tap("tile-Kaffe", "send")
    board.wait_for("board-queue-101")
    cafe.hub.process.send_signal(signal.SIGSTOP)
    till.tap("tile-Mokka", "send")
    assert till.stores.cart.sending
    cafe.hub.kill()
    till.wait_for("unsent-900")
    cafe.hub.start()
    board.wait_for("board-queue-900")
    till.wait_without("unsent")
    assert {order.day_id for order in board.stores.orders.received.orders} == {101, 900}


def test_the_kitchen_works_on_without_the_hub_and_its_steps_arrive(cafe: Cafe) -> None:
    till, kitchen, board = cafe.till(), cafe.kitchen(), cafe.board()
    till.tap("tile-Kaffe", "send")
    kitchen.wait_for("start-101")
    cafe.hub.kill()
    kitchen.wait_until(lambda: not kitchen.live)
    kitchen.tap("start-101")
    kitchen.wait_for("finish-101")
    kitchen.tap("finish-101")
    kitchen.wait_without("finish-101")
    cafe.hub.start()
    board.wait_for("board-ready-101")
    till.wait_for("ready-101")
    kitchen.wait_until(lambda: kitchen.stores.oops.label == "101 → Ferdig")
