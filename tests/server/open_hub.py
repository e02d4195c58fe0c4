"""A real hub with real sockets and a real database on the test's own event loop, and a raw client for it."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from websockets.asyncio.client import ClientConnection, connect

from kaffe_server.cli import load_sample
from kaffe_server.hub.hub import Hub
from kaffe_server.hub.session import Session
from kaffe_server.hub.sockets import broadcast, listening, port_of
from kaffe_server.shop.calendar import Calendar
from kaffe_server.storage.database import Database

ORDERS, MENU, STATUS = "collection:order", "collection:menu", "collection:status"
MESSAGES, STAFF = "collection:message", "collection:staff"
KAFFE, CAPPUCCINO, LATTE, KANELBOLLE, SKOLEBOLLE = 1, 4, 5, 13, 14
MILK, SIZE, CUP, SYRUP = 1, 2, 3, 4
HEL, LETT, HAVRE, LAKTOSEFRI, LITEN, STOR, EGEN_KOPP, VANILJE, KARAMELL = range(1, 10)


@dataclass
class Clock:
    """The hub's time, which only the test moves: it passes, or somebody sets the clock."""

    now: datetime = field(default_factory=lambda: datetime(2026, 11, 23, 9, 40, tzinfo=UTC))
    ran: timedelta = timedelta(0)

    def __call__(self) -> datetime:
        return self.now

    def running(self) -> float:
        return self.ran.total_seconds()

    def pass_(self, **time: float) -> None:
        self.ran += timedelta(**time)
        self.set(**time)

    def set(self, **by: float) -> None:
        self.now += timedelta(**by)


class Screen:
    """A socket that speaks frames and nothing else. ``heard`` keeps what was not an answer to an own frame."""

    def __init__(self, socket: ClientConnection) -> None:
        self.socket = socket
        self.heard: list[list[Any]] = []
        self._ref = 0

    async def next(self) -> list[Any]:
        return list(json.loads(await asyncio.wait_for(self.socket.recv(), 10)))

    async def push(self, topic: str, event: str, payload: Any = None) -> list[Any]:
        """Sends a frame with a fresh ref and returns the reply's frame."""
        self._ref += 1
        ref = str(self._ref)
        await self.socket.send(json.dumps(["j-" + topic, ref, topic, event, {} if payload is None else payload]))
        while True:
            frame = await self.next()
            if frame[1] == ref:
                return frame
            self.heard.append(frame)

    async def ask(self, topic: str, event: str, payload: Any = None) -> Any:
        """The ``response`` of a push that must succeed."""
        reply = await self.push(topic, event, payload)
        assert reply[3:4] == ["phx_reply"], reply
        assert reply[4]["status"] == "ok", reply
        return reply[4]["response"]

    async def refused(self, topic: str, event: str, payload: Any = None) -> Any:
        """The error body of a push that must be refused."""
        reply = await self.push(topic, event, payload)
        assert reply[4]["status"] == "error", reply
        return reply[4]["response"]

    async def join(self, topic: str = ORDERS, **payload: Any) -> Any:
        return await self.ask(topic, "phx_join", payload)

    async def place(self, *units: dict[str, Any], uuid: UUID | None = None, **more: Any) -> Any:
        """The placed record; without units, one cup of coffee."""
        items = list(units) or [{"item": KAFFE}]
        answer = await self.ask(ORDERS, "place", {"uuid": str(uuid or uuid4()), "items": items, **more})
        return answer["record"]

    async def move(self, order: Any, to: str) -> Any:
        return (await self.ask(ORDERS, "move", {"id": order["id"], "from": order["state"], "to": to}))["record"]

    async def change(self, topic: str = ORDERS) -> Any:
        """The next change of a topic, from what was heard or what comes."""
        while True:
            for place, frame in enumerate(self.heard):
                if frame[2:4] == [topic, "change"]:
                    return self.heard.pop(place)[4]
            self.heard.append(await self.next())


class OpenHub:
    """A hub that listens; :meth:`screen` opens a socket that is closed with the hub."""

    def __init__(self, hub: Hub, port: int, clock: Clock, stack: AsyncExitStack) -> None:
        self.hub, self.port, self.clock = hub, port, clock
        self._stack = stack

    async def screen(self, station: str = "kasse-1", role: str = "admin", **join: Any) -> Screen:
        """A screen that has joined the orders."""
        screen = await self.stranger(station, role)
        await screen.join(ORDERS, **join)
        return screen

    async def stranger(self, station: str = "kasse-1", role: str = "admin") -> Screen:
        """A screen that has joined nothing."""
        url = f"ws://127.0.0.1:{self.port}/socket/websocket?vsn=2.0.0&station={station}&role={role}"
        return Screen(await self._stack.enter_async_context(connect(url, proxy=None, compression=None)))


@asynccontextmanager
async def opened(
    directory: Path, clock: Clock | None = None, prepare: Callable[[Database], None] = load_sample
) -> AsyncIterator[OpenHub]:
    """A hub on what lies in the directory; ``prepare`` may change the database before."""
    clock = clock or Clock()
    database = Database(directory)
    try:
        prepare(database)
        hub = Hub(database, broadcast, Calendar(), clock, running=clock.running)
        try:
            async with (
                AsyncExitStack() as stack,
                listening("127.0.0.1", 0, lambda peer, who: Session(hub, peer, who), hub.health) as server,
            ):
                yield OpenHub(hub, port_of(server), clock, stack)
        finally:
            await hub.stop()
    finally:
        database.close()
