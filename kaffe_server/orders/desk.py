"""Handlers of the commands that place and change orders. Each runs in the writer's transaction."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from typing import Any

from msgspec import UNSET
from msgspec.structs import replace

from kaffe_server.contract.commands import (
    MAX_ENTRIES,
    ORDERS,
    CancelOrder,
    DispatchAll,
    EditOrder,
    LendNumbers,
    MoveOrder,
    PlaceOrder,
)
from kaffe_server.contract.errors import Closed, Conflict, Invalid, NotFound
from kaffe_server.contract.frames import OrderAnswer, OrdersAnswer
from kaffe_server.contract.records import MOST_KRONER, Entry, Order, State
from kaffe_server.devices.roles import Station
from kaffe_server.menu.catalogue import Catalogue, MenuShelf
from kaffe_server.menu.handlers import restock
from kaffe_server.orders import acts, names, numbers, table
from kaffe_server.orders.days import is_quiet, shown_day, turn_to_today
from kaffe_server.orders.states import check_step
from kaffe_server.shop.calendar import Calendar
from kaffe_server.shop.table import read_status, status
from kaffe_server.storage.onward import Onward
from kaffe_server.storage.schema import moment, stamp
from kaffe_server.storage.transaction import Transaction
from kaffe_server.storage.writer import Changed, Outcome, forget_old_answers

UNKNOWN_ID = 1
LONGEST_AWAY = timedelta(days=366)


class Desk:
    """Takes commands about orders. Holds nothing but the menu's shelf, the calendar and the clock of the records."""

    def __init__(self, shelf: MenuShelf, calendar: Calendar, onward: Onward) -> None:
        self._shelf = shelf
        self._calendar = calendar
        self._onward = onward

    def turn_day(self, tx: Transaction) -> Outcome:
        """At the first call of a business day, yesterday leaves the screens, its guests' names are forgotten, and what
        was sold out that day is back.

        A clock that was set by hours turns no day, and stamps nothing, while somebody works on an open order.
        """
        return Outcome(changes=self._turn(tx)[1])

    def _turn(self, tx: Transaction) -> tuple[date, tuple[Changed, ...]]:
        def begin(day: date) -> tuple[Changed, ...]:
            forget_old_answers(tx)
            names.forget_other_days(tx, day.isoformat())
            return restock(tx, self._shelf, day.isoformat())

        if self._onward.doubtful and is_quiet(tx):
            self._onward.believe()
            tx.now = self._onward()
        return turn_to_today(tx, self._calendar, begin)

    def place(self, tx: Transaction, command: PlaceOrder, by: Station) -> Outcome:
        """Prices the units from the menu, gives the number, stores order and event.

        An order that the till sold by itself, with a number lent to it, is stored although the shop has closed or an
        item was sold out or taken off the menu since: its guest has paid. One of a business day that is over is stored
        as handed out.

        :raises Closed: the shop takes no orders.
        :raises Invalid: also for a number that was not lent to this station, or was used that day.
        :raises SoldOut: an item or value.
        """
        if known := table.by_uuid(tx, command.uuid):
            return self._placed_before(tx, *known, command, by)
        sold_before = command.day_id is not None
        if not sold_before and (command.loan or command.sold_at):
            raise Invalid("a loan and a time of sale go with a lent number", field="day_id")
        if not sold_before and not tx.recall(read_status, status).open:
            raise Closed("the shop is closed")
        today, turned = self._turn(tx)
        created = _sold_at(command, tx.now)
        if today > self._calendar.day_of(tx.now):
            created = table.latest_created(tx, today.isoformat()) or created
        day = min(self._calendar.day_of(created), today) if sold_before else today
        if command.day_id is not None and day < today and numbers.is_used(tx, day.isoformat(), command.day_id):
            day = today  # The till's clock was wrong: it gave the number after that day.
        catalogue = self._shelf.catalogue(tx)
        entries = tuple(_sold(catalogue, command, sold_before))
        state = State.RECEIVED if _needs_kitchen(catalogue, entries) else State.COMPLETED
        order = table.add(
            tx,
            Order(
                id=UNKNOWN_ID,
                uuid=command.uuid,
                day_id=_number(tx, command, by, day.isoformat()),
                business_day=day,
                state=state if day == today else State.DISPATCHED,
                missing_information=command.missing_information,
                items=entries,
                total_nok=total_of(entries),
                note=command.note,
                name=command.name if day == today else "",
                placed_by=by.name,
                created=created,
                state_since=created,
                inserted_at=created,
                updated_at=tx.now,
            ),
        )
        if day != today:
            acts.note(tx, by, "place", None, order)
            return Outcome(OrderAnswer(record=order), turned)
        act = acts.remember(tx, by, "place", [(None, order)])
        return Outcome(OrderAnswer(record=order, act=act), (*turned, _changed("create", order)))

    def _placed_before(
        self, tx: Transaction, known: Order, cancelled: bool, command: PlaceOrder, by: Station
    ) -> Outcome:
        """The till asks again. If it did not know the order's number and told its guest a lent one, that one counts,
        if only in the books because the business day is over."""
        number = command.day_id
        if cancelled or number in (None, known.day_id):
            return Outcome(OrderAnswer(record=known))
        try:
            numbers.check_lent(tx, by.name, known.business_day.isoformat(), command.loan, number)
        except Invalid:
            return Outcome(OrderAnswer(record=known))
        after = _next(tx, known, day_id=number)
        table.renumber(tx, after)
        acts.note(tx, by, "renumber", known, after)
        shown = after.business_day.isoformat() == shown_day(tx)
        return Outcome(OrderAnswer(record=after), (_changed("update", after),) if shown else ())

    def lend(self, tx: Transaction, command: LendNumbers, by: Station) -> Outcome:
        """:raises Invalid: every number is lent, or no loan is named that is to come back."""
        if command.back:
            if command.loan is None:
                raise Invalid("which loan comes back?", field="loan")
            return Outcome(numbers.take_back(tx, by.name, command.loan))
        day, turned = self._turn(tx)
        return Outcome(numbers.lend(tx, by.name, day.isoformat(), command.loan), turned)

    def move(self, tx: Transaction, command: MoveOrder, by: Station) -> Outcome:
        """:raises Conflict: the order is no longer in the state that the sender saw."""
        check_step(command.from_, command.to)
        before = find(tx, command.id)
        if before.state is not command.from_:
            by_whom = acts.latest_by(tx, before.id)
            raise Conflict(f"order {before.day_id} is {before.state}", field="from", record=before, by=by_whom)
        after = _next(tx, before, state=command.to, state_since=tx.now)
        table.save(tx, after)
        act = acts.remember(tx, by, "move", [(before, after)])
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
            by_whom = acts.latest_by(tx, before.id)
            raise Conflict(f"order {before.day_id} is handed out", field="id", record=before, by=by_whom)
        after = _next(tx, before)
        table.save(tx, after, cancelled=True)
        act = acts.remember(tx, by, "cancel", [(before, None)], command.reason)
        return Outcome(OrderAnswer(record=after, act=act), (_changed("delete", after),))

    def dispatch_all(self, tx: Transaction, _command: DispatchAll, by: Station) -> Outcome:
        """Every open order becomes dispatched, as one act."""
        still_open = [order for order in table.of_day(tx, shown_day(tx)) if order.state is not State.DISPATCHED]
        moved = [(order, _next(tx, order, state=State.DISPATCHED, state_since=tx.now)) for order in still_open]
        for _, after in moved:
            table.save(tx, after)
        act = acts.remember(tx, by, "dispatch_all", moved) if moved else None
        records = tuple(after for _, after in moved)
        changes = tuple(_changed("update", order) for order in records)
        return Outcome(OrdersAnswer(records=records, act=act), changes)


