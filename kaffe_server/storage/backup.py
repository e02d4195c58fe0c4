"""Copies of a live database with SQLite's online backup API (https://www.sqlite.org/backup.html)."""

import contextlib
import sqlite3
from pathlib import Path


def back_up(source: Path, target: Path) -> None:
    """Writes a consistent copy of ``source``; a half-written ``target`` never bears its final name.

    :raises OSError: the target cannot be written.
    :raises sqlite3.Error: the source cannot be read.
    """
    partial = target.with_name(target.name + ".partial")
    with contextlib.closing(sqlite3.connect(source)) as reader, contextlib.closing(sqlite3.connect(partial)) as copy:
        reader.backup(copy)
    partial.replace(target)
