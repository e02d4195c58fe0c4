"""What a transaction knows without reading it again."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import bindparam, insert, select, update

from kaffe_server.storage.database import Database
from kaffe_server.storage.schema import life, topic
from kaffe_server.storage.transaction import Statements, Transaction

NEW, NEW_TOPIC = insert(life), insert(topic)
SET = update(life).where(life.c.name == bindparam("which"))
GET = select(life.c.value).where(life.c.name == "day")


class Reading:
    """Reads a value, and counts how often."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, tx: Transaction) -> str | None:
        self.count += 1
        row = tx.one(GET)
        return str(row[0]) if row else None


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = Database(tmp_path)
    yield database
    database.close()


@pytest.fixture
def tx(database: Database) -> Iterator[Transaction]:
    connection = database.engine.raw_connection()
    tx = Transaction(connection, Statements(database.engine), alone=True)
    tx.begin()
    tx.run(NEW, name="day", value="Monday")
    tx.commit()
    yield tx
    connection.close()


def test_what_is_known_is_read_once_until_its_table_is_written_to(tx: Transaction) -> None:
    read = Reading()
    assert [tx.recall(read, life) for _ in range(3)] == ["Monday"] * 3
    tx.run(NEW_TOPIC, name="another table", seq=1)
    assert (tx.recall(read, life), read.count) == ("Monday", 1)
    tx.run(SET, which="day", value="Tuesday")
    assert (tx.recall(read, life), read.count) == ("Tuesday", 2)


def test_what_was_learned_in_a_savepoint_that_is_undone_does_not_hold(tx: Transaction) -> None:
    read = Reading()
    tx.begin()
    assert tx.recall(read, life) == "Monday"
    with contextlib.suppress(ZeroDivisionError), tx.savepoint():
        tx.run(SET, which="day", value="Tuesday")
        assert tx.recall(read, life) == "Tuesday"
        raise ZeroDivisionError
    assert tx.recall(read, life) == "Monday"
    with tx.savepoint():
        tx.run(SET, which="day", value="Tuesday")
    assert tx.recall(read, life) == "Tuesday"
    tx.rollback()
    assert tx.recall(read, life) == "Monday"


def test_whoever_is_not_alone_reads_every_time(database: Database, tx: Transaction) -> None:
    connection = database.engine.raw_connection()
    beside, read = Transaction(connection, Statements(database.engine)), Reading()
    assert beside.recall(read, life) == "Monday"
    tx.run(SET, which="day", value="Tuesday")
    assert (beside.recall(read, life), read.count) == ("Tuesday", 2)
    connection.close()
