"""Putting a copy in the place of the database, in steps that a power cut may interrupt."""

import contextlib
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

from kaffe_server.storage.backup import back_up, put

RESTORED = ".restored"
"""Ends the name of a copy that is ready to take the database's place: once it is there, the decision has fallen."""


def make_ready(source: Path, database: Path) -> None:
    """Checks and copies ``source`` next to the database.

    The copy begins a new life: screens that followed the old one get everything anew, and none of its changes.

    :raises BackupError: the source is no good, or there is no room.
    """
    ready = database.with_name(database.name + ".checked")
    back_up(source, ready)
    with contextlib.closing(sqlite3.connect(ready)) as connection, connection:
        connection.execute("DELETE FROM life WHERE name = 'epoch'")
    put(ready, database.with_name(database.name + RESTORED))


def take_place(database: Path) -> Path | None:
    """Completes a restore, now or after an interruption. Only for who holds the database's lock.

    :returns: where the replaced database lies, if there was one.
    """
    restored = database.with_name(database.name + RESTORED)
    if not restored.exists():
        return None
    aside = database.with_name(f"kaffe-replaced-{datetime.now(UTC):%Y%m%dT%H%M%SZ}.db")
    there = database.exists()
    for ending in ("", "-wal", "-shm"):
        file = database.with_name(database.name + ending)
        if file.exists():
            file.replace(aside.with_name(aside.name + ending))
    put(restored, database)
    return aside if there else None
