"""Files that are handed to people: written whole or not at all, and never over another."""

from __future__ import annotations

from itertools import count
from pathlib import Path


def save_new(folder: Path, name: str, content: bytes) -> Path:
    """Makes the folder if need be; a name that is taken gets a number: ``kaffe-2026-11-22 (2).csv``.

    :returns: where the file lies.
    :raises OSError: nothing was written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    stem, ending = Path(name).stem, Path(name).suffix
    for number in count(1):
        path = folder / (name if number == 1 else f"{stem} ({number}){ending}")
        try:
            file = path.open("xb")
        except FileExistsError:
            continue
        try:
            with file:
                file.write(content)
        except OSError:
            path.unlink(missing_ok=True)
            raise
        return path
    raise AssertionError("numbers do not end")
