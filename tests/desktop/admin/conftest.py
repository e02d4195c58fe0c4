from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kaffe_desktop.config import ScreenConfig
from kaffe_desktop.kiosk import open_kiosk
from kaffe_desktop.window import Screen, application
from tests.desktop.kiosk.hands import Hands
from tests.desktop.kiosk.till import Till
from tests.desktop.stores.cafe import Cafe
from tests.desktop.walking import stand_still


@pytest.fixture
def cafe() -> Cafe:
    return Cafe()


@pytest.fixture
def till(qapp: object) -> Till:
    return Till()


@pytest.fixture(scope="module")
def tills_window(qapp: object) -> Iterator[Callable[[Till, str], Screen]]:
    """One window for all tests of a file, which shows one till after another as if it had just been opened."""
    screens: list[Screen] = []

    def show(till: Till, view: str) -> Screen:
        if not screens:
            config = ScreenConfig(size=(1280, 800), diagonal=10.1, reduce_motion=True, view=view)
            application(config)
            screens.append(open_kiosk(config, till.stores))
        screen = screens[0]
        screen.window.setProperty("stores", till.stores)
        screen.stores = till.stores
        screen.window.setProperty("view", view)
        tokens = screen.engine.singletonInstance("Kaffe.Design", "Tokens")
        assert isinstance(tokens, QObject)
        tokens.setProperty("byKeys", False)
        return screen

    yield show
    for screen in screens:
        screen.dispose()


@pytest.fixture
def show(
    till: Till, qtbot: QtBot, tills_window: Callable[[Till, str], Screen]
) -> Iterator[Callable[..., Hands]]:
    """Shows ``till``: a window and two hands to use it. One with options of its own is closed after the test."""
    opened: list[Screen] = []

    def show(**options: object) -> Hands:
        view = "admin" if till.stores.admin.unlocked else "order"
        if options:
            config = ScreenConfig(
                **{"size": (1280, 800), "diagonal": 10.1, "reduce_motion": True, "view": view, **options}
            )
            screen = open_kiosk(config, till.stores)
            opened.append(screen)
        else:
            screen = tills_window(till, view)
        screen.window.requestActivate()
        assert QTest.qWaitForWindowActive(screen.window)
        stand_still(screen.window)
        return Hands(screen.window, qtbot)

    yield show
    for screen in opened:
        screen.dispose()
