"""What only a process itself can count, told to a file when it gets SIGUSR1.

``python -m tests.chaos.inside FILE kiosk|board …`` runs that program so; its kiosk also sells by itself.
"""

from __future__ import annotations

import asyncio
import importlib
import json
import os
import random
import signal
import sys
from pathlib import Path
from time import monotonic, sleep
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kaffe_desktop.stores import Stores

STATION = "kasse-1"
SALE_SECONDS, PATIENCE_SECONDS = 0.5, 20


def count_when_asked(file: Path) -> None:
    def answer(*_: object) -> None:
        new = file.with_suffix(".new")
        new.write_text(json.dumps({"tasks": len(asyncio.all_tasks())}))
        new.replace(file)

    signal.signal(signal.SIGUSR1, answer)


def count(pid: int, file: Path) -> dict[str, int]:
    """What the process counts now, and what the system counts of it: ``memory`` in kB, ``files``, ``threads``."""
    file.unlink(missing_ok=True)
    os.kill(pid, signal.SIGUSR1)
    give_up = monotonic() + PATIENCE_SECONDS
    while not file.exists():
        if monotonic() > give_up:
            raise TimeoutError(f"process {pid} does not count")
        sleep(0.02)
    process = Path(f"/proc/{pid}")
    pages = int((process / "statm").read_text().split()[1])
    return {
        "memory": pages * os.sysconf("SC_PAGE_SIZE") // 1000,
        "files": len(list((process / "fd").iterdir())),
        "threads": len(list((process / "task").iterdir())),
        **json.loads(file.read_text()),
    }


async def sell(stores: Stores) -> None:
    """One order after another, for ever, through the cart that the window shows."""
    while True:
        await asyncio.sleep(SALE_SECONDS)
        if stores.connection.loaded and stores.cart.empty:
            tiles = [tile for section in stores.menu for tile in section.tiles]
            stores.cart.add(random.choice(tiles).item_id)
        stores.cart.send()
        for order in stores.orders.received.orders:
            if order.placed_by == STATION:
                stores.orders.cancel(order.id)


def main(file: Path, program: str, arguments: list[str]) -> int:
    from kaffe_desktop import kiosk

    open_kiosk, selling = kiosk.open_kiosk, []

    def open_and_sell(config: Any, stores: Stores) -> Any:
        selling.append(asyncio.get_running_loop().create_task(sell(stores)))
        return open_kiosk(config, stores)

    kiosk.open_kiosk = open_and_sell
    count_when_asked(file)
    return int(importlib.import_module(f"kaffe_desktop.{program}").main(arguments))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2], sys.argv[3:]))
