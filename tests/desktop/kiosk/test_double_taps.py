"""A finger that taps twice means one thing: what moves under it after the first tap is not hit by the second."""

from collections.abc import Callable

import msgspec
import pytest
from PySide6.QtCore import QPoint

from kaffe_server.contract.errors import Unavailable
from kaffe_server.contract.frames import Change, OrderAnswer, encode
from kaffe_server.contract.records import State, Status
from tests.desktop.kiosk.hands import Hands
from tests.desktop.kiosk.test_layout import SIZES
from tests.desktop.kiosk.till import Till


def test_ok_on_the_name_sheet_does_not_press_oops_that_lies_under_it(till: Till, kiosk: Hands) -> None:
    till.handed_out(130)
    till.add("Latte")
    kiosk.tap("note")
    kiosk.touch_twice("note-ok")
    assert kiosk.find("note-ok") is None
    assert not till.link.commands("undo")
    kiosk.touch("oops")
    assert till.link.commands("undo")


def test_a_number_that_is_handed_out_does_not_take_its_neighbour_along(till: Till, kiosk: Hands) -> None:
    till.ready((130, 3, ""), (131, 2, ""), (132, 1, ""))
    where = kiosk.middle("ready-130")
    kiosk.touch_at(where)
    _, _, answered = till.link.asked[-1]
    record = till.stores.orders.order(130)
    assert record is not None
    handed_out = msgspec.structs.replace(record, state=State.DISPATCHED)
    till.stores.orders.apply(Change(action="update", record=encode(handed_out), seq=900))
    answered(encode(OrderAnswer(record=handed_out)))
    assert kiosk.place(kiosk.get("ready-131")).contains(where.toPointF())
    kiosk.touch_at(where)
    assert [command.id for command in till.link.commands("move")] == [130]


@pytest.mark.parametrize("size", SIZES)
def test_closing_twice_does_not_open_again(till: Till, show: Callable[..., Hands], size: str) -> None:
    (width, height), diagonal = SIZES[size]
    kiosk = show((width, height), diagonal)
    kiosk.tap("shop")
    where = kiosk.place(kiosk.get("confirm")).center().toPoint() - QPoint(80, 0)
    kiosk.touch_at(where)
    till.stores.shop.load_status(Status(open=False))
    kiosk.get("open")
    kiosk.touch_at(where)
    assert [command.record.open for command in till.link.commands("update")] == [False]


def test_send_twice_leaves_the_number_on_the_screen(till: Till, kiosk: Hands) -> None:
    till.add("Latte")
    where = kiosk.middle("send")
    kiosk.touch_at(where)
    till.accept(143)
    kiosk.get("sent-number")
    kiosk.touch_at(where)
    assert till.stores.cart.sentNumber == 143


def test_an_answer_to_the_kitchen_answers_one_question(till: Till, kiosk: Hands) -> None:
    till.asks(139, "Melk", "Hvilken melk?", ago=30)
    till.asks(140, "Melk", "Hvilken melk?", ago=20)
    kiosk.touch_twice("answer-Havre")
    assert [command.id for command in till.link.commands("answer")] == [139]


def test_the_action_of_a_notice_is_not_that_of_the_next_one(till: Till, kiosk: Hands) -> None:
    till.ready((130, 3, ""), (131, 2, ""))
    for number in (130, 131):
        till.stores.orders.move(number)
        till.refuse(Unavailable("the disk is full"))
    till.lose_the_hub(1)
    asked = len(till.link.asked)
    kiosk.touch_twice("notice-action")
    assert [command.id for _, command, _ in till.link.asked[asked:]] == [131]
    till.lose_the_hub(1)
    kiosk.touch("notice-action")
    assert [command.id for _, command, _ in till.link.asked[asked:]] == [131, 130]


def test_one_tile_tapped_twice_is_two_lines_and_two_tiles_are_two_taps(till: Till, kiosk: Hands) -> None:
    kiosk.touch_twice("tile-Latte")
    kiosk.touch("tile-Te")
    kiosk.touch("tile-Latte")
    assert [row.name for row in till.stores.cart] == ["Latte", "Latte", "Te", "Latte"]


def test_letters_are_typed_as_fast_as_fingers_go(till: Till, kiosk: Hands) -> None:
    till.add("Latte")
    kiosk.tap("note")
    for letter in "abba":
        kiosk.touch(f"key-{letter}")
    kiosk.tap("note-ok")
    assert till.stores.cart.guestName == "Abba"


def test_a_question_about_closing_goes_when_another_till_has_closed(till: Till, kiosk: Hands) -> None:
    kiosk.tap("shop")
    assert kiosk.find("confirm") is not None
    till.stores.shop.load_status(Status(open=False))
    assert kiosk.find("confirm") is None
    kiosk.tap("shop", "confirm")
    assert [command.record.open for command in till.link.commands("update")] == [True]
