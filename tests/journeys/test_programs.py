"""The programs as a newcomer starts them: processes, with exit codes and words."""

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from qasync import QEventLoop

from kaffe_desktop.hub_child import HubChild, HubError
from kaffe_server.storage.database import FILE
from tests.hub_process import HubProcess

WAIT = 60
OFFSCREEN = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}


def run(*arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", *arguments], capture_output=True, text=True, timeout=WAIT, env=OFFSCREEN, check=False
    )


@contextmanager
def running(*arguments: str) -> "Iterator[subprocess.Popen[str]]":
    process = subprocess.Popen(
        [sys.executable, "-m", *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=OFFSCREEN
    )
    try:
        yield process
    finally:
        if process.poll() is None:
            process.kill()
        process.communicate()


def test_the_demo_plays_a_rush_and_leaves_pictures(tmp_path: Path) -> None:
    ended = run("kaffe_desktop.all_in_one", "demo", "--seconds", "8", "--speed", "4", "--shots", str(tmp_path))
    assert ended.returncode == 0, ended.stderr
    counts = re.fullmatch(r"(\d+) orders placed, (\d+) handed out, 0 errors, 6 pictures\n", ended.stdout)
    assert counts, ended.stdout
    assert int(counts[1]) == int(counts[2]) > 0
    assert ended.stderr == ""
    assert {picture.stem for picture in tmp_path.glob("*.png")} == {
        f"{screen}-{number}" for screen in ("frontdesk", "kitchen", "board") for number in (1, 2)
    }


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_kaffe_ends_its_hub_with_itself(tmp_path: Path, qtbot: QtBot, number: signal.Signals) -> None:
    with running("kaffe_desktop.all_in_one", "--data", str(tmp_path)) as process:
        qtbot.waitUntil((tmp_path / FILE).exists, timeout=WAIT * 1000)
        child = Path(f"/proc/{process.pid}/task/{process.pid}/children")
        qtbot.waitUntil(lambda: bool(child.read_text().split()), timeout=WAIT * 1000)
        hub = Path("/proc") / child.read_text().split()[0]
        qtbot.waitUntil(lambda: signals_are_handled(process.pid), timeout=WAIT * 1000)
        process.send_signal(number)
        _, said = process.communicate(timeout=WAIT)
        assert process.returncode == 0, said
        assert not hub.exists()
        assert said == ""


def signals_are_handled(pid: int) -> bool:
    """Whether the process has set a handler for SIGTERM (bit 14 of SigCgt in /proc)."""
    caught = re.search(r"SigCgt:\s*([0-9a-f]+)", Path(f"/proc/{pid}/status").read_text())
    return caught is not None and bool(int(caught[1], 16) >> (signal.SIGTERM - 1) & 1)


def test_a_killed_kaffe_leaves_no_hub_behind(tmp_path: Path, qtbot: QtBot) -> None:
    with running("kaffe_desktop.all_in_one", "--data", str(tmp_path)) as process:
        child = Path(f"/proc/{process.pid}/task/{process.pid}/children")
        qtbot.waitUntil(lambda: bool(child.read_text().split()), timeout=WAIT * 1000)
        hub = Path("/proc") / child.read_text().split()[0]
        qtbot.waitUntil((tmp_path / FILE).exists, timeout=WAIT * 1000)
        process.kill()
        qtbot.waitUntil(lambda: not hub.exists() or "Z" in (hub / "stat").read_text().split()[2], timeout=WAIT * 1000)


def test_the_hub_of_kaffe_does_what_it_is_told_and_is_found_by_a_shell(tmp_path: Path, qtbot: QtBot) -> None:
    data, stick = tmp_path / "data", tmp_path / "stick"
    stick.mkdir()
    options = ["--data", str(data), "--second-backups", str(stick)]
    with running("kaffe_desktop.all_in_one", *options) as process:
        qtbot.waitUntil(lambda: any(stick.glob("*.db")), timeout=WAIT * 1000)
        listed = run("kaffe_server.cli", "menu", "list", "--data", str(data))
        assert "Latte" in listed.stdout, listed.stderr
        qtbot.waitUntil(lambda: signals_are_handled(process.pid), timeout=WAIT * 1000)
        process.send_signal(signal.SIGTERM)
        assert process.wait(WAIT) == 0
    assert "no hub runs on" in run("kaffe_server.cli", "menu", "list", "--data", str(data)).stderr
    wrong = run("kaffe_desktop.all_in_one", "--data", str(data), "--time-zone", "Oslo")
    assert wrong.returncode == 1
    assert "'Oslo' is no time zone; try Europe/Oslo" in wrong.stderr


def test_kaffe_says_when_its_data_is_in_use(tmp_path: Path) -> None:
    hub = HubProcess(tmp_path)
    try:
        ended = run("kaffe_desktop.all_in_one", "--data", str(tmp_path))
    finally:
        hub.kill()
    assert ended.returncode == 1
    assert "in use by a running hub" in ended.stderr.splitlines()[-1]
    assert "Traceback" not in ended.stderr


def test_a_hub_child_that_dies_is_started_again_on_the_same_port(
    tmp_path: Path, qt_loop: QEventLoop, qtbot: QtBot
) -> None:
    hub, refusals = HubChild(tmp_path), list[str]()
    url, first = hub.url, hub._process
    watching = qt_loop.create_task(hub.keep_running(refusals.append))
    try:
        first.kill()
        qtbot.waitUntil(lambda: hub._process is not first, timeout=WAIT * 1000)
        port = int(url.rsplit(":", 1)[1])
        qtbot.waitUntil(lambda: answers(port), timeout=WAIT * 1000)
        assert hub.url == url
        assert refusals == []
    finally:
        watching.cancel()
        hub.stop()


def test_a_hub_child_that_does_not_start_again_says_why_and_is_tried_less_and_less_often(
    tmp_path: Path, qt_loop: QEventLoop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("kaffe_desktop.hub_child.LOOK_SECONDS", 0.05)
    hub, refusals = HubChild(tmp_path), list[str]()
    watching = qt_loop.create_task(hub.keep_running(refusals.append))
    try:
        hub._process.kill()
        hub._process.wait()
        database = (tmp_path / FILE).read_bytes()
        (tmp_path / FILE).write_bytes(b"")
        qtbot.waitUntil(lambda: len(refusals) == 2, timeout=WAIT * 1000)
        assert f"{tmp_path / FILE} is empty" in refusals[1]
        pauses = [record.args[0] for record in caplog.records if "next attempt" in record.msg]
        assert pauses == [0.1, 0.2]
        (tmp_path / FILE).write_bytes(database)
        qtbot.waitUntil(lambda: answers(int(hub.url.rsplit(":", 1)[1])), timeout=WAIT * 1000)
    finally:
        watching.cancel()
        hub.stop()


def answers(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def test_a_hub_child_that_cannot_start_is_an_error(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / FILE).write_text("feriebilder " * 1000)
    with pytest.raises(HubError, match="file is not a database"):
        HubChild(tmp_path)
    assert "not a database" in capfd.readouterr().err


@pytest.mark.parametrize(
    "wrong", [["demo", "--seconds", "0"], ["demo", "--speed", "fast"], ["--language", "se"], ["party"]]
)
def test_wrong_usage_is_named(wrong: list[str]) -> None:
    ended = run("kaffe_desktop.all_in_one", *wrong)
    assert ended.returncode == 2
    assert "error:" in ended.stderr
