"""Tables of orders, and the way between a row and the record."""

import logging
from datetime import datetime
from uuid import UUID

import msgspec
from sqlalchemy import (
    Column,
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

from kaffe_server.contract.records import Entry, Order, Question, State
from kaffe_server.storage.schema import metadata, moment, stamp
from kaffe_server.storage.transaction import Transaction

log = logging.getLogger(__name__)

orders = Table(
    "orders",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("uuid", Text, nullable=False, unique=True),
    Column("customer_id", Integer),
    Column("day_id", Integer, nullable=False),
    Column("business_day", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("missing_information", Integer, nullable=False),
    Column("items", Text, nullable=False, comment="JSON list of entries: a snapshot, not a reference to the menu"),
    Column("total_nok", Integer, nullable=False),
    Column("note", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("question", Text),
    Column("called_at", Text),
    Column("placed_by", Text, nullable=False),
    Column("created", Text, nullable=False),
    Column("state_since", Text, nullable=False),
    Column("updated_at", Text, nullable=False),
    Column("rev", Integer, nullable=False),
    Column("cancelled", Integer, nullable=False),
    Index("uq_orders_business_day_day_id", "business_day", "day_id", unique=True),
    Index("ix_orders_named", "business_day", sqlite_where=text("name != ''"), postgresql_where=text("name != ''")),
)

HAS_NAME = orders.c.name != literal_column("''")
"""As the index has it: a parameter in its place would not be served by it."""

_columns = [column for column in orders.columns if column.name != "cancelled"]
_names = [str(column.name) for column in _columns]
_OF_DAY = (
    select(*_columns)
    .where(orders.c.business_day == bindparam("day"), orders.c.cancelled == 0)
    .order_by(orders.c.day_id)
)
_WITH_CANCELLED = select(orders.c.cancelled, *_columns)
_BY_ID = _WITH_CANCELLED.where(orders.c.id == bindparam("id"))
_BY_UUID = _WITH_CANCELLED.where(orders.c.uuid == bindparam("uuid"))
_ALL_OF_DAY = _WITH_CANCELLED.where(orders.c.business_day == bindparam("day")).order_by(orders.c.id)
_NAMED = _WITH_CANCELLED.where(orders.c.business_day == bindparam("day"), HAS_NAME).order_by(orders.c.id)
_OPEN = (
    select(orders.c.id)
    .where(
        orders.c.business_day == bindparam("day"),
        orders.c.cancelled == 0,
        orders.c.state != State.DISPATCHED.value,
    )
    .limit(1)
)
_LATEST = select(func.max(orders.c.created)).where(orders.c.business_day == bindparam("day"))
_NEW = insert(orders).returning(orders.c.id)
_SET = update(orders).where(orders.c.id == bindparam("which"))

_entries = msgspec.json.Decoder(tuple[Entry, ...])
_question = msgspec.json.Decoder(Question)


def find(tx: Transaction, order_id: int) -> tuple[Order, bool] | None:
    """An order of whatever day, and whether it is cancelled."""
    return _found(tx.one(_BY_ID, id=order_id))


def by_uuid(tx: Transaction, uuid: UUID) -> tuple[Order, bool] | None:
    """The order that was placed with this uuid, however long ago, and whether it is cancelled."""
    return _found(tx.one(_BY_UUID, uuid=str(uuid)))


def on_screens(tx: Transaction, order_id: int, day: str) -> Order | None:
    """The order, if it is of that business day and not cancelled."""
    order, cancelled = find(tx, order_id) or (None, True)
    return None if order is None or cancelled or order.business_day.isoformat() != day else order


def of_day(tx: Transaction, day: str) -> list[Order]:
    """All orders of a business day that are not cancelled, by number; without those that cannot be read."""
    return [order for row in tx.all(_OF_DAY, day=day) if (order := _readable(row))]


def any_open(tx: Transaction, day: str) -> bool:
    """Whether an order of a business day is not handed out."""
    return tx.one(_OPEN, day=day) is not None


def all_of_day(tx: Transaction, day: str) -> list[tuple[Order, bool]]:
    """All orders of a business day as they were placed, and whether each is cancelled; without those that cannot be
    read.
    """
    rows = tx.all(_ALL_OF_DAY, day=day)
    return [(order, bool(cancelled)) for cancelled, *row in rows if (order := _readable(tuple(row)))]


def with_names(tx: Transaction, day: str) -> list[tuple[Order, bool]]:
    """The orders of a business day whose guest's name is known, and whether each is cancelled."""
    return [(_record(row[1:]), bool(row[0])) for row in tx.all(_NAMED, day=day)]


def latest_created(tx: Transaction, day: str) -> datetime | None:
    """When the newest order of a business day was placed."""
    row: tuple[str | None] = tx.one(_LATEST, day=day)
    return moment(row[0]) if row[0] else None


def add(tx: Transaction, order: Order) -> Order:
    """Stores a new order; its ``id`` is the database's to give."""
    rows = tx.all(
        _NEW,
        uuid=str(order.uuid),
        customer_id=order.customer_id,
        day_id=order.day_id,
        business_day=order.business_day.isoformat(),
        placed_by=order.placed_by,
        created=stamp(order.created),
        cancelled=0,
        items=_json(order.items),
        **_changing(order),
    )
    return msgspec.structs.replace(order, id=rows[0][0])


def save(tx: Transaction, order: Order, *, cancelled: bool = False) -> None:
    """Stores what can change of an order."""
    tx.run(_SET, which=order.id, cancelled=int(cancelled), items=_json(order.items), **_changing(order))


def renumber(tx: Transaction, order: Order) -> None:
    tx.run(_SET, which=order.id, day_id=order.day_id, rev=order.rev, updated_at=stamp(order.updated_at))


def _changing(order: Order) -> dict[str, object]:
    return {
        "state": order.state.value,
        "missing_information": int(order.missing_information),
        "total_nok": order.total_nok,
        "note": order.note,
        "name": order.name,
        "question": _json(order.question) if order.question else None,
        "called_at": stamp(order.called_at) if order.called_at else None,
        "state_since": stamp(order.state_since),
        "updated_at": stamp(order.updated_at),
        "rev": order.rev,
    }


def _found(row: tuple[object, ...] | None) -> tuple[Order, bool] | None:
    return (_record(row[1:]), bool(row[0])) if row else None


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()


def _readable(row: tuple[object, ...]) -> Order | None:
    """None for a row that was spoilt: it must not take the others of its day with it."""
    try:
        return _record(row)
    except ValueError:
        log.exception("order %s cannot be read", row[0])
        return None


def _record(row: tuple[object, ...]) -> Order:
    values: dict[str, object] = dict(zip(_names, row, strict=True))
    return msgspec.convert(
        {
            **values,
            "state": State(str(values["state"])),
            "missing_information": bool(values["missing_information"]),
            "items": _entries.decode(str(values["items"])),
            "question": _question.decode(str(values["question"])) if values["question"] else None,
            "called_at": moment(str(values["called_at"])) if values["called_at"] else None,
            "created": moment(str(values["created"])),
            "inserted_at": moment(str(values["created"])),
            "state_since": moment(str(values["state_since"])),
            "updated_at": moment(str(values["updated_at"])),
        },
        Order,
    )
