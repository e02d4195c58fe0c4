"""Holding a ready number or a menu tile opens a sheet; a tap stays a tap."""

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from kaffe_server.contract.commands import CallGuest, ItemSale, UndoAct, UpdateInMenu
from tests.desktop.kiosk.hands import Hands
from tests.desktop.kiosk.till import Till


@pytest.fixture
def held(till: Till, kiosk: Hands) -> Hands:
    """131 is ready and is being held."""
    till.ready((127, 6, ""), (131, 3, "Ida"))
    kiosk.hold("ready-131", until="call-again")
    return kiosk


def sales(till: Till) -> list[ItemSale]:
    commands = [command for command in till.link.commands("update") if isinstance(command, UpdateInMenu)]
    return [msgspec.json.decode(command.record, type=ItemSale) for command in commands]


def test_a_hold_takes_six_tenths_of_a_second(kiosk: Hands) -> None:
    assert QGuiApplication.styleHints().mousePressAndHoldInterval() == 600


def test_a_held_number_is_not_handed_out(till: Till, held: Hands) -> None:
    assert held.text("sheet-title") == "131"
    assert not till.link.asked


def test_a_held_number_can_be_called_again(till: Till, held: Hands) -> None:
    held.tap("call-again")
    (command,) = till.link.commands("call")
    assert isinstance(command, CallGuest)
    assert command.id == 131
    assert held.find("sheet-title") is None


def test_a_held_number_goes_back_to_the_kitchen(till: Till, held: Hands) -> None:
    held.tap("a-little-longer")
    (command,) = till.link.commands("undo")
    assert isinstance(command, UndoAct)
    assert command.id == 131


def test_a_held_number_shows_what_is_in_it(till: Till, held: Hands) -> None:
    assert held.find("order-content") is None
    held.tap("show-content")
    held.get("order-content")
    shown = [item.property("text") for item in held.seen() if item.inherits("QQuickText")]
    assert "Latte" in shown
    assert not till.link.asked


def test_the_sheet_closes_when_another_till_hands_the_number_out(till: Till, held: Hands) -> None:
    till.ready((127, 6, ""))
    assert held.find("sheet-title") is None


@pytest.mark.parametrize("way", ["escape", "cancel"])
def test_the_sheet_can_be_left_without_doing_anything(till: Till, held: Hands, way: str) -> None:
    held.press(Qt.Key.Key_Escape) if way == "escape" else held.tap("sheet-cancel")
    assert held.find("sheet-title") is None
    assert not till.link.asked


@pytest.mark.parametrize(("button", "today_only"), [("sold-out-now", False), ("sold-out-today", True)])
def test_a_held_tile_is_taken_off_sale_and_not_ordered(till: Till, kiosk: Hands, button: str, today_only: bool) -> None:
    kiosk.hold("tile-Latte", until=button)
    assert kiosk.text("sheet-title") == "Latte"
    assert kiosk.find("sell-again") is None
    kiosk.tap(button)
    assert sales(till) == [ItemSale(id=till.item("Latte").id, sold_out=True, today_only=today_only)]
    assert till.stores.cart.empty


def test_a_sold_out_tile_is_sold_again_after_a_hold_and_does_nothing_on_a_tap(till: Till, kiosk: Hands) -> None:
    kiosk.tap("tile-Skolebolle")
    kiosk.hold("tile-Skolebolle", until="sell-again")
    assert kiosk.find("sold-out-now") is None
    kiosk.tap("sell-again")
    assert sales(till) == [ItemSale(id=till.item("Skolebolle").id, sold_out=False)]
    assert till.stores.cart.empty
