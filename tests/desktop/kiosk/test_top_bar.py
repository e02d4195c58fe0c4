from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from kaffe_desktop.language import language_of
from kaffe_server.contract.records import Status
from tests.desktop.kiosk.hands import Hands
from tests.desktop.kiosk.till import Till


def test_the_tabs_and_keys_change_the_view(kiosk: Hands) -> None:
    kiosk.tap("tab-kitchen")
    assert kiosk.find("send") is None
    kiosk.press(Qt.Key.Key_F1)
    assert kiosk.find("send") is not None


def test_the_kitchen_is_not_offered_the_till(show: Callable[..., Hands]) -> None:
    kitchen = show(role="kitchen", view="kitchen")
    assert kitchen.find("tab-order") is None
    kitchen.press(Qt.Key.Key_F1)
    assert kitchen.find("send") is None


def test_closing_asks_first_and_cancel_is_what_return_means(till: Till, kiosk: Hands) -> None:
    kiosk.tap("shop")
    kiosk.press(Qt.Key.Key_Space)
    assert kiosk.find("confirm") is None
    assert not till.link.asked
    kiosk.tap("shop", "confirm")
    assert len(till.link.asked) == 1


def test_escape_means_no(till: Till, kiosk: Hands) -> None:
    kiosk.tap("shop")
    kiosk.press(Qt.Key.Key_Escape)
    assert kiosk.find("confirm") is None
    assert not till.link.asked


def test_a_dialog_covers_what_lies_under_it(till: Till, kiosk: Hands) -> None:
    kiosk.tap("shop", "tile-Latte")
    assert till.stores.cart.empty


def test_a_closed_shop_shows_one_button_to_open_and_the_ready_numbers(till: Till, kiosk: Hands) -> None:
    till.ready((127, 1, ""))
    till.stores.shop.load(Status(open=False), [])
    assert kiosk.find("send") is None
    assert kiosk.get("ready-127").isEnabled()
    kiosk.tap("open")
    assert len(till.link.asked) == 1


def test_the_message_of_a_closed_shop_is_a_pin_away(till: Till, kiosk: Hands) -> None:
    till.stores.shop.load(Status(open=False), [])
    kiosk.tap("edit-message")
    assert (till.stores.admin.asking, till.stores.admin.page) == (True, "message")


def test_without_a_menu_the_till_has_its_frame_and_soon_says_what_it_waits_for(show: Callable[..., Hands]) -> None:
    waiting = Till(with_menu=False)
    kiosk = show(over=waiting)
    assert kiosk.find("send") is not None
    assert kiosk.find("menu-word") is None
    assert kiosk.text("menu-word") == "Henter meny …"
    waiting.show_menu(waiting.sample_menu)
    assert kiosk.find("menu-word") is None
    assert kiosk.get("tile-Latte").isEnabled()


@pytest.mark.parametrize(
    ("silence", "word"), [(4.9, "Tilkoblet"), (5.1, "Kobler til …"), (14.9, "Kobler til …"), (15.1, "Uten nett")]
)
def test_the_bar_tells_how_old_the_hubs_word_is(till: Till, kiosk: Hands, silence: float, word: str) -> None:
    till.lose_the_hub(silence)
    assert kiosk.text("connection", "word") == word


def test_a_muted_screen_shows_it(show: Callable[..., Hands]) -> None:
    assert show().find("muted") is None
    assert show(mute=True).find("muted") is not None
    assert show(volume=0).find("muted") is not None


def test_keys_do_nothing_under_a_dialog(till: Till, kiosk: Hands) -> None:
    till.add("Latte")
    kiosk.tap("shop")
    for key, modifier in (
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier),
    ):
        kiosk.press(key, modifier)
    assert not till.link.asked
    kiosk.press(Qt.Key.Key_Escape)
    assert kiosk.find("send") is not None
    kiosk.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(till.link.commands("place")) == 1


def test_behind_the_brand_a_screen_is_told_its_language_and_the_size_of_its_words(
    kiosk: Hands, translated: None, qapp: QGuiApplication
) -> None:
    """A touchscreen has no F12."""
    small = kiosk.get("tab-order").property("implicitHeight"), kiosk.place(kiosk.get("tile-Latte"))
    kiosk.tap("brand", "screen-language")
    try:
        assert kiosk.text("tab-order") == "Till"
        assert kiosk.text("screen-language") == "Norsk"
        kiosk.tap("screen-language")
        assert kiosk.text("tab-order") == "Bestilling"
    finally:
        language_of(qapp).speak("nb")
    kiosk.tap("screen-text", "sheet-cancel")
    assert (kiosk.get("tab-order").property("implicitHeight"), kiosk.place(kiosk.get("tile-Latte"))) != small
    assert kiosk.find("screen-sheet") is None
