"""Real taps on the front desk, from the first tile to the number on the screen."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kaffe_server.contract.commands import PlaceOrder
from kaffe_server.contract.errors import SoldOut
from tests.desktop.kiosk.hands import Hands
from tests.desktop.kiosk.scenes import many_items
from tests.desktop.kiosk.till import Till
from tests.desktop.walking import scrolled


def placed(till: Till) -> list[PlaceOrder]:
    return [command for command in till.link.commands("place") if isinstance(command, PlaceOrder)]


def test_a_default_drink_takes_two_taps(till: Till, kiosk: Hands) -> None:
    kiosk.tap("tile-Latte", "send")
    (order,) = placed(till)
    assert [unit.item for unit in order.items] == [till.item("Latte").id]
    assert not order.missing_information


def test_an_item_with_an_option_takes_three_taps_and_the_total_follows(till: Till, kiosk: Hands) -> None:
    kiosk.tap("tile-Latte")
    assert kiosk.text("send", "detail") == "35,-"
    kiosk.tap("option-Stor")
    assert kiosk.text("send", "detail") == "45,-"
    kiosk.tap("send")
    assert len(placed(till)) == 1


def test_every_tap_on_a_tile_is_a_new_line(till: Till, kiosk: Hands) -> None:
    kiosk.tap("tile-Latte", "option-Havre", "tile-Latte")
    assert till.stores.cart.property("count") == 2
    assert kiosk.text("tile-Latte", "count") == "2"
    assert kiosk.find("line-A") is not None
    assert kiosk.get("option-Hel").property("chosen")


def test_two_quick_taps_on_a_tile_are_two_lines(till: Till, kiosk: Hands) -> None:
    kiosk.tap_twice_quickly("tile-Latte")
    assert till.stores.cart.property("count") == 2


def test_two_quick_taps_on_send_are_one_order(till: Till, kiosk: Hands) -> None:
    kiosk.tap("tile-Latte")
    kiosk.tap_twice_quickly("send")
    kiosk.tap("send")
    assert len(placed(till)) == 1


def test_a_finger_does_what_the_mouse_does(till: Till, kiosk: Hands) -> None:
    kiosk.touch("tile-Latte")
    kiosk.touch("option-Havre")
    kiosk.touch("send")
    assert len(placed(till)) == 1


def test_a_sold_out_item_cannot_be_ordered(till: Till, kiosk: Hands) -> None:
    kiosk.tap("tile-Skolebolle")
    assert till.stores.cart.empty


def test_tapping_a_line_takes_it_into_the_editor_and_keeps_its_letter(kiosk: Hands) -> None:
    kiosk.tap("tile-Latte", "tile-Cappuccino", "line-A")
    assert kiosk.text("editor-name") == "Latte"
    assert kiosk.find("line-A") is None
    assert kiosk.find("line-B") is not None


def test_the_stepper_changes_how_many(till: Till, kiosk: Hands) -> None:
    kiosk.tap("tile-Latte", "more", "more", "less")
    assert till.stores.cart.units == 2
    assert kiosk.text("send", "detail") == "70,-"


def test_a_deleted_line_comes_back_with_oops(till: Till, kiosk: Hands) -> None:
    kiosk.tap("tile-Latte", "remove")
    assert till.stores.cart.empty
    assert kiosk.text("oops", "what") == "Linje A slettet"
    kiosk.tap("oops")
    assert kiosk.text("editor-name") == "Latte"


def test_nothing_can_be_sent_while_nothing_is_ordered(till: Till, kiosk: Hands) -> None:
    kiosk.tap("send", "missing", "note")
    assert not till.link.asked
    assert kiosk.find("guest-name") is None


def test_the_number_stands_until_the_next_guest_orders(till: Till, kiosk: Hands) -> None:
    kiosk.tap("tile-Latte", "send")
    till.accept(143)
    assert kiosk.text("sent-number") == "143"
    kiosk.tap("tile-Te")
    assert kiosk.find("sent-number") is None
    assert kiosk.text("editor-name") == "Te"


def test_the_previous_number_stays_on_the_empty_till_with_its_state(till: Till, kiosk: Hands) -> None:
    kiosk.tap("tile-Latte", "send")
    till.accept(143)
    kiosk.tap("sent-number")
    assert kiosk.text("previous-number") == "143"


def test_a_refused_order_stays_in_the_cart_and_says_why(till: Till, kiosk: Hands) -> None:
    kiosk.tap("tile-Latte", "send")
    till.refuse(SoldOut("sold out"))
    assert kiosk.text("notice", "title")
    assert kiosk.text("editor-name") == "Latte"
    kiosk.tap("send")
    assert len(placed(till)) == 2


def test_missing_information_is_sent_with_the_order(till: Till, kiosk: Hands) -> None:
    kiosk.tap("tile-Latte", "missing", "send")
    assert placed(till)[0].missing_information


def test_name_and_note_are_typed_and_sent(till: Till, kiosk: Hands) -> None:
    kiosk.tap("tile-Latte", "note")
    kiosk.type("Ida")
    kiosk.tap("quick-Ekstra varm", "quick-Allergi", "quick-Allergi")
    kiosk.press(Qt.Key.Key_Return)
    assert kiosk.find("guest-name") is None
    assert kiosk.text("note") == "Ida"
    kiosk.tap("send")
    assert (placed(till)[0].name, placed(till)[0].note) == ("Ida", "Ekstra varm")


def test_escape_leaves_name_and_note_as_they_were(till: Till, kiosk: Hands) -> None:
    kiosk.tap("tile-Latte", "note")
    kiosk.type("Ida")
    kiosk.press(Qt.Key.Key_Escape)
    assert kiosk.find("guest-name") is None
    assert till.stores.cart.guestName == ""


def test_the_keyboard_sends_and_takes_back(till: Till, kiosk: Hands) -> None:
    kiosk.tap("tile-Latte", "remove")
    kiosk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    kiosk.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(placed(till)) == 1


def test_the_focus_ring_shows_after_a_key_and_not_after_a_tap(kiosk: Hands) -> None:
    kiosk.tap("tile-Kaffe")
    assert not kiosk.get("tile-Kaffe").property("visualFocus")
    kiosk.press(Qt.Key.Key_Tab)
    ringed = [item for item in kiosk.seen() if item.property("visualFocus")]
    assert [item.objectName() for item in ringed] == ["tile-Kaffe"]


@pytest.mark.parametrize("count", [4, 5, 9])
def test_the_newest_line_is_in_sight_however_long_the_order(kiosk: Hands, qtbot: QtBot, count: int) -> None:
    for _ in range(count):
        kiosk.tap("tile-Latte")
    area, newest = kiosk.get("lines"), kiosk.get("line-" + "ABCDEFGHI"[count - 2])
    qtbot.waitUntil(lambda: kiosk.place(area).contains(kiosk.place(newest)))


def test_the_menu_returns_to_its_top_when_an_order_is_sent_and_at_no_other_time(till: Till, kiosk: Hands) -> None:
    many_items(till)
    menu = scrolled(kiosk.get("tile-Kaffe"))
    assert menu is not None
    assert menu.property("contentHeight") > menu.height()
    kiosk.tap("tile-Kaffe")
    menu.setProperty("contentY", 60)
    kiosk.tap("send")
    till.accept(143)
    assert menu.property("contentY") == 0
    menu.setProperty("contentY", 60)
    till.stores.cart.dismissSent()
    kiosk.get("previous-number")
    assert menu.property("contentY") == 60
