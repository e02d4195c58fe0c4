"""The kitchen as its cooks use it: real windows without a screen, wet sleeves and full lanes."""

from collections.abc import Callable
from functools import partial
from itertools import pairwise

import msgspec
import pytest
from PySide6.QtCore import Q_ARG, QMetaObject, QPoint, QRectF, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kaffe_server.contract.commands import EditOrder, MoveOrder
from kaffe_server.contract.frames import Act, Step
from kaffe_server.contract.records import State
from tests.desktop.canned import MILK, NOW, OWN_CUP, SIZE, entries, order, orders, question
from tests.desktop.kiosk.hands import Hands, everything_in
from tests.desktop.kitchen.conftest import Kitchen
from tests.desktop.kitchen.scenes import KITCHEN_SCENES
from tests.desktop.walking import kind, stand_still

WAITING, MAKING = State.RECEIVED, State.PRODUCTION
# The empty leading above a number may reach out of its ticket by this much.
LEADING = 3
# In a text of several versions the next, shorter one follows it.
OR_SHORTER = "\u009c"
DRINKS = (
    entries(("Te", 1, ())),
    entries(("Latte", 2, [MILK["Havre"], SIZE["Stor"]]), ("Kanelbolle", 1, ())),
    entries(("Cappuccino", 1, [MILK["Laktosefri"], SIZE["Stor"], OWN_CUP])),
)
SIZES = [(1920, 1080), (1280, 800), (1080, 1920)]

Show = Callable[..., Hands]


def _differs(window: Hands, words: str) -> bool:
    return window.text("more-received") != words


def moves(kitchen: Kitchen) -> list[tuple[int, State, State]]:
    commands = [command for command in kitchen.link.commands("move") if isinstance(command, MoveOrder)]
    return [(command.id, command.from_, command.to) for command in commands]


def test_start_and_finish_each_push_one_move(kitchen: Kitchen, show: Show) -> None:
    kitchen.put([order(140, WAITING), order(135, MAKING)])
    window = show()
    window.tap("start-140", "finish-135")
    assert moves(kitchen) == [(140, WAITING, MAKING), (135, MAKING, State.COMPLETED)]


def test_a_second_tap_before_the_hub_has_answered_pushes_nothing(kitchen: Kitchen, show: Show) -> None:
    kitchen.put([order(140, WAITING)])
    window = show()
    window.tap_twice_quickly("start-140")
    assert len(moves(kitchen)) == 1
    assert not window.get("start-140").isEnabled()


def test_start_answers_to_a_finger(kitchen: Kitchen, show: Show) -> None:
    kitchen.put([order(140, WAITING)])
    show().touch("start-140")
    assert moves(kitchen) == [(140, WAITING, MAKING)]


def test_a_sleeve_on_the_rest_of_a_ticket_does_nothing(kitchen: Kitchen, show: Show) -> None:
    kitchen.put([order(140, WAITING)])
    window = show()
    ticket, button = window.place(window.get("ticket-140")), window.place(window.get("start-140"))
    for share in (0.05, 0.2, 0.5, 0.95):
        where = QPoint(round(ticket.left() + share * (button.left() - ticket.left())), round(ticket.center().y()))
        QTest.mouseClick(window.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where)
    assert kitchen.link.asked == []


def test_cleared_takes_the_missing_information_away(kitchen: Kitchen, show: Show) -> None:
    kitchen.put([order(141, WAITING, missing=True)])
    window = show()
    window.tap("clear-141")
    (command,) = kitchen.link.commands("edit")
    assert isinstance(command, EditOrder)
    assert (command.id, command.missing_information) == (141, False)
    kitchen.put([order(141, WAITING)])
    assert window.find("missing-141") is None


def test_the_oldest_ticket_that_lacks_nothing_is_the_one_to_take(kitchen: Kitchen, show: Show) -> None:
    kitchen.put([order(140, WAITING, age=90, missing=True), order(141, WAITING, age=80), order(142, WAITING, age=70)])
    window = show()
    assert [window.get(f"start-{n}").property("prominent") for n in (140, 141, 142)] == [False, True, False]


