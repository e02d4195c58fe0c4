"""A rush that plays by itself: guests order at a real kiosk, a kitchen works, the board follows.

The actors use the stores as the views do, and see only what a screen shows.
"""

import asyncio
import itertools
import os
import random
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from kaffe_desktop.board import open_board
from kaffe_desktop.config import ScreenConfig
from kaffe_desktop.hub_child import HubChild
from kaffe_desktop.kiosk import followed, open_kiosk
from kaffe_desktop.link import Link
from kaffe_desktop.stores import Stores
from kaffe_desktop.stores.cart import Cart
from kaffe_desktop.window import Screen, run_program, until_closed
from kaffe_server.contract.records import Order

GUEST_SECONDS = (0.3, 0.8)
TAP_SECONDS = 0.12
START_SECONDS = (0.5, 1.3)
MAKE_SECONDS = (2.0, 4.0)
FETCH_SECONDS = (1.0, 4.0)
PATIENCE_SECONDS = 30.0
STEP_SECONDS = 0.05
MAKING_AT_ONCE = 4
NAMES = ("Ida", "Jonas", "Nora", "Emil", "Sofie", "Aksel", "Åse", "Bjørn-Kristian")
NOTES = ("Ekstra varm", "Lite skum", "Uten lokk", "Hentes senere")

TILL = ScreenConfig(station="kasse-1", role="counter", size=(1280, 800), px_per_mm=5.87)
KITCHEN = ScreenConfig(station="kjøkken-1", role="kitchen", view="kitchen", size=(1920, 1080), px_per_mm=4.1)
WALL = ScreenConfig(station="tavle", role="board", size=(1920, 1080))


@dataclass
class Tally:
    placed: int = 0
    handed_out: int = 0
    errors: list[str] = field(default_factory=list)
    pictures: int = 0

    def __str__(self) -> str:
        return (
            f"{self.placed} orders placed, {self.handed_out} handed out, {len(self.errors)} errors, "
            f"{self.pictures} pictures"
        )


def play(seconds: float, speed: float, shots: Path | None, language: str) -> int:
    """Plays on a café of its own that is gone afterwards, and prints what came of it.

    Without a display it runs offscreen. Status 1 if anything went wrong on a screen, or an order was left over.
    """
    if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    tally = Tally()
    with tempfile.TemporaryDirectory(prefix="kaffe-demo-") as folder:
        hub = HubChild(Path(folder))
        try:
            rush = Rush(hub.url, language, seconds, speed, shots, tally)
            run_program(ScreenConfig(language=language), rush.run)
        finally:
            hub.stop()
    print(tally)
    for error in tally.errors:
        print(f"  {error}", file=sys.stderr)
    return 1 if tally.errors or tally.handed_out != tally.placed else 0


