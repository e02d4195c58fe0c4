"""One open transaction on a borrowed driver connection.

Statements are written in SQLAlchemy Core, compiled once per dialect, and run as text on the driver's cursor: half the
cost of Core's own execution (measured, see docs/decisions), with the portability kept.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import ClauseElement, Engine, PoolProxiedConnection, Table
from sqlalchemy.engine.interfaces import DBAPICursor, Dialect
from sqlalchemy.sql.dml import UpdateBase

T = TypeVar("T")


class Transaction:
    """Runs Core statements. ``now`` is the hub's time for the command at hand, aware UTC; ``changed`` names the tables
    that were written to since the last savepoint began.

    :param alone: nobody else writes to the database.
    """

    now: datetime

    def __init__(self, connection: PoolProxiedConnection, statements: "Statements", *, alone: bool = False) -> None:
        self._connection = connection
        self._statements = statements
        self._cursor: DBAPICursor = connection.cursor()
        self.changed: set[str] = set()
        self._alone = alone
        self._known: dict[str, dict[object, Any]] = {}

    def run(self, statement: ClauseElement, **parameters: Any) -> None:
        text, fixed, table = self._statements.text_of(statement, parameters)
        if table is not None:
            self.changed.add(table)
            self._known.pop(table, None)
        self._cursor.execute(text, {**fixed, **parameters})

    def all(self, statement: ClauseElement, **parameters: Any) -> list[Any]:
        self.run(statement, **parameters)
        return list(self._cursor.fetchall())

    def one(self, statement: ClauseElement, **parameters: Any) -> Any:
        """The first row, or None."""
        rows = self.all(statement, **parameters)
        return rows[0] if rows else None

    def recall(self, read: Callable[["Transaction"], T], table: Table) -> T:
        """What ``read`` gives, which reads that table and no other; read again only after the table has changed."""
        if not self._alone:
            return read(self)
        known = self._known.setdefault(table.name, {})
        if read not in known:
            known[read] = read(self)
        value: T = known[read]
        return value

    def begin(self) -> None:
        self._cursor.execute(self._statements.begin)

    def commit(self) -> None:
        self._cursor.execute("COMMIT")

    def rollback(self) -> None:
        """Ends the transaction if the database has not already ended it by itself."""
        self._known.clear()
        if getattr(self._connection, "in_transaction", True):
            self._cursor.execute("ROLLBACK")

    @contextmanager
    def savepoint(self) -> Iterator[None]:
        """Undoes what the block did if it raises, and only that."""
        self.changed.clear()
        known = dict(self._known)
        self._cursor.execute("SAVEPOINT command")
        try:
            yield
        except BaseException:
            self._known = known
            if getattr(self._connection, "in_transaction", True):
                self._cursor.execute("ROLLBACK TO command")
                self._cursor.execute("RELEASE command")
            raise
        self._cursor.execute("RELEASE command")


class Statements:
    """The compiled text of each statement, for one dialect."""

    def __init__(self, engine: Engine) -> None:
        style = "named" if engine.dialect.name == "sqlite" else "pyformat"
        self._dialect: Dialect = type(engine.dialect)(paramstyle=style)  # type: ignore[call-arg]
        self._texts: dict[tuple[object, ...], tuple[str, dict[str, Any], str | None]] = {}
        self.begin = "BEGIN IMMEDIATE" if engine.dialect.name == "sqlite" else "BEGIN"

    def text_of(self, statement: ClauseElement, parameters: dict[str, Any]) -> tuple[str, dict[str, Any], str | None]:
        """SQL text with named parameters, the values that stand in the statement itself, and the table it writes to.

        For an insert or update the names of the parameters are its columns.
        """
        key = (statement, *parameters)
        known = self._texts.get(key)
        if known is None:
            written = str(statement.table) if isinstance(statement, UpdateBase) else None
            compiled = statement.compile(dialect=self._dialect, column_keys=list(parameters) if written else None)
            fixed = {name: value for name, value in compiled.params.items() if name not in parameters}
            known = self._texts[key] = (str(compiled), fixed, written)
        return known
