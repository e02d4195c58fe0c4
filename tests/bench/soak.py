"""Orders through a running board: does its memory grow, does it miss an update?

``python -m tests.bench.soak [ORDERS]``, by default 10,000. The suite runs a short form.
"""

import asyncio
import json
import os
import subprocess
import sys
import tempfile
from collections import deque
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

from websockets.asyncio.client import ClientConnection, connect

from tests.bench.figures import resident_megabytes, row
from tests.hub_process import HubProcess

ORDERS = "collection:order"
STEPS = ("received", "production", "completed", "dispatched")
OPEN = 30
AHEAD = 100
LEFT = {"received": 4, "production": 3, "completed": 2}
PLACES = {"received": "queue", "production": "making", "completed": ("ready", "hero")}
WAIT = 30
PATIENCE = 25
ENVIRONMENT = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}


@dataclass(frozen=True)
class Soaked:
    """``warm`` and ``end``: the board's resident memory in MB. ``changes``: committed, and seen by the board."""

    warm: float
    end: float
    changes: tuple[int, int]
    wanted: dict[str, str]
    shown: dict[str, str]

    @property
    def growth(self) -> float:
        return self.end / self.warm - 1

    @property
    def hangs_right(self) -> bool:
        """Every open number hangs in its field, and no other."""
        return self.wanted.keys() == self.shown.keys() and all(
            self.shown[number] in PLACES[state] for number, state in self.wanted.items()
        )


class Board:
    def __init__(self, url: str) -> None:
        command = [sys.executable, "-m", "tests.bench.wall_board", url]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=ENVIRONMENT)

    def tells(self) -> dict[str, Any]:
        """Its next word."""
        assert self.process.stdout is not None
        return dict(json.loads(self.process.stdout.readline()))

    def stop(self) -> None:
        self.process.terminate()
        self.process.communicate(timeout=WAIT)


def soak(folder: Path, orders: int, warm_up: int) -> Soaked:
    """:param warm_up: orders until the board's memory counts as its own."""
    hub = HubProcess(folder / "hub")
    board = Board(hub.url)
    try:
        while not board.tells()["loaded"]:
            pass
        return asyncio.run(_pour(hub.url, board, orders, warm_up))
    finally:
        board.stop()
        hub.stop()


async def _pour(url: str, board: Board, orders: int, warm_up: int) -> Soaked:
    url = f"{url}/socket/websocket?vsn=2.0.0&station=kasse-1&role=admin"
    async with connect(url, proxy=None, compression=None, max_size=None) as till:
        await _ask(till, "phx_join", {})
        sent = 0
        sent += await _lives(till, board, sent, warm_up)
        warm = await _settled(board, sent)
        sent += await _lives(till, board, sent, orders - warm_up)
        wanted = {}
        for state, count in LEFT.items():
            for _ in range(count):
                record = await _place(till)
                sent += 1
                while record["state"] != state:
                    record = await _step(till, record)
                    sent += 1
                wanted[str(record["day_id"])] = state
        end = await _settled(board, sent)
        told = await asyncio.to_thread(board.tells)
    return Soaked(warm, end, (sent, told["changes"]), wanted, told["tiles"])


async def _lives(till: ClientConnection, board: Board, before: int, count: int) -> int:
    """Places and hands out that many orders, ``OPEN`` at a time and no faster than the board follows.

    :param before: changes that were sent already.
    :returns: how many changes this was.
    """
    open_orders: deque[dict[str, Any]] = deque()
    placed = changes = 0
    while placed < count or open_orders:
        if placed < count and len(open_orders) < OPEN:
            open_orders.append(await _place(till))
            placed += 1
        else:
            record = await _step(till, open_orders.popleft())
            if record["state"] != STEPS[-1]:
                open_orders.append(record)
        changes += 1
        if changes % AHEAD == 0:
            await _settled(board, before + changes)
    return changes


async def _settled(board: Board, changes: int) -> float:
    """The board's memory when it has seen that many changes, or no longer sees more."""
    seen, patience = -1, PATIENCE
    while seen < changes and patience:
        before, seen = seen, (await asyncio.to_thread(board.tells))["changes"]
        patience = PATIENCE if seen != before else patience - 1
    return resident_megabytes(board.process.pid)


async def _place(till: ClientConnection) -> dict[str, Any]:
    answer = await _ask(till, "place", {"uuid": str(uuid4()), "items": [{"item": 5}, {"item": 13}]})
    return dict(answer["record"])


async def _step(till: ClientConnection, record: dict[str, Any]) -> dict[str, Any]:
    to = STEPS[STEPS.index(record["state"]) + 1]
    answer = await _ask(till, "move", {"id": record["id"], "from": record["state"], "to": to})
    return dict(answer["record"])


async def _ask(till: ClientConnection, event: str, payload: dict[str, Any]) -> Any:
    await till.send(json.dumps(["1", "1", ORDERS, event, payload]))
    while (frame := json.loads(await till.recv()))[3] != "phx_reply":
        pass
    assert frame[4]["status"] == "ok", frame
    return frame[4]["response"]


def measure(folder: Path, orders: int) -> None:
    print(f"{orders:,} orders through a running board")
    soaked = soak(folder, orders, max(1, orders * 3 // 10))
    row("resident memory after three tenths of them", f"{soaked.warm:.1f} MB")
    row("resident memory after all", f"{soaked.end:.1f} MB = {soaked.growth:+.1%}")
    row("changes committed / seen", f"{soaked.changes[0]:,} / {soaked.changes[1]:,}")
    row("every open number hangs in its field, and no other", "yes" if soaked.hangs_right else f"NO: {soaked.shown}")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="kaffe-soak-") as folder:
        measure(Path(folder), int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
