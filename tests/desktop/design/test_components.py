"""What settings are made with works by hand and by keys; tried in the gallery, where all of it stands."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kaffe_desktop.config import ScreenConfig
from kaffe_desktop.kiosk import open_gallery
from kaffe_desktop.window import application
from tests.desktop.canned import CannedStores
from tests.desktop.kiosk.hands import Hands
from tests.desktop.walking import kind

Key = Qt.Key


@pytest.fixture(scope="module")
def window(qapp: QGuiApplication) -> Iterator[QObject]:
    config = ScreenConfig(size=(1920, 3480), px_per_mm=5.87, reduce_motion=True)
    application(config)
    screen = open_gallery(config, CannedStores().stores)
    assert QTest.qWaitForWindowExposed(screen.window)
    yield screen.window
    screen.dispose()


@pytest.fixture
def gallery(window: QObject, qtbot: QtBot) -> Hands:
    return Hands(window, qtbot)


def one(gallery: Hands, component: str) -> QQuickItem:
    return next(item for item in gallery.seen() if kind(item) == component)


def heard(item: QQuickItem) -> tuple[QAccessible.Role, str, bool]:
    """What a screen reader says of it: role, name, and whether it is checked."""
    interface = QAccessible.queryAccessibleInterface(item)
    state = interface.state()
    return interface.role(), interface.text(QAccessible.Text.Name), bool(state.checked)


def test_a_switch_is_turned_by_a_tap_on_its_word_and_by_space(gallery: Hands) -> None:
    switch = gallery.get("shown-switch")
    assert heard(switch) == (QAccessible.Role.CheckBox, "Selges", True)
    word = gallery.place(switch).topLeft().toPoint() + QPoint(10, 30)
    QTest.mouseClick(gallery.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, word)
    assert heard(switch) == (QAccessible.Role.CheckBox, "Utsolgt", False)
    switch.forceActiveFocus()
    gallery.press(Key.Key_Space)
    assert switch.property("on")


def test_one_row_of_a_list_is_chosen_and_the_arrows_go_between_them(gallery: Hands) -> None:
    first, other = gallery.get("shown-radio"), gallery.get("shown-radio-other")
    gallery.tap("shown-radio-other")
    assert (first.property("chosen"), other.property("chosen")) == (False, True)
    other.forceActiveFocus()
    gallery.press(Key.Key_Up)
    gallery.press(Key.Key_Return)
    name = "Tom for havremelk, Ny leveranse kommer i morgen tidlig"
    assert heard(first) == (QAccessible.Role.RadioButton, name, True)


def test_a_segment_is_changed_with_an_arrow_and_space(gallery: Hands) -> None:
    gallery.get("segment-one").forceActiveFocus()
    gallery.press(Key.Key_Right)
    gallery.press(Key.Key_Space)
    assert heard(gallery.get("segment-many"))[2]
    gallery.tap("segment-one")


def test_a_code_is_typed_on_the_pad_and_on_a_keyboard(gallery: Hands) -> None:
    cells = gallery.get("shown-code")
    gallery.tap("pin-4", "pin-8", "pin-0", "pin-delete")
    assert cells.property("code") == "48"
    gallery.get("pin-1").forceActiveFocus()
    gallery.type("17")
    gallery.press(Key.Key_Backspace)
    gallery.press(Key.Key_Right)
    gallery.press(Key.Key_Space)
    assert cells.property("code") == "4812"
    assert heard(cells)[1] == "4 av 6 sifre"
    gallery.tap("pin-clear")
    assert cells.property("code") == ""


def test_a_row_is_moved_by_dragging_its_handle_or_with_alt_and_an_arrow(gallery: Hands) -> None:
    handle = gallery.get("shown-handle")
    handle.forceActiveFocus()
    for key, rows in ((Key.Key_Up, -1), (Key.Key_Up, -2), (Key.Key_Down, -1)):
        gallery.press(key, Qt.KeyboardModifier.AltModifier)
        assert handle.property("rows") == rows
    at, button, no_key = gallery.middle("shown-handle"), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(gallery.window, button, no_key, at)
    for down in (20, 80, 140):
        QTest.mouseMove(gallery.window, at + QPoint(0, down))
    assert handle.property("offset") > 0
    QTest.mouseRelease(gallery.window, button, no_key, at + QPoint(0, 140))
    assert (handle.property("rows"), handle.property("offset")) == (1, 0)


def test_a_field_says_what_is_wrong_with_it_in_words_too(gallery: Hands) -> None:
    field = next(item for item in gallery.seen() if kind(item) == "Field" and item.property("error"))
    said = [str(item.property("text")) for item in field.childItems()]
    assert "Prisen mangler" in said
    well = field.property("implicitHeight")
    field.setProperty("error", "")
    assert field.property("implicitHeight") < well
    field.setProperty("error", "Prisen mangler")


def input_of(field: QQuickItem) -> QQuickItem:
    return next(item for item in field.childItems() if item.inherits("QQuickTextField"))


def test_a_text_too_long_for_its_field_shows_its_beginning_until_it_is_typed_on(gallery: Hands) -> None:
    field = one(gallery, "Field")
    field.setProperty("text", "Kaffe " * 20)
    assert input_of(field).property("cursorPosition") == 0
    field.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    assert input_of(field).property("cursorPosition") == len("Kaffe " * 20)
    gallery.get("shown-switch").forceActiveFocus()
    assert input_of(field).property("cursorPosition") == 0
    field.setProperty("text", "Latte")


def test_who_comes_to_an_amount_types_over_it(gallery: Hands) -> None:
    amount = one(gallery, "AmountField")
    amount.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    assert input_of(amount).property("selectedText") == "35"
    gallery.get("shown-switch").forceActiveFocus()


def test_bars_are_as_high_as_their_values_and_the_highest_is_darkest(gallery: Hands) -> None:
    chart = one(gallery, "BarChart")
    assert "11.30 21" in QAccessible.queryAccessibleInterface(chart).text(QAccessible.Text.Description)
    peak, half = gallery.get("bar-8"), gallery.get("bar-9")
    assert half.height() / peak.height() == pytest.approx(14 / 21, abs=0.01)
    assert peak.property("color") != half.property("color")


def test_a_day_without_orders_says_so(gallery: Hands) -> None:
    chart = one(gallery, "BarChart")
    before = chart.property("bars")
    chart.setProperty("bars", [])
    assert "Ingen bestillinger ennå" in {str(item.property("text")) for item in chart.childItems() if item.isVisible()}
    chart.setProperty("bars", before)
