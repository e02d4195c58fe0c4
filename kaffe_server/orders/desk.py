"""Handlers of the commands that place and change orders. Each runs in the writer's transaction."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from msgspec import UNSET
from msgspec.structs import replace

from kaffe_server.contract.commands import (
    MAX_ENTRIES,
    ORDERS,
    CancelOrder,
    DispatchAll,
    EditOrder,
    MoveOrder,
    PlaceOrder,
)
from kaffe_server.contract.errors import Closed, Conflict, Invalid, NotFound
from kaffe_server.contract.frames import OrderAnswer, OrdersAnswer
from kaffe_server.contract.records import MOST_KRONER, Entry, Order, State
from kaffe_server.devices.roles import Station
from kaffe_server.menu.catalogue import Catalogue, MenuShelf
from kaffe_server.menu.handlers import restock
from kaffe_server.orders import acts, table
from kaffe_server.orders.days import shown_day, turn_to_today
from kaffe_server.orders.states import check_step
from kaffe_server.shop.calendar import Calendar
from kaffe_server.shop.table import read_status
from kaffe_server.storage.transaction import Transaction
from kaffe_server.storage.writer import Changed, Outcome

UNKNOWN_ID = 1


class Desk:
    """Takes commands about orders. Holds nothing but the menu's shelf and the calendar."""

    def __init__(self, shelf: MenuShelf, calendar: Calendar) -> None:
        self._shelf = shelf
        self._calendar = calendar

    def turn_day(self, tx: Transaction) -> Outcome:
        """At the first call of a business day, yesterday leaves the screens and what was sold out that day is back."""
        return Outcome(changes=self._turn(tx)[1])

    def _turn(self, tx: Transaction) -> tuple[date, tuple[Changed, ...]]:
        return turn_to_today(tx, self._calendar, lambda day: restock(tx, self._shelf, day.isoformat()))

    def place(self, tx: Transaction, command: PlaceOrder, by: Station) -> Outcome:
        """Prices the units from the menu, gives the number, stores order and event.

        :raises Closed: the shop takes no orders.
        :raises Invalid: also for a number that was not lent to this station.
        :raises SoldOut: an item or value.
        """
        if known := table.by_uuid(tx, command.uuid):
            return Outcome(OrderAnswer(record=known))
        if not read_status(tx).open:
            raise Closed("the shop is closed")
        if command.day_id is not None:
            raise Invalid(f"number {command.day_id} is not lent to {by.name}", field="day_id")
        day, turned = self._turn(tx)
        catalogue = self._shelf.catalogue(tx)
        entries = tuple(_sold(catalogue, command))
        state = State.RECEIVED if _needs_kitchen(catalogue, entries) else State.COMPLETED
        order = table.add(
            tx,
            Order(
                id=UNKNOWN_ID,
                uuid=command.uuid,
                day_id=table.next_number(tx, day.isoformat()),
                business_day=day,
                state=state,
                missing_information=command.missing_information,
                items=entries,
                total_nok=total_of(entries),
                note=command.note,
                name=command.name,
                placed_by=by.name,
                created=tx.now,
                state_since=tx.now,
                inserted_at=tx.now,
                updated_at=tx.now,
            ),
        )
        act = acts.remember(tx, by.name, "place", [(None, order)])
        return Outcome(OrderAnswer(record=order, act=act), (*turned, _changed("create", order)))

    def move(self, tx: Transaction, command: MoveOrder, by: Station) -> Outcome:
        """:raises Conflict: the order is no longer in the state that the sender saw."""
        check_step(command.from_, command.to)
        before = find(tx, command.id)
        if before.state is not command.from_:
            raise Conflict(f"order {before.day_id} is {before.state}", field="from", record=before)
        after = _next(tx, before, state=command.to, state_since=tx.now)
        table.save(tx, after)
        act = acts.remember(tx, by.name, "move", [(before, after)])
        return Outcome(OrderAnswer(record=after, act=act), (_changed("update", after),))

    def edit(self, tx: Transaction, command: EditOrder, by: Station) -> Outcome:
        before = find(tx, command.id)
        fields = ("missing_information", "note", "name")
        patch = {name: value for name in fields if (value := getattr(command, name)) is not UNSET}
        return change(tx, by, "edit", before, **patch)

    def cancel(self, tx: Transaction, command: CancelOrder, by: Station) -> Outcome:
        """Takes an order off the screens; it stays in the database.

        :raises Conflict: it is already handed out.
        """
        before = find(tx, command.id)
        if before.state is State.DISPATCHED:
            raise Conflict(f"order {before.day_id} is handed out", field="id", record=before)
        after = _next(tx, before)
        table.save(tx, after, cancelled=True)
        act = acts.remember(tx, by.name, "cancel", [(before, None)])
        return Outcome(OrderAnswer(record=after, act=act), (_changed("delete", after),))

    def dispatch_all(self, tx: Transaction, _command: DispatchAll, by: Station) -> Outcome:
        """Every open order becomes dispatched, as one act."""
        still_open = [order for order in table.of_day(tx, shown_day(tx)) if order.state is not State.DISPATCHED]
        moved = [(order, _next(tx, order, state=State.DISPATCHED, state_since=tx.now)) for order in still_open]
        for _, after in moved:
            table.save(tx, after)
        act = acts.remember(tx, by.name, "dispatch_all", moved) if moved else None
        records = tuple(after for _, after in moved)
        changes = tuple(_changed("update", order) for order in records)
        return Outcome(OrdersAnswer(records=records, act=act), changes)


def find(tx: Transaction, order_id: int) -> Order:
    """:raises NotFound: no such order is on the screens."""
    order = table.find(tx, order_id, shown_day(tx))
    if order is None:
        raise NotFound(f"no order {order_id} today", field="id")
    return order


def total_of(entries: Iterable[Entry]) -> int:
    """:raises Invalid: more than an order can be worth; nobody could read it."""
    total = sum(entry.total_nok for entry in entries)
    if total > MOST_KRONER:
        raise Invalid(f"an order of {total} kr is more than {MOST_KRONER} kr", field="items")
    return total


def change(tx: Transaction, by: Station, kind: str, before: Order, **fields: Any) -> Outcome:
    """Changes an order in a way that is no act to take back. What changes nothing is answered and not published."""
    if all(getattr(before, name) == value for name, value in fields.items()):
        return Outcome(OrderAnswer(record=before))
    after = _next(tx, before, **fields)
    table.save(tx, after)
    acts.note(tx, by.name, kind, before, after)
    return Outcome(OrderAnswer(record=after), (_changed("update", after),))


def _sold(catalogue: Catalogue, command: PlaceOrder) -> Iterable[Entry]:
    for place, unit in enumerate(command.items):
        line = unit.line if unit.line is not None else min(place + 1, MAX_ENTRIES)
        yield catalogue.sell(unit, line, f"items[{place}]")


def _needs_kitchen(catalogue: Catalogue, entries: Iterable[Entry]) -> bool:
    return any(not catalogue.category_of(entry.item_id).no_preparation for entry in entries)


def _next(tx: Transaction, order: Order, **changes: Any) -> Order:
    return replace(order, rev=order.rev + 1, updated_at=tx.now, **changes)


def _changed(action: Any, order: Order) -> Changed:
    return Changed(ORDERS, action, order.id, order)
