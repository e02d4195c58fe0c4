"""The kitchen asks the till: the bubble, the six questions, and what then stands on the ticket."""

from collections.abc import Callable
from itertools import combinations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kaffe_server.contract.commands import AskTill, WithdrawQuestion
from kaffe_server.contract.records import State
from tests.desktop.canned import MILK, SYRUP, entries, order, question
from tests.desktop.kiosk.hands import Hands
from tests.desktop.kitchen.conftest import Kitchen

WAITING, MAKING = State.RECEIVED, State.PRODUCTION
TWO_LINES = entries(("Latte", 2, [MILK["Hel"], SYRUP["Vanilje"]]), ("Kanelbolle", 1, ()))
SIZES = [(1920, 1080), (1280, 800), (1080, 1920)]

Show = Callable[..., Hands]


def asked(kitchen: Kitchen) -> list[tuple[int, int, str]]:
    return [(c.id, c.line, c.text) for c in kitchen.link.commands("ask") if isinstance(c, AskTill)]


def test_two_taps_ask_and_the_popover_goes(kitchen: Kitchen, show: Show) -> None:
    kitchen.put([order(139, MAKING)])
    window = show()
    window.tap("ask-139", "choice-0")
    assert asked(kitchen) == [(139, 1, "Hvilken melk?")]
    assert window.find("question-panel") is None


def test_the_popover_says_which_line_it_is_about_and_can_ask_about_another(kitchen: Kitchen, show: Show) -> None:
    kitchen.put([order(140, WAITING, items=TWO_LINES)])
    window = show()
    window.tap("ask-140")
    assert kitchen.stores.questionDraft.about == "2 × Latte, Vanilje"
    window.tap("segment-2")
    assert kitchen.stores.questionDraft.about == "Kanelbolle"
    window.tap("choice-4")
    assert asked(kitchen) == [(140, 2, "Allergi?")]


@pytest.mark.parametrize("way_out", ["close", "scrim", "escape", "started elsewhere"])
def test_the_popover_can_be_left_without_asking(kitchen: Kitchen, show: Show, way_out: str) -> None:
    kitchen.put([order(139, WAITING)])
    window = show()
    window.tap("ask-139")
    assert window.find("question-panel") is not None
    match way_out:
        case "close":
            window.tap("question-close")
        case "scrim":
            window.tap("start-139")
        case "escape":
            window.press(Qt.Key.Key_Escape)
        case _:
            kitchen.put([])
    assert window.find("question-panel") is None
    assert kitchen.link.asked == []


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("state", [WAITING, MAKING])
def test_the_ticket_stays_in_sight_and_the_questions_are_large(
    kitchen: Kitchen, show: Show, size: tuple[int, int], state: State
) -> None:
    kitchen.put([order(139, state, age=300), order(140, state, age=200, items=TWO_LINES), order(141, state, age=100)])
    window = show(size)
    if size == (1080, 1920):
        window.tap(f"segment-{state}")
    window.tap("ask-140")
    window.window.grabWindow()
    panel = window.place(window.get("question-panel"))
    assert not panel.intersects(window.place(window.get("ticket-140")))
    assert window.get("ticket-140").property("asking")
    buttons = [window.get(f"choice-{row}") for row in range(6)]
    twenty_mm = 20 * (size[0] ** 2 + size[1] ** 2) ** 0.5 / ((10.1 if size == (1280, 800) else 21.5) * 25.4)
    assert all(min(button.width(), button.height()) >= twenty_mm - 1 for button in buttons)
    places = [window.place(button) for button in buttons]
    assert all(panel.contains(place) for place in places)
    assert not any(one.intersects(other) for one, other in combinations(places, 2))


def test_a_ticket_half_under_the_edge_comes_into_sight_when_it_is_asked_about(
    kitchen: Kitchen, show: Show, qtbot: QtBot
) -> None:
    kitchen.put([order(number, WAITING, age=1000 - number) for number in range(140, 150)])
    window = show((1280, 800))
    edge = window.place(window.get("more-received"))
    cut = next(n for n in range(140, 150) if window.place(window.get(f"ticket-{n}")).bottom() > edge.top())
    kitchen.stores.questionDraft.open(cut)
    qtbot.waitUntil(lambda: window.place(window.get(f"ticket-{cut}")).bottom() <= edge.top())


def test_a_question_that_waits_can_be_withdrawn(kitchen: Kitchen, show: Show) -> None:
    kitchen.put([order(139, MAKING, question=question("Hvilken melk?"))])
    window = show()
    assert window.find("ask-139") is None
    assert window.text("question-139") == "Spurt kassa: Hvilken melk?"
    assert not window.get("question-139").property("good")
    window.tap("withdraw-139")
    (command,) = kitchen.link.commands("withdraw")
    assert isinstance(command, WithdrawQuestion)
    assert command.id == 139
    kitchen.put([order(139, MAKING)])
    assert window.find("question-139") is None
    assert window.find("ask-139") is not None


def test_the_answer_stands_on_the_ticket_until_ok(kitchen: Kitchen, show: Show) -> None:
    kitchen.put([order(138, MAKING, question=question("Med krem?"))])
    window = show()
    kitchen.put([order(138, MAKING, question=question("Med krem?", "uten krem"))])
    assert window.text("question-138") == "Kassa svarte: uten krem"
    assert window.get("question-138").property("good")
    assert window.text("withdraw-138") == "OK"
    window.tap("withdraw-138")
    assert len(kitchen.link.commands("withdraw")) == 1


def test_without_the_hub_nothing_can_be_asked_or_withdrawn(kitchen: Kitchen, show: Show) -> None:
    kitchen.put([order(138, MAKING, question=question("Med krem?")), order(139, MAKING)])
    window = show()
    window.tap("ask-139")
    kitchen.wait(16, heard=False)
    assert not window.get("choice-0").isEnabled()
    assert not window.get("withdraw-138").isEnabled()
    window.tap("question-close")
    assert not window.get("ask-139").isEnabled()


def test_what_comes_back_from_the_counter_says_a_little_longer(kitchen: Kitchen, show: Show) -> None:
    kitchen.put([order(136, State.COMPLETED, age=400), order(137, MAKING)])
    window = show()
    kitchen.put([order(136, MAKING, age=400), order(137, MAKING)])
    assert window.text("recalled-136") == "Litt til"
    assert window.find("recalled-137") is None
    assert (window.find("ask-136"), window.find("ask-137") is None) == (None, False)
    banner, action = window.place(window.get("recalled-136")), window.place(window.get("finish-136"))
    assert banner.right() == pytest.approx(action.left(), abs=10)
    kitchen.put([order(136, MAKING, age=400, missing=True), order(137, MAKING)])
    assert window.find("recalled-136") is not None
