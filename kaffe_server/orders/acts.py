"""What was done to orders, by whom and when: the event rows, and the acts that ``undo`` takes back.

An act is one thing a station did (place, move, cancel, dispatch all); its events are what that did to each order. Both
are kept in the database, so undo survives a restart and "what happened to 104?" has an answer.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal

from sqlalchemy import (
    Column,
    ColumnElement,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    bindparam,
    func,
    insert,
    literal_column,
    select,
    text,
    update,
)

from kaffe_server.contract.frames import Act, Step
from kaffe_server.contract.records import Order, State
from kaffe_server.devices.roles import Station
from kaffe_server.orders.table import orders
from kaffe_server.storage.schema import metadata, moment, stamp
from kaffe_server.storage.transaction import Transaction

STEPS_BACK = 20
MINUTES_BACK = 10

ActKind = Literal["place", "move", "cancel", "dispatch_all"]

_MADE = "from_state = 'production' AND to_state = 'completed'"

act = Table(
    "act",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("station", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("spent", Integer, nullable=False, comment="undone, or found impossible to undo"),
    Index("ix_act_station_id", "station", "id"),
)

order_event = Table(
    "order_event",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("order_id", Integer, ForeignKey("orders.id"), nullable=False),
    Column("act_id", Integer, ForeignKey("act.id"), index=True, comment="null: no act to take back (edit, undo)"),
    Column("kind", Text, nullable=False),
    Column("from_state", Text),
    Column("to_state", Text),
    Column("at", Text, nullable=False),
    Column("station", Text, nullable=False),
    Column("staff", Text),
    Column("since", Text, comment="the order's state_since before this event, which undo gives back"),
    Column("undone", Integer, nullable=False),
    Column("reason", Text, comment="why an order was cancelled"),
    Index("ix_order_event_order_id_id", "order_id", "id"),
    Index("ix_order_event_made", "at", sqlite_where=text(_MADE), postgresql_where=text(_MADE)),
)
MADE: ColumnElement[bool] = literal_column(_MADE)
"""Events by which an order was made. In the words of the index: parameters in their place would not be served by it."""

_NEW_ACT = insert(act).returning(act.c.id)
_SPEND = update(act).where(act.c.id == bindparam("which"))
_NEW_EVENT = insert(order_event)
_UNDONE = update(order_event).where(order_event.c.id == bindparam("which"))
_RECENT = (
    select(act.c.id, act.c.kind, act.c.at, act.c.spent)
    .where(act.c.station == bindparam("station"))
    .order_by(act.c.id.desc())
    .limit(STEPS_BACK)
)
_event_columns = [order_event.c[name] for name in ("id", "act_id", "order_id", "from_state", "to_state", "since")]
_STANDING = (
    select(*_event_columns, orders.c.day_id)
    .join(orders, orders.c.id == order_event.c.order_id)
    .where(
        order_event.c.act_id == bindparam("act_id"),
        order_event.c.undone == 0,
        orders.c.business_day == bindparam("day"),
    )
    .order_by(order_event.c.id)
)
_LATEST = select(func.max(order_event.c.id)).where(
    order_event.c.order_id == bindparam("order_id"), order_event.c.act_id.is_not(None), order_event.c.undone == 0
)
_LATEST_BY = (
    select(order_event.c.station)
    .where(order_event.c.order_id == bindparam("order_id"))
    .order_by(order_event.c.id.desc())
    .limit(1)
)
_LATEST_AT = select(order_event.c.at).order_by(order_event.c.id.desc()).limit(1)
_BY_ID = (
    select(*_event_columns, orders.c.day_id, act.c.kind, act.c.at)
    .join(orders, orders.c.id == order_event.c.order_id)
    .join(act, act.c.id == order_event.c.act_id)
    .where(order_event.c.id == bindparam("id"))
)


@dataclass(frozen=True, slots=True)
class Done:
    """One standing event of an act: what it did to one order."""

    id: int
    act_id: int
    order_id: int
    from_: State | None
    to: State | None
    since: datetime | None
    day_id: int

    @property
    def step(self) -> Step:
        return Step(id=self.order_id, day_id=self.day_id, from_=self.from_, to=self.to)


def remember(
    tx: Transaction, by: Station, kind: ActKind, steps: Iterable[tuple[Order | None, Order | None]], reason: str = ""
) -> Act:
    """Writes an act and its events. A step is (order before, order after); None: was not, or is not, on the screens."""
    at = stamp(tx.now)
    act_id = int(tx.all(_NEW_ACT, station=by.name, kind=kind, at=at, spent=0)[0][0])
    taken: list[Step] = []
    for before, after in steps:
        _write(tx, by, "dispatch" if kind == "dispatch_all" else kind, before, after, act_id, reason=reason)
        order = after or before
        assert order is not None
        taken.append(
            Step(
                id=order.id,
                day_id=order.day_id,
                from_=before.state if before else None,
                to=after.state if after else None,
            )
        )
    return Act(id=act_id, kind=kind, at=tx.now, steps=tuple(taken))


def note(
    tx: Transaction, by: Station, kind: str, before: Order | None, after: Order | None, *, at: datetime | None = None
) -> None:
    """Writes an event that is no act: an edit, or an undo itself.

    :param at: when it happened, if that was not now.
    """
    _write(tx, by, kind, before, after, None, at)


def _write(
    tx: Transaction,
    by: Station,
    kind: str,
    before: Order | None,
    after: Order | None,
    act_id: int | None,
    at: datetime | None = None,
    reason: str = "",
) -> None:
    order = after or before
    assert order is not None
    tx.run(
        _NEW_EVENT,
        order_id=order.id,
        act_id=act_id,
        kind=kind,
        from_state=before.state.value if before else None,
        to_state=after.state.value if after else None,
        at=stamp(at or tx.now),
        station=by.name,
        staff=by.staff,
        since=stamp(before.state_since) if before else None,
        undone=0,
        **({"reason": reason} if reason else {}),
    )


def undoable(tx: Transaction, station: str, day: str) -> list[tuple[Act, list[Done]]]:
    """This station's acts that ``undo`` would still consider, newest first, each with the events that still stand.

    :param day: the business day on the screens; orders of another day cannot be changed.
    """
    earliest = stamp(tx.now - timedelta(minutes=MINUTES_BACK))
    found = []
    for act_id, kind, at, spent in tx.all(_RECENT, station=station):
        if spent or at < earliest:
            continue
        if standing := [_done(row) for row in tx.all(_STANDING, act_id=act_id, day=day)]:
            steps = tuple(done.step for done in standing)
            found.append((Act(id=act_id, kind=kind, at=moment(at), steps=steps), standing))
    return found


def latest(tx: Transaction, order_id: int) -> int | None:
    """Id of the event that made the order what it is: the newest one of an act that was not undone."""
    row: tuple[int | None] = tx.one(_LATEST, order_id=order_id)
    return row[0]


def latest_by(tx: Transaction, order_id: int) -> str | None:
    """The station that made the order what it is."""
    row = tx.one(_LATEST_BY, order_id=order_id)
    return str(row[0]) if row else None


def latest_moment(tx: Transaction) -> datetime | None:
    """When anything was last done to an order."""
    row = tx.one(_LATEST_AT)
    return moment(row[0]) if row else None


def event(tx: Transaction, event_id: int) -> tuple[Act, Done]:
    """One event of an act, as an act of that one step."""
    row = tx.one(_BY_ID, id=event_id)
    done = _done(row[:7])
    return Act(id=done.act_id, kind=row[7], at=moment(row[8]), steps=(done.step,)), done


def take_back(tx: Transaction, done: Done) -> None:
    tx.run(_UNDONE, which=done.id, undone=1)


def spend(tx: Transaction, act_id: int) -> None:
    tx.run(_SPEND, which=act_id, spent=1)


def _done(row: tuple[Any, ...]) -> Done:
    id_, act_id, order_id, from_, to, since, day_id = row
    return Done(
        id=id_,
        act_id=act_id,
        order_id=order_id,
        from_=State(from_) if from_ else None,
        to=State(to) if to else None,
        since=moment(since) if since else None,
        day_id=day_id,
    )
