"""The hot path: order placed → committed → answered → on every screen."""

import asyncio
import json
import sqlite3
import time
from contextlib import AsyncExitStack, closing
from pathlib import Path
from uuid import uuid4

from websockets.asyncio.client import ClientConnection, connect

from tests.bench.figures import milliseconds, processor_seconds, resident_megabytes, row
from tests.hub_process import HubProcess

ORDERS = "collection:order"
UNITS = [
    {"item": 5, "line": 1, "customizations": [{"key": 1, "value": [3]}, {"key": 2, "value": [6]}]},
    {"item": 13, "line": 2},
]
PLACED, SUBSCRIBERS, PACED = 2000, 100, 200


def one_commit(folder: Path) -> float:
    """Seconds for the smallest durable commit that this disk can do: the yardstick."""
    with closing(sqlite3.connect(folder / "yardstick.db", isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT)")
        began = time.perf_counter()
        for _ in range(500):
            connection.execute("INSERT INTO t (b) VALUES (?)", ("x" * 300,))
        return (time.perf_counter() - began) / 500


def measure(folder: Path) -> None:
    yardstick = one_commit(folder)
    print("hub")
    row("one durable commit of raw SQLite (yardstick)", f"{yardstick * 1000:.2f} ms")
    began = time.perf_counter()
    hub = HubProcess(folder / "hub")
    row("start to accepting, new database", f"{time.perf_counter() - began:.2f} s")
    hub.stop()
    began = time.perf_counter()
    hub.start()
    row("start to accepting, existing database", f"{time.perf_counter() - began:.2f} s")
    row("memory after start", f"{resident_megabytes(hub.process.pid):.0f} MB")
    try:
        asyncio.run(_measure_traffic(hub, yardstick))
        row("memory at the end", f"{resident_megabytes(hub.process.pid):.0f} MB")
    finally:
        hub.stop()


async def _measure_traffic(hub: HubProcess, yardstick: float) -> None:
    async with AsyncExitStack() as stack:

        async def screen(role: str) -> ClientConnection:
            url = f"{hub.url}/socket/websocket?vsn=2.0.0&station={role}&role={role}"
            socket = await stack.enter_async_context(connect(url, proxy=None, compression=None, max_size=None))
            await socket.send(json.dumps(["1", "join", ORDERS, "phx_join", {}]))
            await socket.recv()
            return socket

        till = await screen("counter")
        replies = []
        for _ in range(PACED):
            replies.append(await _place(till))
            await asyncio.sleep(0.005)
        row("place → reply, one at a time", f"{milliseconds(replies)} = {_times(replies, yardstick)} × a commit")

        boards = [await screen("board") for _ in range(SUBSCRIBERS)]
        last = []
        for _ in range(PACED):
            began = time.perf_counter()
            listening = [asyncio.create_task(_change(board)) for board in boards]
            await _place(till)
            await asyncio.gather(*listening)
            last.append(time.perf_counter() - began)
        row(f"place → last of {SUBSCRIBERS} screens", f"{milliseconds(last)} = {_times(last, yardstick)} × a commit")
        for board in boards:
            await board.close()
        await till.close()

        till = await screen("counter")
        for waiting in (1, 8, 64):
            began, spent = time.perf_counter(), processor_seconds(hub.process.pid)
            await _pour(till, PLACED, waiting)
            rate = PLACED / (time.perf_counter() - began)
            spent = (processor_seconds(hub.process.pid) - spent) * 10_000 / PLACED
            row(
                f"orders per second, {waiting} waiting for an answer",
                f"{rate:.0f} = {rate * yardstick:.2f} × raw commits; the hub's {spent:.1f} CPU s for 10,000 orders",
            )
        await till.close()

        joins = []
        for _ in range(10):
            began = time.perf_counter()
            board = await screen("board")
            joins.append(time.perf_counter() - began)
            await board.close()
        row(f"connect and join with {3 * PLACED + 2 * PACED:,} orders of today", milliseconds(joins))


async def _place(socket: ClientConnection) -> float:
    began = time.perf_counter()
    await socket.send(json.dumps(["1", "p", ORDERS, "place", {"uuid": str(uuid4()), "items": UNITS}]))
    while '"phx_reply"' not in (message := str(await socket.recv())):
        pass
    assert '"status":"ok"' in message, message
    return time.perf_counter() - began


async def _change(socket: ClientConnection) -> None:
    while '"change"' not in str(await socket.recv()):
        pass


async def _pour(socket: ClientConnection, count: int, waiting: int) -> None:
    """Places orders so that ``waiting`` of them are unanswered at any time."""
    answered = sent = 0
    while answered < count:
        while sent < min(count, answered + waiting):
            await socket.send(json.dumps(["1", "p", ORDERS, "place", {"uuid": str(uuid4()), "items": UNITS}]))
            sent += 1
        answered += '"phx_reply"' in str(await socket.recv())


def _times(values: list[float], yardstick: float) -> str:
    return f"{sorted(values)[len(values) // 2] / yardstick:.1f}"
