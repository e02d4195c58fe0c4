"""A screen's way to the hub, which can be made bad: a TCP proxy that delays, cuts, resets, dribbles or goes silent."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import struct
from asyncio import StreamReader, StreamWriter
from collections import Counter
from collections.abc import Callable
from random import Random
from time import monotonic

LOOPBACK = "127.0.0.1"
DRIBBLED = 2000
FAULTS = ("delay", "bytewise", "cut", "reset", "half-open")


async def until(holds: Callable[[], bool]) -> None:
    while True:
        if holds():
            return
        await asyncio.sleep(0.01)


class Line:
    """One connection that the wire carries.

    ``dead``: nothing passes any more and neither end is told, as when a cable is pulled. ``bytes_left``: it breaks off
    after so many more, most often in the middle of a frame.
    """

    def __init__(self, screen: StreamWriter, hub: StreamWriter) -> None:
        self.ends = (screen, hub)
        self.dead = False
        self.bytes_left: int | None = None

    def reset(self) -> None:
        for end in self.ends:
            reset(end)


def reset(end: StreamWriter) -> None:
    """Closes with RST."""
    with contextlib.suppress(OSError):
        end.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    end.transport.abort()


class Wire:
    """:param hub_port: where the hub listens now."""

    def __init__(self, hub_port: Callable[[], int], chance: Random) -> None:
        self._hub_port = hub_port
        self._chance = chance
        self._lines: set[Line] = set()
        self._delay = 0.0
        self._bytewise = False
        self._offline_since: float | None = None
        self._offline_before = 0.0
        self.faults: Counter[str] = Counter()

    async def open(self) -> None:
        self._server = await asyncio.start_server(self._carry, LOOPBACK, 0)
        self.url = f"ws://{LOOPBACK}:{self._server.sockets[0].getsockname()[1]}"

    async def close(self) -> None:
        self._server.close()
        for line in self._lines:
            line.reset()
        await until(lambda: not self._lines)

    @property
    def seconds_offline(self) -> float:
        now = monotonic() - self._offline_since if self._offline_since is not None else 0.0
        return self._offline_before + now

    async def suffer(self, pause: tuple[float, float]) -> None:
        """One fault after another, ``pause`` seconds apart, until cancelled; then the wire is sound."""
        try:
            while True:
                await asyncio.sleep(self._chance.uniform(*pause))
                await self._one_fault(self._chance.choice(FAULTS), self._chance.uniform(*pause))
        finally:
            self._delay, self._bytewise = 0.0, False
            for line in self._lines:
                if line.dead:
                    line.reset()

    async def be_offline(self, spell: float, share: float) -> None:
        """Out of reach for that ``share`` of the time, in spells of about ``spell`` seconds, until cancelled."""
        try:
            while True:
                length = self._chance.uniform(0.5, 1.5) * spell
                await asyncio.sleep(length * (1 - share) / share)
                self._offline_since = monotonic()
                await self._one_fault(self._chance.choice(("cut", "reset", "half-open")), 0)
                await asyncio.sleep(length)
                self._come_back()
        finally:
            self._come_back()

    def _come_back(self) -> None:
        self._offline_before, self._offline_since = self.seconds_offline, None

    async def _one_fault(self, fault: str, seconds: float) -> None:
        self.faults[fault] += 1
        if fault == "delay":
            self._delay = self._chance.uniform(0.005, 0.2)
            await asyncio.sleep(seconds)
            self._delay = 0.0
        elif fault == "bytewise":
            self._bytewise = True
            await asyncio.sleep(seconds)
            self._bytewise = False
        for line in self._lines:
            if fault == "cut":
                line.bytes_left = self._chance.randrange(600)
            elif fault == "reset":
                line.reset()
            elif fault == "half-open":
                line.dead = True

    async def _carry(self, from_screen: StreamReader, to_screen: StreamWriter) -> None:
        if self._offline_since is not None:
            reset(to_screen)
            return
        try:
            from_hub, to_hub = await asyncio.open_connection(LOOPBACK, self._hub_port())
        except OSError:
            reset(to_screen)
            return
        line = Line(to_screen, to_hub)
        self._lines.add(line)
        try:
            await asyncio.gather(self._pump(line, from_screen, to_hub), self._pump(line, from_hub, to_screen))
        finally:
            line.reset()
            self._lines.discard(line)

    async def _pump(self, line: Line, source: StreamReader, target: StreamWriter) -> None:
        with contextlib.suppress(ConnectionError):
            while data := await source.read(65536):
                if line.dead:
                    continue
                if line.bytes_left is not None:
                    data = data[: line.bytes_left]
                    line.bytes_left -= len(data)
                await self._pass_on(data, target)
                if line.bytes_left == 0:
                    line.reset()
        if not line.dead:
            target.close()

    async def _pass_on(self, data: bytes, target: StreamWriter) -> None:
        await asyncio.sleep(self._delay)
        if self._bytewise:
            for at in range(min(DRIBBLED, len(data))):
                target.write(data[at : at + 1])
                await target.drain()
                await asyncio.sleep(0)
            data = data[DRIBBLED:]
        target.write(data)
        await target.drain()
