"""The hub as a whole: database, writer, topics, clock. The composition root of the server.

Commands go to the writer's thread; what it committed comes back here, where replies are sent before broadcasts.
"""

import asyncio
import contextlib
import logging
from collections import Counter
from collections.abc import Callable, Collection, Iterable
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any

from msgspec import UNSET, Raw

from kaffe_server import __version__
from kaffe_server.contract import commands as c
from kaffe_server.contract import frames
from kaffe_server.contract.commands import Command
from kaffe_server.contract.errors import Invalid, KaffeError, Unavailable
from kaffe_server.contract.frames import Act, Joined, JoinRequest, Tick
from kaffe_server.contract.records import StaffMember
from kaffe_server.devices.roles import Role, Station
from kaffe_server.devices.staff import Locked, read_locked, read_staff
from kaffe_server.hub.handlers import Handler, handlers
from kaffe_server.hub.pins import Pins
from kaffe_server.hub.topics import Broadcast, Topic
from kaffe_server.menu.catalogue import MenuShelf
from kaffe_server.menu.handlers import WHOLE
from kaffe_server.menu.table import (
    category,
    category_customization,
    customization_key,
    customization_value,
    deleted_row,
    item,
)
from kaffe_server.orders import acts, numbers, table
from kaffe_server.orders.days import shown_day
from kaffe_server.orders.desk import Desk
from kaffe_server.orders.waiting import wait_now
from kaffe_server.shop.calendar import Calendar
from kaffe_server.shop.handlers import set_wait
from kaffe_server.shop.table import read_messages, read_status
from kaffe_server.storage.backup import Contents
from kaffe_server.storage.copies import Backups
from kaffe_server.storage.database import HEAD, Database
from kaffe_server.storage.onward import Onward, running_seconds
from kaffe_server.storage.reader import Reader
from kaffe_server.storage.schedule import Schedule
from kaffe_server.storage.transaction import Statements, Transaction
from kaffe_server.storage.writer import (
    Clock,
    Job,
    Outcome,
    Writer,
    forget_old_answers,
    refused,
    try_to_store,
    utc_now,
)

log = logging.getLogger(__name__)

ESTIMATE_EVERY = timedelta(seconds=12)
LAST_COPY_SECONDS = 5.0
QUIET_ESTIMATE_EVERY = timedelta(minutes=5)
MENU_TABLES = {
    table.name
    for table in (category, category_customization, customization_key, customization_value, deleted_row, item)
}


