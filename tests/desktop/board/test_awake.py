"""The screen saver is asked to stay away, on a session bus of the test's own."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import ClassInfo, QObject, Slot
from PySide6.QtDBus import QDBusConnection
from pytestqt.qtbot import QtBot

from kaffe_desktop.awake import PATH, SERVICE, Inhibition

pytestmark = pytest.mark.skipif(shutil.which("dbus-daemon") is None, reason="no dbus-daemon")


@ClassInfo(**{"D-Bus Interface": SERVICE})
class ScreenSaver(QObject):
    def __init__(self, bus: QDBusConnection) -> None:
        super().__init__()
        self.asked: list[tuple[str, str]] = []
        assert bus.registerObject(PATH, self, QDBusConnection.RegisterOption.ExportAllSlots)
        assert bus.registerService(SERVICE)

    @Slot(str, str, result="uint")
    def Inhibit(self, application: str, reason: str) -> int:
        self.asked.append((application, reason))
        return 7


@pytest.fixture
def address() -> Iterator[str]:
    command = ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address"]
    daemon = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert daemon.stdout is not None
    yield daemon.stdout.readline().strip()
    daemon.terminate()
    daemon.communicate(timeout=10)


@pytest.fixture
def buses(address: str) -> Iterator[tuple[QDBusConnection, QDBusConnection]]:
    """The desktop's connection and the board's."""
    yield QDBusConnection.connectToBus(address, "desktop"), QDBusConnection.connectToBus(address, "board")
    for name in ("desktop", "board"):
        QDBusConnection.disconnectFromBus(name)


def test_the_screen_saver_is_asked_at_once_and_again_when_it_was_restarted(
    buses: tuple[QDBusConnection, QDBusConnection], qtbot: QtBot
) -> None:
    desktop, board = buses
    saver, owner = ScreenSaver(desktop), QObject()
    Inhibition(board, "guests read the board", owner)
    qtbot.waitUntil(lambda: saver.asked == [("Kaffe", "guests read the board")])
    desktop.unregisterService(SERVICE)
    desktop.registerService(SERVICE)
    qtbot.waitUntil(lambda: len(saver.asked) == 2)


def test_a_screen_saver_that_comes_up_later_is_asked_then(
    buses: tuple[QDBusConnection, QDBusConnection], qtbot: QtBot
) -> None:
    desktop, board = buses
    owner = QObject()
    Inhibition(board, "guests read the board", owner)
    saver = ScreenSaver(desktop)
    qtbot.waitUntil(lambda: len(saver.asked) == 1)


def test_without_a_session_bus_nothing_happens(qtbot: QtBot, tmp_path: Path) -> None:
    bus = QDBusConnection.connectToBus(f"unix:path={tmp_path}/none", "nowhere")
    owner = QObject()
    Inhibition(bus, "guests read the board", owner)
    assert not bus.isConnected()
