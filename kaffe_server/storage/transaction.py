"""One open transaction on a borrowed driver connection.

Statements are written in SQLAlchemy Core, compiled once per dialect, and run as text on the driver's cursor: half the
cost of Core's own execution (measured, see docs/decisions), with the portability kept.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from sqlalchemy import ClauseElement, Engine, PoolProxiedConnection
from sqlalchemy.engine.interfaces import DBAPICursor, Dialect


class Transaction:
    """Runs Core statements. ``now`` is the hub's time for the command at hand, aware UTC."""

    now: datetime

    def __init__(self, connection: PoolProxiedConnection, statements: "Statements") -> None:
        self._connection = connection
        self._statements = statements
        self._cursor: DBAPICursor = connection.cursor()

    def run(self, statement: ClauseElement, **parameters: Any) -> None:
        text, fixed = self._statements.text_of(statement, parameters)
        self._cursor.execute(text, {**fixed, **parameters})

    def all(self, statement: ClauseElement, **parameters: Any) -> list[Any]:
        self.run(statement, **parameters)
        return list(self._cursor.fetchall())

    def one(self, statement: ClauseElement, **parameters: Any) -> Any:
        """The first row, or None."""
        rows = self.all(statement, **parameters)
        return rows[0] if rows else None

    def begin(self) -> None:
        self._cursor.execute(self._statements.begin)

    def commit(self) -> None:
        self._cursor.execute("COMMIT")

    def rollback(self) -> None:
        """Ends the transaction if the database has not already ended it by itself."""
        if getattr(self._connection, "in_transaction", True):
            self._cursor.execute("ROLLBACK")

    @contextmanager
    def savepoint(self) -> Iterator[None]:
        """Undoes what the block did if it raises, and only that."""
        self._cursor.execute("SAVEPOINT command")
        try:
            yield
        except BaseException:
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
        self._texts: dict[ClauseElement, tuple[str, dict[str, Any]]] = {}
        self.begin = "BEGIN IMMEDIATE" if engine.dialect.name == "sqlite" else "BEGIN"

    def text_of(self, statement: ClauseElement, parameters: dict[str, Any]) -> tuple[str, dict[str, Any]]:
        """SQL text with named parameters, and the values that stand in the statement itself.

        A statement is always run with the same set of parameter names: for an insert or update they are its columns.
        """
        known = self._texts.get(statement)
        if known is None:
            columns = list(parameters) if getattr(statement, "is_dml", False) else None
            compiled = statement.compile(dialect=self._dialect, column_keys=columns)
            fixed = {name: value for name, value in compiled.params.items() if name not in parameters}
            known = self._texts[statement] = (str(compiled), fixed)
        return known
