"""The single writer: shared commits, savepoints, seq, and what happens when the disk refuses."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from queue import SimpleQueue
from typing import Any
from uuid import UUID

import msgspec
import pytest
from sqlalchemy import bindparam, insert, select, update

from kaffe_server.contract.errors import Conflict, Unavailable
from kaffe_server.contract.records import Message
from kaffe_server.storage.database import Database, StorageError
from kaffe_server.storage.schema import life
from kaffe_server.storage.transaction import Statements, Transaction
from kaffe_server.storage.writer import Changed, Job, Outcome, Writer

NEW = insert(life)
CHANGE = update(life).where(life.c.name == bindparam("which"))
GET = select(life.c.value).where(life.c.name == bindparam("name"))


class Desk:
    """A writer whose batches come back on a queue."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.batches: SimpleQueue[list[Job]] = SimpleQueue()
        self.writer = Writer(database, self.batches.put)

    def job(self, name: str, error: BaseException | None = None, **more: Any) -> Job:
        def run(tx: Transaction) -> Outcome:
            tx.run(NEW, name=name, value="here")
            if error is not None:
                raise error
            return Outcome(changes=(Changed("t", "create", 1, Message(id=1, title=name)),))

        return Job(run, answered=lambda _reply: None, **more)

    def stored(self, name: str) -> bool:
        connection = self.database.engine.raw_connection()
        try:
            tx = Transaction(connection, Statements(self.database.engine))
            return tx.one(GET, name=name) is not None
        finally:
            connection.close()

    def run(self, *jobs: Job) -> list[Any]:
        """The replies' statuses or error codes of jobs that waited together."""
        for job in jobs:
            self.writer.submit(job)
        self.writer.start()
        batch = self.batches.get(timeout=10)
        assert len(batch) == len(jobs)
        return [verdict(job) for job in batch]


def verdict(job: Job) -> str:
    reply = msgspec.json.decode(job.reply)
    return str(reply["response"]["code"] if reply["status"] == "error" else "ok")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    database = Database(tmp_path)
    desk = Desk(database)
    yield desk
    desk.writer.stop()
    database.close()


def test_commands_that_wait_together_share_one_commit_in_order(desk: Desk) -> None:
    jobs = [desk.job(f"n{number}") for number in range(50)]
    assert desk.run(*jobs) == ["ok"] * 50
    assert [job.published[0].seq for job in jobs] == list(range(1, 51))


def test_a_refused_command_leaves_nothing_and_spoils_no_neighbour(desk: Desk) -> None:
    assert desk.run(desk.job("a"), desk.job("b", Conflict("no")), desk.job("c")) == ["ok", "conflict", "ok"]
    assert [desk.stored(name) for name in "abc"] == [True, False, True]


