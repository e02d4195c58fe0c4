from collections.abc import Callable, Iterator

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kaffe_desktop.config import ScreenConfig
from kaffe_desktop.kiosk import open_kiosk
from kaffe_desktop.window import Screen, application
from tests.desktop.kiosk.hands import Hands
from tests.desktop.kiosk.till import Till
from tests.desktop.stores.cafe import Cafe


@pytest.fixture
def cafe() -> Cafe:
    return Cafe()


@pytest.fixture
def till(qapp: object) -> Till:
    return Till()


@pytest.fixture
def show(till: Till, qtbot: QtBot) -> Iterator[Callable[..., Hands]]:
    """Opens the kiosk over ``till``: a window and two hands to use it. Closed again after the test."""
    opened: list[Screen] = []

    def show(size: tuple[int, int] = (1280, 800), diagonal: float = 10.1, **options: object) -> Hands:
        view = "admin" if till.stores.admin.unlocked else "order"
        config = ScreenConfig(size=size, diagonal=diagonal, reduce_motion=True, **{"view": view, **options})
        application(config)
        screen = open_kiosk(config, till.stores)
        opened.append(screen)
        assert QTest.qWaitForWindowExposed(screen.window)
        return Hands(screen.window, qtbot)

    yield show
    for screen in opened:
        screen.dispose()