def test_a_started_ticket_goes_to_the_other_lane_and_the_queue_closes_up(kitchen: Kitchen, show: Show) -> None:
    kitchen.put([order(140, WAITING, age=90), order(141, WAITING, age=80)])
    window = show()
    first = window.place(window.get("ticket-140"))
    kitchen.put([order(140, MAKING, age=90), order(141, WAITING, age=80)])
    lane = window.place(window.get("lane-production"))
    assert lane.contains(window.place(window.get("finish-140")))
    assert window.find("start-140") is None
    window.window.grabWindow()
    assert window.place(window.get("ticket-141")).topLeft() == first.topLeft()


def test_a_started_ticket_travels_from_the_lane_beside(kitchen: Kitchen, show: Show, qtbot: QtBot) -> None:
    kitchen.put([order(140, WAITING, age=90)])
    window = show(reduce_motion=False)
    kitchen.put([order(140, MAKING, age=90)])
    lane, button = window.place(window.get("lane-production")), window.get("finish-140")
    qtbot.waitUntil(lambda: window.place(button).left() < lane.left())
    qtbot.waitUntil(lambda: window.place(button).right() > lane.center().x())


def test_a_new_order_wears_a_ring_for_five_seconds(kitchen: Kitchen, show: Show) -> None:
    kitchen.put([order(145, WAITING, age=0)])
    window = show()
    assert window.get("ticket-145").property("isNew")
    kitchen.wait(5)
    assert not window.get("ticket-145").property("isNew")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scene", KITCHEN_SCENES)
def test_no_ticket_is_cut_and_every_button_is_large_enough(
    kitchen: Kitchen, show: Show, size: tuple[int, int], scene: str
) -> None:
    KITCHEN_SCENES[scene](kitchen)
    window = show(size)
    twenty_mm = 20 * (size[0] ** 2 + size[1] ** 2) ** 0.5 / ((10.1 if size == (1280, 800) else 21.5) * 25.4)
    tickets = [item for item in window.seen() if item.objectName().startswith("ticket-")]
    assert tickets or scene == "empty"
    for ticket in tickets:
        box = window.place(ticket).adjusted(0, -LEADING, 0, LEADING)
        for part in everything_in(ticket):
            if part.isVisible() and part.property("text") and part.objectName() == "":
                assert not part.property("truncated"), part.property("text")
                assert box.contains(window.place(part)), part.property("text")
        for name in ("start", "finish"):
            button = window.find(f"{name}-{ticket.property('number')}")
            if button is not None:
                assert min(button.width(), button.height()) >= twenty_mm - 1


@pytest.mark.parametrize("size", SIZES)
def test_a_full_lane_tells_what_is_below_and_a_tap_leads_there(
    kitchen: Kitchen, show: Show, qtbot: QtBot, size: tuple[int, int]
) -> None:
    kitchen.put(orders(WAITING, *range(101, 161)))
    window = show(size)
    qtbot.waitUntil(lambda: window.text("more-received").endswith("160"))
    seen: set[int] = set()
    while not window.text("more-received").startswith("Til"):
        words = window.text("more-received")
        below = [int(number) for number in words.partition(": ")[2].split(", ")]
        assert words == f"{len(below)} til i køen: " + ", ".join(map(str, below))
        lane = window.place(window.get("tickets-received"))
        seen |= {
            int(item.property("number"))
            for item in window.seen()
            if item.objectName().startswith("ticket-") and lane.intersects(window.place(item))
        }
        window.tap("more-received")
        changed = partial(_differs, window, words)
        qtbot.waitUntil(changed)
    seen |= {int(item.property("number")) for item in window.seen() if item.objectName().startswith("ticket-")}
    assert seen == set(range(101, 161))
    window.tap("more-received")
    qtbot.waitUntil(lambda: window.text("more-received").endswith("160"))
    assert window.find("ticket-101") is not None


