"""The board behind a real hub: one that is stopped, killed and started again, and one whose business day ends."""

import asyncio
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import pytest
from pytestqt.qtbot import QtBot
from qasync import QEventLoop

from kaffe_desktop.board import open_board
from kaffe_desktop.config import ScreenConfig
from kaffe_desktop.link import Link
from kaffe_desktop.stores import Stores
from kaffe_desktop.window import application
from kaffe_server.contract.commands import ORDERS, OrderedUnit, PlaceOrder
from tests.desktop.kiosk.hands import Hands
from tests.hub_process import HubProcess
from tests.server.open_hub import KAFFE, Clock, OpenHub, opened

WAIT_MS = 20_000


class Lapse:
    """Monotonic seconds; ``hurry`` lets them pass thirty times as fast from now on."""

    def __init__(self) -> None:
        self._speed, self._since, self._base = 1.0, time.monotonic(), 0.0

    def __call__(self) -> float:
        return self._base + self._speed * (time.monotonic() - self._since)

    def hurry(self) -> None:
        self._base, self._since, self._speed = self(), time.monotonic(), 30.0


class Wall(Hands):
    """A board over a link, and a till beside it that can only place."""

    def __init__(self, url: str, loop: QEventLoop, qtbot: QtBot, lapse: Callable[[], float]) -> None:
        config = ScreenConfig(role="board", size=(1280, 720), reduce_motion=True)
        application(config)
        self._loop, self._qtbot = loop, qtbot
        self._links = [Link(url, station=name, role=role) for name, role in (("tavle", "board"), ("k-1", "counter"))]
        self.stores = Stores(self._links[0], time_source=lapse)
        self.screen = open_board(config, self.stores)
        for link in self._links:
            loop.create_task(link.run())
        super().__init__(self.screen.window, qtbot)
        self.until(lambda: self.stores.connection.loaded and self._links[1].is_joined(ORDERS))

    def until(self, holds: Callable[[], bool]) -> None:
        """Looks at the clock each time, as the second's timer does."""

        def looked() -> bool:
            self.stores.clock.tick()
            return holds()

        self._qtbot.waitUntil(looked, timeout=WAIT_MS)

    def place(self) -> None:
        command = PlaceOrder(uuid=uuid4(), items=(OrderedUnit(item=KAFFE),))
        self.until(lambda: self._links[1].is_joined(ORDERS))
        placed = self._loop.create_task(self._links[1].push(ORDERS, "place", command))
        self.until(placed.done)
        placed.result()

    def close(self) -> None:
        ending = [self._loop.create_task(link.stop()) for link in self._links]
        self._qtbot.waitUntil(lambda: all(task.done() for task in ending), timeout=WAIT_MS)
        self.screen.dispose()


@contextmanager
def walled(url: str, loop: QEventLoop, qtbot: QtBot, lapse: Callable[[], float] = time.monotonic) -> Iterator[Wall]:
    wall = Wall(url, loop, qtbot, lapse)
    try:
        yield wall
    finally:
        wall.close()


@pytest.mark.parametrize("fault", ["stopped", "killed"])
def test_a_board_whose_hub_is_gone_says_so_after_thirty_seconds_and_recovers_by_itself(
    tmp_path: Path, qt_loop: QEventLoop, qtbot: QtBot, fault: str
) -> None:
    hub, lapse = HubProcess(tmp_path / "data"), Lapse()
    with walled(hub.url, qt_loop, qtbot, lapse) as wall:
        connection, board = wall.stores.connection, wall.stores.board
        wall.place()
        wall.until(lambda: wall.find("board-queue-101") is not None)
        heard = lapse()
        if fault == "stopped":
            hub.process.send_signal(signal.SIGSTOP)
        else:
            hub.kill()
        lapse.hurry()
        wall.until(lambda: connection.freshness == "updating")
        assert lapse() - heard > 10
        assert not board.stale
        wall.until(lambda: wall.find("stale-strip") is not None)
        assert lapse() - heard > 30
        assert wall.find("board-queue-101") is not None, "the last numbers stay"
        if fault == "stopped":
            hub.process.send_signal(signal.SIGCONT)
        else:
            hub.start()
        wall.until(lambda: not board.stale)
        wall.place()
        wall.until(lambda: wall.find("board-queue-102") is not None)
    hub.kill()


def test_at_the_cut_over_a_running_board_begins_the_new_day_with_an_empty_wall(
    tmp_path: Path, qt_loop: QEventLoop, qtbot: QtBot
) -> None:
    clock, ended = Clock(), asyncio.Event()
    hubs: list[OpenHub] = []

    async def run() -> None:
        async with opened(tmp_path, clock) as hub:
            hubs.append(hub)
            await ended.wait()

    running = qt_loop.create_task(run())
    qtbot.waitUntil(lambda: bool(hubs), timeout=WAIT_MS)
    with walled(f"ws://127.0.0.1:{hubs[0].port}", qt_loop, qtbot) as wall:
        wall.place()
        wall.until(lambda: wall.find("board-queue-101") is not None)
        clock.pass_(days=1)
        hubs[0].hub.speak()
        wall.until(lambda: wall.find("board-queue-101") is None)
        assert wall.stores.board.queueCount == 0
        wall.place()
        wall.until(lambda: wall.find("board-queue-101") is not None)
        assert wall.stores.board.queueCount == 1
    ended.set()
    qtbot.waitUntil(running.done, timeout=WAIT_MS)
    running.result()
