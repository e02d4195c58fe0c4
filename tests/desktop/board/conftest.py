from collections.abc import Callable, Iterator

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kaffe_desktop.board import open_board
from kaffe_desktop.config import ScreenConfig
from kaffe_desktop.window import Screen, application
from tests.desktop.canned import CannedStores
from tests.desktop.kiosk.hands import Hands


@pytest.fixture
def canned(qapp: object) -> CannedStores:
    return CannedStores()


@pytest.fixture
def show(canned: CannedStores, qtbot: QtBot) -> Iterator[Callable[..., Hands]]:
    """Hangs the board over ``canned``. Taken down again after the test."""
    opened: list[Screen] = []

    def show(size: tuple[int, int] = (1920, 1080), *, reduce_motion: bool = True) -> Hands:
        config = ScreenConfig(size=size, role="board", reduce_motion=reduce_motion)
        application(config)
        screen = open_board(config, canned.stores)
        opened.append(screen)
        assert QTest.qWaitForWindowExposed(screen.window)
        return Hands(screen.window, qtbot)

    yield show
    for screen in opened:
        screen.dispose()
