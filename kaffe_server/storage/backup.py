"""Copies of a live database, made with SQLite's online backup API (https://www.sqlite.org/backup.html), and back again.

A copy bears its final name only when it is complete, checked and on the disk. Knows nothing of the tables' meaning.
"""

import contextlib
import logging
import os
import shutil
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

log = logging.getLogger(__name__)

HOURS, DAYS, MONTHS = 24, 14, 12
EVERY = timedelta(hours=1)
_STAMP = "%Y%m%dT%H%M%SZ"


class BackupError(Exception):
    """A copy could not be made, or is no good; the message says which and why."""


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

    :raises BackupError: the source cannot be read, or the target cannot be written or is the source.
    """
    partial = target.with_name(target.name + ".partial")
    try:
        if target.exists() and target.samefile(source):
            raise BackupError(f"{target} is the database itself")
        target.parent.mkdir(parents=True, exist_ok=True)
        with contextlib.closing(_reader(source)) as reader, contextlib.closing(sqlite3.connect(partial)) as copy:
            reader.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
        contents = check(partial)
        put(partial, target)
    except (OSError, sqlite3.Error) as error:
        raise BackupError(f"cannot copy {source} to {target}: {error}") from None
    finally:
        with contextlib.suppress(OSError):
            partial.unlink(missing_ok=True)
    return contents


def check(path: Path) -> Contents:
    """Reads a whole database.

    :raises BackupError: it is missing, damaged, or none of Kaffe's.
    """
    try:
        with contextlib.closing(_reader(path)) as connection:
            verdict = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
            if verdict != "ok":
                raise BackupError(f"{path} is damaged: {verdict}")
            changes = connection.execute("SELECT coalesce(sum(seq), 0) FROM topic").fetchone()[0]
            row = connection.execute("SELECT value FROM life WHERE name = 'epoch'").fetchone()
            schema = connection.execute("SELECT version_num FROM alembic_version").fetchone()[0]
    except sqlite3.Error as error:
        raise BackupError(f"{path} is no good copy of Kaffe's database: {error}") from None
    return Contents(epoch=row[0] if row else None, changes=changes, schema=schema)


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
    """Never makes a file that is not there."""
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=5)


class Backups:
    """A folder of copies, thinned out with age, and a second one that may come and go (a USB stick, a share)."""

    def __init__(self, folder: Path, second: Path | None = None) -> None:
        self.folder = folder
        self.second = second

    def make(self, source: Path, now: datetime) -> tuple[Path, Contents]:
        """A new copy in the folder and, when it is there, in the second; old ones are removed.

        :raises BackupError: there is no new copy in the folder.
        """
        path = self.folder / f"kaffe-{now.astimezone(UTC).strftime(_STAMP)}.db"
        contents = back_up(source, path)
        _thin_out(self.folder)
        if self.second is not None:
            self._copy_to(self.second, path)
        return path, contents

    def newest(self) -> Path | None:
        return max(_copies(self.folder).items(), default=(None, None))[1]

    def _copy_to(self, second: Path, path: Path) -> None:
        partial = second / f"{path.name}.partial"
        try:
            if not second.is_dir():
                log.warning("the second backup folder %s is not there now", second)
                return
            shutil.copyfile(path, partial)
            put(partial, second / path.name)
            _thin_out(second)
        except OSError as error:
            log.warning("no copy in the second backup folder: %s", error)
            with contextlib.suppress(OSError):
                partial.unlink(missing_ok=True)


def kept(moments: Iterable[datetime]) -> set[datetime]:
    """Those to keep: the newest of each of the latest 24 hours, 14 days and 12 months that have any."""
    newest_first = sorted(moments, reverse=True)
    keep: set[datetime] = set()
    rules: tuple[tuple[str, int], ...] = (("%Y%m%d%H", HOURS), ("%Y%m%d", DAYS), ("%Y%m", MONTHS))
    for period, count in rules:
        first_of: dict[str, datetime] = {}
        for moment in newest_first:
            first_of.setdefault(moment.strftime(period), moment)
        keep.update(list(first_of.values())[:count])
    return keep


def _copies(folder: Path) -> dict[datetime, Path]:
    """Copies that :class:`Backups` made; nobody else's files."""
    found: dict[datetime, Path] = {}
    for path in folder.glob("kaffe-*.db"):
        with contextlib.suppress(ValueError):
            found[datetime.strptime(path.stem, f"kaffe-{_STAMP}").replace(tzinfo=UTC)] = path
    return found


def _thin_out(folder: Path) -> None:
    copies = _copies(folder)
    for moment in copies.keys() - kept(copies):
        with contextlib.suppress(OSError):
            copies[moment].unlink()


class Schedule:
    """When the next copy is due: at the start, every hour and at the end of a business day, if anything has changed.

    ``problem`` says why the last attempt failed; None: it did not.
    """

    def __init__(self, source: Path, backups: Backups) -> None:
        self._source = source
        self._backups = backups
        self._copied: Contents | None = None
        self._tried: tuple[datetime, date] | None = None
        self.problem: str | None = None

    def is_due(self, contents: Contents, day: date, now: datetime) -> bool:
        if contents == self._copied:
            return False
        return self._tried is None or day != self._tried[1] or abs(now - self._tried[0]) >= EVERY

    def run(self, contents: Contents, day: date, now: datetime) -> None:
        """Makes a copy, on whatever thread, unless the newest one holds the same. What failed is tried again later."""
        at_start, self._tried = self._tried is None, (now, day)
        try:
            if at_start and self._newest() == contents:
                self._copied = contents
            else:
                self._copied = self._backups.make(self._source, now)[1]
            self.problem = None
        except (BackupError, OSError) as error:
            log.error("no backup: %s", error)
            self.problem = str(error)

    def _newest(self) -> Contents | None:
        newest = self._backups.newest()
        with contextlib.suppress(BackupError):
            return check(newest) if newest else None
        return None
