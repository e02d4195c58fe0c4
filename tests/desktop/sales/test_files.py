"""Files for people: whole or not at all, and never over another."""

import errno
from pathlib import Path

import pytest

from kaffe_desktop.sales.files import save_new


def test_a_file_never_takes_the_place_of_another(tmp_path: Path) -> None:
    written = [save_new(tmp_path, "kaffe-2026-11-22.csv", content) for content in (b"one", b"two", b"three")]
    assert [path.name for path in written] == [
        "kaffe-2026-11-22.csv",
        "kaffe-2026-11-22 (2).csv",
        "kaffe-2026-11-22 (3).csv",
    ]
    assert [path.read_bytes() for path in written] == [b"one", b"two", b"three"]


def test_a_folder_that_is_missing_is_made(tmp_path: Path) -> None:
    assert save_new(tmp_path / "new" / "downloads", "a.pdf", b"x").read_bytes() == b"x"


def test_a_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "downloads").write_text("not a folder")
    with pytest.raises(OSError, match="downloads"):
        save_new(tmp_path / "downloads", "a.csv", b"x")


def test_a_full_disk_leaves_no_half_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real_open = Path.open

    class Full:
        def __init__(self, path: Path) -> None:
            self._file = real_open(path, "xb")

        def __enter__(self) -> "Full":
            return self

        def __exit__(self, *_: object) -> None:
            self._file.close()

        def write(self, content: bytes) -> None:
            self._file.write(content[:1])
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "open", lambda path, _mode: Full(path))
    with pytest.raises(OSError, match="No space"):
        save_new(tmp_path, "a.csv", b"content")
    assert list(tmp_path.iterdir()) == []