def below(window: Hands) -> list[int]:
    """What the strip under the queue tells of."""
    return [int(number) for number in window.text("more-received").partition(": ")[2].split(", ")]


@pytest.mark.parametrize("size", SIZES)
def test_a_ticket_of_which_the_number_is_out_of_sight_is_told_of_below(
    kitchen: Kitchen, show: Show, qtbot: QtBot, size: tuple[int, int]
) -> None:
    KITCHEN_SCENES["busy"](kitchen)
    window = show(size)
    qtbot.waitUntil(lambda: window.text("more-received").endswith("130"))
    end = window.place(window.get("more-received")).top()
    numbers = [
        item
        for ticket in whole_tickets(window, "received")
        for item in everything_in(ticket)
        if item.property("text") == str(ticket.property("number"))
    ]
    seen = [int(item.property("text")) for item in numbers if window.place(item).bottom() <= end]
    assert len(seen) >= 1
    assert below(window) == list(range(seen[-1] + 1, 131))
    lane = window.get("tickets-received")
    next_one = next((item for item in window.seen() if item.objectName() == f"ticket-{seen[-1] + 1}"), None)
    if next_one is not None and window.place(next_one).top() < end:
        covered = window.place(lane).top() + float(lane.property("halfSeenFrom"))
        assert covered <= window.place(next_one).top() + 1, "half of its number is another number"


def test_a_ticket_taller_than_the_lane_does_not_bar_the_way_to_the_next(
    kitchen: Kitchen, show: Show, qtbot: QtBot
) -> None:
    endless = entries(*((f"Vare {n}", 1, ()) for n in range(40)))
    kitchen.put([order(101 + n, WAITING, age=900 - n, items=endless) for n in range(3)])
    window = show((1280, 800))
    for strip in ("2 til i køen: 102, 103", "1 til i køen: 103", "Til de eldste"):
        qtbot.waitUntil(lambda strip=strip: window.text("more-received") == strip)
        window.tap("more-received")


@pytest.mark.parametrize("size", SIZES)
def test_the_numbers_below_are_cut_between_two_of_them(
    kitchen: Kitchen, show: Show, qtbot: QtBot, size: tuple[int, int]
) -> None:
    kitchen.put(orders(WAITING, *range(101, 161)))
    window = show(size)
    qtbot.waitUntil(lambda: window.text("more-received").endswith("160"))
    words, more = (item for item in everything_in(window.get("more-received")) if kind(item) == "Words")
    assert words.property("truncated")
    assert (more.property("text"), more.isVisible()) == ("…", True)
    font, text = QFontMetricsF(words.property("font")), str(words.property("text"))
    whole = [font.horizontalAdvance(text[: at + 1]) for at, letter in enumerate(text) if letter == ","]
    assert min(abs(words.property("contentWidth") - width) for width in whole) < 1
    assert window.place(words).contains(window.place(more))


def said_on(ticket: QQuickItem) -> set[str]:
    return {str(part.property("text")) for part in everything_in(ticket) if part.isVisible() and part.property("text")}


def whole_tickets(window: Hands, lane: str) -> list[QQuickItem]:
    """Those of a lane that are in sight with their upper edge, from the top."""
    room = window.place(window.get(f"tickets-{lane}"))
    tickets = [item for item in window.seen() if kind(item) == "Ticket"]
    inside = [item for item in tickets if room.contains(window.place(item).topLeft())]
    return sorted(inside, key=lambda item: window.place(item).top())