class Rush:
    """Three screens with their own links, and the people in front of them."""

    def __init__(self, url: str, language: str, seconds: float, speed: float, shots: Path | None, tally: Tally) -> None:
        self._url, self._language = url, language
        self._seconds, self._speed, self._shots = seconds, speed, shots
        self._tally = tally
        self._chance = random.Random(1)
        self._links: list[Link] = []

    async def run(self) -> None:
        till, kitchen, wall = (self._stores(config) for config in (TILL, KITCHEN, WALL))
        screens = {
            "frontdesk": open_kiosk(TILL, till),
            "kitchen": open_kiosk(KITCHEN, kitchen),
            "board": open_board(WALL, wall),
        }
        for stores in (till, kitchen):
            stores.notices.changed.connect(partial(self._hear, stores))
        wall.orders.changed.connect(self._count)
        await until_closed(
            list(screens.values()), *(link.run() for link in self._links), self._play(screens, till, kitchen, wall)
        )

    def _stores(self, config: ScreenConfig) -> Stores:
        link = Link(self._url, followed(config.role), station=config.station, role=config.role)
        self._links.append(link)
        return Stores(link)

    async def _play(self, screens: dict[str, Screen], till: Stores, kitchen: Stores, wall: Stores) -> None:
        everyone = (till, kitchen, wall)
        await self._until(lambda: all(stores.connection.loaded for stores in everyone))
        async with asyncio.TaskGroup() as people:
            crew = [people.create_task(self._cook(kitchen)), people.create_task(self._hand_out(till))]
            pictures = people.create_task(self._photograph(screens))
            await self._guests(till)
            await self._until(lambda: self._tally.handed_out == self._tally.placed)
            await pictures
            for actor in crew:
                actor.cancel()
        screens["frontdesk"].window.close()

    async def _guests(self, till: Stores) -> None:
        """Guests come until the time is up; each order is sent with the till's own verbs."""
        loop = asyncio.get_running_loop()
        end = loop.time() + self._seconds / self._speed
        while loop.time() < end:
            for _ in range(self._chance.choice((1, 1, 1, 2, 3))):
                await self._choose(till)
            if self._chance.random() < 0.3:
                note = self._chance.choice(("", *NOTES))
                till.cart.setGuest(self._chance.choice(NAMES), note)
            if self._chance.random() < 0.1:
                till.cart.toggleMissing()
            await self._pause(TAP_SECONDS)
            before = till.cart.previousNumber
            till.cart.send()
            if await self._until(partial(_differs, till.cart, before)):
                self._tally.placed += 1
            await self._pause(*GUEST_SECONDS)

    async def _choose(self, till: Stores) -> None:
        tiles = [tile for section in till.menu for tile in section.tiles if not tile.sold_out]
        till.cart.add(self._chance.choice(tiles).item_id)
        await self._pause(TAP_SECONDS)
        for group in list(till.cart.editor.groups):
            if self._chance.random() < 0.4:
                till.cart.choose(group.key_id, self._chance.choice(list(group.options)).value_id)
                await self._pause(TAP_SECONDS)
        if self._chance.random() < 0.2:
            till.cart.more()

    async def _cook(self, kitchen: Stores) -> None:
        async with asyncio.TaskGroup() as making:
            while True:
                await self._pause(*START_SECONDS)
                waiting = kitchen.orders.received.orders
                if waiting and len(kitchen.orders.production) < MAKING_AT_ONCE:
                    if waiting[0].missing_information:
                        kitchen.orders.clearMissing(waiting[0].id)
                        await self._pause(TAP_SECONDS)
                    kitchen.orders.move(waiting[0].id)
                    making.create_task(self._make(kitchen, waiting[0].id))

    async def _make(self, kitchen: Stores, order: int) -> None:
        lane = kitchen.orders.production
        await self._until(lambda: lane.find(order) >= 0)
        await self._pause(*MAKE_SECONDS)
        kitchen.orders.move(order)

    async def _hand_out(self, till: Stores) -> None:
        while True:
            await self._pause(*FETCH_SECONDS)
            for order in till.orders.completed.orders[:2]:
                till.orders.move(order.id)

    async def _photograph(self, screens: dict[str, Screen]) -> None:
        """A picture of each screen at a third and at two thirds of the rush."""
        if self._shots is None:
            return
        for number in (1, 2):
            await asyncio.sleep(self._seconds / self._speed / 3)
            for name, screen in screens.items():
                screen.grab(self._shots / f"{name}-{number}.png")
                self._tally.pictures += 1

    def _hear(self, stores: Stores) -> None:
        if stores.notices.kind == "error":
            self._tally.errors.append(f"{stores.notices.title}: {stores.notices.text}")

    def _count(self, before: Order | None, after: Order | None) -> None:
        """Counts an order as handed out when it has left the wall."""
        if before is not None and after is None:
            self._tally.handed_out += 1

    async def _pause(self, low: float, high: float | None = None) -> None:
        await asyncio.sleep(self._chance.uniform(low, high or low) / self._speed)

    async def _until(self, holds: Callable[[], bool]) -> bool:
        """Waits for what a screen shows; gives up with an error after a while."""
        for _ in itertools.repeat(None, int(PATIENCE_SECONDS / STEP_SECONDS)):
            if holds():
                return True
            await asyncio.sleep(STEP_SECONDS)
        self._tally.errors.append("a screen did not show what was waited for")
        return False


def _differs(cart: Cart, number: int) -> bool:
    return bool(cart.previousNumber != number)
