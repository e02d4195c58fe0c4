"""Opening the database file: one owner, pragmas, migrations, its epoch.

Nothing here knows what the tables mean.
"""

import secrets
import sqlite3
from datetime import UTC, datetime
from pathlib import Path
from subprocess import list2cmdline
from typing import Any

from filelock import FileLock, Timeout
from sqlalchemy import URL, Engine, create_engine, event, inspect, text
from sqlalchemy.exc import DBAPIError

from kaffe_server.storage.backup import BackupError, Backups, back_up, check
from kaffe_server.storage.restore import make_ready, take_place

FILE = "kaffe.db"
BACKUPS = "backups"
HEAD = "0005"


class StorageError(Exception):
    """The database cannot be used; the message tells the person who starts the hub what to do."""


class Database:
    """An open, migrated database that no other process writes to.

    :param directory: is made if it is missing.
    :param look: only read, beside a hub that may be running; the file must exist and be up to date.
    :raises StorageError: in use, unreadable, damaged, not ours, or newer than this program.
    """

    driver_errors: tuple[type[Exception], ...] = (sqlite3.Error,)
    integrity_errors: tuple[type[Exception], ...] = (sqlite3.IntegrityError,)

    def __init__(self, directory: Path, *, look: bool = False) -> None:
        self.path = directory / FILE
        self._lock = FileLock(directory / "kaffe.lock")
        if look and not self.path.is_file():
            raise StorageError(f"there is no database at {self.path}")
        if not look:
            self._own(directory)
        try:
            self.engine = _engine(self.path)
            if not look:
                self._check()
            self._migrate(look)
            self.epoch = self._epoch()
        except DBAPIError as error:
            self.close()
            raise StorageError(f"{self.path} cannot be used: {error.orig}") from None
        except BackupError as error:
            self.close()
            raise StorageError(f"the database is not brought up to date without a copy of it: {error}") from None
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

    def _check(self) -> None:
        """:raises StorageError: the file is damaged; the message says how to go on."""
        try:
            with self.engine.connect() as connection:
                verdict = str(connection.exec_driver_sql("PRAGMA quick_check(1)").scalar())
        except DBAPIError as error:
            if not any(words in str(error.orig) for words in ("malformed", "not a database")):
                raise
            verdict = str(error.orig)
        if verdict != "ok":
            folder = self.path.parent
            newest = Backups(folder / BACKUPS).newest() or "FILE"
            way_out = list2cmdline(["kaffe-hub", "restore", "--data", str(folder), str(newest)])
            raise StorageError(f"{self.path} is damaged ({verdict.splitlines()[0]}). The way out: {way_out}")

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
        if tables and revision is None:
            raise StorageError(f"{self.path} is not a database of Kaffe")
        if revision is not None and revision > HEAD:
            raise StorageError(f"{self.path} was written by a newer Kaffe ({revision}): install that one")
        if revision is not None:
            moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
            back_up(self.path, self.path.with_name(f"kaffe-before-{HEAD}-{moment}.db"))
        # Alembic takes a third of a second to import; a hub whose database is up to date starts without it.
        from kaffe_server.storage.migrations import upgrade

        upgrade(self.engine)

    def _epoch(self) -> str:
        with self.engine.begin() as connection:
            epoch = connection.execute(text("SELECT value FROM life WHERE name = 'epoch'")).scalar()
            if epoch is None:
                epoch = secrets.token_hex(4)
                connection.execute(text("INSERT INTO life (name, value) VALUES ('epoch', :value)"), {"value": epoch})
            return str(epoch)


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
