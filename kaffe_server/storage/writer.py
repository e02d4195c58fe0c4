"""The single writer: a thread that runs commands in order and lets those that wait share one commit.

Each command has a savepoint of its own, so that a refused one does not spoil its neighbours. Nothing is answered or
published before its commit is on disk; publishing follows commit order. Measured: performance notes in docs/decisions.
"""

import logging
import queue
import threading
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, Literal
from uuid import UUID

import msgspec
from msgspec import Raw
from sqlalchemy import bindparam, delete, insert, select, update

from kaffe_server.contract import frames
from kaffe_server.contract.errors import ErrorBody, Internal, Invalid, KaffeError, Unavailable, body_of
from kaffe_server.storage.database import Database, StorageError
from kaffe_server.storage.schema import answer, life, metadata, stamp, topic
from kaffe_server.storage.transaction import Statements, Transaction

log = logging.getLogger(__name__)

SHARED_COMMIT = 256
WAITING_AT_MOST = 10_000
REMEMBERED = timedelta(hours=72)

Clock = Callable[[], datetime]
"""Gives the time in whole milliseconds, aware UTC."""

_SEQ = select(topic.c.name, topic.c.seq)
_SET_SEQ = update(topic).where(topic.c.name == bindparam("which"))
_NEW_SEQ = insert(topic)
_ANSWER = select(answer.c.reply, answer.c.kind).where(answer.c.uuid == bindparam("uuid"))
_REMEMBER = insert(answer)
_TRIED = "tried_to_store"
_NO_ATTEMPT = delete(life).where(life.c.name == _TRIED)
_ATTEMPT = insert(life)
_FORGET = delete(answer).where(answer.c.at < bindparam("before"))