@pytest.mark.parametrize("size", SIZES[:2])
def test_of_sixty_open_orders_the_oldest_are_in_sight_and_a_tap_takes_the_next(
    kitchen: Kitchen, show: Show, size: tuple[int, int]
) -> None:
    waiting = [order(101 + n, WAITING, age=900 - n, items=DRINKS[n % 3], missing=n % 5 == 4) for n in range(30)]
    making = [order(201 + n, MAKING, age=990 - n, items=DRINKS[n % 3]) for n in range(30)]
    kitchen.put(waiting + making)
    window = show(size)
    for started in range(3):
        stand_still(window.window)
        for lane, first in (("received", 101 + started), ("production", 201)):
            tickets = whole_tickets(window, lane)
            numbers = [int(ticket.property("number")) for ticket in tickets]
            assert numbers == list(range(first, first + len(numbers)))
            assert len(numbers) >= 3
            for upper, lower in pairwise(map(window.place, tickets)):
                assert upper.bottom() <= lower.top()
        window.tap(f"start-{101 + started}")
        assert moves(kitchen)[-1] == (101 + started, WAITING, MAKING)
        waiting[started] = order(101 + started, MAKING, age=900 - started, items=DRINKS[started % 3])
        kitchen.put(waiting + making)


def test_a_ticket_that_is_used_again_shows_only_its_own_order(kitchen: Kitchen, show: Show, qtbot: QtBot) -> None:
    everything = [
        order(
            101 + n,
            WAITING,
            age=900 - n,
            items=entries((f"Vare {101 + n}", 1, [MILK["Havre"]] * (n % 3))),
            note=f"notat {101 + n}" if n % 2 else "",
            missing=n % 4 == 3,
            question=question(f"om {101 + n}?") if n % 4 == 1 else None,
        )
        for n in range(40)
    ]
    kitchen.put(everything)
    window = show()
    lane = window.get("tickets-received")
    for row in (39, 0, 20, 3):
        QMetaObject.invokeMethod(lane, "positionViewAtIndex", Q_ARG(int, row), Q_ARG(int, 1))
        stand_still(window.window)
        tickets = whole_tickets(window, "received")
        assert str(101 + row) in {str(ticket.property("number")) for ticket in tickets}
        for ticket in tickets:
            number, said = ticket.property("number"), said_on(ticket)
            assert f"Vare {number}" in said
            assert (f"notat {number}" in said) == (number % 2 == 0)
            assert ("Avklart" in said) == (number % 4 == 0)
            assert (f"Spurt kassa: om {number}?" in said) == (number % 4 == 2)
            assert sum(text == "Havre" for text in _texts(ticket)) == (number - 101) % 3


def _texts(ticket: QQuickItem) -> list[str]:
    return [str(part.property("text")) for part in everything_in(ticket) if kind(part) == "Words" and part.isVisible()]


def test_a_new_order_does_not_move_the_lane(kitchen: Kitchen, show: Show, qtbot: QtBot) -> None:
    kitchen.put(orders(WAITING, *range(101, 131)))
    window = show()
    qtbot.waitUntil(lambda: window.text("more-received").endswith("130"))
    window.tap("more-received")
    qtbot.waitUntil(lambda: window.get("tickets-received").property("contentY") > 0)
    before = window.get("tickets-received").property("contentY")
    kitchen.put(orders(WAITING, *range(101, 132)))
    qtbot.waitUntil(lambda: window.text("more-received").endswith("131"))
    assert window.get("tickets-received").property("contentY") == before


def test_upright_the_lanes_share_one_place(kitchen: Kitchen, show: Show) -> None:
    kitchen.put([order(140, WAITING), order(135, MAKING)])
    window = show((1080, 1920))
    assert window.find("start-140") is not None
    assert window.find("finish-135") is None
    window.tap("segment-production", "finish-135")
    assert moves(kitchen) == [(135, MAKING, State.COMPLETED)]


def test_without_the_hub_the_buttons_are_grey(kitchen: Kitchen, show: Show) -> None:
    kitchen.put([order(140, WAITING)])
    window = show()
    kitchen.wait(16, heard=False)
    assert window.get("start-140").property("stale")


