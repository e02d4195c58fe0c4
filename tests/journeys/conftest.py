"""A café with a real hub process and real windows on one loop."""

import gc
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from qasync import QEventLoop

from kaffe_desktop.board import open_board
from kaffe_desktop.config import ScreenConfig
from kaffe_desktop.kiosk import open_kiosk
from kaffe_desktop.link import Link
from kaffe_desktop.stores import Stores
from kaffe_desktop.till_file import TillFile
from kaffe_desktop.window import Screen, application
from tests.desktop.kiosk.hands import Hands
from tests.hub_process import HubProcess

WAIT_MS = 20_000
TILL = ScreenConfig(station="kasse-1", role="counter", size=(1280, 800), px_per_mm=5.87, reduce_motion=True)
KITCHEN = replace(TILL, station="kjøkken-1", role="kitchen", view="kitchen", size=(1920, 1080), px_per_mm=4.1)
WALL = replace(TILL, station="tavle", role="board", size=(1920, 1080))


class Window(Hands):
    """A window with the stores and the link behind it."""

    def __init__(self, screen: Screen, stores: Stores, link: Link, qtbot: QtBot) -> None:
        super().__init__(screen.window, qtbot)
        self.stores = stores
        self._link = link

    @property
    def live(self) -> bool:
        """Whether it follows the hub right now."""
        return all(self._link.is_joined(topic) for topic in self._link.topics)

    def wait_for(self, name: str) -> None:
        self._qtbot.waitUntil(lambda: self.find(name) is not None, timeout=WAIT_MS)

    def wait_without(self, name: str) -> None:
        self._qtbot.waitUntil(lambda: self.find(name) is None, timeout=WAIT_MS)

    def wait_until(self, holds: object) -> None:
        self._qtbot.waitUntil(holds, timeout=WAIT_MS)


class Cafe:
    """Tills sell without the hub if they are given a disk of their own."""

    def __init__(self, data: Path, loop: QEventLoop, qtbot: QtBot) -> None:
        self.hub = HubProcess(data)
        self._data = data
        self._loop, self._qtbot = loop, qtbot
        self._links: list[Link] = []
        self._screens: list[Screen] = []
        self._disks: list[TillFile] = []

    def till(self, station: str = "kasse-1", *, disk: bool = False, hub: bool = True) -> Window:
        """:param hub: whether it is there, and the window to be waited for."""
        if disk:
            self._disks.append(TillFile(self._data.parent / f"{station}.db"))
        return self._open(replace(TILL, station=station), self._disks[-1] if disk else None, hub=hub)

    def restart(self, station: str = "kasse-1") -> Window:
        """Ends the only till, and starts it again without a hub."""
        (link,), (screen,), (disk,) = self._links, self._screens, self._disks
        self._stop([link])
        screen.dispose()
        disk.close()
        self._links, self._screens, self._disks = [], [], []
        return self.till(station, disk=True, hub=False)

    def kitchen(self, station: str = "kjøkken-1") -> Window:
        return self._open(replace(KITCHEN, station=station))

    def board(self) -> Window:
        return self._open(WALL)

    def _open(self, config: ScreenConfig, disk: TillFile | None = None, *, hub: bool = True) -> Window:
        application(config)
        link = Link(self.hub.url, station=config.station, role=config.role)
        stores = Stores(link, till_file=disk)
        screen = (open_board if config.role == "board" else open_kiosk)(config, stores)
        self._links.append(link)
        self._screens.append(screen)
        self._loop.create_task(link.run())
        assert QTest.qWaitForWindowExposed(screen.window)
        window = Window(screen, stores, link, self._qtbot)
        if hub:
            window.wait_until(lambda: window.live)
        return window

    def _stop(self, links: list[Link]) -> None:
        stopping = [self._loop.create_task(link.stop()) for link in links]
        self._qtbot.waitUntil(lambda: all(task.done() for task in stopping), timeout=WAIT_MS)

    def close(self) -> None:
        self._stop(self._links)
        for screen in self._screens:
            screen.dispose()
        for disk in self._disks:
            disk.close()
        self.hub.kill()


@pytest.fixture
def cafe(tmp_path: Path, qt_loop: QEventLoop, qtbot: QtBot) -> Iterator[Cafe]:
    gc.collect()
    cafe = Cafe(tmp_path / "data", qt_loop, qtbot)
    yield cafe
    cafe.close()