def utc_now() -> datetime:
    """Now, in whole milliseconds: what is stored is exactly what was published."""
    now = datetime.now(UTC)
    return now.replace(microsecond=now.microsecond // 1000 * 1000)


@dataclass(frozen=True, slots=True)
class Changed:
    """A record of a topic that a command changed. ``key`` names it within the topic; a delete may carry it whole."""

    topic: str
    action: Literal["create", "update", "delete"]
    key: int
    record: msgspec.Struct


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command came to. ``error`` refuses it although what it stored is to stay."""

    response: msgspec.Struct | None = None
    changes: tuple[Changed, ...] = ()
    error: KaffeError | None = None


@dataclass(frozen=True, slots=True)
class Published:
    """A committed change, encoded once: ``record`` for snapshots, ``text`` for every subscriber."""

    topic: str
    action: Literal["create", "update", "delete"]
    key: int
    record: Raw
    seq: int
    text: str


@dataclass(slots=True)
class Job:
    """A command on its way. ``answered`` gets the encoded reply, on the thread that the writer delivers to.

    ``kind`` is what its ``uuid`` counts for. ``reads``: it changes nothing. ``wanted`` tells whether somebody still
    waits for the answer.
    """

    run: Callable[[Transaction], Outcome]
    answered: Callable[[Raw], None]
    uuid: UUID | None = None
    kind: str = ""
    reads: bool = False
    wanted: Callable[[], bool] = lambda: True
    reply: Raw = field(default_factory=lambda: frames.EMPTY)
    published: list[Published] = field(default_factory=list)


class Writer:
    """Owns the only writing connection.

    :param deliver: called on the writer's thread with a list of finished jobs after each commit, in commit order; it
        must hand them to the event loop and return at once.
    :param rolled_back: called with the tables in which work was undone: what handlers remember of them may not be in
        the database.
    :param stored: called with the time of a command, if a record that it changed bears it.
    """

    def __init__(
        self,
        database: Database,
        deliver: Callable[[list[Job]], None],
        clock: Clock = utc_now,
        rolled_back: Callable[[Collection[str]], None] = lambda _tables: None,
        stored: Callable[[datetime], None] = lambda _moment: None,
    ) -> None:
        self._database = database
        self._deliver = deliver
        self._clock = clock
        self._rolled_back = rolled_back
        self._stored = stored
        self._waiting: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._connection = database.engine.raw_connection()
        self._transaction = Transaction(self._connection, Statements(database.engine), alone=True)
        self._seq: dict[str, int] = dict(self._transaction.all(_SEQ))
        self._refusing = False
        self._stored_last = True
        self._thread = threading.Thread(target=self._work, name="writer")

    @property
    def storing(self) -> bool:
        """Whether the last commit succeeded, and the database can be trusted."""
        return self._stored_last and self._database.damage is None

    def prepare(self, run: Callable[[Transaction], Outcome]) -> None:
        """Runs and commits one thing on the caller's thread, before :meth:`start`.

        :raises StorageError: it could not be stored, or failed.
        """
        job = Job(run, answered=lambda _reply: None)
        self._commit([job])
        if not self.storing:
            full = "the database cannot be written to: is the disk full or read-only?"
            raise StorageError(self._database.damage or full)
        reply = frames.reply_decoder.decode(job.reply)
        if reply.status == "error":
            raise StorageError(msgspec.json.decode(reply.response, type=ErrorBody).message)

    def start(self) -> None:
        self._thread.start()

    def seq(self, name: str) -> int:
        """The newest committed ``seq`` of a topic, as of the start; afterwards the published changes tell."""
        return self._seq.get(name, 0)

    def submit(self, job: Job) -> None:
        """Queues a command; returns at once.

        :raises Unavailable: the hub is stopping, or too many commands wait.
        """
        if self._refusing:
            raise Unavailable("the hub is stopping")
        if self._waiting.qsize() >= WAITING_AT_MOST:
            raise Unavailable("too many commands wait for the disk")
        self._waiting.put(job)

    def refuse(self) -> None:
        """Takes no more commands. To be called on the thread that submits them, before :meth:`stop`."""
        self._refusing = True

    def stop(self) -> None:
        """Finishes the commands that wait, and gives the connection back."""
        self._refusing = True
        self._waiting.put(None)
        if self._thread.ident is not None:
            self._thread.join()
        self._connection.close()

    def _work(self) -> None:
        try:
            while self._commit_what_waits():
                pass
        except Exception:
            log.exception("the hub can store nothing until it is started again")
        finally:
            self._refusing = True
            self._stored_last = False

    def _commit_what_waits(self) -> bool:
        """Blocks until there is something; False once the writer is to stop."""
        jobs: list[Job] = []
        job = self._waiting.get()
        while job is not None:
            jobs.append(job)
            if len(jobs) == SHARED_COMMIT or self._waiting.empty():
                break
            job = self._waiting.get()
        if jobs:
            self._commit(jobs)
            self._deliver(jobs)
        return job is not None

    def _commit(self, jobs: list[Job]) -> None:
        before = dict(self._seq)
        try:
            self._transaction.begin()
            for job in jobs:
                self._transaction.now = self._clock()
                self._run(job)
            self._store_seq(before)
            self._transaction.commit()
            self._stored_last = True
        except self._database.driver_errors as error:
            log.error("%d commands could not be stored: %s", len(jobs), error)
            self._database.suspect(error)
            self._abandon(jobs, before)
        except Exception:
            log.exception("%d commands could not be stored, for a reason that nobody foresaw", len(jobs))
            self._abandon(jobs, before)

    def _abandon(self, jobs: Iterable[Job], seq: dict[str, int]) -> None:
        self._seq = seq
        self._stored_last = False
        self._rolled_back(metadata.tables)
        try:
            self._transaction.rollback()
        except self._database.driver_errors as error:
            log.error("the failed transaction could not be rolled back: %s", error)
        for job in jobs:
            job.published.clear()
            job.reply = refused(Unavailable("the hub could not store this"))

    def _run(self, job: Job) -> None:
        uuid = str(job.uuid) if job.uuid else None
        if uuid and (row := self._transaction.one(_ANSWER, uuid=uuid)):
            reply, kind = row
            anothers = kind not in (None, job.kind)
            job.reply = refused(Invalid("that is another command's", field="uuid")) if anothers else Raw(reply)
            return
        before = dict(self._seq)
        try:
            with self._transaction.savepoint():
                outcome = job.run(self._transaction)
                job.reply = refused(outcome.error) if outcome.error else accepted(outcome.response)
                job.published = [self._encode(change) for change in outcome.changes]
        except KaffeError as error:
            outcome = self._undone(job, before, error)
        except self._database.integrity_errors:
            log.exception("a command broke a rule of the database")
            outcome = self._undone(job, before, Internal("a fault in the hub; its log tells more"))
        except self._database.driver_errors:
            raise
        except Exception:
            log.exception("a command failed in a way that nobody foresaw")
            outcome = self._undone(job, before, Internal("a fault in the hub; its log tells more"))
        if any(getattr(change.record, "updated_at", None) == self._transaction.now for change in outcome.changes):
            self._stored(self._transaction.now)
        if uuid and not isinstance(outcome.error, Internal):
            at, reply = stamp(self._transaction.now), bytes(job.reply)
            self._transaction.run(_REMEMBER, uuid=uuid, kind=job.kind, at=at, reply=reply)

    def _undone(self, job: Job, seq: dict[str, int], error: KaffeError) -> Outcome:
        self._seq = seq
        self._rolled_back(self._transaction.changed)
        job.published = []
        job.reply = refused(error)
        return Outcome(error=error)

    def _encode(self, change: Changed) -> Published:
        seq = self._seq[change.topic] = self._seq.get(change.topic, 0) + 1
        record = frames.encode(change.record)
        payload = frames.Change(action=change.action, record=record, seq=seq)
        text = frames.frame(None, None, change.topic, frames.CHANGE, payload)
        return Published(change.topic, change.action, change.key, record, seq, text)

    def _store_seq(self, before: dict[str, int]) -> None:
        for name, seq in self._seq.items():
            if name not in before:
                self._transaction.run(_NEW_SEQ, name=name, seq=seq)
            elif seq != before[name]:
                self._transaction.run(_SET_SEQ, which=name, seq=seq)


def forget_old_answers(transaction: Transaction) -> None:
    """Drops answers older than 72 h; the contract promises 48."""
    transaction.run(_FORGET, before=stamp(transaction.now - REMEMBERED))


def try_to_store(transaction: Transaction) -> Outcome:
    """Writes something that means nothing, to learn whether the database takes anything again."""
    transaction.run(_NO_ATTEMPT)
    transaction.run(_ATTEMPT, name=_TRIED, value=stamp(transaction.now))
    return Outcome()


def accepted(response: Any) -> Raw:
    """The encoded reply to a command that was done."""
    return frames.encode(frames.Reply("ok", frames.encode(response) if response is not None else frames.EMPTY))


def refused(error: KaffeError) -> Raw:
    """The encoded reply to a command that was not."""
    return frames.encode(frames.Reply("error", frames.encode(body_of(error))))
