"""What systemd is told of a running board, and the unit that starts it."""

import configparser
import contextlib
import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kaffe_desktop.board import LEFT_BY_HAND
from kaffe_desktop.watchdog import Watchdog

UNIT = Path(__file__).parents[3] / "packaging" / "systemd" / "kaffe-board.service"

pytestmark = pytest.mark.skipif(os.name == "nt", reason="no systemd")


@pytest.fixture
def systemd(tmp_path: Path) -> Iterator[socket.socket]:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listening:
        listening.bind(str(tmp_path / "notify"))
        listening.setblocking(False)
        yield listening


def test_systemd_hears_that_the_board_is_up_and_then_regularly_that_it_lives(
    systemd: socket.socket, qtbot: QtBot, qapp: object
) -> None:
    owner = QObject()
    Watchdog(owner, {"NOTIFY_SOCKET": systemd.getsockname(), "WATCHDOG_USEC": "100000"})
    heard: list[bytes] = []

    def hear() -> bool:
        with contextlib.suppress(BlockingIOError):
            heard.append(systemd.recv(99))
        return len(heard) == 3

    qtbot.waitUntil(hear)
    assert heard == [b"READY=1", b"WATCHDOG=1", b"WATCHDOG=1"]


def test_outside_a_service_nothing_is_told(qapp: object) -> None:
    owner = QObject()
    Watchdog(owner, {})
    assert not owner.children()[0].children()


def test_the_unit_starts_the_board_again_whatever_ended_it_unless_somebody_left_it() -> None:
    unit = configparser.ConfigParser(interpolation=None)
    unit.optionxform = str  # type: ignore[assignment, method-assign]
    unit.read(UNIT, encoding="utf-8")
    service = unit["Service"]
    assert service["Restart"] == "always"
    assert unit["Unit"]["StartLimitIntervalSec"] == "0"
    assert service["RestartPreventExitStatus"] == str(LEFT_BY_HAND)
    assert "kaffe-board --fullscreen" in service["ExecStart"]


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="no systemd here")
def test_systemd_understands_the_unit(tmp_path: Path) -> None:
    unit = tmp_path / UNIT.name
    unit.write_text(UNIT.read_text(encoding="utf-8").replace("/usr/bin/kaffe-board", "/bin/true"))
    command = ["systemd-analyze", "--user", "verify", str(unit)]
    env = {**os.environ, "XDG_RUNTIME_DIR": str(tmp_path)}
    checked = subprocess.run(command, capture_output=True, text=True, check=False, env=env, timeout=30)
    assert checked.returncode == 0, checked.stderr
    assert UNIT.name not in checked.stderr, checked.stderr
