"""The screens that work while everything around them fails: real links and stores, used with the verbs of the views."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

import msgspec
from PySide6.QtCore import SignalInstance
from websockets.asyncio.client import connect
from websockets.exceptions import WebSocketException

from kaffe_desktop.link import Timing
from kaffe_desktop.stores import Stores
from kaffe_desktop.stores.lane import Lane
from kaffe_desktop.till_file import TillFile, till_path
from kaffe_server.contract.commands import ORDERS
from tests.chaos.ledger import Ledger, OverheardLink
from tests.chaos.wire import Wire, until
from tests.server.hub.stock_phoenix import StockPhoenix

FIELDS = ("uuid", "day_id", "state", "rev", "total_nok", "missing_information", "name", "note")

Shown = dict[int, tuple[Any, ...]]


class Bell:
    """Waits for what a signal may have changed."""

    def __init__(self, *signals: SignalInstance) -> None:
        self._rung = asyncio.Event()
        for signal in signals:
            signal.connect(self.ring)

    def ring(self, *_: object) -> None:
        self._rung.set()

    async def wait(self) -> None:
        self._rung.clear()
        await self._rung.wait()


@dataclass(frozen=True)
class Place:
    """Where a screen stands. ``disk``: the folder in which a till keeps what it needs without the hub, if it can."""

    station: str
    wire: Wire
    timing: Timing
    chance: Random
    disk: Path | None = None


class Screen:
    """One screen with a wire of its own to the hub."""

    role = "board"

    def __init__(self, place: Place, ledger: Ledger) -> None:
        self.station, self.wire, self.chance = place.station, place.wire, place.chance
        self._place, self._ledger = place, ledger
        self.switch_on()

    def switch_on(self) -> None:
        place = self._place
        self._file = TillFile(till_path(place.disk, place.station, place.wire.url)) if place.disk else None
        self.link = OverheardLink(
            self._ledger, place.wire.url, station=place.station, role=self.role, timing=place.timing
        )
        self.stores = Stores(self.link, till_file=self._file)
        self._ledger.follow(place.station, self.link, self.stores)
        self._running = asyncio.create_task(self.link.run())

    async def switch_off(self) -> None:
        await self.link.stop()
        await self._running
        self._close()

    async def crash(self) -> None:
        """Without a word to the hub; what is on the disk is all that is left."""
        self._running.cancel()
        await asyncio.gather(self._running, return_exceptions=True)
        self._close()

    def _close(self) -> None:
        self.stores.deleteLater()
        if self._file is not None:
            self._file.close()

    @property
    def lanes(self) -> list[Lane]:
        return [self.stores.orders.received, self.stores.orders.production, self.stores.orders.completed]

    def orders(self) -> Shown:
        """What the model holds, as :func:`tests.chaos.truth.shown` reads it from the database."""
        found = [self.stores.orders.order(row.order_id) for row in self.stores.orders]
        return _plain({**msgspec.structs.asdict(o), "uuid": str(o.uuid), "state": o.state.value} for o in found if o)

    def queues(self) -> list[list[int]]:
        """The ids in each lane, in the lane's order."""
        return [[ticket.order_id for ticket in lane] for lane in self.lanes]

    async def settled(self) -> None:
        """Until no command is unanswered."""
        await until(lambda: not self.link.open_questions)


