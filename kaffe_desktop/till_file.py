"""What a till keeps on its own disk so that it can sell without the hub: orders to send, lent numbers, menu and status.

One SQLite file for each station and hub; a write returns when it is on the disk. Knows nothing of Qt and of the link.
"""

from __future__ import annotations

import logging
import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import msgspec
from filelock import FileLock, Timeout
from msgspec import Struct

from kaffe_server.contract.commands import PlaceOrder
from kaffe_server.contract.errors import Unavailable
from kaffe_server.contract.frames import LentNumbers

log = logging.getLogger(__name__)

# EXTRA: a commit returns when the journal's removal is on the disk too. Otherwise a power cut could bring it back.
SCHEMA = """
    PRAGMA synchronous = EXTRA;
    CREATE TABLE IF NOT EXISTS waiting (place INTEGER PRIMARY KEY, record BLOB NOT NULL);
    CREATE TABLE IF NOT EXISTS known (name TEXT PRIMARY KEY, value BLOB NOT NULL);
"""
LOAN = "loan"
NO_LOAN = LentNumbers(loan=0, numbers=())


class TillInUse(RuntimeError):
    """Another program has this till's file open: two would give the same numbers."""


class DiskError(Unavailable):
    """The till's disk does not take what must be on it."""


class NoNumberLeft(Unavailable):
    """Every number that the hub lent is given."""


class Waiting(Struct, frozen=True, kw_only=True):
    """An order that was taken here and that the hub has not confirmed.

    :param place: its place in the queue.
    :param number: what the guest was told.
    :param total: the kroner that the guest was told.
    :param sent: the hub may have it already.
    :param withdrawn: taken back here, and to be cancelled at the hub, which may have it.
    :param refused: code of the error with which the hub refused it for good.
    """

    place: int
    command: PlaceOrder
    number: int
    total: int
    sent: bool = False
    withdrawn: bool = False
    refused: str = ""


def till_path(folder: Path, station: str, hub: str) -> Path:
    """The file of that station at that hub."""
    readable = re.sub(r"\W+", "-", station)
    return folder / f"{readable}-{sha256(f'{station} {hub}'.encode()).hexdigest()[:8]}.db"


class TillFile:
    """
    :raises TillInUse:
    :raises DiskError: the file can be neither read nor made.

    A file that is damaged is laid aside, and ``laid_aside`` says where.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = FileLock(path.with_suffix(".lock"))
        self.laid_aside: Path | None = None
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._lock.acquire(timeout=0)
        except Timeout:
            raise TillInUse(f"another program uses {path}; each till needs a --station of its own") from None
        except OSError as error:
            raise DiskError(f"{path}: {error}") from error
        try:
            self._open()
        except BaseException:
            self._lock.release()
            raise

    def close(self) -> None:
        self._database.close()
        self._lock.release()

    @property
    def orders(self) -> tuple[Waiting, ...]:
        """As they were when the file was opened, first to send first."""
        return self._orders

    @property
    def loan(self) -> LentNumbers:
        return msgspec.json.decode(self._known[LOAN], type=LentNumbers) if LOAN in self._known else NO_LOAN

    def recall(self, name: str) -> bytes | None:
        """What :meth:`remember` kept under that name."""
        return self._known.get(name)

    # Each of these returns when it is on the disk, and raises DiskError when it is not.

    def keep(self, order: Waiting, loan: LentNumbers) -> None:
        """The order and what is left of the loan after it, both or neither."""
        value = msgspec.json.encode(loan)
        with self._writing():
            self._put(order)
            self._know(LOAN, value)
        self._known[LOAN] = value

    def change(self, order: Waiting) -> None:
        with self._writing():
            self._put(order)

    def remove(self, order: Waiting) -> None:
        with self._writing():
            self._database.execute("DELETE FROM waiting WHERE place = ?", (order.place,))

    def borrow(self, loan: LentNumbers) -> None:
        self.remember(LOAN, msgspec.json.encode(loan))

    def remember(self, name: str, value: bytes) -> None:
        if self._known.get(name) != value:
            with self._writing():
                self._know(name, value)
            self._known[name] = value

    def _put(self, order: Waiting) -> None:
        self._database.execute("REPLACE INTO waiting VALUES (?, ?)", (order.place, msgspec.json.encode(order)))

    def _know(self, name: str, value: bytes) -> None:
        self._database.execute("REPLACE INTO known VALUES (?, ?)", (name, value))

    @contextmanager
    def _writing(self) -> Iterator[None]:
        try:
            with self._database:
                yield
        except sqlite3.Error as error:
            raise DiskError(f"{self._path}: {error}") from error

    def _open(self) -> None:
        try:
            try:
                self._read()
            except (sqlite3.DatabaseError, msgspec.MsgspecError) as error:
                if isinstance(error, sqlite3.OperationalError):
                    raise
                log.error("%s is damaged (%s)", self._path, error)
                self._lay_aside()
                self._read()
        except (sqlite3.Error, OSError) as error:
            raise DiskError(f"{self._path}: {error}") from error

    def _read(self) -> None:
        """:raises sqlite3.DatabaseError: damaged, or with its subclass OperationalError not to be opened."""
        self._database = sqlite3.connect(self._path, isolation_level="IMMEDIATE")
        try:
            self._database.executescript(SCHEMA)
            if (verdict := self._database.execute("PRAGMA quick_check").fetchone()[0]) != "ok":
                raise sqlite3.DatabaseError(verdict)
            rows = self._database.execute("SELECT record FROM waiting ORDER BY place").fetchall()
            self._orders = tuple(msgspec.json.decode(record, type=Waiting) for (record,) in rows)
            self._known: dict[str, bytes] = dict(self._database.execute("SELECT name, value FROM known").fetchall())
            _ = self.loan
        except (sqlite3.Error, msgspec.MsgspecError):
            self._database.close()
            raise

    def _lay_aside(self) -> None:
        aside = self._path.with_suffix(f".damaged-{datetime.now(UTC):%Y%m%d-%H%M%S}")
        self._path.replace(aside)
        with suppress(FileNotFoundError):
            Path(f"{self._path}-journal").replace(f"{aside}-journal")
        self.laid_aside = aside
