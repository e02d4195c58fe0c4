"""Putting a copy in the place of the database, in steps that a power cut may interrupt."""

import contextlib
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

from kaffe_server.storage.backup import BackupError, back_up, put
from kaffe_server.storage.schema import FROM_A_COPY

RESTORED = ".restored"
"""Ends the name of a copy that is ready to take the database's place: once it is there, the decision has fallen."""


def make_ready(source: Path, database: Path) -> None:
    """Checks and copies ``source`` next to the database.

    The copy begins a new life: screens that followed the old one get everything anew, and none of its changes.

    :raises BackupError: the source is no good, or there is no room.
    """
    ready = database.with_name(database.name + ".checked")
    ready.with_name(ready.name + "-journal").unlink(missing_ok=True)
    back_up(source, ready)
    try:
        with contextlib.closing(sqlite3.connect(ready)) as connection, connection:
            connection.execute("DELETE FROM life WHERE name = 'epoch'")
            connection.execute("REPLACE INTO life (name, value) VALUES (?, '')", [FROM_A_COPY])
    except sqlite3.Error as error:
        raise BackupError(f"cannot write {ready}: {error}") from None
    put(ready, database.with_name(database.name + RESTORED))


def take_place(database: Path) -> Path | None:
    """Completes a restore, now or after an interruption. Only for who holds the database's lock.

    :returns: where the replaced database lies, if there was one.
    """
    restored = database.with_name(database.name + RESTORED)
    if not restored.exists():
        return None
    made = datetime.fromtimestamp(restored.stat().st_mtime, UTC)  # The same again after an interruption.
    aside = database.with_name(f"kaffe-replaced-{made:%Y%m%dT%H%M%SZ}.db")
    there = database.exists()
    for ending in ("", "-wal", "-shm"):
        file = database.with_name(database.name + ending)
        if file.exists():
            file.replace(aside.with_name(aside.name + ending))
    put(restored, database)
    return aside if there else None
