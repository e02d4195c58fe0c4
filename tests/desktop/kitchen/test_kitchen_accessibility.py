"""The kitchen without eyes or hands on the screen: what is said of each ticket, and the keyboard's way."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from kaffe_server.contract.frames import Act, Step
from kaffe_server.contract.records import State
from tests.desktop.canned import MILK, NOW, OWN_CUP, entries, order, orders, question
from tests.desktop.kiosk.hands import Hands
from tests.desktop.kitchen.conftest import Kitchen
from tests.desktop.walking import kind

WAITING, MAKING = State.RECEIVED, State.PRODUCTION
TWO_LINES = entries(("Cortado", 1, [MILK["Lett"]]), ("Kanelbolle", 1, ()))
TAB, DOWN, RIGHT, SPACE = Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Space
CUPS = entries(("Cappuccino", 2, [MILK["Hel"], OWN_CUP]))

Show = Callable[..., Hands]


def focused(window: Hands) -> str:
    item = window.window.activeFocusItem()
    return "" if item is None else item.objectName()


def spoken(item: QQuickItem) -> tuple[str, QAccessible.Role]:
    said = QAccessible.queryAccessibleInterface(item)
    return said.text(QAccessible.Text.Name), said.role()


def test_a_ticket_is_said_in_one_breath(kitchen: Kitchen, show: Show) -> None:
    kitchen.put(
        [
            order(140, WAITING, age=250, items=TWO_LINES),
            order(141, WAITING, age=70, name="Ida", missing=True),
            order(145, WAITING, age=1),
            order(138, MAKING, age=70, items=CUPS, question=question("Med krem?", "uten krem")),
        ]
    )
    window = show()
    said = {number: spoken(window.get(f"ticket-{number}")) for number in (140, 141, 145, 138)}
    assert said == {
        140: ("140, 4 minutter, Cortado lett, Kanelbolle, knapp Start", QAccessible.Role.ListItem),
        141: ("141, 1 minutt, Latte, Ida, Mangler info – spør gjesten, knapp Start", QAccessible.Role.ListItem),
        145: ("145, ny, Latte, knapp Start", QAccessible.Role.ListItem),
        138: (
            "138, 1 minutt, 2 Cappuccino egen kopp, Kassa svarte: uten krem, knapp Ferdig",
            QAccessible.Role.ListItem,
        ),
    }


def test_lanes_buttons_and_the_popover_have_names(kitchen: Kitchen, show: Show) -> None:
    kitchen.put([order(140, WAITING), order(135, MAKING, missing=True)])
    step = Step(id=136, day_id=136, from_=MAKING, to=State.COMPLETED)
    kitchen.stores.oops.push(Act(id=1, kind="move", at=NOW, steps=(step,)))
    window = show()
    button = QAccessible.Role.Button
    assert spoken(window.get("tickets-received")) == ("Kø", QAccessible.Role.List)
    assert spoken(window.get("tickets-production")) == ("Lages nå", QAccessible.Role.List)
    assert spoken(window.get("start-140")) == ("140, Start", button)
    assert spoken(window.get("ask-140")) == ("140, spør kassa", button)
    assert spoken(window.get("clear-135")) == ("135, Avklart", button)
    assert spoken(window.get("oops")) == ("Angre: 136 til ferdig", button)
    assert spoken(window.get("left-Latte"))[0] == "2 Latte"
    window.tap("ask-140")
    assert spoken(window.get("question-panel")) == ("140, spør kassa", QAccessible.Role.Dialog)
    assert spoken(window.get("question-close")) == ("Lukk", button)
    assert spoken(window.get("choice-4")) == ("Allergi?", button)


def test_tab_goes_from_queue_to_what_is_made_to_oops_and_arrows_down_a_lane(kitchen: Kitchen, show: Show) -> None:
    kitchen.put([order(140, WAITING, age=90), order(141, WAITING, age=80), order(135, MAKING)])
    step = Step(id=136, day_id=136, from_=MAKING, to=State.COMPLETED)
    kitchen.stores.oops.push(Act(id=1, kind="move", at=NOW, steps=(step,)))
    window = show()
    assert not any(kind(item) == "FocusRing" for item in window.seen())
    window.press(TAB)
    assert focused(window) == "start-140"
    assert sum(kind(item) == "FocusRing" for item in window.seen()) == 1
    window.press(DOWN)
    assert focused(window) == "start-141"
    window.press(TAB)
    assert focused(window) == "finish-135"
    window.press(TAB)
    assert focused(window) == "oops"
    window.press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    window.press(SPACE)
    assert [command.id for command in kitchen.link.commands("move")] == [135]  # type: ignore[attr-defined]


def test_arrows_reach_every_ticket_of_a_full_lane(kitchen: Kitchen, show: Show) -> None:
    kitchen.put(orders(WAITING, *range(101, 118)))
    window = show()
    window.press(TAB)
    reached = [focused(window)]
    for _ in range(16):
        window.press(DOWN)
        window.window.grabWindow()
        reached.append(focused(window))
    assert reached == [f"start-{number}" for number in range(101, 118)]
    lane = window.place(window.get("tickets-received"))
    assert lane.contains(window.place(window.get("start-117")))


def test_the_popover_keeps_the_keyboard_until_it_is_left(kitchen: Kitchen, show: Show) -> None:
    kitchen.put([order(140, WAITING, items=TWO_LINES)])
    window = show()
    window.press(TAB)
    window.press(Qt.Key.Key_Left)
    assert focused(window) == "ask-140"
    window.press(SPACE)
    seen = set()
    for key in (TAB, TAB, DOWN, RIGHT, DOWN, TAB, TAB):
        window.press(key)
        seen.add(focused(window))
    assert seen <= {"question-close", "segment-1", "segment-2", *(f"choice-{row}" for row in range(6))}
    assert {"choice-0", "question-close"} <= seen
    window.press(Qt.Key.Key_Escape)
    assert window.find("question-panel") is None


@pytest.mark.parametrize("state", [WAITING, MAKING])
def test_a_ticket_that_has_gone_takes_no_key(kitchen: Kitchen, show: Show, state: State) -> None:
    kitchen.put([order(140, state, age=90), order(141, state, age=80)])
    window = show()
    window.press(TAB)
    kitchen.put([order(141, state, age=80)])
    window.press(SPACE)
    assert kitchen.link.asked == []
