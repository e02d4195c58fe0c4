"""The board: one change until its frame is drawn with 10, 100 and 300 numbers; what it costs when nothing happens.

``python -m tests.bench.wall`` measures this alone.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from PySide6.QtTest import QTest

from kaffe_desktop.board import open_board
from kaffe_desktop.config import ScreenConfig
from kaffe_desktop.window import application
from kaffe_server.contract.records import State
from tests.bench.figures import milliseconds, processor_seconds, resident_megabytes, row
from tests.bench.frames import CHANGES, there_and_back, until_drawn
from tests.desktop.canned import CannedStores, orders
from tests.hub_process import HubProcess

NUMBERS = (10, 100, 300)
STEPS = there_and_back(1, State.PRODUCTION, State.RECEIVED)
SIZE = (1920, 1080)
SETTLE_S, IDLE_S = 5.0, 30.0


def measure(folder: Path) -> None:
    print("board 1920 × 1080, drawn by the processor")
    application(ScreenConfig())
    for numbers in NUMBERS:
        canned = CannedStores()
        third = numbers // 3
        canned.put(
            orders(State.RECEIVED, *range(1, third + 1))
            + orders(State.PRODUCTION, *range(third + 1, 2 * third + 1))
            + orders(State.COMPLETED, *range(2 * third + 1, numbers + 1))
        )
        screen = open_board(ScreenConfig(size=SIZE, role="board", reduce_motion=True), canned.stores)
        QTest.qWaitForWindowExposed(screen.window)
        QTest.qWait(200)
        seconds = [until_drawn(screen, canned.stores, turn, STEPS(turn)) for turn in range(CHANGES)]
        row(f"change → frame with {numbers} numbers", milliseconds(seconds))
        screen.dispose()
    _measure_idle(folder)


def _measure_idle(folder: Path) -> None:
    """A board that follows a hub where nobody orders: its clock, the hub's word, the time."""
    hub = HubProcess(folder / "idle")
    command = [sys.executable, "-m", "kaffe_desktop.board", "--hub", hub.url, "--size", "1920x1080", "--mute"]
    board = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    try:
        time.sleep(SETTLE_S)
        began, spent = time.perf_counter(), processor_seconds(board.pid)
        time.sleep(IDLE_S)
        share = (processor_seconds(board.pid) - spent) / (time.perf_counter() - began)
        row(f"idle for {IDLE_S:g} s: share of one core", f"{share:.2%}")
        assert board.poll() is None, "the board has ended"
        row("idle: resident memory", f"{resident_megabytes(board.pid):.0f} MB")
    finally:
        board.terminate()
        board.wait(20)
        hub.stop()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="kaffe-bench-") as folder:
        measure(Path(folder))
