"""Guests' names: there to hand out an order, and deleted at closing time (visual spec 2.4).

Closing takes the names of orders that nobody waits for any more, the next business day all the others. Notes stay: they
say what was made. It is no event in the life of an order, so ``rev`` stays too.
"""

from typing import Any

import msgspec
from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import bindparam, literal_column, select, update

from kaffe_server.contract.commands import ORDERS
from kaffe_server.contract.records import State
from kaffe_server.orders import table
from kaffe_server.orders.days import shown_day
from kaffe_server.orders.table import HAS_NAME, orders
from kaffe_server.storage.schema import answer, stamp
from kaffe_server.storage.transaction import Transaction
from kaffe_server.storage.writer import Changed

_STILL_NAMED = select(orders.c.uuid).where(HAS_NAME)
_FORGET_OTHERS = (
    update(orders)
    .where(orders.c.business_day != bindparam("day"), HAS_NAME)
    .values(name=literal_column("''"))
)
_ANSWERS = select(answer.c.uuid, answer.c.reply)
_SET_ANSWER = update(answer).where(answer.c.uuid == bindparam("which"))


class _Named(Struct):
    uuid: str = ""
    name: str = ""


class _Response(Struct):
    record: _Named | None = None
    records: tuple[_Named, ...] = ()


class _Reply(Struct):
    response: _Response


_reply = msgspec.json.Decoder(_Reply)


def forget_handed_out(tx: Transaction) -> tuple[Changed, ...]:
    """The café closes: the names of the day's orders that were handed out or cancelled are deleted."""
    changes = []
    for order, cancelled in table.with_names(tx, shown_day(tx)):
        if cancelled or order.state is State.DISPATCHED:
            after = replace(order, name="", updated_at=tx.now)
            table.save(tx, after, cancelled=cancelled)
            changes += [] if cancelled else [Changed(ORDERS, "update", after.id, after)]
    _forget_in_answers(tx)
    return tuple(changes)


def forget_other_days(tx: Transaction, day: str) -> None:
    """A new business day: the names of all others are deleted. Their orders are on no screen."""
    tx.run(_FORGET_OTHERS, day=day, updated_at=stamp(tx.now))
    _forget_in_answers(tx)


def _forget_in_answers(tx: Transaction) -> None:
    """Commands are remembered with their answers, and those hold orders as they were."""
    named = {row[0] for row in tx.all(_STILL_NAMED)}
    for uuid, reply in tx.all(_ANSWERS):
        response = _reply.decode(reply).response
        told = (*response.records, *([response.record] if response.record else []))
        if any(order.uuid and order.name and order.uuid not in named for order in told):
            tx.run(_SET_ANSWER, which=uuid, reply=_without_names(reply, named))


def _without_names(reply: bytes, named: set[str]) -> bytes:
    whole: dict[str, Any] = msgspec.json.decode(reply)
    response = whole["response"]
    for order in (response.get("record"), *response.get("records", ())):
        if order is not None and order["uuid"] not in named:
            order["name"] = ""
    return msgspec.json.encode(whole)