def test_a_command_that_fails_unforeseen_is_internal_and_spoils_no_neighbour(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    assert desk.run(desk.job("a"), desk.job("b", ZeroDivisionError()), desk.job("a2")) == ["ok", "internal", "ok"]
    assert "ZeroDivisionError" in caplog.text


def test_a_broken_rule_of_the_database_is_internal_and_spoils_no_neighbour(desk: Desk) -> None:
    assert desk.run(desk.job("a"), desk.job("a"), desk.job("c")) == ["ok", "internal", "ok"]


def test_what_was_undone_is_told_by_its_tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database, undone = Database(tmp_path), list[set[str]]()
    desk = Desk(database)
    desk.writer = Writer(database, desk.batches.put, rolled_back=lambda tables: undone.append(set(tables)))

    def refuse(_tx: Transaction) -> Outcome:
        raise Conflict("before anything was written")

    idle = Job(refuse, answered=lambda _reply: None, uuid=UUID(int=1))
    desk.run(desk.job("a"), idle, desk.job("b", Conflict("after it")))
    assert undone == [set(), {"life"}]
    monkeypatch.setattr(Transaction, "commit", lambda _tx: 1 / 0)
    desk.writer.submit(desk.job("c"))
    desk.batches.get(timeout=10)
    assert undone[2] >= {"life", "topic", "answer"}
    desk.writer.stop()
    database.close()


def test_a_statement_may_be_run_with_other_columns_than_before(desk: Desk) -> None:
    def run(tx: Transaction) -> Outcome:
        tx.run(NEW, name="a", value="here")
        tx.run(CHANGE, which="a", value="there")
        tx.run(CHANGE, which="a", name="b", value="everywhere")
        return Outcome()

    assert desk.run(Job(run, answered=lambda _reply: None)) == ["ok"]
    assert (desk.stored("a"), desk.stored("b")) == (False, True)


def test_a_record_that_cannot_be_told_is_internal_and_spoils_no_neighbour(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    def run(tx: Transaction) -> Outcome:
        tx.run(NEW, name="b", value="here")
        changes = (Changed("t", "create", 1, Message(id=1, title=title)) for title in ("fine", "\ud800"))
        return Outcome(changes=tuple(changes))

    jobs = [desk.job("a"), Job(run, answered=lambda _reply: None), desk.job("c")]
    assert desk.run(*jobs) == ["ok", "internal", "ok"]
    assert [desk.stored(name) for name in "abc"] == [True, False, True]
    assert [[change.seq for change in job.published] for job in jobs] == [[1], [], [2]]
    assert "UnicodeEncodeError" in caplog.text


def test_what_nobody_foresaw_in_a_commit_is_told_and_the_writer_lives(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(Transaction, "commit", lambda _tx: 1 / 0)
        assert desk.run(desk.job("a"), desk.job("b")) == ["unavailable"] * 2
        assert not desk.writer.storing
    assert "ZeroDivisionError" in caplog.text
    desk.writer.submit(again := desk.job("a"))
    assert verdict(desk.batches.get(timeout=10)[0]) == "ok"
    assert (again.published[0].seq, desk.writer.storing) == (1, True)


def test_a_writer_that_has_ended_says_so_and_lets_nobody_wait(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(desk.writer, "_deliver", lambda _jobs: 1 / 0)
    desk.writer.submit(desk.job("a"))
    desk.writer.start()
    desk.writer._thread.join(10)
    assert not desk.writer.storing
    with pytest.raises(Unavailable):
        desk.writer.submit(desk.job("b"))
    assert "ZeroDivisionError" in caplog.text


def test_a_repeat_in_the_same_commit_is_answered_like_the_first(desk: Desk) -> None:
    uuid = UUID(int=7)
    first, repeat = desk.job("a", uuid=uuid), desk.job("b", uuid=uuid)
    assert desk.run(first, repeat) == ["ok", "ok"]
    assert repeat.published == []
    assert not desk.stored("b")


def test_when_the_disk_refuses_nobody_is_told_ok_and_nothing_is_published(desk: Desk) -> None:
    jobs = [desk.job("a"), desk.job("b", sqlite3.OperationalError("database or disk is full")), desk.job("c")]
    assert desk.run(*jobs) == ["unavailable"] * 3
    assert all(not job.published for job in jobs)
    assert not desk.writer.storing
    desk.writer.submit(after := desk.job("d"))
    assert verdict(desk.batches.get(timeout=10)[0]) == "ok"
    assert after.published[0].seq == 1
    assert desk.writer.storing


def test_a_commit_that_fails_takes_its_seq_back(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    commit, fails = Transaction.commit, [True]

    def failing(tx: Transaction) -> None:
        if fails.pop() if fails else False:
            raise sqlite3.OperationalError("disk I/O error")
        commit(tx)

    monkeypatch.setattr(Transaction, "commit", failing)
    assert desk.run(desk.job("a")) == ["unavailable"]
    desk.writer.submit(again := desk.job("a"))
    assert verdict(desk.batches.get(timeout=10)[0]) == "ok"
    assert again.published[0].seq == 1


def test_seq_goes_on_after_a_restart(tmp_path: Path) -> None:
    for expected in (1, 2):
        database = Database(tmp_path)
        desk = Desk(database)
        desk.run(job := desk.job(f"n{expected}"))
        assert job.published[0].seq == expected
        desk.writer.stop()
        assert desk.writer.seq("t") == expected
        database.close()


def test_a_stopping_writer_finishes_what_waits_and_takes_nothing_more(desk: Desk) -> None:
    jobs = [desk.job(f"n{number}") for number in range(600)]
    for job in jobs:
        desk.writer.submit(job)
    desk.writer.start()
    desk.writer.stop()
    with pytest.raises(Unavailable):
        desk.writer.submit(desk.job("late"))
    done = []
    while not desk.batches.empty():
        done += desk.batches.get()
    assert done == jobs


def test_a_crowd_that_the_disk_cannot_follow_is_refused(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kaffe_server.storage.writer.WAITING_AT_MOST", 3)
    for number in range(3):
        desk.writer.submit(desk.job(f"n{number}"))
    with pytest.raises(Unavailable):
        desk.writer.submit(desk.job("one too many"))
    desk.writer.start()


def test_what_fails_before_the_hub_starts_is_told_to_whoever_starts_it(tmp_path: Path) -> None:
    database = Database(tmp_path)
    writer = Writer(database, lambda _jobs: None)

    def impossible(_tx: Transaction) -> Outcome:
        raise Conflict("it is so already")

    with pytest.raises(StorageError, match="it is so already"):
        writer.prepare(impossible)
    writer.stop()
    database.close()