def test_what_is_left_to_make_and_has_no_room_is_counted_and_listed(kitchen: Kitchen, show: Show, qtbot: QtBot) -> None:
    names = [f"Kaffe nummer {n}" for n in range(1, 16)]
    kitchen.put([order(101 + n, WAITING, items=entries((name, 15 - n, ()))) for n, name in enumerate(names)])
    window = show()
    whole = QRectF(0, 0, 1920, 1080)

    def pills() -> list[str]:
        found = [item for item in window.seen() if item.objectName().startswith("left-")]
        return [item.objectName() for item in found if whole.contains(window.place(item))]

    qtbot.waitUntil(lambda: window.find("left-to-make-others") is not None)
    others = int(window.text("left-to-make-others").split()[1])
    shown = [name for name in pills() if name.startswith("left-Kaffe")]
    assert shown == [f"left-{name}" for name in names[: len(shown)]]
    assert len(shown) + others == 15
    window.tap("left-to-make-others")
    listed = window.place(window.get("left-to-make-list"))
    assert whole.contains(listed)
    assert sum(name == "left-Kaffe nummer 15" for name in pills()) == 1


def test_oops_says_what_it_takes_back_and_who_did_it(kitchen: Kitchen, show: Show) -> None:
    kitchen.put([])
    window = show()
    assert not window.get("oops").isEnabled()
    step = Step(id=136, day_id=136, from_=MAKING, to=State.COMPLETED)
    kitchen.stores.oops.push(Act(id=1, kind="move", at=NOW, steps=(step,)))
    assert window.text("oops", "what").split(OR_SHORTER) == ["136 → Ferdig · Kjøkken 1", "136 → Ferdig"]
    window.tap("oops")
    assert len(kitchen.link.commands("undo")) == 1


@pytest.mark.parametrize("size", SIZES)
def test_what_oops_takes_back_has_one_line_with_its_station_where_that_has_room(
    kitchen: Kitchen, show: Show, size: tuple[int, int]
) -> None:
    kitchen.put([])
    window = show(size)
    height = window.get("oops").height()
    for count in (1, 140):
        steps = tuple(Step(id=n, day_id=n, from_=MAKING, to=State.COMPLETED) for n in range(136, 136 + count))
        kitchen.stores.oops.push(Act(id=count, kind="move", at=NOW, steps=steps))
        versions = window.text("oops", "what").split(OR_SHORTER)
        what = next(
            part for part in everything_in(window.get("oops")) if part.property("text") == OR_SHORTER.join(versions)
        )
        font = QFontMetricsF(what.property("font"))
        expected = versions[0] if font.horizontalAdvance(versions[0]) <= what.width() else versions[1]
        assert what.property("contentWidth") == pytest.approx(font.horizontalAdvance(expected), abs=1)
        assert what.property("lineCount") == 1
        assert window.get("oops").height() == height


@pytest.mark.parametrize("reduce_motion", [True, False])
@pytest.mark.parametrize("lines", [1, 3])
def test_a_ticket_that_comes_back_above_others_covers_none_and_leaves_no_hole(
    kitchen: Kitchen, show: Show, qtbot: QtBot, reduce_motion: bool, lines: int
) -> None:
    """Its delegate may be one that was used before, for a ticket of another height."""
    first = order(101, MAKING, age=90, items=entries(*(("Latte", 1, ()),) * lines))
    others = [order(102 + n, MAKING, age=80 - n) for n in range(3)]
    window = show(reduce_motion=reduce_motion)

    def gaps() -> list[int]:
        places = [window.place(window.get(f"ticket-{101 + n}")) for n in range(4)]
        return [round(below.top() - above.bottom()) for above, below in pairwise(places)]

    kitchen.put([first, *others])
    stand_still(window.window)
    for state in (State.COMPLETED, MAKING, State.COMPLETED, MAKING):
        kitchen.put([msgspec.structs.replace(first, state=state), *others])
        QTest.qWait(0 if reduce_motion else 300)
        stand_still(window.window)
    assert gaps() == [0, 0, 0]