class Hub:
    """The café's state and its followers. Create and use it on a running event loop.

    :param broadcast: sends one text to many peers without waiting for any.
    :param clock: what screens show as the time; people may set it.
    :param backups: where copies of the database go; None: nowhere.
    :param running: seconds on a clock that nobody sets.
    """

    def __init__(
        self,
        database: Database,
        broadcast: Broadcast,
        calendar: Calendar | None = None,
        clock: Clock = utc_now,
        backups: Backups | None = None,
        running: Callable[[], float] = running_seconds,
    ) -> None:
        self._loop = asyncio.get_running_loop()
        self._database = database
        self._calendar = calendar or Calendar()
        self._clock = clock
        self._started = clock()
        self._estimated, self._estimated_seq = self._started - ESTIMATE_EVERY, -1
        self._connection = database.engine.raw_connection()
        self._reading = Transaction(self._connection, Statements(database.engine))
        self._onward = Onward(clock, acts.latest_moment(self._reading), running)
        shelf = MenuShelf()
        self._desk = Desk(shelf, self._calendar, self._onward)
        self._handlers = handlers(shelf, self._desk, self._calendar)
        self._backups = Schedule(database.path, backups, database.suspect) if backups else None
        self._pins = Pins(self._read_locked, clock)
        self._setting_pins: set[asyncio.Task[None]] = set()
        self._pins_set: Counter[int] = Counter()
        self._stopped = False

        def rolled_back(tables: Collection[str]) -> None:
            if not MENU_TABLES.isdisjoint(tables):
                shelf.forget()

        self._writer = Writer(database, self._deliver, self._onward, rolled_back=rolled_back, stored=self._onward.hold)
        self._reader = Reader(database, self._deliver, self._onward)
        self._housekeep_at_start()
        self.topics = {
            name: Topic(name, self._writer.seq(name), broadcast, whole=name == c.MENU)
            for name in (c.ORDERS, c.MENU, c.STATUS, c.MESSAGES, c.STAFF)
        }
        self._fill(shelf)
        self._writer.start()

    def _housekeep_at_start(self) -> None:
        """The first job: a missing status is made, yesterday leaves the screens, old answers are forgotten."""

        def keep(tx: Transaction) -> Outcome:
            read_status(tx)
            forget_old_answers(tx)
            turned = self._desk.turn_day(tx)
            numbers.begin_again(tx, shown_day(tx))
            return turned

        self._writer.prepare(keep)

    def _fill(self, shelf: MenuShelf) -> None:
        tx = self._reading
        self._day = date.fromisoformat(shown_day(tx))
        self.topics[c.ORDERS].fill(_encoded(table.of_day(tx, shown_day(tx))))
        self.topics[c.STATUS].fill(_encoded([read_status(tx)]))
        self.topics[c.MESSAGES].fill(_encoded(read_messages(tx)))
        self.topics[c.STAFF].fill(_encoded(read_staff(tx)))
        self.topics[c.MENU].fill([(WHOLE, frames.encode(shelf.catalogue(tx).menu))])

    def joined(self, topic: Topic, request: JoinRequest, station: Station) -> Joined:
        """The answer to a join, from memory; only the few acts that a station can undo are looked up."""
        self._reading.now = self._onward()
        changes = None
        if request.since is not None and request.epoch == self._database.epoch:
            changes = topic.since(request.since)
        undoable: tuple[Act, ...] = ()
        if topic.name == c.ORDERS and station.role is not Role.BOARD:
            with contextlib.suppress(*self._database.driver_errors):
                found = acts.undoable(self._reading, station.name, self._day.isoformat())
                undoable = tuple(act for act, _ in reversed(found))
        return Joined(
            seq=topic.seq,
            epoch=self._database.epoch,
            day=self._day,
            now=self._clock(),
            zone=self._calendar.zone.key,
            items=topic.snapshot() if changes is None else UNSET,
            changes=changes,
            acts=undoable,
        )

    def do(
        self, command: Command, station: Station, answered: Callable[[Raw], None], wanted: Callable[[], bool]
    ) -> None:
        """Has a command done; returns at once.

        :param answered: gets the encoded reply.
        :param wanted: whether anybody still waits for it; what only reads need not be done otherwise.
        :raises Invalid: this hub has no handler for the command.
        :raises Unavailable: the hub is stopping or its disk cannot follow.
        """
        handler = self._handlers.get(type(command))
        if handler is None:
            raise Invalid(f"this hub does not know {c.NAMES[type(command)][1]} yet", field="event")
        uuid = command.uuid
        if isinstance(command, c.PlaceOrder) and command.day_id is not None:
            uuid = None  # The orders know their uuids; the first answer may name a number that no longer holds.
        job = Job(
            lambda tx: handler(tx, command, station),
            answered,
            uuid=uuid,
            kind=" ".join(c.NAMES[type(command)]),
            reads=isinstance(command, c.ReadHistory | c.ReadReport),
            wanted=wanted,
        )
        if isinstance(command, c.CreateStaff | c.UpdateStaff) and command.record.pin is not UNSET:
            task = asyncio.create_task(self._set_pin(handler, command, command.record.pin, station, job))
            self._setting_pins.add(task)
            task.add_done_callback(self._setting_pins.discard)
        else:
            (self._reader if job.reads else self._writer).submit(job)

    async def _set_pin(self, handler: Handler, command: Command, text: str, station: Station, job: Job) -> None:
        try:
            pin = await self._pins.new(text)
            job.run = lambda tx: handler(tx, command, station, pin)
            if isinstance(command, c.UpdateStaff):
                job.answered = partial(self._pin_was_set, command.record.id, job.answered)
            self._writer.submit(job)
        except KaffeError as error:
            job.answered(refused(error))

    def _pin_was_set(self, staff: int, answered: Callable[[Raw], None], reply: Raw) -> None:
        self._pins_set[staff] += 1
        answered(reply)

    def pins_set(self, staff: int) -> int:
        """How often that person's PIN was changed since the hub started: an unlocking ends with the PIN it was."""
        return self._pins_set[staff]

    async def unlock(self, pin: str, station: str) -> StaffMember:
        """See :meth:`Pins.whose`."""
        return await self._pins.whose(pin, station)

    def _read_locked(self) -> list[Locked]:
        try:
            return read_locked(self._reading)
        except self._database.driver_errors:
            raise Unavailable("the hub cannot read who works here") from None

    async def live(self) -> None:
        """Gives the hub's word every 3 s and turns the business day, until cancelled."""
        while True:
            try:
                self.speak()
                self._back_up_when_due()
            except Exception:
                log.exception("the hub's word was not given")
            await asyncio.sleep(frames.TICK_SECONDS)

    async def stop(self) -> None:
        """Accepts nothing more; returns when everything accepted is stored and answered. A second call does nothing."""
        if self._stopped:
            return
        self._stopped = True
        self._writer.refuse()
        await asyncio.to_thread(self._writer.stop)
        await asyncio.to_thread(self._reader.stop)
        self._connection.close()

    async def make_last_copy(self) -> None:
        """To be called after :meth:`stop`, for the machine may now be switched off. Gives up after a few seconds."""
        if self._backups is None or self._database.damage is not None:
            return
        until = self._loop.time() + LAST_COPY_SECONDS
        done = await asyncio.to_thread(self._backups.wait, LAST_COPY_SECONDS)
        if done and self._backups.lacks(contents := self._contents()):
            self._backups.begin(contents, self._day, self._clock())
            done = await asyncio.to_thread(self._backups.wait, until - self._loop.time())
        if not done:
            log.warning("the last copy of the database was not finished within %d seconds", LAST_COPY_SECONDS)

    def health(self) -> dict[str, object]:
        """What ``/healthz`` tells: version, epoch, seq per topic, business day, seconds up, database, backups."""
        now, damaged = self._clock(), self._database.damage is not None
        backup = "stopped" if damaged else (self._backups.problem or "ok") if self._backups else "none"
        return {
            "version": __version__,
            "epoch": self._database.epoch,
            "seq": {topic.name: topic.seq for topic in self.topics.values()},
            "day": self._day.isoformat(),
            "uptime": round((now - self._started).total_seconds(), 1),
            "database": "damaged" if damaged else "ok" if self._writer.storing else "unavailable",
            "backup": backup,
            "second_backup": self._backups.second_folder if self._backups else "none",
        }

    def speak(self) -> None:
        """The hub's word, and what time brings: a new business day, a new estimate of the wait."""
        now, shown = self._clock(), self._day
        self._estimate_wait(now)
        if shown != self._calendar.day_of(self._onward()) or self._onward.doubtful:
            with contextlib.suppress(Unavailable):
                self._writer.submit(Job(self._desk.turn_day, answered=lambda _reply: None))
        orders = self.topics[c.ORDERS]
        damaged = self._database.damage is not None
        tick = Tick(seq=orders.seq, now=now, day=shown, storing=self._writer.storing, damaged=damaged)
        orders.say(frames.frame(None, None, c.ORDERS, frames.TICK, tick))
        if not self._writer.storing and not damaged:
            with contextlib.suppress(Unavailable):
                self._writer.submit(Job(try_to_store, answered=lambda _reply: None))

    def _back_up_when_due(self) -> None:
        now, contents = self._clock(), self._contents()
        healthy = self._database.damage is None
        if self._backups and healthy and self._backups.is_due(contents, self._day, now):
            self._backups.begin(contents, self._day, now)

    def _contents(self) -> Contents:
        return Contents(self._database.epoch, sum(topic.seq for topic in self.topics.values()), HEAD)

    def _estimate_wait(self, now: datetime) -> None:
        """Once in a while: a figure that changes all the time tells nothing. Seldom while no order comes or goes, when
        only what the estimate rests on grows old."""
        seq = self.topics[c.ORDERS].seq
        pause = QUIET_ESTIMATE_EVERY if seq == self._estimated_seq else ESTIMATE_EVERY
        if abs(now - self._estimated) < pause:
            return
        self._estimated, self._estimated_seq = now, seq

        def tell(tx: Transaction) -> Outcome:
            return set_wait(tx, wait_now(tx, shown_day(tx)))

        with contextlib.suppress(Unavailable):
            self._writer.submit(Job(tell, answered=lambda _reply: None))

    def _deliver(self, jobs: list[Job]) -> None:
        self._loop.call_soon_threadsafe(self._finished, jobs)

    def _finished(self, jobs: list[Job]) -> None:
        for job in jobs:
            job.answered(job.reply)
        for job in jobs:
            for change in job.published:
                self.topics[change.topic].publish(change)
        with contextlib.suppress(*self._database.driver_errors):
            self._day = date.fromisoformat(shown_day(self._reading))


def _encoded(records: Iterable[Any]) -> list[tuple[int, Raw]]:
    return [(record.id, frames.encode(record)) for record in records]
