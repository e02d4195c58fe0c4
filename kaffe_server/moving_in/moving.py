"""Stores what moves in, in the writer's transaction. A second time it changes nothing.

The menu and the shop's status become those of the old system; messages and orders are added to what is here. What only
ours knows of the menu (icons, what needs no preparation, what is sold out) stays with rows of the same id and name.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import TypeVar
from uuid import UUID

from msgspec.structs import replace
from sqlalchemy import insert, select

from kaffe_server.contract.commands import MENU, MESSAGES, ORDERS, STATUS
from kaffe_server.contract.records import (
    Category,
    CustomizationValue,
    Item,
    Menu,
    MenuIndexes,
    Message,
    Order,
    State,
    Status,
)
from kaffe_server.devices.roles import Role, Station
from kaffe_server.menu.handlers import WHOLE
from kaffe_server.menu.table import read_menu, replace_menu
from kaffe_server.moving_in.kaffebase import MovingInError
from kaffe_server.moving_in.past import Past
from kaffe_server.moving_in.translation import Belongings
from kaffe_server.orders import acts, numbers
from kaffe_server.orders.desk import UNKNOWN_ID
from kaffe_server.orders.table import add, orders
from kaffe_server.shop import table as shop
from kaffe_server.shop.calendar import Calendar
from kaffe_server.storage.database import Database, StorageError
from kaffe_server.storage.transaction import Transaction
from kaffe_server.storage.writer import Changed, Clock, Outcome, Writer, utc_now

BY = Station("kaffebase", Role.ADMIN)
"""Who placed the orders, as their event rows remember it."""

IMPORTED = "import"
"""Kind of the event that takes an order to the state it had."""

_HERE = select(orders.c.uuid, orders.c.business_day, orders.c.day_id)
_NEW_MESSAGE = insert(shop.message)
Row = TypeVar("Row", Category, Item, CustomizationValue)


@dataclass(frozen=True, slots=True)
class Renumbered:
    """``before``: None if it had no number that guests could hear."""

    day: date
    before: int | None
    after: int


@dataclass(frozen=True, slots=True)
class Moved:
    """What was new. ``replaced``: the menu that was here before; None: it is the same. ``handed_out``: orders of days
    that are over, which nobody had said were handed out.
    """

    replaced: MenuIndexes | None
    messages: int
    orders: tuple[Order, ...]
    handed_out: int
    renumbered: tuple[Renumbered, ...]


def move_in(database: Database, belongings: Belongings, calendar: Calendar, clock: Clock = utc_now) -> Moved:
    """All of it or nothing.

    :raises MovingInError: it could not be stored, or broke a rule of the database.
    """
    done: list[Moved] = []

    def run(tx: Transaction) -> Outcome:
        replaced, menu = _move_menu(tx, belongings.menu)
        messages, ids = _move_messages(tx, belongings.messages)
        status = _move_status(tx, belongings.status, ids)
        stored, handed_out, renumbered = _move_orders(tx, belongings.orders, calendar)
        done.append(Moved(replaced, len(messages), stored, handed_out, renumbered))
        today = calendar.day_of(tx.now)
        shown = tuple(Changed(ORDERS, "create", one.id, one) for one in stored if one.business_day == today)
        return Outcome(changes=(*menu, *messages, *status, *shown))

    writer = Writer(database, lambda _jobs: None, clock)
    try:
        writer.prepare(run)
    except StorageError as error:
        raise MovingInError(f"{error}. Nothing was changed") from None
    finally:
        writer.stop()
    return done[0]


def _move_menu(tx: Transaction, menu: MenuIndexes) -> tuple[MenuIndexes | None, tuple[Changed, ...]]:
    before = read_menu(tx)
    if not menu.categories:
        return None, ()
    replace_menu(tx, Menu(indexes=_with_ours(menu, before.indexes)))
    after = read_menu(tx)
    if after == before:
        return None, ()
    return before.indexes, (Changed(MENU, "update", WHOLE, after),)


def _with_ours(menu: MenuIndexes, ours: MenuIndexes) -> MenuIndexes:
    return replace(
        menu,
        categories=_kept(menu.categories, ours.categories, "icon", "no_preparation"),
        items=_kept(menu.items, ours.items, "sold_out", "sold_out_day"),
        customization_values=_kept(menu.customization_values, ours.customization_values, "sold_out"),
    )


def _kept(rows: tuple[Row, ...], ours: tuple[Row, ...], *fields: str) -> tuple[Row, ...]:
    known = {(row.id, row.name): {name: getattr(row, name) for name in fields} for row in ours}
    return tuple(replace(row, **known.get((row.id, row.name), {})) for row in rows)


def _move_messages(tx: Transaction, messages: tuple[Message, ...]) -> tuple[tuple[Changed, ...], dict[int, int]]:
    """Also which id each has here: its own, unless another message has that."""
    here = shop.read_messages(tx)
    taken = {row.id for row in here}
    known = {(row.title, row.subtitle): row.id for row in here}
    changes: list[Changed] = []
    for row in messages:
        text = (row.title, row.subtitle)
        if text in known:
            continue
        if row.id in taken:
            stored = shop.add_message(tx, *text)
        else:
            tx.run(_NEW_MESSAGE, id=row.id, title=row.title, subtitle=row.subtitle)
            stored = row
        taken.add(stored.id)
        known[text] = stored.id
        changes.append(Changed(MESSAGES, "create", stored.id, stored))
    return tuple(changes), {row.id: known[row.title, row.subtitle] for row in messages}


def _move_status(tx: Transaction, status: Status, ids: dict[int, int]) -> tuple[Changed, ...]:
    before = shop.read_status(tx)
    message = ids[status.message_id] if status.message_id is not None else None
    after = replace(before, open=status.open, show_message=status.show_message, message_id=message)
    if after == before:
        return ()
    shop.write_status(tx, after)
    return (Changed(STATUS, "update", after.id, after),)


def _move_orders(
    tx: Transaction, past: tuple[Past, ...], calendar: Calendar
) -> tuple[tuple[Order, ...], int, tuple[Renumbered, ...]]:
    """Of several orders with one number on one business day the first keeps it; the others get the day's next free."""
    here = tx.all(_HERE)
    known = {row[0] for row in here}
    used = {(row[1], row[2]) for row in here}
    new: list[tuple[Past, date]] = []
    kept: dict[UUID, int] = {}
    highest: Counter[str] = Counter()
    for one in past:
        if str(one.uuid) in known:
            continue
        known.add(str(one.uuid))
        day = calendar.day_of(min(one.created, tx.now))
        new.append((one, day))
        number = (day.isoformat(), one.day_id)
        if one.day_id is not None and one.day_id <= numbers.HIGHEST and number not in used:
            used.add(number)
            kept[one.uuid] = one.day_id
            highest[number[0]] = max(one.day_id, highest[number[0]])
    for text, last in highest.items():
        numbers.given_elsewhere(tx, text, last)
    today = calendar.day_of(tx.now)
    stored: list[Order] = []
    renumbered: list[Renumbered] = []
    handed_out = 0
    for one, day in new:
        day_id = kept.get(one.uuid) or numbers.give(tx, day.isoformat())
        if day_id != one.day_id:
            renumbered.append(Renumbered(day, one.day_id, day_id))
        state = one.state if day == today else State.DISPATCHED
        handed_out += state is not one.state
        stored.append(_store(tx, one, day, day_id, state))
    return tuple(stored), handed_out, tuple(renumbered)


def _store(tx: Transaction, past: Past, day: date, day_id: int, state: State) -> Order:
    created, since = min(past.created, tx.now), min(past.updated, tx.now)
    order = add(
        tx,
        Order(
            id=UNKNOWN_ID,
            uuid=past.uuid,
            customer_id=past.customer_id,
            day_id=day_id,
            business_day=day,
            state=state,
            missing_information=past.missing_information,
            items=past.items,
            total_nok=past.total_nok,
            placed_by=BY.name,
            created=created,
            state_since=since,
            inserted_at=created,
            updated_at=since,
        ),
    )
    placed = replace(order, state=State.RECEIVED, state_since=created)
    acts.note(tx, BY, "place", None, placed, at=created)
    if order.state is not State.RECEIVED:
        acts.note(tx, BY, IMPORTED, placed, order, at=since)
    return order
