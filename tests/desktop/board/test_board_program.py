"""``kaffe-board`` as a program: on which screen it stands, how it is left, and what it says of its panel."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kaffe_desktop import full_screen
from kaffe_desktop.board import check_size, open_board
from kaffe_desktop.config import ScreenConfig
from kaffe_desktop.window import Screen
from tests.desktop.canned import CannedStores


@pytest.fixture
def held(canned: CannedStores, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Iterator[Screen]:
    monkeypatch.setattr(full_screen, "ESC_HOLD_MS", 100)
    screen = open_board(ScreenConfig(role="board", fullscreen=True, esc_leaves=request.param), canned.stores)
    assert QTest.qWaitForWindowExposed(screen.window)
    yield screen
    screen.dispose()


@pytest.mark.parametrize("held", [True], indirect=True)
def test_esc_must_be_held_to_leave(held: Screen, qtbot: QtBot) -> None:
    assert held.full_screen is not None
    QTest.keyClick(held.window, Qt.Key.Key_Escape)
    qtbot.wait(150)
    assert held.window.isVisible()
    QTest.keyPress(held.window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not held.window.isVisible())
    assert held.full_screen.left


@pytest.mark.parametrize("held", [True], indirect=True)
def test_esc_that_is_let_go_in_another_window_was_not_held(held: Screen, qtbot: QtBot) -> None:
    QTest.keyPress(held.window, Qt.Key.Key_Escape)
    QCoreApplication.sendEvent(held.window, QFocusEvent(QEvent.Type.FocusOut))
    qtbot.wait(150)
    assert held.window.isVisible()


@pytest.mark.parametrize("held", [False], indirect=True)
def test_esc_does_not_leave_unless_it_is_allowed(held: Screen, qtbot: QtBot) -> None:
    QTest.keyPress(held.window, Qt.Key.Key_Escape)
    qtbot.wait(200)
    assert held.window.isVisible()
    assert held.window.cursor().shape() is Qt.CursorShape.BlankCursor


@pytest.mark.parametrize(
    ("diagonal", "distance", "remark"),
    [(32, 8, "For liten for 8 m – les til 6,1 m"), (32, 6, ""), (43, 8, ""), (None, 8, "")],
)
def test_a_panel_too_small_for_its_distance_says_so_when_it_is_hung(
    canned: CannedStores, diagonal: float | None, distance: float, remark: str
) -> None:
    canned.put([])
    check_size(ScreenConfig(diagonal=diagonal, reading_distance=distance, size=(1920, 1080)), canned.stores)
    assert canned.stores.board.strip.message == remark


LEFT = """
import sys
from PySide6.QtCore import QTimer
from kaffe_desktop import board, window
opened = board.open_board
def open_and_hold(config, stores):
    screen = opened(config, stores)
    def leave():
        shown = screen.window.screen()
        print(shown.name(), screen.window.geometry() == shown.geometry(), screen.window.visibility().name, flush=True)
        screen.full_screen._leave()
    QTimer.singleShot(0, leave)
    return screen
board.open_board = open_and_hold
sys.exit(board.main(sys.argv[1:]))
"""


@pytest.mark.parametrize("name", ["HDMI-2", "1"])
def test_the_board_fills_the_chosen_screen_and_tells_its_service_when_it_was_left_by_hand(
    tmp_path: Path, name: str
) -> None:
    layout = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1, "y": 0}
    screens = [
        {"name": "DP-1", "x": 0, "width": 1280, "height": 800, **layout},
        {"name": "HDMI-2", "x": 1280, "width": 1920, "height": 1080, **layout},
    ]
    setup = tmp_path / "screens.json"
    setup.write_text(json.dumps({"screens": screens}))
    ended = subprocess.run(
        [sys.executable, "-c", LEFT, "--fullscreen", "--esc-leaves", "--screen", name, "--mute"],
        env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={setup}", "DBUS_SESSION_BUS_ADDRESS": "none:"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.returncode == 10, ended.stderr
    shown, fills, visibility = ended.stdout.split()
    assert (fills, visibility) == ("True", "FullScreen")
    assert name != "HDMI-2" or shown == name
