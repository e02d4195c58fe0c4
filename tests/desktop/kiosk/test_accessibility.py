"""The till without eyes and without a pointer: what is read aloud, and the way through it with keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from kaffe_server.contract.commands import MoveOrder, PlaceOrder
from tests.desktop.kiosk.hands import Hands
from tests.desktop.kiosk.scenes import busy, eight_lines
from tests.desktop.kiosk.till import Till

Key, Role, Control = Qt.Key, QAccessible.Role, Qt.KeyboardModifier.ControlModifier
ON = {"missing": (True, True), "option-Havre": (True, True), "option-Lett": (True, False), "note": (False, False)}
TAB_ORDER = ["tile-Kaffe", "option-Hel", "more", "remove", "line-A", "missing", "note", "send", "ready-127", "oops"]


def heard(item: QQuickItem) -> tuple[str, QAccessible.Role]:
    """What a screen reader says of it."""
    interface = QAccessible.queryAccessibleInterface(item)
    return interface.text(QAccessible.Text.Name), interface.role()


@pytest.fixture
def desk(till: Till, kiosk: Hands) -> Hands:
    """The busy till with the keyboard in its window."""
    busy(till)
    kiosk.window.requestActivate()
    return kiosk


def focused(hands: Hands) -> str:
    item = hands.window.activeFocusItem()
    return item.objectName() if item is not None else ""


def walk(hands: Hands, *keys: Qt.Key) -> str:
    for key in keys:
        hands.press(key)
    return focused(hands)


def test_what_can_be_tapped_has_a_name_and_a_role(desk: Hands) -> None:
    said = {
        "tile-Latte": ("Latte, 35 kroner, 1 i bestillingen", Role.Button),
        "tile-Skolebolle": ("Skolebolle, utsolgt", Role.Button),
        "option-Havre": ("Melk, Havre, valgt", Role.RadioButton),
        "option-Stor": ("Størrelse, Stor, +10, valgt", Role.RadioButton),
        "option-Vanilje": ("Sirup, Vanilje, +5", Role.CheckBox),
        "more": ("Én til", Role.Button),
        "remove": ("Slett linje C", Role.Button),
        "lines": ("Linjer i bestillingen", Role.List),
        "line-A": ("Linje A, 2 Cappuccino, lett, egen kopp, 52 kroner", Role.ListItem),
        "missing": ("Mangler info", Role.Button),
        "note": ("Navn / notat", Role.Button),
        "send": ("Send bestilling, 130 kroner, 3 varer", Role.Button),
        "ready": ("Ferdig", Role.List),
        "ready-127": ("127, ferdig for 6 minutter siden, trykk for utlevert", Role.Button),
        "ready-133": ("133, Ida, ferdig for 2 minutter siden, trykk for utlevert", Role.Button),
        "ready-134": ("134, ferdig for 1 minutt siden, trykk for utlevert", Role.Button),
        "oops": ("Angre: 130 til utlevert", Role.Button),
    }
    assert {control: heard(desk.get(control)) for control in said} == said


def test_what_is_on_says_so(desk: Hands) -> None:
    desk.tap("missing")
    states = {name: QAccessible.queryAccessibleInterface(desk.get(name)).state() for name in ON}
    assert {name: (bool(state.checkable), bool(state.checked)) for name, state in states.items()} == ON


def test_nothing_that_can_be_tapped_is_without_a_name(desk: Hands) -> None:
    controls = [item for item in desk.seen() if item.inherits("QQuickAbstractButton")]
    assert len(controls) > 40
    assert [item.objectName() for item in controls if not heard(item)[0]] == []


def test_in_a_long_order_too_a_line_says_what_it_is(till: Till, kiosk: Hands) -> None:
    eight_lines(till)
    assert heard(kiosk.get("line-D")) == ("Linje D, Kakao, stor, 40 kroner", Role.ListItem)


def test_tab_goes_from_group_to_group_in_the_order_of_the_work(desk: Hands) -> None:
    assert [walk(desk, Key.Key_Tab) for _ in TAB_ORDER] == TAB_ORDER
    assert [walk(desk, Key.Key_Backtab) for _ in TAB_ORDER[1:]] == TAB_ORDER[-2::-1]


def test_arrows_move_within_the_menu_and_across_its_categories(desk: Hands) -> None:
    walk(desk, Key.Key_Tab)
    assert walk(desk, Key.Key_Right) == "tile-Espresso"
    assert walk(desk, Key.Key_Down) == "tile-Mokka"
    assert walk(desk, Key.Key_Down) == "tile-Iste"
    assert walk(desk, Key.Key_Left) == "tile-Iskaffe"


def test_a_whole_order_is_taken_with_keys_alone(till: Till, kiosk: Hands) -> None:
    kiosk.window.requestActivate()
    assert walk(kiosk, Key.Key_Tab, Key.Key_Down) == "tile-Latte"
    walk(kiosk, Key.Key_Return)
    assert walk(kiosk, Key.Key_Tab, Key.Key_Right, Key.Key_Right) == "option-Havre"
    assert walk(kiosk, Key.Key_Space, Key.Key_Tab) == "more"
    walk(kiosk, Key.Key_Space)
    kiosk.press(Key.Key_Return, Control)
    (command,) = (command for command in till.link.commands("place") if isinstance(command, PlaceOrder))
    assert [unit.item for unit in command.items] == [till.item("Latte").id] * 2
    assert kiosk.text("send") == "Sender …"


def test_a_ready_number_is_handed_out_and_brought_back_with_keys(till: Till, desk: Hands) -> None:
    while walk(desk, Key.Key_Tab) != "ready-127":
        pass
    assert walk(desk, Key.Key_Right, Key.Key_Down) == "ready-134"
    walk(desk, Key.Key_Return)
    assert [command.id for command in till.link.commands("move") if isinstance(command, MoveOrder)] == [134]
    desk.press(Key.Key_Z, Control)
    assert len(till.link.commands("undo")) == 1


@pytest.mark.parametrize(("control", "sheet"), [("ready-131", "call-again"), ("tile-Latte", "sold-out-now")])
def test_the_keyboard_stays_in_a_sheet_until_escape(desk: Hands, control: str, sheet: str) -> None:
    desk.hold(control, until=sheet)
    been = {walk(desk, Key.Key_Tab) for _ in range(6)}
    assert {sheet, "sheet-cancel"} <= been
    assert not {"tile-Kaffe", "send", "oops"} & been
    desk.press(Key.Key_Escape)
    assert desk.find(sheet) is None


def test_tab_in_the_note_sheet_goes_between_its_fields(till: Till, desk: Hands) -> None:
    desk.tap("note")
    desk.type("Ida")
    desk.press(Key.Key_Tab)
    desk.type("Uten lokk")
    desk.press(Key.Key_Tab)
    desk.type(" Marie")
    desk.press(Key.Key_Return)
    assert (till.stores.cart.guestName, till.stores.cart.note) == ("Ida Marie", "Uten lokk")
