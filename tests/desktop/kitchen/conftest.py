from collections.abc import Callable, Iterator

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kaffe_desktop.config import ScreenConfig
from kaffe_desktop.kiosk import open_kiosk
from kaffe_desktop.window import Screen, application
from tests.desktop.canned import CannedStores
from tests.desktop.kiosk.hands import Hands
from tests.desktop.kiosk.till import SilentLink

DIAGONALS = {(1280, 800): 10.1}


class Kitchen(CannedStores):
    """A kitchen whose hub only listens."""

    def __init__(self) -> None:
        self.link = SilentLink()
        super().__init__(self.link)  # type: ignore[arg-type]


@pytest.fixture
def kitchen(qapp: object) -> Kitchen:
    return Kitchen()


@pytest.fixture
def show(kitchen: Kitchen, qtbot: QtBot) -> Iterator[Callable[..., Hands]]:
    """Opens the kitchen's window over ``kitchen``. Closed again after the test."""
    opened: list[Screen] = []

    def show(size: tuple[int, int] = (1920, 1080), *, reduce_motion: bool = True) -> Hands:
        config = ScreenConfig(
            size=size,
            diagonal=DIAGONALS.get(size, 21.5),
            station="kjøkken-1",
            role="kitchen",
            view="kitchen",
            reduce_motion=reduce_motion,
        )
        application(config)
        screen = open_kiosk(config, kitchen.stores)
        opened.append(screen)
        assert QTest.qWaitForWindowExposed(screen.window)
        return Hands(screen.window, qtbot)

    yield show
    for screen in opened:
        screen.dispose()
