"""Two tills and their admins over a real hub that is killed and started again."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from qasync import QEventLoop

from kaffe_desktop.config import ScreenConfig
from kaffe_desktop.kiosk import followed, open_kiosk
from kaffe_desktop.link import Answer, Link
from kaffe_desktop.stores import Stores
from kaffe_desktop.window import application
from kaffe_server.contract.commands import MESSAGES, STAFF, CreateMessage, MessageDraft
from kaffe_server.contract.errors import Forbidden
from tests.desktop.admin.test_shell import PIN_1234
from tests.desktop.kiosk.hands import Hands
from tests.hub_process import HubProcess

WAIT = 20_000


class Desk:
    def __init__(self, hub: HubProcess, station: str, loop: QEventLoop, qtbot: QtBot) -> None:
        self.link = Link(hub.url, followed("counter"), station=station, role="counter")
        self.stores = Stores(self.link)
        self._qtbot = qtbot
        self.running = loop.create_task(self.link.run())
        self.wait(lambda: self.stores.connection.loaded)

    def wait(self, condition: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(condition, timeout=WAIT)

    def type(self, pin: str) -> None:
        """Digits on the panel; returns when the hub has answered, if it was asked."""
        for digit in pin:
            self.stores.pin.type(digit)
        self.wait(lambda: self.stores.pin.ready or self.stores.pin.pause > 0 or self.stores.admin.unlocked)

    def unlock(self, pin: str) -> None:
        self.stores.admin.enter()
        self.type(pin)
        assert self.stores.admin.unlocked


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[HubProcess]:
    hub = HubProcess(tmp_path / "data")
    yield hub
    hub.kill()


@pytest.fixture
def desks(hub: HubProcess, qt_loop: QEventLoop, qtbot: QtBot) -> Iterator[tuple[Desk, Desk]]:
    desks = Desk(hub, "kasse-1", qt_loop, qtbot), Desk(hub, "kasse-2", qt_loop, qtbot)
    yield desks
    for desk in desks:
        stopping = qt_loop.create_task(desk.link.stop())
        desk.wait(lambda stopping=stopping, desk=desk: stopping.done() and desk.running.done())


def test_a_first_pin_opens_and_what_is_typed_while_the_hub_is_away_is_saved_after_the_next_pin(
    hub: HubProcess, desks: tuple[Desk, Desk]
) -> None:
    first, second = desks
    first.stores.admin.enter()
    assert first.stores.pin.task == "choose"
    first.type("1234")
    first.type("1234")
    assert (first.stores.admin.unlocked, first.stores.admin.who, first.stores.admin.page) == (True, "Admin", "staff")

    editor = first.stores.messageEditor
    editor.addNew()
    first.wait(lambda: editor.open > 0)
    second.wait(lambda: [row.title for row in second.stores.messageEditor.messages] == ["Ny melding"])

    hub.kill()
    first.wait(lambda: not first.link.is_joined(STAFF))
    assert first.stores.admin.unlocked, "who types is left alone"
    editor.setTitle("Tomt for melk")
    editor.flush()
    assert editor.state == "waiting"
    hub.start()
    first.wait(lambda: first.stores.admin.asking and first.link.is_joined(STAFF))
    assert (editor.title, editor.state) == ("Tomt for melk", "waiting")
    first.type("1234")
    assert first.stores.admin.unlocked
    first.wait(lambda: editor.state == "saved")
    second.wait(lambda: [row.title for row in second.stores.messageEditor.messages] == ["Tomt for melk"])


def test_two_admins_in_one_message_end_with_what_was_saved_last_and_one_is_told(desks: tuple[Desk, Desk]) -> None:
    first, second = desks
    first.stores.admin.enter()
    first.type("1234")
    first.type("1234")
    editor = first.stores.messageEditor
    editor.addNew()
    second.unlock("1234")
    first.wait(lambda: editor.open > 0)
    second.wait(lambda: second.stores.messageEditor.messages.count == 1)
    second.stores.messageEditor.edit(editor.open)
    editor.setTitle("Boller")
    second.stores.messageEditor.setTitle("Skillingsboller")
    second.stores.messageEditor.setSubtitle("nystekte")
    editor.flush()
    second.wait(lambda: second.stores.notices.title == "En annen endret også tittelen")
    second.stores.messageEditor.flush()
    for desk in desks:
        desk.wait(lambda desk=desk: desk.stores.messageEditor.state == "saved")
        desk.wait(lambda desk=desk: desk.stores.messageEditor.title == "Skillingsboller")
        desk.wait(lambda desk=desk: desk.stores.messageEditor.subtitle == "nystekte")
    assert first.stores.notices.title == "En annen endret også tittelen"


def test_a_guess_costs_time_and_the_lock_holds_by_taps_in_a_window(desks: tuple[Desk, Desk], qtbot: QtBot) -> None:
    first, second = desks
    config = ScreenConfig(size=(1280, 800), diagonal=10.1, reduce_motion=True)
    application(config)
    screen = open_kiosk(config, first.stores)
    hands = Hands(screen.window, qtbot)
    hands.tap("tab-admin", *PIN_1234, *PIN_1234)
    first.wait(lambda: first.stores.admin.unlocked)
    hands.tap("person-name")
    hands.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    hands.type("Sara")
    first.wait(lambda: first.stores.staffEditor.state == "saved")
    first.wait(lambda: (hands.text("lock"), second.stores.staff.at(0).name) == ("Sara · lås", "Sara"))

    second.stores.admin.enter()
    for _ in range(4):
        second.type("9999")
        assert (second.stores.pin.trouble, second.stores.pin.pause) == ("wrong", 0)
    second.type("9999")
    assert 25 < second.stores.pin.pause <= 30
    second.type("1234")
    assert not second.stores.admin.unlocked

    hands.tap("note-ok", "lock")
    assert screen.window.property("view") == "order"
    answers: list[Answer] = []
    draft = CreateMessage(record=MessageDraft(title="Boller"))
    first.link.request(MESSAGES, "create", draft, answers.append)
    first.wait(lambda: len(answers) == 1)
    assert isinstance(answers[0], Forbidden)
    screen.dispose()
