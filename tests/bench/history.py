"""What a hub with 100,000 old orders costs beside one with none: start, join, a day's figures, a copy."""

import asyncio
import json
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import Any
from uuid import uuid4

from websockets.asyncio.client import ClientConnection, connect

from tests.bench.figures import milliseconds, row
from tests.bench.hub import ORDERS, UNITS
from tests.hub_process import HubProcess

DAYS, PER_DAY = 200, 500
BUSY_DAY = "2025-03-10"
ROUNDS = 20

OLD_ORDERS = """
WITH RECURSIVE day (d) AS (SELECT 0 UNION ALL SELECT d + 1 FROM day WHERE d < :days - 1),
               number (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM number WHERE n < :per_day - 1)
INSERT INTO orders ({columns})
SELECT {values} FROM orders AS model, day, number WHERE model.id = 1
"""
CHANGED = {
    "uuid": "printf('00000000-0000-4000-8000-%012d', d * 1000 + n)",
    "day_id": "101 + n",
    "business_day": "date('2025-01-01', '+' || d || ' days')",
    "state": "'dispatched'",
    "created": "strftime('%Y-%m-%dT%H:%M:%S.000Z', '2025-01-01 08:00:00', '+' || d || ' days', '+' || n || ' minutes')",
}
OLD_EVENTS = """
INSERT INTO order_event (order_id, act_id, kind, from_state, to_state, at, station, staff, since, undone)
SELECT id, NULL, 'move', :before, :after, strftime('%Y-%m-%dT%H:%M:%S.000Z', created, :later), 'k', NULL, created, 0
FROM orders WHERE business_day < '2026'
"""
STEPS = (
    (None, "received", "+0 minutes"),
    ("received", "production", "+1 minutes"),
    ("production", "completed", "+3 minutes"),
    ("completed", "dispatched", "+5 minutes"),
)


def measure(folder: Path) -> None:
    print("history")
    for name, days in (("no", 0), (f"{DAYS * PER_DAY:,}", DAYS)):
        hub = HubProcess(folder / f"history-{days}")
        try:
            asyncio.run(_one_order(hub))
            hub.stop()
            if days:
                _age(hub.data / "kaffe.db", days)
            began = time.perf_counter()
            hub.start()
            row(f"start with {name} old orders", f"{time.perf_counter() - began:.2f} s")
            asyncio.run(_ask(hub, name))
            began = time.perf_counter()
            shell = [sys.executable, "-m", "kaffe_server.cli"]
            _run(*shell, "report", "--day", BUSY_DAY, "--data", str(hub.data))
            row(f"kaffe-hub report, {name} old orders", f"{time.perf_counter() - began:.2f} s")
            began = time.perf_counter()
            _run(*shell, "backup", "--data", str(hub.data))
            size = (hub.data / "kaffe.db").stat().st_size / 1e6
            row(f"kaffe-hub backup, {name} old orders ({size:.0f} MB)", f"{time.perf_counter() - began:.2f} s")
        finally:
            hub.stop()


def _run(*words: str) -> None:
    subprocess.run(words, check=True, capture_output=True)


async def _one_order(hub: HubProcess) -> None:
    async with _screen(hub) as screen:
        await _push(screen, "phx_join", {})
        await _push(screen, "place", {"uuid": str(uuid4()), "items": UNITS})


async def _ask(hub: HubProcess, name: str) -> None:
    joins, reports, histories = [], [], []
    for _ in range(ROUNDS):
        async with _screen(hub) as screen:
            began = time.perf_counter()
            await _push(screen, "phx_join", {})
            joins.append(time.perf_counter() - began)
            began = time.perf_counter()
            await _push(screen, "report", {"day": BUSY_DAY})
            reports.append(time.perf_counter() - began)
            began = time.perf_counter()
            await _push(screen, "history", {"day": BUSY_DAY})
            histories.append(time.perf_counter() - began)
    row(f"join, {name} old orders", milliseconds(joins))
    row(f"report of a day, {name} old orders", milliseconds(reports))
    row(f"the day's orders, {name} old orders", milliseconds(histories))


def _screen(hub: HubProcess) -> connect:
    url = f"{hub.url}/socket/websocket?vsn=2.0.0&station=kontoret&role=admin"
    return connect(url, proxy=None, compression=None, max_size=None)


async def _push(screen: ClientConnection, event: str, payload: dict[str, Any]) -> None:
    await screen.send(json.dumps(["1", event, ORDERS, event, payload]))
    while json.loads(message := await screen.recv())[1] != event:
        pass
    assert '"status":"ok"' in str(message)


def _age(path: Path, days: int) -> None:
    """Multiplies the one order there is into the past."""
    with closing(sqlite3.connect(path)) as connection, connection:
        columns = [name for _, name, *_ in connection.execute("PRAGMA table_info(orders)") if name != "id"]
        values = [CHANGED.get(column, f"model.{column}") for column in columns]
        sql = OLD_ORDERS.format(columns=", ".join(columns), values=", ".join(values))
        connection.execute(sql, {"days": days, "per_day": PER_DAY})
        for before, after, later in STEPS:
            connection.execute(OLD_EVENTS, {"before": before, "after": after, "later": later})