def find(tx: Transaction, order_id: int) -> Order:
    """:raises NotFound: no such order is on the screens."""
    order = table.on_screens(tx, order_id, shown_day(tx))
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
    acts.note(tx, by, kind, before, after)
    return Outcome(OrderAnswer(record=after), (_changed("update", after),))


def _sold_at(command: PlaceOrder, now: datetime) -> datetime:
    """By the hub's clock, as precisely as it is stored; a time that cannot be is now."""
    at = command.sold_at
    return moment(stamp(at)) if at is not None and timedelta(0) <= now - at <= LONGEST_AWAY else now


def _number(tx: Transaction, command: PlaceOrder, by: Station, day: str) -> int:
    if command.day_id is None:
        return numbers.give(tx, day)
    numbers.check_lent(tx, by.name, day, command.loan, command.day_id)
    return command.day_id


def _sold(catalogue: Catalogue, command: PlaceOrder, sold_before: bool) -> Iterable[Entry]:
    unused = _unused_lines(command)
    for place, unit in enumerate(command.items):
        line = unit.line if unit.line is not None else next(unused)
        yield catalogue.sell(unit, line, f"items[{place}]", sold_before=sold_before)


def _unused_lines(command: PlaceOrder) -> Iterator[int]:
    given = {unit.line for unit in command.items}
    return (line for line in range(1, MAX_ENTRIES + 1) if line not in given)


def _needs_kitchen(catalogue: Catalogue, entries: Iterable[Entry]) -> bool:
    return any(not catalogue.category_of(entry.item_id).no_preparation for entry in entries)


def _next(tx: Transaction, order: Order, **changes: Any) -> Order:
    return replace(order, rev=order.rev + 1, updated_at=tx.now, **changes)


def _changed(action: Any, order: Order) -> Changed:
    return Changed(ORDERS, action, order.id, order)
