"""``python -m tests.chaos.soak``: a hundred busy days in half an hour, to see whether anything grows that should not.

Each day twenty clients join, order, move their orders through the kitchen and leave. A real kiosk, which sells as well,
and a real board follow all of it. At the end of each day every process is measured.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from statistics import median
from time import monotonic
from uuid import uuid4

import msgspec

from kaffe_desktop.link import Link, NoAnswer, Unreachable
from kaffe_server.contract.commands import ORDERS, Command, MoveOrder, OrderedUnit, PlaceOrder
from kaffe_server.contract.frames import OrderAnswer
from kaffe_server.contract.records import State
from kaffe_server.storage.database import FILE
from tests.chaos.hub import COUNTS, set_ahead
from tests.chaos.inside import STATION, count
from tests.chaos.wire import until
from tests.hub_process import HubProcess

PROGRAMS = ("hub", "kiosk", "board")
LIFE = list(State)
CLIENTS = 20
SETTLE_SECONDS = 1.0
WARM = 0.2
FLAT = 1.05
LARGEST_WAL = 64_000
PATIENCE_SECONDS = 120
SCREEN = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
Sample = dict[str, dict[str, int]]


class Pace:
    """Lets orders go at an even rate."""

    def __init__(self, per_second: float) -> None:
        self._per_second = per_second
        self._began = monotonic()
        self._gone = 0

    async def next(self) -> None:
        self._gone += 1
        await asyncio.sleep(self._began + self._gone / self._per_second - monotonic())


async def visit(url: str, number: int, orders: int, pace: Pace) -> None:
    """One client's day: joins, orders, moves each order until it is handed out, leaves."""
    link = Link(url, station=f"gjest-{number}", role="counter")
    running = asyncio.create_task(link.run())
    for _ in range(orders):
        await pace.next()
        command = PlaceOrder(uuid=uuid4(), items=(OrderedUnit(item=1), OrderedUnit(item=2)), name=f"gjest {number}")
        record = (await answer(link, "place", command)).record
        for from_, to in pairwise(LIFE):
            await answer(link, "move", MoveOrder(uuid=uuid4(), id=record.id, from_=from_, to=to))
    await link.stop()
    await running


async def answer(link: Link, event: str, command: Command) -> OrderAnswer:
    """Asks again, with the same ``uuid``, until there is an answer."""
    async with asyncio.timeout(PATIENCE_SECONDS):
        while True:
            await until(lambda: link.is_joined(ORDERS))
            with contextlib.suppress(NoAnswer, Unreachable):
                return msgspec.json.decode(await link.push(ORDERS, event, command), type=OrderAnswer)


@contextlib.contextmanager
def program(name: str, folder: Path, *arguments: str) -> Iterator[tuple[int, Path]]:
    """A kiosk or board in a process; its id and where it writes what it counts."""
    file = folder / f"{name}-counts"
    command = [sys.executable, "-m", "tests.chaos.inside", str(file), name, *arguments]
    with (folder / f"{name}.log").open("w") as log, subprocess.Popen(command, env=SCREEN, stderr=log) as process:
        try:
            yield process.pid, file
        finally:
            process.terminate()


def measured(processes: dict[str, tuple[int, Path]], data: Path) -> Sample:
    sample = {name: count(*process) for name, process in processes.items()}
    sizes = {name: (data / file).stat().st_size // 1000 for name, file in (("wal", f"{FILE}-wal"), ("database", FILE))}
    return {**sample, "disk": sizes}


async def soak(folder: Path, orders: int, day: int, seconds: float) -> list[Sample]:
    data = folder / "data"
    hub = HubProcess(data, "--log-level", "WARNING", module="tests.chaos.hub")
    address = ("--hub", hub.url)
    samples = []
    kiosk = program("kiosk", folder, *address, "--station", STATION, "--mute", "--data", str(folder / "till"))
    try:
        with kiosk as till, program("board", folder, *address) as board:
            processes = {"hub": (hub.process.pid, data / COUNTS), "kiosk": till, "board": board}
            await asyncio.sleep(3)
            pace = Pace(orders / seconds)
            for number in range(1, orders // day + 1):
                async with asyncio.TaskGroup() as visitors:
                    for client in range(CLIENTS):
                        visitors.create_task(visit(hub.url, client, day // CLIENTS, pace))
                await asyncio.sleep(SETTLE_SECONDS)
                samples.append(measured(processes, data))
                show(number, samples[-1])
                set_ahead(data, number)
    finally:
        hub.stop()
    print((data.with_suffix(".log")).read_text()[-2000:], end="")
    return samples


def show(day: int, sample: Sample) -> None:
    cells = [
        f"{name} {of['memory'] / 1000:6.1f} MB {of['files']:3} files {of['threads']:2} threads {of['tasks']:3} tasks"
        for name in PROGRAMS
        for of in (sample[name],)
    ]
    disk = sample["disk"]
    cells.append(f"wal {disk['wal'] / 1000:5.1f} MB, database {disk['database'] / 1000:6.1f} MB")
    print(f"day {day:3}", *cells, sep=" | ", flush=True)


def verdicts(samples: list[Sample]) -> Iterator[tuple[str, int, int, bool]]:
    """What is judged, what it was after the warm-up and at the end, and whether that is well.

    Memory by medians; of what is counted not even the lowest at the end may be above the highest before.
    """
    warm = samples[int(len(samples) * WARM) :]
    span = max(1, len(warm) // 5)
    for name in PROGRAMS:
        for what in ("memory", "files", "threads", "tasks"):
            first, last = ([sample[name][what] for sample in part] for part in (warm[:span], warm[-span:]))
            if what == "memory":
                yield f"{name}: memory, kB", int(median(first)), int(median(last)), median(last) <= median(first) * FLAT
            else:
                yield f"{name}: {what}", max(first), min(last), min(last) <= max(first)
    largest = max(s["disk"]["wal"] for s in warm)
    yield "wal, largest, kB", warm[0]["disk"]["wal"], largest, largest < LARGEST_WAL


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.chaos.soak")
    parser.add_argument("--orders", type=int, default=100_000)
    parser.add_argument("--day", type=int, default=1000, help="orders of one business day (1000)")
    parser.add_argument("--seconds", type=float, default=1800)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="kaffe-soak-") as folder:
        began = monotonic()
        samples = asyncio.run(soak(Path(folder), options.orders, options.day, options.seconds))
    print(f"{len(samples) * options.day} orders in {monotonic() - began:.0f} s")
    well = True
    for name, first, last, good in verdicts(samples):
        well &= good
        print(f"| {name:<20} | {first:>9} | {last:>9} | {'well' if good else 'GROWS':>5} |")
    return 0 if well else 1


if __name__ == "__main__":
    sys.exit(main())
