"""A small hub on a real socket that says only what the test tells it to, and a listener that remembers."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from datetime import date
from http import HTTPStatus
from typing import Any

import msgspec
from websockets.asyncio.server import Server, ServerConnection, serve
from websockets.exceptions import ConnectionClosed
from websockets.http11 import Request, Response

from kaffe_desktop.link import Link, LinkState, Timing
from kaffe_server.contract.commands import ORDERS
from kaffe_server.contract.frames import Change, Joined, Tick

NOW = "2026-11-23T09:42:00Z"
WAIT = 5
PATIENT = Timing(heartbeat=60, silence=60, answer=60)


class SmallHub:
    """Answers joins and heartbeats by itself while ``obliging``; everything it hears lies in ``frames``."""

    def __init__(self) -> None:
        self.obliging = True
        self.beating = True
        self.seq, self.epoch = 0, "k3f9"
        self.status: HTTPStatus | None = None
        self.requests: list[str] = []
        self.frames: asyncio.Queue[list[Any]] = asyncio.Queue()
        self.connections: list[ServerConnection] = []
        self.close_codes: asyncio.Queue[int | None] = asyncio.Queue()
        self.port = 0
        self._server: Server | None = None

    @property
    def url(self) -> str:
        return f"ws://127.0.0.1:{self.port}"

    async def start(self) -> None:
        self._server = await serve(self._talk, "127.0.0.1", self.port, process_request=self._admit, close_timeout=1)
        self.port = next(iter(self._server.sockets)).getsockname()[1]

    async def stop(self) -> None:
        """As if killed: connections break off without goodbye."""
        assert self._server is not None
        for connection in self.connections:
            connection.transport.abort()
        self._server.close()
        await self._server.wait_closed()

    async def say(self, *frame: Any) -> None:
        await self.connections[-1].send(json.dumps(frame))

    async def change(self, seq: int, record: object = None, *, join_ref: str | None = None) -> None:
        payload = {"action": "update", "record": record or {"id": seq}, "seq": seq}
        await self.say(join_ref, None, ORDERS, "change", payload)

    async def tick(self, seq: int) -> None:
        await self.say(None, None, ORDERS, "tick", {"seq": seq, "now": NOW, "day": "2026-11-23"})

    async def reply(self, heard: list[Any], response: object = None, status: str = "ok") -> None:
        await self.say(heard[0], heard[1], heard[2], "phx_reply", {"status": status, "response": response or {}})

    async def accept(self, heard: list[Any], **response: Any) -> None:
        where = {"seq": self.seq, "epoch": self.epoch, "day": "2026-11-23", "now": NOW}
        await self.reply(heard, {"items": [], **where, **response})

    async def heard(self, event: str) -> list[Any]:
        """The next frame with that event."""
        async with asyncio.timeout(WAIT):
            while True:
                frame = await self.frames.get()
                if frame[3] == event:
                    return frame

    async def _talk(self, connection: ServerConnection) -> None:
        self.connections.append(connection)
        with suppress(ConnectionClosed):
            while True:
                frame = json.loads(await connection.recv())
                if frame[3] == "phx_join" and self.obliging:
                    await self.accept(frame)
                elif frame[3] == "heartbeat" and self.beating:
                    await self.reply(frame)
                self.frames.put_nowait(frame)
        self.close_codes.put_nowait(connection.close_code)

    def _admit(self, connection: ServerConnection, request: Request) -> Response | None:
        self.requests.append(request.path)
        return None if self.status is None else connection.respond(self.status, "no\n")


class Ear:
    """Remembers what the link told, and lets a test wait for it."""

    def __init__(self) -> None:
        self.joins: list[tuple[str, Joined]] = []
        self.changes: list[int] = []
        self.ticks: list[Tick] = []
        self.states: list[LinkState] = []
        self._something = asyncio.Event()

    def on_joined(self, topic: str, joined: Joined) -> None:
        self.joins.append((topic, joined))
        self._something.set()

    def on_change(self, topic: str, change: Change) -> None:
        self.changes.append(msgspec.json.decode(change.record)["id"])
        self._something.set()

    def on_tick(self, tick: Tick) -> None:
        assert tick.day == date(2026, 11, 23)
        self.ticks.append(tick)
        self._something.set()

    def on_state(self, state: LinkState) -> None:
        self.states.append(state)
        self._something.set()

    async def until(self, condition: Callable[[], bool]) -> None:
        async with asyncio.timeout(WAIT):
            while not condition():
                self._something.clear()
                await self._something.wait()


class Connected:
    """A link to a small hub, with its ear."""

    def __init__(self, hub: SmallHub, timing: Timing, topics: tuple[str, ...]) -> None:
        self.hub = hub
        self.ear = Ear()
        self.link = Link(hub.url, topics, station="kasse-1", role="counter", version="1", timing=timing)
        self.link.listen(self.ear)
        self.running: asyncio.Task[None] | None = None

    def start(self) -> None:
        self.running = asyncio.create_task(self.link.run())

    async def joined(self, times: int = 1) -> None:
        await self.ear.until(lambda: len(self.ear.joins) >= times)


@asynccontextmanager
async def connected(
    timing: Timing = PATIENT, topics: tuple[str, ...] = (ORDERS,), *, obliging: bool = True
) -> AsyncIterator[Connected]:
    """A running link; while the hub is obliging it has joined its topics."""
    hub = SmallHub()
    hub.obliging = obliging
    await hub.start()
    both = Connected(hub, timing, topics)
    both.start()
    try:
        if obliging:
            await both.joined(len(topics))
        yield both
    finally:
        await both.link.stop()
        assert both.running is not None
        async with asyncio.timeout(WAIT):
            await both.running
        await hub.stop()
