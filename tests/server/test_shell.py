"""A person at a shell and a running hub."""

import csv
import getpass
import io
import subprocess
import sys
from pathlib import Path

import platformdirs
import pytest

from kaffe_server import cli
from kaffe_server import shell as shell_commands
from kaffe_server.hub import address
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

    def misused(self, *words: str) -> str:
        code, _, error = self.run(*words)
        assert code == 2
        return error

    def run(self, *words: str) -> tuple[int, str, str]:
        where = ["--data", str(self._hub.data)] if words[0] == "report" else ["--hub", self._hub.url]
        try:
            code = cli.main([*words, *where])
        except SystemExit as end:
            code = int(str(end.code))
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
    both = "under the numbers stands: Kun kort\nthe boards show: Boller\n"
    assert shell("message", "Boller", "--line", "Kun kort") == both
    both = "nothing stands under the numbers\nno message is shown\n"
    assert shell("message", "--line", "", "--off") == both
    assert shell("open") == "open\n"


def test_a_forgotten_pin_is_replaced(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("1234\n9876\nabc\n"))
    assert shell("staff", "pin", "Sara") == "Sara has a new PIN\n"
    assert shell("staff", "pin", "sara") == "Sara has a new PIN\n"
    assert "a PIN is four digits; nothing was changed" in shell.refused("staff", "pin", "Ola")
    assert shell("staff", "list") == "Sara\n"
    assert "somebody must be able to" in shell.refused("staff", "remove", "Sara")


def test_a_person_types_a_new_pin_twice(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    typed = iter(["1234", "1243", "1234", "1234"])
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(getpass, "getpass", lambda _prompt: next(typed))
    assert "the two are not the same; nothing was changed" in shell.refused("staff", "pin", "Sara")
    assert shell("staff", "list") == ""
    assert shell("staff", "pin", "Sara") == "Sara has a new PIN\n"


def test_what_cannot_be_is_said_in_one_line(shell: Shell) -> None:
    assert "there is no 'Gløgg' on the menu" in shell.refused("menu", "set-price", "Gløgg", "20")
    assert "give one of them" in shell.refused("message", "Boller", "--off")
    assert shell("message") == ""
    for words, why in (
        (["menu", "set-price", "Latte", "-1"], "'-1' is no price: whole kroner, 0 to 1000000"),
        (["menu", "set-price", "Latte", "35,5"], "'35,5' is no price"),
        (["message", "x" * 81], "expected one line of 1 to 80 characters"),
        (["message", " "], "expected one line of 1 to 80 characters"),
        (["message", "Tomt\nfor melk"], "expected one line of 1 to 80 characters"),
        (["message", "--line", "x" * 61], "expected one line of up to 60 characters"),
        (["staff", "pin", "x" * 41], "expected a name of 1 to 40 characters"),
    ):
        assert why in shell.misused(*words)


@pytest.mark.parametrize("wrong", ["foo", "http://127.0.0.1:8484", "ws://", "ws://127.0.0.1:99999", "ws://x:0"])
def test_an_address_that_cannot_be_one_is_not_taken_for_a_hub_that_is_not_there(
    wrong: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        cli.main(["open", "--hub", wrong])
    assert f"{wrong!r} is no address of a hub, which looks like ws://127.0.0.1:8484" in capsys.readouterr().err


def test_who_reads_only_the_beginning_is_no_fault(hub: HubProcess) -> None:
    for words in (["menu", "list", "--hub", hub.url], ["report", "--data", str(hub.data)]):
        command = [sys.executable, "-m", "kaffe_server.cli", *words]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as program:
            assert program.stdout is not None
            assert program.stderr is not None
            program.stdout.close()
            assert (program.wait(20), program.stderr.read()) == (0, "")


def test_the_hub_of_this_machine_is_found_by_its_folder(
    hub: HubProcess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["menu", "list", "--data", str(hub.data)]) == 0
    assert "Latte" in capsys.readouterr().out
    monkeypatch.setattr(platformdirs, "user_data_dir", lambda *_names, **_more: str(hub.data))
    assert cli.main(["close"]) == 0
    assert cli.main(["open", "--data", str(tmp_path)]) == 1
    assert f"no hub runs on {tmp_path}" in capsys.readouterr().err
    hub.kill()
    assert cli.main(["open", "--data", str(hub.data)]) == 1
    assert f"no hub answers at {hub.url}" in capsys.readouterr().err
    hub.start()
    assert cli.main(["open", "--data", str(hub.data)]) == 0
    hub.stop()
    assert not (hub.data / address.FILE).exists()


def test_the_address_of_a_hub_that_was_killed_hides_no_other(
    hub: HubProcess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    usual = tmp_path / "usual"
    usual.mkdir()
    address.leave(usual, "0.0.0.0", 9)
    assert address.found(usual) == "ws://127.0.0.1:9"
    monkeypatch.setattr(platformdirs, "user_data_dir", lambda *_names, **_more: str(usual))
    monkeypatch.setattr(shell_commands, "DEFAULT_HUB", hub.url)
    assert cli.main(["close"]) == 0
    assert capsys.readouterr().out == "closed\n"


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
