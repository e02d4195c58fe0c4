"""Opening the database file: one owner, pragmas, migrations, its epoch.

Nothing here knows what the tables mean.
"""

import logging
import secrets
import sqlite3
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout
from sqlalchemy import URL, Engine, create_engine, event, inspect, text
from sqlalchemy.exc import DBAPIError

from kaffe_server.storage.backup import BackupError, Damaged, back_up, check, fault_in, fold_in, is_damage, put
from kaffe_server.storage.copies import Backups
from kaffe_server.storage.rescue import damaged, loss, lost
from kaffe_server.storage.restore import make_ready, take_place

log = logging.getLogger(__name__)

FILE = "kaffe.db"
BACKUPS = "backups"
HEAD = "0007"


class StorageError(Exception):
    """The database cannot be used; the message tells the person who starts the hub what to do."""


def unusable(directory: Path, error: BaseException, backups: Backups | None = None) -> StorageError:
    """What to tell of an error that the database in that folder gave.

    :param backups: where its copies lie, if not only beside it.
    """
    path = directory / FILE
    if not is_damage(error):
        return StorageError(f"{path} cannot be used: {error}")
    why = error.why if isinstance(error, Damaged) else str(error)
    return StorageError(damaged(path, why, _folders(directory, backups)))


def _folders(directory: Path, backups: Backups | None) -> list[Path]:
    return list(dict.fromkeys([directory / BACKUPS, *(backups.folders if backups else ())]))


class Database:
    """An open, migrated database that no other process writes to.

    ``damage`` is what to tell of it once it has turned out damaged, until the end of the process; None: it has not.

    :param directory: is made if it is missing.
    :param look: only read, beside a hub that may be running; the file must exist and be up to date.
    :param backups: where its copies lie, if not only beside it.
    :raises StorageError: in use, unreadable, damaged, not ours, or newer than this program; or it is gone, although
        there was one.
    """

    driver_errors: tuple[type[Exception], ...] = (sqlite3.Error,)
    integrity_errors: tuple[type[Exception], ...] = (sqlite3.IntegrityError,)

    def __init__(self, directory: Path, *, look: bool = False, backups: Backups | None = None) -> None:
        self.path = directory / FILE
        self.damage: str | None = None
        self._backups = backups
        self._lock = FileLock(directory / "kaffe.lock")
        if not look:
            self._own(directory)
        try:
            self._find(look)
            self.engine = _engine(self.path)
            if not look:
                self._check()
            self._migrate(look)
            self.epoch = self._epoch()
        except DBAPIError as error:
            self.close()
            raise unusable(directory, error.orig or error, backups) from None
        except BackupError as error:
            self.close()
            raise StorageError(f"the database is not brought up to date without a copy of it: {error}") from None
        except OSError as error:
            self.close()
            raise StorageError(f"cannot use {directory}: {error.strerror or error}") from None
        except StorageError:
            self.close()
            raise

    @classmethod
    def restore(cls, directory: Path, source: Path) -> Path | None:
        """Puts a copy in the place of the database of a hub that is not running; the replaced file is kept.

        :returns: where the replaced database lies, if there was one.
        :raises StorageError: in use, or the copy is damaged, not ours or newer than this program.
        """
        database = cls.__new__(cls)
        database.path = directory / FILE
        database._lock = FileLock(directory / "kaffe.lock")
        database._own(directory)
        try:
            if not source.is_file():
                raise StorageError(f"there is no file {source}")
            if (schema := check(source).schema) > HEAD:
                raise StorageError(f"{source} was written by a newer Kaffe ({schema}): install that one")
            make_ready(source, database.path)
            return take_place(database.path)
        except BackupError as error:
            raise StorageError(str(error)) from None
        except OSError as error:
            raise StorageError(f"cannot restore {source}: {error.strerror or error}") from None
        finally:
            database._lock.release()

    def _own(self, directory: Path) -> None:
        try:
            directory.mkdir(parents=True, exist_ok=True)
            self._lock.acquire(blocking=False)
            take_place(self.path)
        except Timeout:
            raise StorageError(f"{self.path} is in use by a running hub: stop that one first") from None
        except OSError as error:
            self._lock.release()
            raise StorageError(f"cannot write to {directory}: {error.strerror or error}") from None

    def close(self) -> None:
        if hasattr(self, "engine"):
            self.engine.dispose()
        self._lock.release()

    def suspect(self, error: Exception) -> None:
        """To be told of every error of the driver. Damage stays known: that something else is stored mends nothing."""
        if self.damage is None and is_damage(error):
            self.damage = str(unusable(self.path.parent, error, self._backups))
            log.error("stop the hub as soon as the café can do without it: %s", self.damage)

    def _find(self, look: bool) -> None:
        """Makes the database of a new café, under another name until it is whole: one without tables has lost them."""
        folders = _folders(self.path.parent, self._backups)
        if (how := loss(self.path, folders)) is not None:
            raise StorageError(lost(self.path, how, folders))
        if self.path.exists():
            return
        if look:
            raise StorageError(f"there is no database at {self.path}")
        new = self.path.with_name(f"{FILE}.new")
        for left_over in new.parent.glob(f"{new.name}*"):
            left_over.unlink()
        engine = _engine(new)
        try:
            _upgrade(engine)
        finally:
            engine.dispose()
        put(new, self.path)

    def _check(self) -> None:
        """:raises StorageError: the file is damaged; the message says how to go on."""
        with self.engine.connect() as connection:
            fault = fault_in(str(connection.exec_driver_sql("PRAGMA quick_check(1)").scalar()))
        if fault is not None:
            raise unusable(self.path.parent, Damaged(self.path, fault), self._backups)

    def _migrate(self, look: bool) -> None:
        with self.engine.connect() as connection:
            tables = inspect(connection).get_table_names()
            revision = None
            if "alembic_version" in tables:
                revision = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
        if revision == HEAD:
            return
        if look:
            raise StorageError(f"{self.path} needs to be brought up to date: start the hub once")
        if not tables:
            raise StorageError(lost(self.path, "empty", _folders(self.path.parent, self._backups)))
        if revision is None:
            raise StorageError(f"{self.path} is not a database of Kaffe")
        if revision > HEAD:
            raise StorageError(f"{self.path} was written by a newer Kaffe ({revision}): install that one")
        moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
        back_up(self.path, self.path.with_name(f"kaffe-before-{HEAD}-{moment}.db"))
        _upgrade(self.engine)
        fold_in(self.path)

    def _epoch(self) -> str:
        with self.engine.begin() as connection:
            epoch = connection.execute(text("SELECT value FROM life WHERE name = 'epoch'")).scalar()
            if epoch is None:
                epoch = secrets.token_hex(4)
                connection.execute(text("INSERT INTO life (name, value) VALUES ('epoch', :value)"), {"value": epoch})
            return str(epoch)


def _upgrade(engine: Engine) -> None:
    # Alembic takes a third of a second to import; a hub whose database is up to date starts without it.
    from kaffe_server.storage.migrations import upgrade

    upgrade(engine)


def _engine(path: Path) -> Engine:
    url = URL.create("sqlite+pysqlite", database=str(path))
    engine = create_engine(url, connect_args={"check_same_thread": False, "timeout": 2})

    @event.listens_for(engine, "connect")
    def configure(connection: sqlite3.Connection, _record: Any) -> None:
        # The driver's own transaction control would commit behind the writer's back.
        connection.isolation_level = None
        for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Any) -> None:
        connection.exec_driver_sql("BEGIN")

    return engine
