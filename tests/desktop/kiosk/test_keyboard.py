"""The kiosk with a real keyboard: Tab between groups, arrows within, and a ring only while keys are used."""

import pytest
from PySide6.QtCore import Qt

from tests.desktop.kiosk.hands import Hands
from tests.desktop.kiosk.till import Till
from tests.desktop.walking import kind

Key = Qt.Key


def focused(kiosk: Hands) -> str:
    item = kiosk.window.activeFocusItem()
    return "" if item is None else item.objectName()


def rings(kiosk: Hands) -> int:
    return sum(kind(item) == "FocusRing" for item in kiosk.seen())


def focus(kiosk: Hands, name: str) -> None:
    kiosk.get(name).forceActiveFocus(Qt.FocusReason.TabFocusReason)


def test_arrows_move_within_the_bar_and_tab_leaves_it(kiosk: Hands) -> None:
    focus(kiosk, "tab-order")
    for there in ("tab-kitchen", "tab-admin", "shop", "shop"):
        kiosk.press(Key.Key_Right)
        assert focused(kiosk) == there
    kiosk.press(Key.Key_Down)
    assert focused(kiosk) == "shop"
    kiosk.press(Key.Key_Tab)
    assert focused(kiosk) not in ("tab-order", "tab-kitchen", "tab-admin", "shop", "")
    kiosk.press(Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert focused(kiosk) == "shop"


def test_the_ring_comes_with_a_key_and_goes_with_a_touch(kiosk: Hands) -> None:
    assert rings(kiosk) == 0
    kiosk.touch("tile-Latte")
    assert rings(kiosk) == 0
    kiosk.press(Key.Key_Tab)
    assert rings(kiosk) == 1
    kiosk.touch("tile-Latte")
    assert rings(kiosk) == 0
    kiosk.press(Key.Key_Tab)
    kiosk.tap("tile-Latte")
    assert rings(kiosk) == 0


def test_the_ring_is_white_on_the_bar_and_blue_on_the_tab_that_is_a_page(kiosk: Hands) -> None:
    focus(kiosk, "tab-order")
    colours = []
    for key in (Key.Key_Right, Key.Key_Left):
        kiosk.press(key)
        ring = next(item for item in kiosk.seen() if kind(item) == "FocusRing")
        colours.append(ring.property("onDark"))
    assert colours == [True, False]


@pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_Return, Key.Key_Enter])
def test_space_and_return_do_what_a_tap_does(till: Till, kiosk: Hands, key: Key) -> None:
    focus(kiosk, "tile-Latte")
    kiosk.press(key)
    assert not till.stores.cart.empty


def test_a_dialog_keeps_the_keyboard_and_gives_it_back(till: Till, kiosk: Hands) -> None:
    focus(kiosk, "shop")
    kiosk.press(Key.Key_Right)
    kiosk.press(Key.Key_Return)
    seen = set()
    for _ in range(4):
        seen.add(focused(kiosk))
        kiosk.press(Key.Key_Tab)
    assert seen == {"refuse", "confirm"}
    kiosk.press(Key.Key_Escape)
    assert kiosk.find("confirm") is None
    kiosk.press(Key.Key_Left)
    assert focused(kiosk) == "tab-admin"
