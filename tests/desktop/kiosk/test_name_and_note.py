"""The sheet for name and note, with the keyboard on the screen and with a real one."""

import pytest
from PySide6.QtCore import Qt

from tests.desktop.kiosk.hands import Hands
from tests.desktop.kiosk.till import Till

LETTERS = "qwertyuiopåasdfghjkløæzxcvbnm,.-"


@pytest.fixture
def sheet(till: Till, kiosk: Hands) -> Hands:
    """The till with the sheet open for a latte."""
    kiosk.tap("tile-Latte", "note")
    kiosk.get("guest-name")
    return kiosk


def keys(letters: str) -> list[str]:
    return ["key-space" if letter == " " else f"key-{letter}" for letter in letters]


def test_a_name_is_tapped_with_a_capital_by_itself(till: Till, sheet: Hands) -> None:
    sheet.tap(*keys("åse"), "note-ok")
    assert till.stores.cart.guestName == "Åse"
    assert sheet.find("guest-name") is None


def test_shift_holds_for_one_letter(till: Till, sheet: Hands) -> None:
    sheet.tap(*keys("ida "), "key-shift", *keys("marie"), "note-ok")
    assert till.stores.cart.guestName == "Ida Marie"


def test_every_key_writes_what_stands_on_it(till: Till, sheet: Hands) -> None:
    sheet.tap("key-shift", *keys(LETTERS))
    assert sheet.text("guest-name") == LETTERS
    sheet.tap("key-digits", "key-7", "key-é", "key-digits", "key-q")
    assert sheet.text("guest-name") == f"{LETTERS}7éq"


def test_delete_takes_the_letter_before_the_caret_and_what_is_selected(sheet: Hands) -> None:
    sheet.tap(*keys("idda"))
    sheet.press(Qt.Key.Key_Left)
    sheet.tap("key-delete")
    assert sheet.text("guest-name") == "Ida"
    sheet.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    sheet.tap("key-delete", "key-delete")
    assert sheet.text("guest-name") == ""


def test_both_keyboards_write_into_the_field_that_was_tapped(till: Till, sheet: Hands) -> None:
    sheet.tap("kitchen-note", *keys("uten"))
    sheet.type(" lokk")
    sheet.tap(*keys(" ja"), "guest-name", *keys("bo"), "note-ok")
    assert (till.stores.cart.guestName, till.stores.cart.note) == ("Bo", "Uten lokk ja")


def test_a_name_is_never_longer_than_the_hub_takes(sheet: Hands) -> None:
    sheet.tap(*keys("a" * 45))
    assert len(sheet.text("guest-name")) == 40


def test_the_sheet_opens_again_with_what_it_was_left_with(till: Till, sheet: Hands) -> None:
    sheet.tap(*keys("ida"), "quick-Allergi", "note-ok", "note")
    assert (sheet.text("guest-name"), sheet.text("kitchen-note")) == ("Ida", "Allergi")
    assert sheet.get("quick-Allergi").property("selected")


@pytest.mark.parametrize(("size", "diagonal"), [((1280, 800), 10.1), ((1920, 1080), 21.5), ((1080, 1920), 21.5)])
def test_every_key_is_twelve_millimetres_and_inside_the_window(
    till: Till, show: object, size: tuple[int, int], diagonal: float
) -> None:
    hands = show(size, diagonal)  # type: ignore[operator]
    hands.tap("tile-Latte", "note")
    hands.get("guest-name")
    millimetre = (size[0] ** 2 + size[1] ** 2) ** 0.5 / (diagonal * 25.4)
    window = hands.place(hands.window.contentItem())
    for name in (*keys(LETTERS + " "), "key-shift", "key-delete", "key-digits", "note-ok", "quick-Ansatt"):
        place = hands.place(hands.get(name))
        assert min(place.width(), place.height()) >= 12 * millimetre - 1, name
        assert window.contains(place), name
