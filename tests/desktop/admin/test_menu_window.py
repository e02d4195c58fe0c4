"""The menu and its options changed by taps and keys in a real window, over a real hub."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from qasync import QEventLoop

from kaffe_desktop.config import ScreenConfig
from kaffe_desktop.focus import bring_into_view
from kaffe_desktop.kiosk import open_kiosk
from kaffe_desktop.stores import saving
from kaffe_desktop.window import Screen, application
from tests.desktop.admin.office import Desk, Office
from tests.desktop.kiosk.hands import TOUCHSCREEN, Hands

KIOSK = ScreenConfig(size=(1280, 800), diagonal=10.1, view="admin", reduce_motion=True)


class Admin(Hands):
    """Hands at the window over a desk's stores."""

    def __init__(self, desk: Desk, screen: Screen, qtbot: QtBot) -> None:
        super().__init__(screen.window, qtbot)
        self.desk = desk

    def until(self, holds: Callable[[], bool]) -> None:
        self.desk.until(holds)

    def says(self, name: str, text: str) -> None:
        self.until(lambda: self.find(name) is not None and self.text(name) == text)

    def open(self, item: str) -> None:
        self.tap(f"open-item-{self.desk.item(item).id}")

    def tap(self, *names: str) -> None:
        """Scrolls to what is to be tapped first."""
        for name in names:
            bring_into_view(self.get(name))
            super().tap(name)

    def drag(self, name: str, by: int) -> None:
        """A finger moves so many pixels down."""
        bring_into_view(self.get(name))
        start = self.middle(name)
        QTest.touchEvent(self.window, TOUCHSCREEN).press(0, start, self.window).commit()
        for step in range(1, 6):
            QTest.touchEvent(self.window, TOUCHSCREEN).move(0, start + QPoint(0, by * step // 5), self.window).commit()
        QTest.touchEvent(self.window, TOUCHSCREEN).release(0, start + QPoint(0, by), self.window).commit()

    def enter(self, field: str, text: str) -> None:
        """Types over what stood there, on a real keyboard."""
        self.tap(field)
        self.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.type(text)


@pytest.fixture
def office(tmp_path: Path, qt_loop: QEventLoop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    monkeypatch.setattr(saving, "SAVES_AFTER_MS", 1)
    monkeypatch.setattr(saving, "AMOUNT_AFTER_MS", 1)
    office = Office(tmp_path, qt_loop, qtbot)
    yield office
    office.close()


@pytest.fixture
def sara(office: Office, qtbot: QtBot) -> Iterator[Admin]:
    desk = office.desk("Sara")
    desk.stores.admin.show("menu")
    application(KIOSK)
    screen = open_kiosk(KIOSK, desk.stores)
    assert QTest.qWaitForWindowExposed(screen.window)
    yield Admin(desk, screen, qtbot)
    screen.dispose()


@pytest.fixture
def options(sara: Admin) -> Admin:
    sara.tap("options", f"open-group-{sara.desk.group('Melk').id}")
    return sara


def test_one_tap_in_the_list_sells_out_and_another_sells_again(office: Office, sara: Admin) -> None:
    till = office.desk("Ola")
    number = sara.desk.item("Latte").id
    sara.touch(f"sell-item-{number}")
    sara.says(f"sell-item-{number}", "Utsolgt")
    till.until(lambda: till.item("Latte").sold_out)
    assert sara.desk.stores.menuEditor.selected == "", "nothing is opened"
    sara.tap(f"sell-item-{number}")
    sara.says(f"sell-item-{number}", "Selges")


def test_an_item_is_added_on_the_keyboard_on_the_screen(sara: Admin) -> None:
    sara.tap("new-item", *(f"key-{letter}" for letter in "flat"), "key-space", *(f"key-{letter}" for letter in "white"))
    assert sara.text("row-name") == "Flat white"
    sara.tap("note-ok", "row-price", "key-3", "key-/", "key-6", "key-+", "note-ok")
    assert sara.text("row-price") == "36"
    sara.tap("choose", "category-Mat og bakst", "add")
    sara.until(lambda: "Flat white" in sara.desk.items_in("Mat og bakst"))
    assert sara.desk.item("Flat white").price_nok == 36
    sara.until(lambda: sara.find("add") is None)
    assert sara.text("row-name") == "Flat white"


def test_a_price_is_stepped_or_typed_over(sara: Admin) -> None:
    sara.open("Latte")
    sara.tap("more", "more", "less")
    sara.until(lambda: sara.desk.item("Latte").price_nok == 36)
    sara.tap("row-price")
    sara.press(Qt.Key.Key_Backspace)
    assert sara.text("row-price") == "", "an empty field is no price"
    sara.type("4x5")
    sara.until(lambda: sara.desk.item("Latte").price_nok == 45)
    sara.says("saved-mark", f"Lagret {sara.desk.stores.menuEditor.savedAt}")
    sara.tap("less")
    assert sara.text("row-price") == "44"
    sara.tap("note-ok", "row-price")
    sara.type("24,50")
    sara.until(lambda: sara.desk.item("Latte").price_nok == 24)
    sara.tap("note-ok")
    assert sara.text("row-price") == "24", "and by no means 2450"


def test_a_name_in_use_is_red_and_the_toast_offers_to_try_again(sara: Admin) -> None:
    sara.open("Latte")
    sara.enter("row-name", "te")
    sara.until(lambda: sara.text("row-name", "error") == "Navnet er i bruk")
    sara.says("saved-mark", "Ikke lagret")
    assert sara.text("notice", "action") == "Prøv igjen"
    sara.type("ori")
    sara.until(lambda: "teori" in sara.desk.items_in("Varm drikke"))
    assert sara.text("row-name", "error") == ""


def test_hidden_is_last_and_comes_back(sara: Admin) -> None:
    sara.open("Latte")
    sara.tap("hide")
    sara.until(lambda: not sara.desk.item("Latte").enable)
    assert sara.find(f"sell-item-{sara.desk.item('Latte').id}") is None
    assert sara.text("hide") == "Vis i menyen"
    sara.tap("hide")
    sara.until(lambda: sara.desk.item("Latte").enable)


def test_an_item_is_deleted_only_when_that_is_meant(sara: Admin) -> None:
    sara.open("Latte")
    sara.tap("remove")
    assert sara.window.activeFocusItem() == sara.get("refuse")
    sara.press(Qt.Key.Key_Escape)
    sara.tap("remove", "confirm")
    sara.until(lambda: "Latte" not in sara.desk.items_in("Varm drikke"))
    assert sara.find("remove") is None


def test_a_row_is_dragged_by_its_handle_and_moved_with_alt_and_an_arrow(sara: Admin) -> None:
    first, second, third = sara.desk.items_in("Varm drikke")[:3]
    handle = f"move-item-{sara.desk.item(first).id}"
    sara.drag(handle, round(2 * sara.get(handle).height()))
    sara.until(lambda: sara.desk.items_in("Varm drikke")[:3] == [second, third, first])
    sara.get(f"open-item-{sara.desk.item(second).id}").forceActiveFocus()
    sara.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    sara.until(lambda: sara.desk.items_in("Varm drikke")[:3] == [third, second, first])
    sara.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    sara.until(lambda: sara.desk.items_in("Varm drikke")[:3] == [third, first, second])
    sara.press(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    sara.until(lambda: sara.desk.items_in("Varm drikke")[:3] == [third, second, first])


def test_a_row_that_is_moved_with_keys_stays_in_sight(sara: Admin) -> None:
    last = sara.desk.items_in("Varm drikke")[-1]
    row = sara.get(f"open-item-{sara.desk.item(last).id}")
    row.forceActiveFocus()
    for category in ("Kald drikke", "Varm drikke", "Kald drikke"):
        key = Qt.Key.Key_Up if category == "Varm drikke" else Qt.Key.Key_Down
        sara.press(key, Qt.KeyboardModifier.AltModifier)
        sara.until(lambda category=category: last in sara.desk.items_in(category))
    assert row.hasActiveFocus()
    sara.until(lambda: sara.place(sara.get("menu-rows")).contains(sara.place(row)))


def test_a_category_is_added_and_told_what_it_needs(sara: Admin) -> None:
    sara.tap(f"open-category-{sara.desk.category('Varm drikke').id}", "preparation", "group-Sirup", "icon-cup-soda")
    sara.until(lambda: sara.desk.category("Varm drikke").icon == "cup-soda")
    changed = sara.desk.category("Varm drikke")
    assert changed.no_preparation
    assert sara.desk.group("Sirup").id not in changed.valid_customizations
    assert not sara.get("remove").isEnabled()
    assert sara.text("note") == "Bare en tom kategori kan slettes."
    sara.get("menu-rows").setProperty("contentY", 1000)
    sara.tap("new-category")
    sara.type("Frukt")
    sara.tap("note-ok", "add")
    sara.until(lambda: sara.desk.indexes.categories[-1].name == "Frukt")


def test_a_group_of_options_is_coloured_named_and_opened_to_several(options: Admin) -> None:
    options.tap("swatch-rust", "segment-several")
    options.enter("group-name", "Slags melk")
    options.until(lambda: any(key.name == "Slags melk" for key in options.desk.indexes.customization_keys))
    group = options.desk.group("Slags melk")
    assert (group.label_color, group.multiple_choice) == ("rust", True)


def test_a_value_is_priced_in_per_cent_made_default_and_left(options: Admin) -> None:
    oat = options.desk.value("Havre").id
    options.tap(f"open-value-{oat}", "segment-percent", "is-default")
    assert options.text("value-amount") == "100"
    options.enter("value-amount", "80")
    options.tap("note-ok", "done")
    assert options.find("key-1") is None, "nothing is typed into what is no longer seen"
    options.until(lambda: options.desk.group("Melk").default_value == str(oat))
    options.until(lambda: options.desk.value("Havre").price_increment_nok == 80)
    assert not options.desk.value("Havre").constant_price
    options.tap(f"sell-value-{oat}")
    options.says(f"sell-value-{oat}", "Utsolgt")


def test_values_are_added_dragged_and_deleted(options: Admin) -> None:
    options.tap("new-value")
    options.type("Soya")
    options.tap("more", "note-ok", "add")
    options.until(lambda: options.desk.values_of("Melk")[-1] == "Soya")
    assert options.desk.value("Soya").price_increment_nok == 1
    handle = f"move-value-{options.desk.value('Hel').id}"
    options.drag(handle, round(options.get(handle).height()))
    options.until(lambda: options.desk.values_of("Melk")[:2] == ["Lett", "Hel"])
    options.tap(f"open-value-{options.desk.value('Lett').id}", "remove", "confirm")
    options.until(lambda: options.desk.values_of("Melk")[0] == "Hel")
    options.tap("to-menu")
    assert options.find("menu-rows") is not None


def test_what_is_typed_without_the_hub_is_saved_when_it_is_back(office: Office, sara: Admin) -> None:
    sara.open("Latte")
    office.go_away()
    sara.enter("row-name", "Caffe latte")
    sara.says("saved-mark", "Venter på huben")
    office.come_back()
    sara.until(lambda: "Caffe latte" in sara.desk.items_in("Varm drikke"))
    assert sara.text("row-name") == "Caffe latte"
    sara.until(lambda: sara.text("saved-mark").startswith("Lagret "))


def test_another_admins_later_price_is_shown_and_told(office: Office, sara: Admin) -> None:
    sara.open("Latte")
    sara.tap("more")
    sara.until(lambda: sara.text("saved-mark").startswith("Lagret "))
    ola = office.desk("Ola")
    ola.stores.menuEditor.select(f"item-{ola.item('Latte').id}")
    ola.stores.menuEditor.setPrice(50)
    sara.says("row-price", "50")
    assert sara.text("notice", "title") == "En annen endret også prisen"
