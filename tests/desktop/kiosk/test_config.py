from pathlib import Path

import pytest

from kaffe_desktop.config import ScreenConfig, read_config

OUTSIDE = {"KAFFE_STATION": "kasse-2", "KAFFE_LARGER_TEXT": "true"}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "kiosk.toml"
    path.write_text('station = "kasse-3"\nlarger-text = false\ndiagonal = 10.1\nsize = "1280x800"\n', encoding="utf-8")
    return path


def read(*argv: str, environ: dict[str, str] | None = None, **defaults: object) -> ScreenConfig:
    return read_config("kaffe-test", argv, environ or {}, **defaults)


def test_without_any_option_the_screen_is_a_till_on_this_machine() -> None:
    config = read()
    assert (config.hub, config.role, config.view, config.language) == ("ws://127.0.0.1:8484", "counter", "order", "nb")


def test_the_command_line_wins_over_the_environment_and_that_over_the_file(file: Path) -> None:
    config = read("--config", str(file), "--station", "kasse-1", environ=OUTSIDE)
    assert (config.station, config.larger_text, config.diagonal) == ("kasse-1", True, 10.1)


def test_the_file_wins_over_the_programs_own_defaults(file: Path) -> None:
    config = read("--config", str(file), station="tavle-1", role="board")
    assert (config.station, config.role, config.size) == ("kasse-3", "board", (1280, 800))


def test_a_screen_that_starts_in_the_kitchen_has_the_kitchens_rights() -> None:
    assert read("--view", "kitchen").role == "kitchen"
    assert (read("--role", "kitchen").view, read("--role", "kitchen").station) == ("kitchen", "kjøkken-1")
    assert read("--view", "kitchen", "--role", "counter").role == "counter"


def test_a_switch_needs_no_value() -> None:
    assert read("--fullscreen").fullscreen
    assert not read("--fullscreen", "false").fullscreen


@pytest.mark.parametrize(
    ("argv", "says"),
    [
        (("--hub", "http://cafe"), "ws://127.0.0.1:8484"),
        (("--hub", "nonsense"), "ws://127.0.0.1:8484"),
        (("--hub", "ws://127.0.0.1:99999"), "ws://127.0.0.1:8484"),
        (("--hub", "ws://127.0.0.1:abc"), "ws://127.0.0.1:8484"),
        (("--hub", "ws://.local"), "ws://127.0.0.1:8484"),
        (("--size", "1280"), "1280x800"),
        (("--size", "10x10"), "at least 320"),
        (("--language", "sv"), "nb, en"),
        (("--diagonal", "zero"), "3 to 120 inches"),
        (("--px-per-mm", "40"), "2 to 9"),
        (("--station", " "), "1 to 40"),
        (("--role", "boss"), "counter"),
        (("--config", "/nowhere.toml"), "does not exist"),
    ],
)
def test_a_wrong_option_says_where_it_stands_and_what_would_do(
    argv: tuple[str, str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        read(*argv)
    assert stopped.value.code == 2
    message = capsys.readouterr().err
    assert says in message
    assert argv[0] in message or argv[1] in message


@pytest.mark.parametrize(
    ("toml", "says"), [("stasjon = 1", "unknown option 'stasjon'"), ("= 1", "line 1"), ('gpu = "maybe"', "gpu")]
)
def test_a_wrong_file_is_named(tmp_path: Path, toml: str, says: str, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "wrong.toml"
    path.write_text(toml, encoding="utf-8")
    with pytest.raises(SystemExit):
        read("--config", str(path))
    message = capsys.readouterr().err
    assert str(path) in message
    assert says in message
