"""A copy of a live database, made with SQLite's online backup API (https://www.sqlite.org/backup.html).

It bears its final name only when it is complete, checked and on the disk. Knows nothing of the tables' meaning.
"""

import contextlib
import logging
import os
import sqlite3
import time
from dataclasses import dataclass
from pathlib import Path

log = logging.getLogger(__name__)

LEFT_OVER_SECONDS = 3600


class BackupError(Exception):
    """A copy could not be made, or is no good; the message says which and why."""


class Damaged(BackupError):
    """``path`` is damaged; ``why`` is SQLite's word for it, on one line."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"{path} is damaged: {why}")
        self.path = path
        self.why = why


@dataclass(frozen=True, slots=True)
class Contents:
    """What tells one state of a database from another: its life, and how many changes it has published.

    ``schema`` is the newest migration in it.
    """

    epoch: str | None
    changes: int
    schema: str


def back_up(source: Path, target: Path) -> Contents:
    """Writes a checked copy of a database that may be in use, and tells what is in it.

    :raises Damaged: the source is.
    :raises BackupError: the source cannot be read, or the target cannot be written or is the source.
    """
    partial = target.with_name(target.name + ".partial")
    try:
        if target.exists() and target.samefile(source):
            raise BackupError(f"{target} is the database itself")
        target.parent.mkdir(parents=True, exist_ok=True)
        _tidy(target.parent)
        _discard(partial)
        with contextlib.closing(_reader(source)) as reader, contextlib.closing(sqlite3.connect(partial)) as copy:
            reader.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
        contents = check(partial)
        put(partial, target)
    except Damaged as error:
        check(source)
        raise BackupError(f"cannot copy {source} to {target}: the copy came out damaged: {error.why}") from None
    except (OSError, sqlite3.Error) as error:
        if is_damage(error):
            raise Damaged(source, str(error)) from None
        raise BackupError(f"cannot copy {source} to {target}: {error}") from None
    finally:
        with contextlib.suppress(OSError):
            _discard(partial)
    return contents


def check(path: Path) -> Contents:
    """Reads a whole database.

    :raises Damaged: it is.
    :raises BackupError: it is missing, empty or none of Kaffe's.
    """
    try:
        with contextlib.closing(_reader(path)) as connection:
            fault = fault_in(connection.execute("PRAGMA quick_check(1)").fetchone()[0])
    except sqlite3.Error as error:
        if is_damage(error):
            raise Damaged(path, str(error)) from None
        raise BackupError(f"{path} cannot be read: {error}") from None
    if fault is not None:
        raise Damaged(path, fault)
    return glance(path)


def glance(path: Path) -> Contents:
    """What is in a database, without reading all of it.

    :raises BackupError: it is missing, empty, none of Kaffe's, or damaged just there.
    """
    try:
        with contextlib.closing(_reader(path)) as connection:
            changes = connection.execute("SELECT coalesce(sum(seq), 0) FROM topic").fetchone()[0]
            row = connection.execute("SELECT value FROM life WHERE name = 'epoch'").fetchone()
            schema = connection.execute("SELECT version_num FROM alembic_version").fetchone()[0]
    except (sqlite3.Error, TypeError) as error:
        raise BackupError(f"{path} is no good copy of Kaffe's database: {error}") from None
    return Contents(epoch=row[0] if row else None, changes=changes, schema=schema)


def fault_in(verdict: str) -> str | None:
    """The fault that ``PRAGMA quick_check`` tells of. Its last line says it; those before say where it was looking."""
    return None if verdict == "ok" else verdict.splitlines()[-1]


def is_damage(error: BaseException | None) -> bool:
    """Whether the file is spoilt, which no waiting mends; not merely full, locked or read-only."""
    return isinstance(error, Damaged) or any(words in str(error) for words in ("malformed", "not a database"))


def fold_in(database: Path) -> None:
    """Writes what lies only in the log into the database itself, as far as that holds nobody up."""
    try:
        with contextlib.closing(sqlite3.connect(f"{database.absolute().as_uri()}?mode=rw", uri=True)) as connection:
            connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
    except sqlite3.Error as error:
        log.warning("the log of %s was not folded in: %s", database, error)


def put(file: Path, target: Path) -> None:
    """Gives a finished file its name, so that it is there after a power cut."""
    _to_disk(file)
    file.replace(target)
    if os.name == "posix":
        _to_disk(target.parent)


def _to_disk(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY if os.name == "posix" else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _reader(path: Path) -> sqlite3.Connection:
    """Never makes a file that is not there, nor opens an empty one: SQLite would delete the log beside it.

    :raises BackupError: it is empty.
    """
    if path.is_file() and not path.stat().st_size:
        raise BackupError(f"{path} is empty")
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=5)


def _tidy(folder: Path) -> None:
    """Removes what killed backups left. What is younger than an hour may be another's that is being made."""
    for file in folder.glob("kaffe*.partial*"):
        with contextlib.suppress(OSError):
            if abs(time.time() - file.stat().st_mtime) > LEFT_OVER_SECONDS:
                file.unlink()


def _discard(partial: Path) -> None:
    for ending in ("", "-journal", "-wal", "-shm"):
        partial.with_name(partial.name + ending).unlink(missing_ok=True)
