"""What is done to a database file from outside."""

import sqlite3
from contextlib import closing
from pathlib import Path


def add(path: Path, changes: int) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("INSERT INTO topic VALUES ('t', ?) ON CONFLICT DO UPDATE SET seq = excluded.seq", [changes])


def spoil(path: Path) -> None:
    """Overwrites pages in the middle."""
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + b"\xa5" * 8192 + whole[12288:])
