"""What is done to a database file from outside."""

import sqlite3
from contextlib import closing
from pathlib import Path


def add(path: Path, changes: int) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("INSERT INTO topic VALUES ('t', ?) ON CONFLICT DO UPDATE SET seq = excluded.seq", [changes])


def spoil_table(path: Path, name: str) -> None:
    """Overwrites the first page of a table and of its indexes. What is in the log is folded in before."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        pages = connection.execute("SELECT rootpage FROM sqlite_master WHERE tbl_name = ?", [name]).fetchall()
        with path.open("r+b") as file:
            for (page,) in pages:
                file.seek((page - 1) * 4096)
                file.write(b"\xa5" * 4096)


def spoil(path: Path) -> None:
    """Overwrites pages in the middle."""
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + b"\xa5" * 8192 + whole[12288:])
