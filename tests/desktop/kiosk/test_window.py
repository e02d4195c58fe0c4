import asyncio
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QImage
from qasync import QEventLoop

from kaffe_desktop.config import ScreenConfig
from kaffe_desktop.kiosk import open_kiosk
from kaffe_desktop.window import Screen, WindowError, application, pixels_per_mm, until_closed
from tests.desktop.kiosk.till import Till

SMALL = ScreenConfig(size=(1280, 800), diagonal=10.1)


def test_the_picture_of_a_window_has_its_size(till: Till, tmp_path: Path) -> None:
    application(SMALL)
    screen = open_kiosk(SMALL, till.stores)
    file = tmp_path / "new folder" / "till.png"
    screen.grab(file)
    screen.dispose()
    assert QImage(str(file)).size().toTuple() == (1280, 800)


@pytest.mark.qt_log_ignore("Nowhere", "failed to load component")
def test_a_view_that_does_not_exist_is_an_error(till: Till) -> None:
    application(SMALL)
    with pytest.raises(WindowError, match="Nowhere"):
        Screen(SMALL, "Kaffe.Nowhere", "Main", till.stores)


@pytest.mark.parametrize(
    ("options", "density"),
    [
        ({"px_per_mm": 4.5, "diagonal": 10.1}, 4.5),
        ({"diagonal": 10.1, "size": (1280, 800)}, 5.88),
        ({"diagonal": 3, "size": (1280, 800)}, 9),
    ],
)
def test_millimetres_follow_what_is_configured(
    qapp: QGuiApplication, options: dict[str, object], density: float
) -> None:
    assert pixels_per_mm(ScreenConfig(**options), qapp.primaryScreen()) == pytest.approx(density, abs=0.01)


def test_work_ends_when_a_window_is_closed(qt_loop: QEventLoop, qtbot: object, till: Till) -> None:
    application(SMALL)
    screen = open_kiosk(SMALL, till.stores)
    ended: list[str] = []

    async def work() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            ended.append("work")

    task = qt_loop.create_task(until_closed([screen], work()))
    qt_loop.call_later(0.05, screen.window.close)
    qtbot.waitUntil(task.done)
    assert task.exception() is None
    assert ended == ["work"]


@pytest.mark.parametrize("stop", [signal.SIGTERM, signal.SIGINT])
def test_the_program_ends_cleanly_when_told_to(stop: signal.Signals, tmp_path: Path) -> None:
    program = subprocess.Popen(
        [sys.executable, "-c", "from kaffe_desktop.kiosk import main; raise SystemExit(main())"],
        env=os.environ
        | {
            "QT_QPA_PLATFORM": "offscreen",
            "KAFFE_SIZE": "1280x800",
            "KAFFE_HUB": "ws://127.0.0.1:9",
            "KAFFE_DATA": str(tmp_path),
        },
        stderr=subprocess.PIPE,
        text=True,
    )
    assert program.stderr is not None
    first = program.stderr.readline()
    program.send_signal(stop)
    _, rest = program.communicate(timeout=30)
    assert program.returncode == 0, first + rest
    assert "Traceback" not in rest


GARBAGE = """
import asyncio, threading
from kaffe_desktop.config import ScreenConfig
from kaffe_desktop.window import run_program

died_in = []

class Cycle:
    def __init__(self):
        self.me = self
    def __del__(self):
        died_in.append(threading.current_thread().name)

def allocate():
    return [[number] for number in range(100_000)]

async def live():
    while not died_in:
        Cycle()
        await asyncio.to_thread(allocate)
    print(set(died_in))

run_program(ScreenConfig(), live)
"""


def test_a_program_collects_garbage_in_the_main_thread_whoever_allocates() -> None:
    said = subprocess.run([sys.executable, "-c", GARBAGE], capture_output=True, text=True, timeout=60, check=True)
    assert said.stdout == "{'MainThread'}\n"
