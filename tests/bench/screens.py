"""The screens as programs: start to first frame, memory; and the cost of one change on the board."""

import os
import subprocess
import sys
import time
from pathlib import Path

from tests.bench.figures import percentile, resident_megabytes, row
from tests.hub_process import HubProcess

ENVIRONMENT = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
RUNS = 5


def measure(folder: Path) -> None:
    print("screens")
    bare = [_import_qt() for _ in range(RUNS)]
    yardstick = percentile(bare, 0.5)
    row("a Python that only imports Qt Quick (yardstick)", f"{yardstick:.2f} s")
    hub = HubProcess(folder / "screens")
    try:
        for name in ("kiosk", "board"):
            starts, memory = [], 0.0
            for _ in range(RUNS):
                seconds, memory = _first_frame(name, hub.url)
                starts.append(seconds)
            middle = percentile(starts, 0.5)
            row(
                f"kaffe-{name}: process start → first live frame",
                f"{middle:.2f} s = {middle / yardstick:.1f} × yardstick",
            )
            row(f"kaffe-{name}: resident memory", f"{memory:.0f} MB")
    finally:
        hub.stop()


def _import_qt() -> float:
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", "import PySide6.QtQuick, qasync"], check=True, env=ENVIRONMENT)
    return time.perf_counter() - began


def _first_frame(name: str, url: str) -> tuple[float, float]:
    """Seconds to the first frame that shows what the hub holds, and the memory then."""
    began = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.bench.first_frame", name, url], stdout=subprocess.PIPE, text=True, env=ENVIRONMENT
    )
    assert process.stdout is not None
    line = process.stdout.readline()
    seconds = time.perf_counter() - began
    assert line == "shown\n", line
    memory = resident_megabytes(process.pid)
    process.terminate()
    process.communicate(timeout=20)
    return seconds, memory
