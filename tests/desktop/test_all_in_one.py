"""``kaffe``: what its options come to, without opening anything."""

from pathlib import Path

import pytest

from kaffe_desktop import all_in_one
from kaffe_desktop.config import ScreenConfig


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Path | None, list[str], ScreenConfig]]:
    """What the café was opened with."""
    calls: list[tuple[Path | None, list[str], ScreenConfig]] = []
    monkeypatch.setattr(all_in_one, "_open_cafe", lambda *given: calls.append(given) or 0)
    return calls


def test_screens_and_hub_are_told_what_is_theirs(
    opened: list[tuple[Path | None, list[str], ScreenConfig]], tmp_path: Path
) -> None:
    file = tmp_path / "kaffe.toml"
    file.write_text('larger-text = true\nlanguage = "en"\nvolume = 20\n', encoding="utf-8")
    words = ["--config", str(file), "--volume", "35", "--mute", "--diagonal", "21,5", "--reduce-motion"]
    hub = ["--second-backups", "/media/stick", "--time-zone", "Europe/Paris", "--cut-over", "5"]
    assert all_in_one.main([*words, *hub, "--data", str(tmp_path)]) == 0
    ((data, told, config),) = opened
    assert (data, told) == (tmp_path, hub)
    till, wall = all_in_one.till_and_wall(config, "ws://127.0.0.1:1")
    for screen in (till, wall):
        assert (screen.volume, screen.mute, screen.larger_text, screen.reduce_motion) == (35, True, True, True)
        assert (screen.language, screen.hub) == ("en", "ws://127.0.0.1:1")
    assert (till.station, till.role, till.diagonal) == ("kasse-1", "admin", 21.5)
    assert (wall.station, wall.role, wall.diagonal) == ("tavle", "board", None)


def test_what_only_a_screen_of_its_own_can_be_told_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "kaffe.toml"
    file.write_text('station = "kasse-2"\n', encoding="utf-8")
    with pytest.raises(SystemExit):
        all_in_one.main(["--config", str(file)])
    assert "unknown option 'station'" in capsys.readouterr().err