class Till(Screen):
    """Sells without a pause worth the name, hands out, and sometimes regrets."""

    role = "counter"

    def switch_on(self) -> None:
        super().switch_on()
        self._cart = self.stores.cart
        self._bell = Bell(self._cart.changed)

    async def work(self, pause: tuple[float, float], done: asyncio.Event) -> None:
        """Until ``done``, and the sale at hand is through."""
        for sale in count(1):
            await until(lambda: self.stores.menu.count > 0)
            await self._sell(f"{self.station} {sale}")
            await asyncio.sleep(self.chance.uniform(*pause))
            if done.is_set():
                return
            for ticket in list(self.stores.orders.completed)[:3]:
                self.stores.orders.move(ticket.order_id)
            if self.chance.random() < 0.05:
                await self._regret()
            if self.chance.random() < 0.02 and (waiting := self.queues()[0]):
                self.stores.orders.cancel(self.chance.choice(waiting))
            if self._file is not None and self.chance.random() < 0.02:
                await self.settled()
                await self.crash()
                self.switch_on()

    def _empty_the_cart(self) -> None:
        while not self._cart.empty:
            self._cart.removeSelected()

    async def _sell(self, mark: str) -> None:
        tiles = [tile for section in self.stores.menu for tile in section.tiles if not tile.sold_out]
        for _ in range(self.chance.randint(1, 3)):
            self._cart.add(self.chance.choice(tiles).item_id)
            for group in list(self._cart.editor.groups):
                if self.chance.random() < 0.4:
                    self._cart.choose(group.key_id, self.chance.choice(list(group.options)).value_id)
        if self.chance.random() < 0.1:
            self._cart.toggleMissing()
        self._cart.setGuest("", mark)
        while self._cart.note == mark:
            self._cart.send()
            while self._cart.sending:
                await self._bell.wait()
            if self._cart.note == mark:
                await self._back_online()
        self._ledger.tell(mark, self._cart.previousNumber)
        self._empty_the_cart()

    async def _back_online(self) -> None:
        """The order was refused, and staff were told: they try again when the screen is connected."""
        await asyncio.sleep(0.05)
        await until(lambda: self.link.is_joined(ORDERS))

    async def _regret(self) -> None:
        self.stores.oops.undo()
        await self.settled()
        self._empty_the_cart()


class Kitchen(Screen):
    role = "kitchen"

    async def work(self, pause: tuple[float, float], done: asyncio.Event) -> None:
        while not done.is_set():
            await asyncio.sleep(self.chance.uniform(*pause))
            if not self.link.is_joined(ORDERS):
                continue
            orders = self.stores.orders
            for order in self.queues()[1][:2] + self.queues()[0][:2]:
                orders.clearMissing(order)
                await self.settled()
                orders.move(order)
            if self.chance.random() < 0.05 and (ready := self.queues()[2]):
                orders.recall(self.chance.choice(ready))
            await self.settled()


def orders_of_phoenix(url: str) -> Shown:
    """What Phoenix's own client finds when it joins."""
    with StockPhoenix() as client:
        client.run(f'''
            var socket = new Phoenix.Socket("{url}/socket", {{transport: WebSocket, params: {{station: "fremmed"}}}});
            socket.connect();
            socket.channel("{ORDERS}").join().receive("ok", note("joined"));''')
        return _plain(client.until("joined")["items"])


def _plain(records: Iterable[dict[str, Any]]) -> Shown:
    return {int(record["id"]): tuple(record.get(field, "") for field in FIELDS) for record in records}


class Onlooker:
    """Bare frames and a fresh snapshot at every join: a client that shares no code with the desktop."""

    def __init__(self, wire: Wire) -> None:
        self.wire = wire
        self.wrong: list[str] = []
        self._orders: dict[int, dict[str, Any]] = {}
        self._seq = 0

    def orders(self) -> Shown:
        return _plain(self._orders.values())

    async def follow(self) -> None:
        """Until cancelled."""
        url = f"{self.wire.url}/socket/websocket?vsn=2.0.0&station=fremmed&role=board"
        while True:
            with contextlib.suppress(OSError, TimeoutError, WebSocketException):
                async with connect(
                    url, proxy=None, compression=None, max_size=None, ping_interval=3, ping_timeout=3, close_timeout=1
                ) as socket:
                    await socket.send(json.dumps(["1", "1", ORDERS, "phx_join", {}]))
                    async for text in socket:
                        self._hear(*json.loads(text)[3:])
            await asyncio.sleep(0.1)

    def _hear(self, event: str, payload: dict[str, Any]) -> None:
        if event == "phx_reply":
            joined = payload["response"]
            self._orders = {order["id"]: order for order in joined["items"]}
            self._seq = joined["seq"]
        elif event == "change":
            if payload["seq"] != self._seq + 1:
                self.wrong.append(f"change {payload['seq']} after {self._seq}")
            self._seq = payload["seq"]
            record = payload["record"]
            if payload["action"] == "delete":
                self._orders.pop(record["id"], None)
            else:
                self._orders[record["id"]] = record
        elif event == "tick" and payload["seq"] != self._seq:
            self.wrong.append(f"the hub's word names {payload['seq']} after change {self._seq}")
