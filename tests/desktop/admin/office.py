"""A café's admins at their screens, over a real hub on the test's own loop that can go away and come back."""

import asyncio
import atexit
import shutil
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from pytestqt.qtbot import QtBot
from qasync import QEventLoop

from kaffe_desktop.kiosk import followed
from kaffe_desktop.link import Link
from kaffe_desktop.stores import Stores
from kaffe_server.contract.records import Category, CustomizationKey, CustomizationValue, Item, MenuIndexes, StaffMember
from kaffe_server.storage.database import Database
from tests.server.open_hub import OpenHub, opened

WAIT_MS = 10_000


@cache
def new_disk() -> Path:
    """An empty hub's disk, with its tables made once for all tests."""
    folder = Path(tempfile.mkdtemp(prefix="kaffe-office-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    Database(folder).close()
    return folder


class Desk:
    """One admin's stores. Rows of the menu are looked up by their names, as the hub has told them.

    :param pin: typed at a till; empty: the screen is an admin's by its role.
    """

    def __init__(self, link: Link, name: str, pin: str, until: Callable[[Callable[[], bool]], None]) -> None:
        self.link, self.until, self._pin = link, until, pin
        self.stores = Stores(link)
        self._who = StaffMember(id=1, name=name)

    def sit_down(self) -> None:
        self.until(lambda: self.stores.connection.loaded and self.link.is_joined("collection:menu"))
        if not self._pin:
            self.stores.admin.let_in(self._who)
            return
        self.stores.admin.enter()
        for digit in self._pin * (2 if self.stores.staff.nobody else 1):
            self.stores.pin.type(digit)
        self.until(lambda: self.stores.admin.unlocked)

    @property
    def indexes(self) -> MenuIndexes:
        return self.stores.menu.catalogue.menu.indexes

    def item(self, name: str) -> Item:
        return next(item for item in self.indexes.items if item.name == name)

    def category(self, name: str) -> Category:
        return next(category for category in self.indexes.categories if category.name == name)

    def group(self, name: str) -> CustomizationKey:
        return next(key for key in self.indexes.customization_keys if key.name == name)

    def value(self, name: str) -> CustomizationValue:
        return next(value for value in self.indexes.customization_values if value.name == name)

    def items_in(self, category: str) -> list[str]:
        number = self.category(category).id
        return [item.name for item in self.indexes.items if item.category_id == number]

    def values_of(self, group: str) -> list[str]:
        number = self.group(group).id
        return [value.name for value in self.indexes.customization_values if value.belongs_to == number]


class Office:
    def __init__(self, data: Path, loop: QEventLoop, qtbot: QtBot) -> None:
        self._data, self._loop, self._qtbot = data, loop, qtbot
        shutil.copytree(new_disk(), data, dirs_exist_ok=True)
        self._desks: list[Desk] = []
        self._links: list[asyncio.Task[None]] = []
        self.come_back()

    def until(self, holds: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(holds, timeout=WAIT_MS)

    def desk(self, name: str = "Sara", *, pin: str = "") -> Desk:
        role = "counter" if pin else "admin"
        link = Link(self._url, followed("counter"), station=f"kasse-{name}", role=role)
        desk = Desk(link, name, pin, self.until)
        self._desks.append(desk)
        self._links.append(self._loop.create_task(link.run()))
        desk.sit_down()
        return desk

    def go_away(self) -> None:
        """The hub ends; every screen notices."""
        self._ended.set()
        self.until(self._running.done)
        self._running.result()
        self.until(lambda: not any(desk.link.is_joined("collection:menu") for desk in self._desks))

    def come_back(self) -> None:
        """On another port, which every screen finds; the admins give their PINs again."""
        self._ended, hubs = asyncio.Event(), list[OpenHub]()

        async def run() -> None:
            async with opened(self._data) as hub:
                hubs.append(hub)
                await self._ended.wait()

        self._running = self._loop.create_task(run())
        self.until(lambda: bool(hubs))
        self.hub = hubs[0]
        self._url = f"ws://127.0.0.1:{self.hub.port}"
        for desk in self._desks:
            old, new = urlsplit(desk.link.address), urlsplit(self._url)
            desk.link.address = urlunsplit(old._replace(netloc=new.netloc))
            desk.sit_down()

    def close(self) -> None:
        leaving = [self._loop.create_task(desk.link.stop()) for desk in self._desks]
        self.until(lambda: all(task.done() for task in [*leaving, *self._links]))
        self._ended.set()
        self.until(self._running.done)
        self._running.result()
