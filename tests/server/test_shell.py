"""A person at a shell and a running hub."""

import csv
import io
import sys
from pathlib import Path

import pytest

from kaffe_server import cli
from tests.hub_process import HubProcess


class Shell:
    """``kaffe-hub`` on a running hub."""

    def __init__(self, hub: HubProcess, capsys: pytest.CaptureFixture[str]) -> None:
        self._hub, self._capsys = hub, capsys

    def __call__(self, *words: str) -> str:
        """What it printed; it must succeed."""
        code, out, error = self.run(*words)
        assert code == 0, error
        return out

    def refused(self, *words: str) -> str:
        code, _, error = self.run(*words)
        assert code == 1
        assert "Traceback" not in error
        return error

    def run(self, *words: str) -> tuple[int, str, str]:
        where = ["--data", str(self._hub.data)] if words[0] == "report" else ["--hub", self._hub.url]
        code = cli.main([*words, *where])
        captured = self._capsys.readouterr()
        return code, captured.out, captured.err


@pytest.fixture
def shell(hub: HubProcess, capsys: pytest.CaptureFixture[str]) -> Shell:
    return Shell(hub, capsys)


def test_prices_sales_doors_and_messages_are_changed_while_the_hub_runs(shell: Shell) -> None:
    assert "Latte" in shell("menu", "list")
    assert shell("menu", "set-price", "latte", "37") == "Latte: 35,- is now 37,-\n"
    assert shell("menu", "sold-out", "Kakao", "--today") == "Kakao is sold out today\n"
    lines = shell("menu", "list").splitlines()
    assert any(line.split()[1:] == ["Latte", "37,-"] for line in lines)
    assert any("Kakao" in line and "sold out" in line for line in lines)
    assert shell("menu", "sold-out", "Kakao", "--back") == "Kakao is sold again\n"
    assert shell("close") == "closed\n"
    assert shell("message", "Tomt for melk", "Kommer kl. 12") == "the boards show: Tomt for melk\n"
    shell("message", "Tomt for melk", "Kommer kl. 12")
    assert shell("message") == "* Tomt for melk – Kommer kl. 12\n"
    assert shell("message", "--off") == "no message is shown\n"
    assert shell("message", "--line", "Husk egen kopp") == "under the numbers stands: Husk egen kopp\n"
    assert shell("open") == "open\n"


def test_a_forgotten_pin_is_replaced(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("1234\n9876\nabc\n"))
    assert shell("staff", "pin", "Sara") == "Sara has a new PIN\n"
    assert shell("staff", "pin", "sara") == "Sara has a new PIN\n"
    assert "the hub refuses" in shell.refused("staff", "pin", "Ola")
    assert shell("staff", "list") == "Sara\n"
    assert "somebody must be able to" in shell.refused("staff", "remove", "Sara")


def test_what_cannot_be_is_said_in_one_line(shell: Shell) -> None:
    assert "there is no 'Gløgg' on the menu" in shell.refused("menu", "set-price", "Gløgg", "20")
    assert "the hub refuses" in shell.refused("menu", "set-price", "Latte", "-1")
    assert "the hub refuses" in shell.refused("message", "x" * 100)


def test_a_hub_that_is_not_there_is_said_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["open", "--hub", "ws://127.0.0.1:9"]) == 1
    assert "no hub answers at ws://127.0.0.1:9" in capsys.readouterr().err
    assert cli.main(["report", "--data", str(tmp_path)]) == 1
    assert "there is no database" in capsys.readouterr().err


def test_the_report_of_a_day_without_orders_and_its_sales_as_a_file(shell: Shell, tmp_path: Path) -> None:
    assert "orders                0" in shell("report")
    file = tmp_path / "salg.csv"
    assert "0 units sold on 2026-11-22" in shell("report", "--day", "2026-11-22", "--csv", str(file))
    assert file.read_bytes().startswith(b"\xef\xbb\xbfdag;nummer;")
    (heading,) = csv.reader(io.StringIO(file.read_text("utf-8-sig")), delimiter=";")
    assert heading[-1] == "betalt"
    assert "cannot write" in shell.refused("report", "--csv", str(tmp_path / "no" / "salg.csv"))
